"""A scanner that types into a real window, and a person who does: each gets the keys that are theirs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk_app.devices.wedge import Wedge
from kiosk_app.scanning import LONG_GAP
from tests.support.cards import card
from tests.support.clocks import StandingSeconds
from tests.support.scanners import SCANNER_GAP, Typing

PRESSED, RELEASED = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


class Control(QQuickItem):
    """Has the focus, and notes what it is given."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window.contentItem())
        self.text = ""
        self.events: list[tuple[QEvent.Type, int]] = []
        self.forceActiveFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's
        self.text += event.text()
        self.events.append((event.type(), event.key()))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's
        self.events.append((event.type(), event.key()))


class Desk:
    """A window with a control in focus, a wedge that watches it, and hands on its keyboard."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.clock = StandingSeconds()
        self.window = QQuickWindow()
        self.window.show()
        qtbot.waitUntil(self.window.isExposed)
        self.control = Control(self.window)
        self.wedge = Wedge(self.window, self.clock)
        self.hands = Typing(self.window, self.clock)
        self.scans: list[str] = []
        self.wedge.scanned.connect(self.scans.append)

    def falls_silent(self) -> None:
        self.clock.advance(LONG_GAP + 1)
        self.wedge.tick()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.wedge.close()
    desk.window.close()


@pytest.mark.parametrize("ending", ["\r", "\n", "\r\n", "\t", ""])
def test_a_scan_is_heard_and_the_control_in_focus_gets_nothing(desk: Desk, ending: str) -> None:
    desk.hands.scan(card(), ending)
    desk.falls_silent()
    assert desk.scans == [card()]
    assert desk.control.events == []


def test_a_persons_keys_reach_the_control_in_order(desk: Desk) -> None:
    desk.hands.type("So Tu phap 12345678\r")
    desk.falls_silent()
    assert desk.control.text == "So Tu phap 12345678\r"
    assert desk.scans == []


def test_a_persons_key_comes_up_as_it_went_down(desk: Desk) -> None:
    desk.hands.type("a")
    desk.falls_silent()
    assert desk.control.events == [(PRESSED, Qt.Key.Key_A), (RELEASED, Qt.Key.Key_A)]


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Home]
)
def test_a_keypads_keys_pass_at_once(desk: Desk, key: Qt.Key) -> None:
    desk.hands.press(key)
    assert desk.control.events == [(PRESSED, key), (RELEASED, key)]


def test_a_key_that_is_held_back_is_given_back_by_itself(desk: Desk) -> None:
    desk.hands.type("5")
    assert desk.control.text == ""
    desk.clock.advance(1)
    desk.qtbot.waitUntil(lambda: desk.control.text == "5")


def test_a_scan_without_an_end_is_heard_by_itself(desk: Desk) -> None:
    desk.hands.scan(card(), "")
    desk.clock.advance(1)
    desk.qtbot.waitUntil(lambda: desk.scans == [card()])


def test_a_person_leaning_on_a_key_is_no_scanner(desk: Desk) -> None:
    desk.hands.type("7")
    desk.falls_silent()
    for _ in range(20):
        desk.clock.advance(0.03)
        repeat = QKeyEvent(PRESSED, Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier, "7", autorep=True)
        send(desk.window, repeat)
    desk.falls_silent()
    assert (desk.control.text, desk.scans) == ("7" * 21, [])


def send(window: QQuickWindow, event: QKeyEvent) -> None:
    QGuiApplication.sendEvent(window, event)


def test_a_scan_in_the_midst_of_typing_takes_nothing_of_it(desk: Desk) -> None:
    desk.hands.type("dat ")
    desk.clock.advance(0.2)
    desk.hands.scan(card())
    desk.clock.advance(1)
    desk.hands.type("dai")
    desk.falls_silent()
    assert desk.scans == [card()]
    assert desk.control.text == "dat dai"


def test_digits_with_alt_are_the_code_of_a_letter_and_no_text(desk: Desk) -> None:
    """As scanners type on Windows what the layout does not have."""
    desk.hands.scan("079190000001||Nguy", "")
    for key in (Qt.Key.Key_0, Qt.Key.Key_2):
        desk.clock.advance(SCANNER_GAP)
        QTest.keyClick(desk.window, key, Qt.KeyboardModifier.AltModifier)
    desk.hands.scan("n|01011990|")
    assert desk.scans == ["079190000001||Nguyn|01011990|"]
    assert desk.control.text == ""


def test_what_altgr_makes_is_text(desk: Desk) -> None:
    desk.hands.scan("079190000001", "")
    desk.clock.advance(SCANNER_GAP)
    bar = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    send(desk.window, QKeyEvent(PRESSED, Qt.Key.Key_Bar, bar, "|"))
    desk.hands.scan("x")
    assert desk.scans == ["079190000001|x"]


def test_letters_that_no_key_has_are_heard(desk: Desk) -> None:
    desk.hands.scan("079190000001||Nguyễn Văn Mẫu|")
    assert desk.scans == ["079190000001||Nguyễn Văn Mẫu|"]


def test_five_thousand_keys_reach_nobody(desk: Desk) -> None:
    desk.hands.scan("x" * 5_000)
    desk.falls_silent()
    assert [len(scan) for scan in desk.scans] == [1_000]
    assert desk.control.events == []


def test_a_wedge_that_was_closed_takes_no_key(desk: Desk) -> None:
    desk.wedge.close()
    desk.hands.scan(card()[:12], "")
    assert desk.control.text == card()[:12]
