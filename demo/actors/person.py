"""Somebody in front of a window: looks for what is shown, and touches or presses it."""

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest


class Person(QObject):
    """Acts every now and then on the program's window, once there is one. `act` is one look and one deed."""

    def __init__(self, act: Callable[["Person"], None], *, every_milliseconds: int, seed: int) -> None:
        super().__init__()
        self.chance = random.Random(seed)
        self._act = act
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(every_milliseconds)
        self._said_ready = False

    @property
    def window(self) -> QQuickWindow:
        """The program's window."""
        return next(window for window in QGuiApplication.topLevelWindows() if isinstance(window, QQuickWindow))

    def _look(self) -> None:
        windows = [each for each in QGuiApplication.topLevelWindows() if isinstance(each, QQuickWindow)]
        if not windows or not windows[0].isExposed():
            return
        if not self._said_ready:
            self._said_ready = True
            say("ready")
        self._act(self)

    def shown(self, prefix: str) -> list[QQuickItem]:
        """What is visible and enabled in the window under a name that begins so, from top to bottom."""
        found = [
            item
            for item in _tree(self.window.contentItem())
            if item.objectName().startswith(prefix) and item.isVisible() and item.isEnabled()
            if self._is_inside(item)
        ]
        return sorted(found, key=lambda item: (_centre(item).y(), _centre(item).x()))

    def reads(self, name: str) -> str:
        """The text of what has that name; empty where it is not shown."""
        return next((str(item.property("text") or "") for item in self.shown(name)), "")

    def touches(self, item: QQuickItem) -> None:
        """One touch in the middle of it."""
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=_centre(item))

    def presses(self, key: Qt.Key) -> None:
        """One key."""
        self.window.requestActivate()
        QTest.keyClick(self.window, key)

    def photographs(self, file: Path) -> None:
        """Keep a picture of the window; replaced at once, so that half a picture is never seen."""
        unfinished = file.with_suffix(".part.png")
        self.window.grabWindow().save(str(unfinished))
        unfinished.replace(file)

    def _is_inside(self, item: QQuickItem) -> bool:
        middle = _centre(item)
        return 0 <= middle.x() < self.window.width() and 0 <= middle.y() < self.window.height()


def say(*words: object) -> None:
    """One line to whoever watches the demo."""
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def _tree(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _tree(child)


def _centre(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
