"""The real program in a real window: real keys, real clicks, a real socket with a scripted server behind it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.app import CounterProgram, build
from counter_app.flow import Slot
from counter_app.keys import DEFAULT_KEYS
from counter_app.presses import DEAF_SECONDS
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application
from queue_protocol import commands
from queue_protocol.errors import Error
from queue_protocol.events import ClerkArrived, ClerkSent
from queue_protocol.frames import Refused
from queue_protocol.results import Called, NobodyWaiting
from queue_protocol.state import SentClerk
from queue_protocol.version import Side
from tests.counter_app.snapshots import a_counter, a_service, a_snapshot, a_ticket, called, serving
from tests.queue_client.scripted_server import ScriptedServer
from tests.queue_client.turning_away import TurningAway
from tests.support.clocks import StandingSeconds

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

REASON = {"vi": "chờ lâu nhất"}


@pytest.fixture
def application(qapp: QGuiApplication) -> QGuiApplication:
    assert create_application("counter-app") is qapp
    return qapp


class Screen:
    """The panel as a clerk sees and touches it."""

    def __init__(self, server_url: str, qtbot: QtBot, *, language: str = "vi") -> None:
        self.clock = StandingSeconds()
        self.qtbot = qtbot
        backoff = Backoff(lambda: 0.0)
        self.program: CounterProgram = build(
            server=server_url, token="t", language=language, clock=self.clock, backoff=backoff
        )
        self.program.window.show()
        self.program.window.requestActivate()
        self.program.link.open()
        qtbot.waitUntil(self.program.window.isActive)

    def item(self, name: str) -> QQuickItem:
        found = self.program.window.findChild(QQuickItem, name)
        assert found is not None, name
        return found

    def sees(self, name: str) -> str:
        """The text of that item; nothing where it cannot be seen."""
        item = self.item(name)
        return str(item.property("text")) if item.isVisible() else ""

    def wait_for(self, name: str, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.sees(name) == text)

    def rest(self) -> None:
        self.clock.advance(DEAF_SECONDS)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.rest()
        QTest.keyClick(self.program.window, key, modifier)

    def place_of(self, name: str) -> QPoint:
        item = self.item(name)
        return item.mapToScene(item.boundingRect().center()).toPoint()

    def top_of(self, name: str) -> float:
        return self.item(name).mapToScene(self.item(name).boundingRect().topLeft()).y()

    def bottom_of(self, name: str) -> float:
        return self.item(name).mapToScene(self.item(name).boundingRect().bottomLeft()).y()

    def click(self, name: str, *, rested: bool = True) -> None:
        if rested:
            self.rest()
        QTest.mouseClick(
            self.program.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.place_of(name)
        )

    def double_click(self, name: str) -> None:
        self.rest()
        place, left, plain = self.place_of(name), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.program.window, left, plain, place)
        QTest.mouseDClick(self.program.window, left, plain, place)


@pytest.fixture
def server(application: QGuiApplication) -> Iterator[ScriptedServer]:
    assert application
    scripted = ScriptedServer(a_snapshot(), role="counter", counter=5)
    yield scripted
    scripted.cut()


@pytest.fixture
def screen(server: ScriptedServer, qtbot: QtBot) -> Iterator[Screen]:
    shown = Screen(server.url, qtbot)
    shown.wait_for("linkState", "Đã kết nối")
    yield shown
    shown.program.end()


def press_and_call(screen: Screen, server: ScriptedServer, qtbot: QtBot) -> None:
    """F9, and the server calls A018."""
    with qtbot.waitSignal(server.asked):
        screen.key(Qt.Key.Key_F9)
    server.show(a_snapshot(counter=a_counter(ticket=called(), why="chờ lâu nhất"), seq=2))
    with qtbot.waitSignal(screen.program.link.replied):
        server.answer(Called(ticket=called(), reason=REASON))


def test_f9_calls_the_next_person_who_then_stands_on_the_panel(
    screen: Screen, server: ScriptedServer, qtbot: QtBot
) -> None:
    press_and_call(screen, server, qtbot)
    assert server.asked_for == [commands.CallNext(counter=5)]
    assert screen.sees("personService") == "Lý lịch tư pháp, công chứng, hộ tịch"
    assert screen.sees("personWaited") == "đã chờ 14 phút · chờ lâu nhất"
    assert screen.sees("mainButton") == "Bắt đầu"


def test_the_same_key_then_starts_and_then_finishes_and_calls(
    screen: Screen, server: ScriptedServer, qtbot: QtBot
) -> None:
    press_and_call(screen, server, qtbot)
    with qtbot.waitSignal(server.asked):
        screen.key(Qt.Key.Key_F9)
    server.show(a_snapshot(counter=a_counter(ticket=serving()), seq=3))
    with qtbot.waitSignal(screen.program.link.replied):
        server.answer()
    assert screen.sees("mainButton") == "Xong, gọi tiếp"
    with qtbot.waitSignal(server.asked):
        screen.key(Qt.Key.Key_F9)
    assert server.asked_for[1:] == [commands.Serve(ticket_id=18), commands.FinishAndCallNext(ticket_id=18)]


def test_a_double_click_on_the_green_button_calls_one_person(
    screen: Screen, server: ScriptedServer, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(server.asked):
        screen.double_click("mainButton")
    server.show(a_snapshot(counter=a_counter(ticket=called()), seq=2))
    with qtbot.waitSignal(screen.program.link.replied):
        server.answer(Called(ticket=called(), reason=REASON))
    screen.click("recallButton")
    qtbot.waitUntil(lambda: len(server.commands) == 2)
    assert server.asked_for == [commands.CallNext(counter=5), commands.Recall(ticket_id=18)]


def test_a_second_click_that_lands_on_the_changed_button_starts_nothing(
    screen: Screen, server: ScriptedServer, qtbot: QtBot
) -> None:
    press_and_call(screen, server, qtbot)
    screen.click("mainButton", rested=False)
    screen.click("recallButton")
    qtbot.waitUntil(lambda: len(server.commands) == 2)
    assert server.asked_for == [commands.CallNext(counter=5), commands.Recall(ticket_id=18)]


def test_a_held_key_presses_once(screen: Screen, server: ScriptedServer, qtbot: QtBot) -> None:
    press_and_call(screen, server, qtbot)
    for _ in range(60):  # two seconds of the usual repeat
        screen.clock.advance(1 / 30)
        QTest.keyPress(screen.program.window, Qt.Key.Key_F9)
    screen.key(Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: len(server.commands) == 2)
    assert server.asked_for[1] == commands.Recall(ticket_id=18)


def test_no_key_repeats_by_being_held(screen: Screen) -> None:
    keys = [each for each in screen.program.window.findChildren(QObject) if each.inherits("QQuickShortcut")]
    assert len(keys) > len(Slot)
    assert {key.property("autoRepeat") for key in keys} == {False}


@pytest.mark.parametrize(
    ("button", "expected"),
    [
        ("recallButton", commands.Recall(ticket_id=18)),
        ("noShowButton", commands.MarkNoShow(ticket_id=18)),
    ],
)
def test_the_other_buttons_do_what_they_say(
    screen: Screen, server: ScriptedServer, qtbot: QtBot, button: str, expected: commands.Command
) -> None:
    server.show(a_snapshot(counter=a_counter(ticket=called()), seq=2))
    screen.wait_for("personNumber", "A018")
    with qtbot.waitSignal(server.asked):
        screen.click(button)
    assert server.asked_for == [expected]


def test_the_counter_closes_by_its_key(screen: Screen, server: ScriptedServer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(server.asked):
        screen.key(Qt.Key.Key_F12)
    assert server.asked_for == [commands.CloseCounter(counter=5)]


def test_with_somebody_in_front_the_key_says_why_the_counter_cannot_close(
    screen: Screen, server: ScriptedServer
) -> None:
    server.show(a_snapshot(counter=a_counter(ticket=serving()), seq=2))
    screen.wait_for("personNumber", "A018")
    screen.key(Qt.Key.Key_F12)
    screen.wait_for("noticeMessage", "Đang có người trước quầy.")
    assert server.asked_for == []


def test_a_closed_counter_offers_to_open(screen: Screen, server: ScriptedServer, qtbot: QtBot) -> None:
    server.show(a_snapshot(counter=a_counter(state="closed"), seq=2))
    screen.wait_for("mainButton", "Mở quầy")
    with qtbot.waitSignal(server.asked):
        screen.key(Qt.Key.Key_F9)
    assert server.asked_for == [commands.OpenCounter(counter=5)]


def test_every_button_shows_the_key_that_presses_it(screen: Screen) -> None:
    shown = {slot: screen.program.panel.actions[slot].property("key") for slot in Slot}
    assert shown == dict(DEFAULT_KEYS)
    assert screen.item("mainButton").property("keyCap") == "F9"


def test_buttons_without_a_purpose_are_off(screen: Screen) -> None:
    names = ("mainButton", "recallButton", "noShowButton", "finishButton", "pauseButton")
    assert [name for name in names if screen.item(name).isEnabled()] == ["mainButton", "pauseButton"]


def test_those_who_wait_are_listed_with_their_waits(screen: Screen, server: ScriptedServer) -> None:
    waiting = (a_ticket("A019"), a_ticket("A020", ident=20), a_ticket("B007", ident=7, service="y-te"))
    server.show(a_snapshot(waiting=waiting, seq=2))
    rows = screen.item("lineRows")
    screen.qtbot.waitUntil(lambda: rows.property("count") == 2)
    assert rows.height() > 0


def test_the_clerk_reads_where_the_supervisor_asks_them_until_they_are_there(
    screen: Screen, server: ScriptedServer
) -> None:
    asked = a_snapshot(counter=a_counter(clerk="Lan"), seq=2).model_copy(update={"sent_clerks": ()})
    server.show(asked)
    sent = SentClerk(clerk_id=3, login="lan", clerk="Lan", counter=6, note="Quầy 6 đông", at=asked.at)
    server.tell(ClerkSent(sent=sent))
    screen.wait_for("sending", "Quản lý mời bạn sang quầy 6")
    assert screen.sees("sendingNote") == "Quầy 6 đông"
    server.tell(ClerkArrived(clerk_id=3, counter=6))
    screen.wait_for("sending", "")


@pytest.mark.parametrize(("width", "height"), [(400, 860), (400, 520), (320, 480), (800, 600), (600, 1400)])
def test_nothing_is_cut_off_at_any_size(screen: Screen, server: ScriptedServer, width: int, height: int) -> None:
    long_name = "Thủ tục cấp giấy phép hoạt động dịch vụ việc làm, cho thuê lại lao động " * 2
    services = (a_service("tu-phap", "A", name=long_name, waiting=1), a_service("lao-dong", "C"))
    in_front = called("A1234", calls=3, priority="elderly")
    screen.program.window.resize(width, height)
    server.show(a_snapshot(counter=a_counter(ticket=in_front), services=services, seq=2))
    screen.wait_for("personNumber", "A1234")
    screen.program.window.grabWindow()  # lays everything out
    names = (
        "personTimer",
        "personService",
        "personPriority",
        "personWaited",
        "mainButton",
        "pauseButton",
        "lineTitle",
    )
    places = [screen.item(name).mapRectToScene(screen.item(name).boundingRect()) for name in (*names, "linkState")]
    assert all(place.left() >= 0 and place.right() <= width and place.bottom() <= height for place in places)
    assert screen.bottom_of("personWaited") <= screen.top_of("mainButton")
    assert screen.bottom_of("lineTitle") <= screen.top_of("linkState")


def test_nobody_waiting_is_said(screen: Screen, server: ScriptedServer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(server.asked):
        screen.key(Qt.Key.Key_F9)
    server.answer(NobodyWaiting())
    screen.wait_for("noticeMessage", "Không có ai chờ.")


def test_a_refusal_is_shown_in_words_with_the_code_below(
    screen: Screen, server: ScriptedServer, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(server.asked):
        screen.key(Qt.Key.Key_F9)
    server.answer(error=Error(code="counter_busy", message={"vi": "Quầy đang có người."}))
    screen.wait_for("noticeMessage", "Quầy đang có người.")
    assert screen.sees("noticeCode") == "counter_busy"


def away(screen: Screen, server: ScriptedServer) -> None:
    server.cut()
    screen.qtbot.waitUntil(lambda: screen.item("staleBanner").isVisible())


def test_during_an_outage_a_press_is_kept_and_done_once_the_link_is_back(
    screen: Screen, server: ScriptedServer, qtbot: QtBot
) -> None:
    server.show(a_snapshot(counter=a_counter(ticket=serving()), seq=2))
    screen.wait_for("personNumber", "A018")
    away(screen, server)
    screen.key(Qt.Key.Key_F9)
    assert "Mất kết nối từ 12:00:0" in str(screen.item("staleBanner").property("message"))
    assert screen.sees("noticeMessage") == "Mất kết nối. Sẽ làm khi có lại: Xong, gọi tiếp A018"
    assert server.asked_for == []
    with qtbot.waitSignal(server.asked):
        server.come_back()
    assert server.asked_for == [commands.FinishAndCallNext(ticket_id=18)]
    screen.wait_for("noticeMessage", "Đã kết nối lại và làm: Xong, gọi tiếp A018")


def test_what_makes_no_sense_any_more_is_not_done_and_is_said(screen: Screen, server: ScriptedServer) -> None:
    server.show(a_snapshot(counter=a_counter(ticket=called()), seq=2))
    screen.wait_for("personNumber", "A018")
    away(screen, server)
    screen.key(Qt.Key.Key_F8)
    server.snapshot = a_snapshot(counter=a_counter(), seq=9)
    server.come_back()
    screen.wait_for("noticeMessage", "Không làm “Gọi lại”, vì tình hình đã khác.")
    assert server.asked_for == []


def test_a_press_in_an_outage_can_be_taken_back(screen: Screen, server: ScriptedServer) -> None:
    away(screen, server)
    screen.key(Qt.Key.Key_F9)
    screen.key(Qt.Key.Key_Escape)
    assert screen.sees("noticeMessage") == "Đã bỏ: Gọi tiếp"
    server.come_back()
    screen.qtbot.waitUntil(lambda: not screen.item("staleBanner").isVisible())
    assert server.asked_for == []


def test_after_the_outage_a_command_without_answer_is_sent_again_once(
    screen: Screen, server: ScriptedServer, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(server.asked):
        screen.key(Qt.Key.Key_F9)
    [sent] = server.commands
    server.cut()
    qtbot.waitUntil(lambda: screen.item("staleBanner").isVisible())
    server.come_back()
    qtbot.waitUntil(lambda: len(server.commands) > 1)
    assert server.commands == [sent, sent]


def test_an_english_clerk_reads_english(server: ScriptedServer, qtbot: QtBot) -> None:
    shown = Screen(server.url, qtbot, language="en")
    shown.wait_for("mainButton", "Call next")
    shown.program.end()


def test_the_language_changes_while_the_panel_runs(screen: Screen) -> None:
    screen.program.translations.use("en")
    screen.wait_for("mainButton", "Call next")
    assert screen.sees("counterState") == "Area A · open since 07:31"


def test_a_refused_version_is_explained_on_the_whole_panel(server: ScriptedServer, qtbot: QtBot) -> None:
    server.refusal = Refused(code="versions_apart", message={"vi": "Cần cập nhật máy quầy."}, update=Side.CLIENT)
    shown = Screen(server.url, qtbot)
    shown.wait_for("troubleMessage", "Cần cập nhật máy quầy.")
    assert shown.sees("troubleCode") == "versions_apart"
    shown.program.end()


def test_a_wrong_token_asks_to_pair_the_device_again(application: QGuiApplication, qtbot: QtBot) -> None:
    assert application
    stranger = TurningAway("401 Unauthorized")
    shown = Screen(stranger.url, qtbot)
    shown.wait_for("troubleMessage", "Máy chủ không nhận thiết bị này. Cần ghép nối lại thiết bị.")
    assert shown.sees("mainButton") == ""
    shown.program.end()


def test_resting_on_a_grey_button_says_why(screen: Screen) -> None:
    QTest.mouseMove(screen.program.window, screen.place_of("mainButton"))  # the test before may have left it there
    QTest.mouseMove(screen.program.window, screen.place_of("recallButton"))
    screen.qtbot.waitUntil(lambda: screen.program.window.findChild(QQuickItem, "whyNot") is not None)
    assert screen.sees("whyNot") == "Chưa có ai trước quầy."
