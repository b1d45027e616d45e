"""Many people one after the other leave nothing behind. `make bench endurance` does the same with ten thousand."""

import gc
from collections import Counter
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk_app.pace import Pace
from queue_client.qt.program import create_application
from tests.kiosk_app.lobby import Lobby
from tests.kiosk_app.server import KioskServer
from tests.kiosk_app.snapshots import xa_mau
from tests.support.fingers import Fingers

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

FIRST, THEN = 40, 200
OURS = ("kiosk_app.", "queue_client.")


@pytest.fixture(scope="module")
def touch_screen(qapp: QGuiApplication) -> QPointingDevice:
    assert create_application("kiosk-app") is qapp
    return QTest.createTouchDevice()


def test_people_leave_nothing_behind(qtbot: QtBot, touch_screen: QPointingDevice) -> None:
    server = KioskServer(xa_mau())
    kiosk = Lobby(server.url, qtbot, touch_screen, pace=Pace(settle=0, hold=0, take=0.001, note=0.001))
    kiosk.opens()
    fingers = Fingers(kiosk.program.window, touch_screen)
    come(kiosk, server, fingers, FIRST)
    objects, items = left_behind(kiosk)
    come(kiosk, server, fingers, THEN)
    assert left_behind(kiosk) == (objects, items)
    kiosk.ends()


def come(kiosk: Lobby, server: KioskServer, fingers: Fingers, people: int) -> None:
    """So many take a number each, every seventh in English."""
    for person in range(people):
        reported = len(server.reports)
        if person % 7 == 0:
            fingers.touch("language-en")
        services = fingers.names("service-")
        fingers.touch(services[person % len(services)])
        kiosk.qtbot.waitUntil(partial(is_done, kiosk, server, reports=reported + 1))


def is_done(kiosk: Lobby, server: KioskServer, *, reports: int) -> bool:
    return len(server.reports) >= reports and kiosk.screen == "services"


def left_behind(kiosk: Lobby) -> tuple[Counter[str], int]:
    """The objects of our own, by class, and what the window is made of."""
    gc.collect()
    modules = (type(each) for each in gc.get_objects())
    ours = Counter(kind.__qualname__ for kind in modules if str(kind.__module__).startswith(OURS))
    return ours, len(kiosk.program.window.findChildren(QObject))
