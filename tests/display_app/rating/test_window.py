"""The panel in a real window, touched, on a real socket with a scripted server behind it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from display_app.rating.flow import SEND_SECONDS
from display_app.rating.program import RatingProgram, build
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application
from queue_protocol.commands import RateLeg
from queue_protocol.errors import Error
from queue_protocol.events import LegRated
from queue_protocol.results import Acknowledged
from tests.display_app.counters import a_centre, calls, finished, goes_on, served, the_counter
from tests.queue_client.scripted_server import ScriptedServer
from tests.support.clocks import StandingSeconds
from tests.support.fingers import Fingers
from tests.support.measures import visible

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


class Panel:
    """A rating panel of counter 5, as a citizen sees and touches it."""

    def __init__(self, url: str, qtbot: QtBot, device: QPointingDevice) -> None:
        self.clock, self.qtbot = StandingSeconds(), qtbot
        backoff = Backoff(lambda: 0.0)
        self.program: RatingProgram = build(
            server=url, token="t", counter=5, height_mm=136, clock=self.clock, backoff=backoff
        )
        self.program.window.show()
        self.program.link.open()
        qtbot.waitUntil(self.program.window.isExposed)
        self.fingers = Fingers(self.program.window, device)

    @property
    def screen(self) -> str:
        return str(self.program.panel.rating.value.screen)

    def sees(self, name: str) -> str:
        found = [each for each in visible(self.program.window.contentItem()) if each.objectName() == name]
        return str(found[0].property("text")) if found else ""

    def until(self, screen: str) -> None:
        self.qtbot.waitUntil(lambda: self.screen == screen)
        self.after(1.0)

    def until_awake(self) -> None:
        """Until the centre is known."""
        self.qtbot.waitUntil(lambda: self.sees("restHint").startswith("Phục vụ xong"))

    def touch(self, name: str) -> None:
        self.fingers.touch(name)

    def after(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.program.panel.tick()


@pytest.fixture(scope="session")
def touch_screen(qapp: QGuiApplication) -> QPointingDevice:
    assert create_application("rating-panel") is qapp
    return QTest.createTouchDevice()


@pytest.fixture
def server(qapp: QGuiApplication) -> Iterator[ScriptedServer]:
    assert create_application("rating-panel") is qapp
    scripted = ScriptedServer(a_centre(the_counter(5), the_counter(6)), role="display", counter=5)
    yield scripted
    scripted.cut()


SATISFIED = RateLeg(ticket_id=18, leg=1, level="satisfied", criteria={})
Open = Callable[[], Panel]


@pytest.fixture
def opened(server: ScriptedServer, qtbot: QtBot, touch_screen: QPointingDevice) -> Iterator[Open]:
    panels: list[Panel] = []

    def open_one() -> Panel:
        panels.append(Panel(server.url, qtbot, touch_screen))
        panels[-1].until_awake()
        return panels[-1]

    yield open_one
    for panel in panels:
        panel.program.end()


@pytest.fixture
def panel(opened: Open) -> Panel:
    return opened()


def test_it_wakes_asks_thanks_and_sleeps(panel: Panel, server: ScriptedServer) -> None:
    server.tell(finished("A018", leg=2))
    panel.until("level")
    assert panel.sees("question") == "Quý khách có hài lòng không?"
    assert panel.sees("about") == "Số A018 · Quầy 5"
    panel.touch("answer-neutral")
    panel.until("reason")
    panel.touch("answer-waited_long")
    for level in ("satisfied", "neutral", "satisfied"):
        panel.until("criterion")
        panel.touch(f"answer-{level}")
    panel.until("criterion")
    assert panel.sees("question") == "Quý khách đánh giá thế nào về: Kết quả?"
    panel.touch("finish")
    panel.qtbot.waitUntil(lambda: bool(server.commands))
    assert server.asked_for == [
        RateLeg(
            ticket_id=18,
            leg=2,
            level="neutral",
            criteria={"attitude": "satisfied", "time": "neutral", "guidance": "satisfied"},
            reason_code="waited_long",
        )
    ]
    assert panel.screen == "sending"
    server.answer(Acknowledged())
    panel.until("thanks")
    assert panel.sees("said") == "Cảm ơn quý khách!"
    panel.after(4.0)
    assert panel.screen == "asleep"


def test_a_double_touch_answers_one_question(panel: Panel, server: ScriptedServer) -> None:
    server.tell(finished())
    panel.until("level")
    panel.touch("answer-satisfied")
    panel.touch("answer-satisfied")  # at the same place, on the next question, at once
    assert panel.program.panel.rating.value.step == 2
    panel.after(1.0)
    panel.touch("answer-satisfied")
    assert panel.program.panel.rating.value.step == 3


def test_nothing_of_the_answer_stays_on_the_screen(panel: Panel, server: ScriptedServer) -> None:
    server.tell(finished())
    panel.until("level")
    panel.touch("answer-very_unsatisfied")
    panel.until("reason")
    panel.touch("finish")
    panel.qtbot.waitUntil(lambda: bool(server.commands))
    server.answer(Acknowledged())
    panel.until("thanks")
    words = [str(each.property("text")) for each in visible(panel.program.window.contentItem())]
    assert not [text for text in words if "hài lòng" in text]


@pytest.mark.parametrize("event", [finished(counter=6), goes_on(cause="transfer"), goes_on(cause="sent"), calls()])
def test_what_ended_elsewhere_or_did_not_end_wakes_nobody(
    panel: Panel, server: ScriptedServer, event: object
) -> None:
    server.tell(event)  # type: ignore[arg-type] # an event
    server.tell(goes_on("A020"))
    panel.until("level")
    assert panel.sees("about") == "Số A020 · Quầy 5"


def test_by_the_press_that_finishes_and_calls_it_asks_until_the_next_person_is_there(
    panel: Panel, server: ScriptedServer
) -> None:
    server.tell(finished(), calls("A019"))
    panel.until("level")
    panel.touch("answer-satisfied")
    server.tell(served("A019"))
    panel.until("sending")
    panel.qtbot.waitUntil(lambda: server.asked_for == [SATISFIED])


def test_before_it_closes_it_says_so_and_waits_when_asked(panel: Panel, server: ScriptedServer) -> None:
    server.tell(finished())
    panel.until("level")
    assert panel.sees("moreTime") == ""
    panel.after(21.0)
    assert panel.sees("moreTime") == "Thêm thời gian (8)"
    panel.touch("moreTime")
    panel.after(19.0)
    assert panel.screen == "level"
    panel.after(11.0)
    assert (panel.screen, server.commands) == ("asleep", [])


def test_while_the_link_is_away_nobody_is_asked(panel: Panel, server: ScriptedServer) -> None:
    server.cut()
    panel.qtbot.waitUntil(lambda: panel.sees("restHint").startswith("Mất kết nối từ 12:00"))
    server.tell(finished())
    server.come_back()
    panel.until_awake()
    assert panel.screen == "asleep"


def test_what_was_said_when_the_link_broke_is_kept_and_sent_and_nobody_is_thanked_for_nothing(
    panel: Panel, server: ScriptedServer
) -> None:
    server.tell(finished())
    panel.until("level")
    panel.touch("answer-satisfied")
    server.cut()
    panel.until("sending")
    panel.after(SEND_SECONDS)
    assert panel.sees("said") == "Mất kết nối, đánh giá chưa gửi được"
    server.come_back()
    panel.qtbot.waitUntil(lambda: server.asked_for == [SATISFIED])
    server.answer(Acknowledged())
    panel.until("thanks")


def test_an_answer_that_was_on_its_way_when_the_link_broke_is_sent_again_under_its_id(
    panel: Panel, server: ScriptedServer
) -> None:
    server.tell(finished())
    panel.until("level")
    panel.touch("answer-satisfied")
    panel.after(1.0)
    panel.touch("finish")
    panel.qtbot.waitUntil(lambda: len(server.commands) == 1)
    server.cut()
    server.come_back()
    panel.qtbot.waitUntil(lambda: len(server.commands) == 2)
    assert len({frame.command_id for frame in server.commands}) == 1


def test_a_second_panel_is_not_asked_any_more_when_the_first_has_the_answer(
    opened: Open, server: ScriptedServer
) -> None:
    one, other = opened(), opened()
    server.tell(finished())
    one.until("level")
    other.until("level")
    server.tell(LegRated(ticket_id=18, leg=1, digest="0"))
    one.until("asleep")
    other.until("asleep")
    assert server.commands == []


def test_what_the_server_does_not_take_is_said_in_its_words(panel: Panel, server: ScriptedServer) -> None:
    server.tell(finished())
    panel.until("level")
    panel.touch("answer-satisfied")
    panel.after(1.0)
    panel.touch("finish")
    panel.qtbot.waitUntil(lambda: bool(server.commands))
    server.answer(error=Error(code="rating_over", message={"vi": "Đã quá lúc đánh giá."}))
    panel.until("refused")
    assert panel.sees("saidNote") == "Đã quá lúc đánh giá."


def test_a_panel_with_the_token_of_another_counter_says_so_and_asks_nothing(
    server: ScriptedServer, qtbot: QtBot, touch_screen: QPointingDevice
) -> None:
    stranger = ScriptedServer(server.snapshot, role="display", counter=6)
    panel = Panel(stranger.url, qtbot, touch_screen)
    qtbot.waitUntil(lambda: panel.sees("troubleMessage").startswith("Thiết bị này không được ghép"))
    stranger.tell(finished(), finished("A020", counter=6))
    qtbot.waitUntil(lambda: panel.program.link.snapshot is not None and panel.program.link.snapshot.seq == 102)
    assert panel.screen == "asleep"
    panel.program.end()
    stranger.cut()


def test_it_speaks_english_too(panel: Panel, server: ScriptedServer) -> None:
    server.tell(finished())
    panel.until("level")
    panel.program.translations.use("en")
    panel.qtbot.waitUntil(lambda: panel.sees("question") == "How satisfied are you?")
