"""Screens that come, go and change while the kiosk runs: the window follows, and a number can be taken."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk_app.app import cover, show
from kiosk_app.arguments import parser
from queue_client.qt.program import create_application
from tests.kiosk_app.lobby import LANDSCAPE, PORTRAIT, Lobby
from tests.kiosk_app.server import KioskServer
from tests.kiosk_app.snapshots import binh_duong
from tests.support.fingers import Fingers

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.fixture(scope="module")
def touch_screen(qapp: QGuiApplication) -> QPointingDevice:
    assert create_application("kiosk-app") is qapp
    return QTest.createTouchDevice()


def outside(kiosk: Lobby, size: QSize) -> list[str]:
    window = QRectF(0, 0, size.width(), size.height())
    boxes = {card.objectName(): card.mapRectToScene(card.boundingRect()) for card in kiosk.cards()}
    return [name for name, box in boxes.items() if not window.contains(box)]


def fills(kiosk: Lobby, size: QSize) -> bool:
    return kiosk.program.window.size() == size and outside(kiosk, size) == []


def test_a_screen_that_is_turned_or_exchanged_leaves_a_kiosk_that_works(
    qtbot: QtBot, touch_screen: QPointingDevice
) -> None:
    server = KioskServer(binh_duong())
    kiosk = Lobby(server.url, qtbot, touch_screen)
    kiosk.opens()
    for size in (LANDSCAPE, QSize(1280, 1024), QSize(3840, 2160), PORTRAIT):
        kiosk.program.window.resize(size)
        qtbot.waitUntil(partial(fills, kiosk, size))
    Fingers(kiosk.program.window, touch_screen).touch("service-tu-phap")
    kiosk.wait_for_screen("ticket")
    kiosk.ends()


def test_a_screen_that_is_unplugged_and_comes_back_shows_the_kiosk_again(
    qtbot: QtBot, touch_screen: QPointingDevice
) -> None:
    server = KioskServer(binh_duong())
    kiosk = Lobby(server.url, qtbot, touch_screen)
    kiosk.opens()
    window = kiosk.program.window
    gone: list[Callable[[], None]] = [window.destroy, window.hide]
    for goes in gone:  # Qt destroys the platform's window with the last screen and makes it anew with the next
        goes()
        window.show()
        qtbot.waitUntil(window.isExposed)
        assert not window.grabWindow().isNull()
    Fingers(window, touch_screen).touch("service-tu-phap")
    kiosk.wait_for_screen("ticket")
    kiosk.ends()


def test_a_screen_that_comes_in_place_of_another_is_filled(qtbot: QtBot, touch_screen: QPointingDevice) -> None:
    kiosk = Lobby(KioskServer(binh_duong()).url, qtbot, touch_screen)
    window, screen = kiosk.program.window, QGuiApplication.primaryScreen()
    cover(window, None)
    assert window.size() == PORTRAIT
    cover(window, screen)
    qtbot.waitUntil(lambda: window.geometry() == screen.geometry())
    assert window.visibility() == QQuickWindow.Visibility.FullScreen
    kiosk.ends()


def test_the_kiosk_notices_by_itself_that_another_screen_has_come(
    qtbot: QtBot, touch_screen: QPointingDevice, qapp: QGuiApplication
) -> None:
    kiosk = Lobby(KioskServer(binh_duong()).url, qtbot, touch_screen)
    window, screen = kiosk.program.window, QGuiApplication.primaryScreen()
    show(window, parser().parse_args(["--server", "http://127.0.0.1:9"]))
    try:
        window.showNormal()
        window.resize(PORTRAIT)
        qapp.primaryScreenChanged.emit(screen)
        qtbot.waitUntil(lambda: window.geometry() == screen.geometry())
        assert window.visibility() == QQuickWindow.Visibility.FullScreen
    finally:
        qapp.primaryScreenChanged.disconnect()
        kiosk.ends()
