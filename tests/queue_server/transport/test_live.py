"""The live connection on real sockets: the snapshot, then each event once, and each command once."""

import threading
from contextlib import ExitStack

import pytest

from queue_protocol.commands import CallNext, IssueTicket, OpenCounter, Serve
from queue_protocol.events import TicketIssued
from queue_protocol.frames import (
    EventFrame,
    Hello,
    Ping,
    Pong,
    Reply,
    Resync,
    SnapshotFrame,
)
from queue_protocol.results import Called, Issued
from tests.support.databases import rows
from tests.support.threaded_server import Screen, ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

ISSUE = IssueTicket(service="ho-tich")


def test_what_a_role_may_see_is_what_its_snapshot_holds(server: ThreadedServer) -> None:
    with server.screen("kiosk") as kiosk, server.screen("counter", 1) as counter:
        assert kiosk.greet().snapshot.waiting is None
        assert counter.greet().snapshot.waiting == ()


def test_the_snapshot_stands_at_the_seq_it_says(server: ThreadedServer) -> None:
    with server.screen() as screen:
        first = screen.greet()
        assert first.seq == first.snapshot.seq == 1
        screen.ask(ISSUE, "a")
    with server.screen() as screen:
        second = screen.greet()
    assert second.seq == 2
    assert second.snapshot.services[0].waiting == 1


def test_an_event_comes_before_the_reply_it_belongs_to(server: ThreadedServer) -> None:
    with server.screen() as screen:
        screen.greet()
        screen.order(ISSUE, "a")
        event, reply = screen.hear(), screen.hear()
    assert isinstance(event, EventFrame)
    assert isinstance(event.event, TicketIssued)
    assert (event.seq, event.at, event.event.waiting) == (2, server.clock(), 1)
    assert isinstance(reply, Reply)
    assert isinstance(reply.result, Issued)
    assert reply.result.id == event.event.ticket.id


def test_every_screen_of_the_centre_hears_it_and_no_other(server: ThreadedServer) -> None:
    with ExitStack() as stack:
        ours = [stack.enter_context(server.screen(role)) for role in ("kiosk", "display", "counter")]
        theirs = stack.enter_context(server.screen("display", centre="binh-duong"))
        for screen in (*ours, theirs):
            screen.greet()
        ours[0].order(ISSUE, "a")
        assert {screen.event().kind for screen in ours} == {"ticket_issued"}
        theirs.say(Ping())
        assert isinstance(theirs.hear(), Pong)


def test_snapshot_and_events_join_without_a_gap_while_commands_hammer(server: ThreadedServer) -> None:
    stop = threading.Event()

    def hammer() -> None:
        with server.screen("kiosk") as kiosk:
            kiosk.greet()
            for number in range(10_000):
                if stop.is_set():
                    return
                kiosk.ask(ISSUE, f"h-{number}")

    hammering = threading.Thread(target=hammer)
    hammering.start()
    try:
        for _ in range(12):
            with server.screen("counter") as screen:
                _follows(screen, screen.greet())
                screen.say(Resync())
                _follows(screen, _next_snapshot(screen))
    finally:
        stop.set()
        hammering.join()


def _next_snapshot(screen: Screen) -> SnapshotFrame:
    while not isinstance(frame := screen.hear(), SnapshotFrame):
        pass
    return frame


def _follows(screen: Screen, snapshot: SnapshotFrame) -> None:
    """The next events go on from the snapshot, each once, and their counts agree with it."""
    assert snapshot.snapshot.waiting is not None
    waiting = len(snapshot.snapshot.waiting)
    assert snapshot.snapshot.services[0].waiting == waiting
    for seq in range(snapshot.seq + 1, snapshot.seq + 15):
        frame = screen.hear()
        assert isinstance(frame, EventFrame)
        assert frame.seq == seq
        assert isinstance(frame.event, TicketIssued)
        waiting += 1
        assert frame.event.waiting == waiting


def test_a_device_that_saw_a_gap_gets_a_snapshot(server: ThreadedServer) -> None:
    with server.screen() as screen:
        screen.greet()
        screen.ask(ISSUE, "a")
        screen.say(Resync())
        frame = screen.hear()
    assert isinstance(frame, SnapshotFrame)
    assert frame.seq == 2


def test_a_ping_is_answered_with_the_servers_clock(server: ThreadedServer) -> None:
    with server.screen() as screen:
        screen.greet()
        screen.say(Ping())
        assert screen.hear() == Pong(at=server.clock())


def test_hello_said_twice_is_harmless(server: ThreadedServer) -> None:
    with server.screen() as screen:
        screen.greet()
        screen.say(Hello(protocol=1))
        screen.say(Ping())
        assert isinstance(screen.hear(), Pong)


def test_a_command_resent_after_a_reconnect_is_done_once(server: ThreadedServer) -> None:
    with server.screen("kiosk") as kiosk:
        kiosk.greet()
        first = kiosk.ask(ISSUE, "mine")
    with server.screen("kiosk") as kiosk:
        kiosk.greet()
        again = kiosk.ask(ISSUE, "mine")
    assert again == first
    assert rows(server.database, "SELECT count(*) FROM ticket") == [(1,)]


def test_a_command_whose_answer_nobody_waited_for_was_done_and_is_answered_when_resent(
    server: ThreadedServer,
) -> None:
    with server.screen("kiosk") as kiosk, server.screen("display") as display:
        display.greet()
        kiosk.greet()
        kiosk.order(ISSUE, "mine")
        kiosk.socket.close()
        assert isinstance(display.event(), TicketIssued)
    with server.screen("kiosk") as kiosk:
        kiosk.greet()
        reply = kiosk.ask(ISSUE, "mine")
    assert isinstance(reply.result, Issued)
    assert reply.result.number == "A001"
    assert rows(server.database, "SELECT count(*) FROM ticket") == [(1,)]


def test_a_refusal_is_a_reply_with_a_code_a_sentence_and_the_state(server: ThreadedServer) -> None:
    with server.screen("counter", 1) as screen:
        screen.greet()
        error = screen.ask(CallNext(counter=1), "a").error
    assert error is not None
    assert (error.code, error.state) == ("counter_not_open", "closed")
    assert error.message["vi"] == "Quầy 1 đã đóng. Xin mở quầy trước."


def test_a_whole_visit_goes_over_the_live_connection(server: ThreadedServer) -> None:
    with server.screen("kiosk") as kiosk, server.screen("counter", 1) as clerk, server.screen("display") as hall:
        for screen in (kiosk, clerk, hall):
            screen.greet()
        issued = kiosk.ask(ISSUE, "a").result
        assert isinstance(issued, Issued)
        assert issued.follow_url.startswith(f"{server.url}/t/{issued.id}-")
        clerk.ask(OpenCounter(counter=1), "b")
        called = clerk.ask(CallNext(counter=1), "c").result
        assert isinstance(called, Called)
        clerk.ask(Serve(ticket_id=called.ticket.id), "d")
        heard = [hall.event().kind for _ in range(4)]
    assert heard == ["ticket_issued", "counter_changed", "ticket_called", "serving_started"]
