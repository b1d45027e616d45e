"""The lock, the change of clerk, and the call that comes by itself, at the real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.countdown import COUNTDOWN_SECONDS
from counter_app.flow import Slot
from queue_client.qt.program import create_application
from queue_protocol import commands
from queue_protocol.errors import Error
from queue_protocol.results import SessionResult, TicketResult
from tests.counter_app.busy_hall import busy
from tests.counter_app.snapshots import NOON, a_counter, serving
from tests.counter_app.test_asking_window import FREE, SERVED, Clerk, found, shows
from tests.queue_client.scripted_server import ScriptedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

SESSION = SessionResult(staff_id=3, name="Lan", role="clerk", counter=5, ends_at=NOON)


@pytest.fixture
def server(qapp: QGuiApplication) -> Iterator[ScriptedServer]:
    assert create_application("counter-app") is qapp
    scripted = ScriptedServer(busy(FREE), role="counter", counter=5)
    yield scripted
    scripted.cut()


@pytest.fixture
def clerk(server: ScriptedServer, qtbot: QtBot) -> Iterator[Clerk]:
    seated = Clerk(server, qtbot)
    yield seated
    seated.screen.program.end()


def types_pin(clerk: Clerk, pin: str) -> None:
    clerk.qtbot.waitUntil(lambda: clerk.screen.item("lockPinInput").hasActiveFocus())
    for sign in pin:
        QTest.keyClick(clerk.window, Qt.Key(ord(sign)))
    with clerk.qtbot.waitSignal(clerk.server.asked):
        QTest.keyClick(clerk.window, Qt.Key.Key_Return)


def test_a_locked_panel_hears_no_key_and_the_pin_opens_it(clerk: Clerk, server: ScriptedServer) -> None:
    clerk.presses(Slot.LOCK)
    assert clerk.screen.sees("lockTitle") == "Quầy 5 đang khoá"
    clerk.presses(Slot.MAIN)
    clerk.presses(Slot.MENU)
    types_pin(clerk, "246810")
    assert server.asked_for == [commands.LogIn(login="lan", secret="246810", counter=5)]
    server.answer(SESSION)
    clerk.qtbot.waitUntil(lambda: found(clerk.window.contentItem(), "lockTitle") is None)
    assert clerk.screen.sees("mainButton") == "Gọi tiếp"


def test_a_wrong_pin_is_said_and_typed_anew(clerk: Clerk, server: ScriptedServer) -> None:
    clerk.presses(Slot.LOCK)
    types_pin(clerk, "1")
    server.answer(error=Error(code="wrong_credentials", message={"vi": "Sai mã."}))
    clerk.screen.wait_for("lockMessage", "Sai mã.")
    assert clerk.screen.item("lockPinInput").property("text") == ""


def test_another_clerk_takes_a_locked_counter_over(clerk: Clerk, server: ScriptedServer) -> None:
    clerk.presses(Slot.LOCK)
    clerk.clicks_on("lockChangeClerk")
    clerk.screen.wait_for("logInTitle", "Đăng nhập")
    other = a_counter(clerk="Hoà", login="hoa").model_copy(update={"clerk_id": 4})
    server.show(busy(other, seq=2))
    clerk.qtbot.waitUntil(lambda: not clerk.screen.program.panel.lock.is_locked)


def test_the_clerk_is_changed_by_one_key(clerk: Clerk) -> None:
    clerk.presses(Slot.CHANGE_CLERK)
    assert clerk.screen.sees("logInTitle") == "Đăng nhập"


@pytest.fixture
def eager(clerk: Clerk, server: ScriptedServer) -> Clerk:
    """A clerk who wants the next person called by itself, and serves somebody."""
    shows(clerk, server, SERVED)
    clerk.presses(Slot.SETTINGS)
    clerk.answers("7")
    return clerk


def finish(clerk: Clerk, server: ScriptedServer) -> None:
    clerk.presses(Slot.FINISH)
    with clerk.qtbot.waitSignal(server.asked):
        clerk.answers("1")
    server.show(busy(FREE, seq=3))
    with clerk.qtbot.waitSignal(clerk.screen.program.link.replied):
        server.answer(TicketResult(ticket=serving()))


def goes_by(clerk: Clerk, seconds: float) -> None:
    clerk.screen.clock.advance(seconds)
    clerk.screen.program.panel.next_call.tick()


def test_after_a_finish_the_next_is_called_once_when_the_seconds_are_over(
    eager: Clerk, server: ScriptedServer, qtbot: QtBot
) -> None:
    finish(eager, server)
    assert eager.screen.sees("nextCallSeconds") == "5"
    with qtbot.waitSignal(server.asked):
        goes_by(eager, COUNTDOWN_SECONDS)
    for _ in range(3):
        goes_by(eager, COUNTDOWN_SECONDS)
    assert server.asked_for[1:] == [commands.CallNext(counter=5)]


def test_one_key_stops_it(eager: Clerk, server: ScriptedServer) -> None:
    finish(eager, server)
    eager.screen.key(Qt.Key.Key_Escape)
    goes_by(eager, 2 * COUNTDOWN_SECONDS)
    assert len(server.asked_for) == 1
    assert eager.screen.sees("nextCallSeconds") == ""


def test_calling_by_hand_meanwhile_calls_one_person(eager: Clerk, server: ScriptedServer, qtbot: QtBot) -> None:
    finish(eager, server)
    with qtbot.waitSignal(server.asked):
        eager.presses(Slot.MAIN)
    assert eager.screen.sees("nextCallSeconds") == ""
    goes_by(eager, 2 * COUNTDOWN_SECONDS)
    assert server.asked_for[1:] == [commands.CallNext(counter=5)]


def test_while_the_link_is_away_nobody_is_called_by_itself(eager: Clerk, server: ScriptedServer) -> None:
    finish(eager, server)
    server.cut()
    eager.qtbot.waitUntil(lambda: eager.screen.item("staleBanner").isVisible())
    goes_by(eager, COUNTDOWN_SECONDS)
    assert eager.screen.sees("noticeMessage") == ""  # nor is a call kept for later
    server.come_back()
    eager.qtbot.waitUntil(lambda: not eager.screen.item("staleBanner").isVisible())
    goes_by(eager, COUNTDOWN_SECONDS)
    assert len(server.asked_for) == 1


def test_who_did_not_ask_for_it_calls_by_hand(clerk: Clerk, server: ScriptedServer) -> None:
    shows(clerk, server, SERVED)
    finish(clerk, server)
    assert clerk.screen.sees("nextCallSeconds") == ""
