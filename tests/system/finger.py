"""A real window, somebody's eyes on it, and a finger."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

PATIENCE_MILLISECONDS = 20_000


def items(root: QQuickItem, name: str) -> list[QQuickItem]:
    """All visible items of that name."""
    found = [root] if root.objectName() == name and root.isVisible() else []
    return found + [item for child in root.childItems() for item in items(child, name)]


@dataclass(frozen=True)
class Finger:
    """What somebody before the window sees and touches, by the names of its items."""

    window: QQuickWindow
    qtbot: QtBot

    def touches(self, name: str, *, times: int = 1) -> None:
        """Once it is there and takes it; several times at one place, whatever comes to be there meanwhile."""
        self.until_there(name)
        item = items(self.window.contentItem(), name)[0]
        middle = item.mapToScene(item.boundingRect().center()).toPoint()
        for _ in range(times):
            QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=middle)

    def touches_if_there(self, name: str) -> bool:
        """Whether it is there now and takes it: for who has other things to do meanwhile."""
        is_there = self._is_there(name)
        if is_there:
            self.touches(name)
        return is_there

    def until_there(self, name: str) -> None:
        """Until something of that name is to be seen and enabled."""
        self.qtbot.waitUntil(lambda: self._is_there(name), timeout=PATIENCE_MILLISECONDS)

    def _is_there(self, name: str) -> bool:
        return any(item.isEnabled() for item in items(self.window.contentItem(), name))

    def until_reads(self, name: str, text: str) -> None:
        """Until the window shows that text under that name."""
        self.qtbot.waitUntil(lambda: self.reads(name) == text, timeout=PATIENCE_MILLISECONDS)

    def reads(self, name: str) -> str:
        """What the window shows under that name; empty where it is not to be seen."""
        found = items(self.window.contentItem(), name)
        return str(found[0].property("text")) if found else ""
