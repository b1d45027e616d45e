"""Everything that asks first, at the real window: each by keys alone, and each by the mouse alone."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.flow import IN_MENU, Slot
from counter_app.keys import DEFAULT_KEYS
from queue_client.qt.program import create_application
from queue_protocol import commands
from queue_protocol.state import Counter
from tests.counter_app.busy_hall import DETAIL, busy
from tests.counter_app.snapshots import a_counter, called, serving
from tests.counter_app.test_window import Screen
from tests.queue_client.scripted_server import ScriptedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

FREE, SERVED = a_counter(clerk="Lan"), a_counter(ticket=serving(), clerk="Lan")
BUTTONS = {Slot.FINISH: "finishButton", Slot.PAUSE: "pauseButton", Slot.TRANSFER: "transferButton",
           Slot.CHOOSE: "chooseButton"}  # fmt: skip


@dataclass(frozen=True)
class Way:
    """A button, the digits and letters that answer, and what is asked of the server then."""

    slot: Slot
    counter: Counter
    answers: str
    command: commands.Command
    typed: str = ""


BACK = commands.Transfer(ticket_id=18, counter=6, position="first", come_back=True)
WAYS = [
    Way(Slot.FINISH, SERVED, "2", commands.Finish(ticket_id=18, outcome="supplement")),
    Way(Slot.FINISH, SERVED, "A1", commands.FinishAndCallNext(ticket_id=18, outcome="received")),
    Way(Slot.PAUSE, FREE, "1", commands.PauseCounter(counter=5, reason_code="meeting")),
    Way(Slot.PAUSE, FREE, "4", commands.PauseCounter(counter=5)),
    Way(Slot.PAUSE, FREE, "5", commands.PauseCounter(counter=5, reason="an com"), typed="an com"),
    Way(Slot.TRANSFER, SERVED, "13", commands.Transfer(ticket_id=18, service="y-te")),
    Way(
        Slot.TRANSFER, SERVED, "AB21", commands.Transfer(ticket_id=18, counter=6, position="first", come_back=True)
    ),
    Way(Slot.TRANSFER, SERVED, "AA31", commands.Transfer(ticket_id=18, clerk="hoa", position="last")),
    Way(Slot.JOURNEY, SERVED, "1", commands.StartJourney(ticket_id=18, journey="fee")),
    Way(Slot.CHOOSE, FREE, "21", commands.CallTicket(counter=5, ticket_id=105, reason="Cần được giúp ngay")),
    Way(Slot.CHOOSE, FREE, "014", commands.CallTicket(counter=5, ticket_id=27, reason="vo"), typed="vo"),
    Way(Slot.RESUME, FREE, "2", commands.Resume(ticket_id=14, counter=5)),
    Way(Slot.RESTORE, SERVED, "A1", commands.Restore(ticket_id=9, position="first")),
    Way(Slot.WALK_IN, FREE, "21", commands.ServeWalkIn(counter=5, service="lao-dong")),
    Way(Slot.WALK_IN, FREE, "12", commands.ServeWalkIn(counter=5, service="tu-phap", priority="elderly")),
    Way(Slot.PRIORITY, SERVED, "2", commands.SetPriority(ticket_id=18, priority="elderly")),
    Way(
        Slot.DOSSIER,
        SERVED,
        "",
        commands.NoteDossier(ticket_id=18, text="h29-261123-0042"),
        typed="h29-261123-0042",
    ),
]


def name_of(way: Way) -> str:
    return f"{way.slot}-{way.answers or 'typed'}"


class Clerk:
    """Sits at the counter and answers what is asked."""

    def __init__(self, server: ScriptedServer, qtbot: QtBot) -> None:
        self.server, self.qtbot = server, qtbot
        self.screen = Screen(server.url, qtbot)
        self.window = self.screen.program.window
        self.screen.wait_for("linkState", "Đã kết nối")

    def presses(self, slot: Slot) -> None:
        stroke = QKeySequence(DEFAULT_KEYS[slot])[0]  # type: ignore[index]  # missing in PySide's stubs
        self.screen.key(stroke.key(), stroke.keyboardModifiers())

    def answers(self, sign: str) -> None:
        self.screen.key(Qt.Key(ord(sign)))

    def types(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.screen.item("answerInput").hasActiveFocus())
        for sign in text:
            QTest.keyClick(self.window, Qt.Key(ord(sign.upper())))

    def clicks_on(self, name: str) -> None:
        """On an item that may be one of a list's."""
        self.screen.rest()
        self.window.grabWindow()  # lays everything out
        item = found(self.window.contentItem(), name)
        assert item is not None, name
        place = item.mapToScene(item.boundingRect().center()).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def clicks_to(self, slot: Slot) -> None:
        """On the slot's button, or on its line in the menu."""
        if slot in BUTTONS:
            self.clicks_on(BUTTONS[slot])
            return
        self.clicks_on("menuButton")
        page, at = divmod(IN_MENU.index(slot), 9)
        for _ in range(page):
            self.clicks_on("questionPage")
        self.clicks_on(f"option{at + 1}")

    def clicks_answer(self, sign: str) -> None:
        self.clicks_on({"0": "questionPage", "A": "switchA", "B": "switchB"}.get(sign, f"option{sign}"))


