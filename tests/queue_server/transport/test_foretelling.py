"""The expected waits on real sockets: to whoever asks, when they change, and never among the events."""

from collections.abc import Callable

import pytest

from queue_protocol.commands import CallNext, CloseCounter, Finish, IssueTicket, OpenCounter, Serve
from queue_protocol.frames import Ping, Pong, WaitsFrame
from queue_protocol.results import Called
from queue_server.transport import foretelling
from tests.support.threaded_server import Screen, ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.fixture(autouse=True)
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foretelling, "PERIOD_SECONDS", 0.02)


def measure(admin: Screen, server: ThreadedServer, times: int = 6) -> None:
    """Serve so many people of one counter, ten minutes each."""
    admin.ask(OpenCounter(counter=3), "open")
    for number in range(times):
        admin.ask(IssueTicket(service="dat-dai"), f"i-{number}")
        called = admin.ask(CallNext(counter=3), f"c-{number}").result
        assert isinstance(called, Called)
        admin.ask(Serve(ticket_id=called.ticket.id), f"s-{number}")
        server.clock.advance(minutes=10)
        admin.ask(Finish(ticket_id=called.ticket.id), f"f-{number}")


def waits(screen: Screen, wanted: Callable[[WaitsFrame], bool]) -> WaitsFrame:
    """Read on until such waits come."""
    while True:
        frame = screen.hear()
        if isinstance(frame, WaitsFrame) and wanted(frame):
            return frame


def anything(_frame: WaitsFrame) -> bool:
    return True


def high(frame: WaitsFrame) -> int | None:
    return next((wait.high_minutes for wait in frame.waits if wait.service == "dat-dai"), None)


def test_whoever_asks_is_told_after_the_snapshot_and_when_it_changes(server: ThreadedServer) -> None:
    with server.screen() as admin, server.screen("kiosk") as kiosk:
        admin.greet()
        measure(admin, server)
        kiosk.greet(waits=True)
        assert high(waits(kiosk, anything)) == 5
        for number in range(4):
            admin.ask(IssueTicket(service="dat-dai"), f"more-{number}")
        assert waits(kiosk, lambda frame: (high(frame) or 0) > 30)
        admin.ask(CloseCounter(counter=3), "close")
        assert waits(kiosk, lambda frame: high(frame) is None)


def test_whoever_comes_later_is_told_the_same_at_once(server: ThreadedServer) -> None:
    with server.screen() as admin, server.screen("kiosk") as kiosk, server.screen("display") as display:
        admin.greet()
        measure(admin, server)
        kiosk.greet(waits=True)
        first = waits(kiosk, lambda frame: high(frame) == 5)
        display.greet(waits=True)
        assert waits(display, anything) == first


def test_whoever_does_not_ask_hears_nothing_of_it(server: ThreadedServer) -> None:
    with server.screen("kiosk") as kiosk, server.screen("display") as old:
        old.greet()
        kiosk.greet(waits=True)
        waits(kiosk, anything)
        old.say(Ping())
        assert isinstance(old.hear(), Pong)


def test_each_centre_hears_of_its_own(server: ThreadedServer) -> None:
    with server.screen() as admin, server.screen("kiosk", centre="binh-duong") as theirs:
        admin.greet()
        measure(admin, server)
        theirs.greet(waits=True)
        assert waits(theirs, anything).waits == ()


def test_a_round_that_fails_is_logged_and_the_next_one_tells(
    server: ThreadedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([OSError("the disk is away")])

    def once_broken(*_arguments: object, **_options: object) -> list[object]:
        for broken in answers:
            raise broken
        return []

    monkeypatch.setattr(foretelling, "waits_of", once_broken)
    with server.screen("kiosk") as kiosk:
        kiosk.greet(waits=True)
        waits(kiosk, anything)
    assert any(entry["event"] == "foretelling failed" for entry in server.logs)
