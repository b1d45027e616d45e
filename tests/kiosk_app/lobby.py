"""The real program in a real window, as a person in the lobby sees and touches it."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk_app.app import KioskProgram, build
from kiosk_app.devices.printer import Printer
from kiosk_app.devices.scanner import Scanner
from kiosk_app.pace import Pace
from kiosk_app.setup import Setup
from queue_client.backoff import Backoff

PORTRAIT = QSize(1080, 1920)
LANDSCAPE = QSize(1920, 1080)
QUICK = Pace(settle=0, hold=0)
"""Takes every touch at once, so that a test need not wait between two."""


class Lobby:
    """A kiosk that is connected and shows its services."""

    def __init__(
        self,
        server_url: str,
        qtbot: QtBot,
        touch_screen: QPointingDevice,
        *,
        printer: Printer | None = None,
        size: QSize = PORTRAIT,
        pace: Pace = QUICK,
        clock: Callable[[], float] = time.monotonic,
        scanner: Scanner | None = None,
        token: str | None = None,
        folder: Path | None = None,
        **options: Any,
    ) -> None:
        self.qtbot = qtbot
        self.device = touch_screen
        self.program: KioskProgram = build(
            server_url,
            token or "t",
            printer=printer,
            backoff=Backoff(lambda: 0.0),
            setup=Setup(pace=pace, clock=clock, scanner=scanner, folder=folder, **options),
        )
        self.program.window.resize(size)
        self.program.window.show()
        qtbot.waitUntil(self.program.window.isExposed)

    def opens(self) -> None:
        self.program.link.open()
        self.wait_for_screen("services")
        self.qtbot.waitUntil(lambda: self.cards() != [])

    @property
    def screen(self) -> str:
        return str(self.program.parts.visit.property("screen"))

    def wait_for_screen(self, screen: str) -> None:
        self.qtbot.waitUntil(lambda: self.screen == screen)

    def items(self, name: str) -> list[QQuickItem]:
        """All that can be seen of that name."""
        return [item for item in self._items(self.program.window.contentItem()) if item.objectName() == name]

    def item(self, name: str) -> QQuickItem:
        found = self.items(name)
        assert found, f"{name} cannot be seen"
        return found[0]

    def sees(self, name: str) -> bool:
        return self.items(name) != []

    def reads(self, name: str) -> str:
        return str(self.item(name).property("text"))

    def all(self) -> list[QQuickItem]:
        """All that can be seen."""
        return list(self._items(self.program.window.contentItem()))

    def cards(self) -> list[QQuickItem]:
        return [item for item in self.all() if item.objectName().startswith("service-")]

    def place(self, name: str) -> QPoint:
        """Where it stands once everything stands where it should, as a person sees it."""
        self.program.window.grabWindow()
        item = self.item(name)
        return item.mapToScene(item.boundingRect().center()).toPoint()

    def click(self, name: str) -> None:
        QTest.mouseClick(self.program.window, Qt.MouseButton.LeftButton, pos=self.place(name))

    def touch(self, *names: str) -> None:
        """Put one finger on each of these at the same time, and lift them."""
        places = [self.place(name) for name in names]
        pressed = QTest.touchEvent(self.program.window, self.device)
        for finger, place in enumerate(places):
            pressed.press(finger, place, self.program.window)
        pressed.commit()
        lifted = QTest.touchEvent(self.program.window, self.device)
        for finger, place in enumerate(places):
            lifted.release(finger, place, self.program.window)
        lifted.commit()

    def ends(self) -> None:
        self.program.end()

    def _items(self, item: QQuickItem) -> Iterable[QQuickItem]:
        if not item.isVisible():
            return
        yield item
        for child in item.childItems():
            yield from self._items(child)