def found(item: QQuickItem, name: str) -> QQuickItem | None:
    if item.objectName() == name and item.isVisible():
        return item
    return next((hit for each in item.childItems() if (hit := found(each, name)) is not None), None)


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


def shows(clerk: Clerk, server: ScriptedServer, counter: Counter, *, seq: int = 2) -> None:
    server.show(busy(counter, seq=seq))
    number = "" if counter.ticket is None else counter.ticket.number
    clerk.screen.wait_for("personNumber", number)


@pytest.mark.parametrize("way", WAYS, ids=name_of)
def test_each_can_be_done_by_keys_alone(clerk: Clerk, server: ScriptedServer, qtbot: QtBot, way: Way) -> None:
    shows(clerk, server, way.counter)
    with qtbot.waitSignal(server.asked, timeout=2000):
        clerk.presses(way.slot)
        for sign in way.answers:
            clerk.answers(sign)
        if way.typed:
            clerk.types(way.typed)
            clerk.screen.key(Qt.Key.Key_Return)
    assert server.asked_for == [way.command]
    assert clerk.screen.sees("questionTitle") == ""


@pytest.mark.parametrize("way", WAYS, ids=name_of)
def test_each_can_be_done_by_the_mouse_alone(clerk: Clerk, server: ScriptedServer, qtbot: QtBot, way: Way) -> None:
    shows(clerk, server, way.counter)
    with qtbot.waitSignal(server.asked, timeout=2000):
        clerk.clicks_to(way.slot)
        for sign in way.answers:
            clerk.clicks_answer(sign)
        if way.typed:
            clerk.types(way.typed)
            clerk.clicks_on("answerButton")
    assert server.asked_for == [way.command]


def test_every_button_that_asks_is_tried_above() -> None:
    at_once = {Slot.MAIN, Slot.RECALL, Slot.NO_SHOW, Slot.PARK, Slot.CLOSE}
    of_the_panel = {Slot.DESK_TICKET, Slot.LOCK, Slot.CHANGE_CLERK, Slot.WINDOW, Slot.SETTINGS, Slot.MENU}
    assert {way.slot for way in WAYS} | at_once | of_the_panel == set(Slot)


def test_the_same_digit_twice_in_a_moment_answers_one_question(clerk: Clerk, server: ScriptedServer) -> None:
    shows(clerk, server, SERVED)
    clerk.presses(Slot.TRANSFER)
    clerk.answers("1")
    QTest.keyClick(clerk.window, Qt.Key.Key_1)
    assert clerk.screen.sees("questionTitle") == "Dịch vụ · A018"
    assert server.asked_for == []


