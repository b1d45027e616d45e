"""The display and the rating panel of a counter, beside a clerk who works there, on a real server that dies."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from display_app.at_counter import program as at_counter
from display_app.rating import program as rating
from display_app.rating.program import RatingProgram
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application
from queue_client.session import Phase
from tests.support.clocks import StandingSeconds
from tests.support.fingers import Fingers
from tests.support.measures import visible
from tests.support.servers import ServerProcess, new_server

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

PATIENCE_MILLISECONDS = 20_000
RATINGS = "SELECT leg, level, criteria, reason_code FROM rating"


@dataclass(frozen=True)
class Office:
    """A running server, and the tokens of those who stand at its counter 1."""

    server: ServerProcess
    clerk: str
    kiosk: str
    display: str
    second_display: str


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    server = new_server(tmp_path_factory.mktemp("office") / "data").start()
    displays = [server.token("display", counter=1) for _ in range(2)]
    yield Office(server, server.token("counter", counter=1), server.token("kiosk"), *displays)
    server.stop()


@dataclass
class Desk:
    """Counter 1: a clerk who works over HTTP, and the screens that stand there."""

    office: Office
    qtbot: QtBot
    touch_screen: QPointingDevice
    stack: ExitStack
    clock: StandingSeconds = field(default_factory=StandingSeconds)

    @property
    def server(self) -> ServerProcess:
        return self.office.server

    def asks(self, path: str, token: str, body: dict[str, Any] | None = None) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}"}
        return httpx.post(f"{self.server.url}/api/v1{path}", json=body, headers=headers, timeout=20)

    def does(self, path: str, token: str = "", body: dict[str, Any] | None = None) -> Any:
        answer = self.asks(path, token or self.office.clerk, body)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else {}

    def serves_somebody(self, finish: str = "finish") -> int:
        """From the kiosk to the clerk's last key; the ticket's id."""
        self.does("/tickets", self.office.kiosk, {"service": "ho-tich"})
        ticket = int(self.does("/counters/1/call-next")["ticket"]["id"])
        self.does(f"/tickets/{ticket}/serve")
        self.does(f"/tickets/{ticket}/{finish}")
        return ticket

    def panel(self, token: str = "") -> RatingProgram:
        """Another rating panel, connected."""
        program = rating.build(
            server=self.server.url,
            token=token or self.office.display,
            counter=1,
            height_mm=136,
            clock=self.clock,
            backoff=Backoff(lambda: 0.0),
        )
        self.stack.callback(program.end)
        program.window.show()
        program.link.open()
        self.until(lambda: program.link.phase is Phase.LIVE)
        return program

    def until(self, happened: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(happened, timeout=PATIENCE_MILLISECONDS)

    def until_shows(self, program: RatingProgram, screen: str) -> None:
        self.until(lambda: program.panel.rating.value.screen == screen)
        self.clock.advance(1.0)

    def touches(self, program: RatingProgram, name: str, *, times: int = 1) -> None:
        Fingers(program.window, self.touch_screen).touch(name, times=times)
        self.clock.advance(1.0)

    def ratings(self, ticket: int) -> list[tuple[object, ...]]:
        return self.server.rows(f"{RATINGS} WHERE ticket_id = {ticket}")


@pytest.fixture(scope="session")
def touch_screen(qapp: QGuiApplication) -> QPointingDevice:
    assert create_application("rating-panel") is qapp
    return QTest.createTouchDevice()


@pytest.fixture
def desk(office: Office, qtbot: QtBot, touch_screen: QPointingDevice) -> Iterator[Desk]:
    with ExitStack() as stack:
        desk = Desk(office, qtbot, touch_screen, stack)
        desk.does("/counters/1/open")
        yield desk


def test_a_citizen_rates_by_touch_right_after_being_served(desk: Desk) -> None:
    panel = desk.panel()
    ticket = desk.serves_somebody()
    desk.until_shows(panel, "level")
    desk.touches(panel, "answer-unsatisfied", times=2)
    desk.until_shows(panel, "reason")
    desk.touches(panel, "answer-waited_long")
    desk.touches(panel, "answer-satisfied", times=2)
    desk.touches(panel, "finish", times=2)
    desk.until_shows(panel, "thanks")
    said = '{"attitude": "satisfied"}'
    assert desk.ratings(ticket) == [(1, "unsatisfied", said, "waited_long")]


def test_of_two_panels_at_a_counter_one_answer_is_kept(desk: Desk) -> None:
    one, other = desk.panel(), desk.panel(desk.office.second_display)
    ticket = desk.serves_somebody()
    for panel in (one, other):
        desk.until_shows(panel, "level")
        desk.touches(panel, "answer-satisfied")
    one.panel.finish()
    other.panel.finish()  # before either has heard of the other's
    desk.until_shows(one, "thanks")
    desk.until(lambda: other.panel.rating.value.screen in {"asleep", "thanks"})
    assert desk.ratings(ticket) == [(1, "satisfied", "{}", None)]


def test_an_answer_given_while_the_server_is_dead_is_kept_once_when_it_is_back(desk: Desk) -> None:
    panel = desk.panel()
    ticket = desk.serves_somebody()
    desk.until_shows(panel, "level")
    desk.touches(panel, "answer-satisfied")
    desk.server.kill()
    desk.until_shows(panel, "sending")
    desk.server.start()
    desk.until_shows(panel, "thanks")
    assert desk.ratings(ticket) == [(1, "satisfied", "{}", None)]


def test_a_panel_that_is_restarted_asks_about_no_leg_of_before(desk: Desk) -> None:
    panel = desk.panel()
    desk.serves_somebody()
    desk.until_shows(panel, "level")
    again = desk.panel()
    assert again.panel.rating.value.screen == "asleep"
    ticket = desk.serves_somebody("finish-and-call-next")
    desk.until_shows(again, "level")
    desk.touches(again, "answer-very_satisfied")
    desk.touches(again, "finish")
    desk.until_shows(again, "thanks")
    assert desk.ratings(ticket) == [(1, "very_satisfied", "{}", None)]


def test_what_was_said_is_told_to_no_screen(desk: Desk) -> None:
    heard: list[str] = []
    tokens = (desk.office.clerk, desk.office.kiosk, desk.office.second_display)
    for token in tokens:
        desk.panel(token).link.happened.connect(lambda frame: heard.append(frame.model_dump_json()))
    ticket = desk.serves_somebody()
    said = {"level": "very_unsatisfied", "criteria": {"time": "unsatisfied"}, "reason": "kém"}
    desk.does(f"/tickets/{ticket}/rating", desk.office.display, {**said, "reason_code": "other"})
    desk.until(lambda: sum("leg_rated" in text for text in heard) == len(tokens))
    everything = "".join(heard)
    assert not [word for word in ("satisfied", "kém", "other") if word in everything]


def test_a_clerk_reads_no_ratings_and_gives_none(desk: Desk) -> None:
    ticket = desk.serves_somebody()
    assert (
        desk.asks(f"/tickets/{ticket}/rating", desk.office.clerk, {"level": "satisfied"}).json()["code"]
        == "not_allowed"
    )
    headers = {"Authorization": f"Bearer {desk.office.clerk}"}
    address = f"{desk.server.url}/api/v1/statistics/ratings?from=2026-01-01&to=2026-01-01&by=clerk"
    assert httpx.get(address, headers=headers, timeout=20).json()["code"] == "not_allowed"


def test_the_display_of_the_counter_follows_the_clerk_through_a_restart(desk: Desk) -> None:
    program = at_counter.build(
        server=desk.server.url, token=desk.office.display, counter=1, backoff=Backoff(lambda: 0.0)
    )
    desk.stack.callback(program.end)
    program.window.show()
    program.link.open()

    def shows(name: str, text: str) -> None:
        desk.until(lambda: text in texts_of(program.window, name))

    shows("standing", "Đang mở")
    shows("servicesSecond", "Civil status – Certification · Collect a result")
    desk.does("/tickets", desk.office.kiosk, {"service": "ho-tich"})
    called = desk.does("/counters/1/call-next")["ticket"]
    ticket, number = called["id"], called["number"]
    shows("ticketNumber", number)
    desk.server.kill()
    desk.until(lambda: "staleBanner" in names_of(program.window))
    shows("ticketNumber", number)
    desk.server.start()
    desk.until(lambda: "staleBanner" not in names_of(program.window))
    desk.does("/counters/1/pause", body={"reason_code": "meeting", "reason": "gặp bà Mẫu"})
    shows("hint", "Sau lượt này quầy tạm ngừng")
    desk.does(f"/tickets/{ticket}/serve")
    desk.does(f"/tickets/{ticket}/finish")
    shows("standing", "Tạm nghỉ")
    shows("hint", "Họp")


def texts_of(window: Any, name: str) -> list[str]:
    return [str(each.property("text")) for each in visible(window.contentItem()) if each.objectName() == name]


def names_of(window: Any) -> set[str]:
    return {each.objectName() for each in visible(window.contentItem())}