def test_a_digit_that_means_somebody_else_since_a_moment_is_not_taken(
    clerk: Clerk, server: ScriptedServer, qtbot: QtBot
) -> None:
    clerk.presses(Slot.CHOOSE)
    clerk.screen.rest()
    fewer = busy(FREE, seq=3)
    server.show(fewer.model_copy(update={"waiting": (fewer.waiting or ())[1:]}))
    options = clerk.screen.item("questionOptions")
    qtbot.waitUntil(lambda: clerk.screen.program.panel.overlay.value.options[0].label == "C005")
    QTest.keyClick(clerk.window, Qt.Key.Key_1)
    assert options.isVisible()
    assert clerk.screen.sees("questionTitle") == "Gọi số nào?"


def test_a_question_about_somebody_ends_when_she_has_gone(clerk: Clerk, server: ScriptedServer) -> None:
    shows(clerk, server, SERVED)
    clerk.presses(Slot.TRANSFER)
    assert clerk.screen.sees("questionTitle") == "Chuyển đến đâu? · A018"
    shows(clerk, server, a_counter(ticket=called("A031", ident=31)), seq=3)
    assert clerk.screen.sees("questionTitle") == ""


def test_escape_goes_back_one_question_at_a_time(clerk: Clerk, server: ScriptedServer) -> None:
    shows(clerk, server, SERVED)
    clerk.presses(Slot.TRANSFER)
    clerk.answers("2")
    for title in ("Chuyển đến đâu? · A018", ""):
        clerk.screen.key(Qt.Key.Key_Escape)
        assert clerk.screen.sees("questionTitle") == title


def test_what_is_not_possible_in_the_menu_says_why_and_does_nothing(clerk: Clerk, server: ScriptedServer) -> None:
    shows(clerk, server, SERVED)
    clerk.presses(Slot.MENU)
    clerk.answers("1")
    assert clerk.screen.sees("questionTitle") == "Việc khác"
    assert clerk.screen.program.panel.overlay.value.options[0].why == "why.occupied"


def test_the_full_window_comes_and_goes_by_its_key(clerk: Clerk, server: ScriptedServer, qtbot: QtBot) -> None:
    server.detail = DETAIL
    shows(clerk, server, SERVED)
    clerk.presses(Slot.WINDOW)
    assert found(clerk.window.contentItem(), "parkedList") is not None
    qtbot.waitUntil(lambda: clerk.screen.program.panel.day.value.served == 31)
    clerk.presses(Slot.WINDOW)
    assert found(clerk.window.contentItem(), "parkedList") is None


def test_settings_are_changed_and_kept(clerk: Clerk) -> None:
    for digit, name in (("5", "large_text"), ("6", "high_contrast")):
        clerk.presses(Slot.SETTINGS)
        clerk.answers(digit)
        assert getattr(clerk.screen.program.panel.appearance.preferences, name)
    clerk.presses(Slot.SETTINGS)
    clerk.answers("8")
    clerk.screen.wait_for("mainButton", "Call next")


def test_nothing_of_a_citizen_card_is_noted(clerk: Clerk, server: ScriptedServer) -> None:
    shows(clerk, server, SERVED)
    clerk.presses(Slot.DOSSIER)
    clerk.qtbot.waitUntil(lambda: clerk.screen.item("answerInput").hasActiveFocus())
    clerk.screen.item("answerInput").setProperty("text", "079190000001||Mau|01011990|Nam|1 Duong Mau|15082021")
    clerk.screen.key(Qt.Key.Key_Return)
    clerk.screen.wait_for("noticeMessage", "Đây là thẻ căn cước, không phải mã hồ sơ. Không ghi lại gì.")
    assert (server.asked_for, clerk.screen.item("answerInput").property("text")) == ([], "")
