"""The live connection on real sockets: hello, welcome, snapshot, then each event once and each command once."""

import json
import socket
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from queue_protocol.codec import MAX_FRAME_BYTES
from queue_protocol.commands import CallNext, IssueTicket, OpenCounter, PauseCounter, ReportPrint, Serve
from queue_protocol.events import TicketIssued
from queue_protocol.frames import (
    ErrorFrame,
    EventFrame,
    Hello,
    Ping,
    Pong,
    Refused,
    Reply,
    Resync,
    SnapshotFrame,
    Welcome,
)
from queue_protocol.results import Called, Issued
from queue_protocol.version import Side
from queue_server.transport import live, outbox
from tests.support.centres import XA_MAU
from tests.support.databases import copied_with, load, rows
from tests.support.threaded_server import PATIENCE_SECONDS, Screen, ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

ISSUE = IssueTicket(service="ho-tich")


# Being let in.


def test_hello_is_answered_with_who_the_device_is(server: ThreadedServer) -> None:
    with server.screen("counter", 3) as screen:
        screen.say(Hello(protocol=1, app="counter", version="0.1.0"))
        welcome = screen.hear()
    assert isinstance(welcome, Welcome)
    assert (welcome.centre, welcome.role, welcome.counter) == ("xa-mau", "counter", 3)
    assert (welcome.device, welcome.protocol, welcome.at) == ("counter 3", 1, server.clock())


def test_a_newer_device_that_still_speaks_this_version_is_let_in(server: ThreadedServer) -> None:
    with server.screen() as screen:
        screen.say(Hello(protocol=7, oldest=1))
        welcome = screen.hear()
    assert isinstance(welcome, Welcome)
    assert welcome.protocol == 1


@pytest.mark.parametrize(
    ("hello", "behind"),
    [
        (Hello(protocol=0, oldest=0), Side.CLIENT),
        (Hello(protocol=9, oldest=9), Side.SERVER),
    ],
)
def test_versions_apart_are_refused_with_the_side_to_update(
    server: ThreadedServer, hello: Hello, behind: Side
) -> None:
    with server.screen() as screen:
        screen.say(hello)
        refused = screen.hear()
        assert isinstance(refused, Refused)
        assert (refused.code, refused.update) == ("versions_apart", behind)
        assert set(refused.message) == {"vi", "en"}
        with pytest.raises(ConnectionClosed):
            screen.hear()


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ('{"type":"ping"}', "hello_expected"),
        ('{"type":"command","command_id":"c","command":{"kind":"call_next","counter":1}}', "hello_expected"),
        ("good morning", "malformed"),
        ("x" * (MAX_FRAME_BYTES + 1), "too_large"),
        (b"\x01\x02", "malformed"),
    ],
)
def test_whoever_does_not_say_hello_first_is_refused(server: ThreadedServer, said: str | bytes, code: str) -> None:
    with server.screen() as screen:
        screen.socket.send(said)
        refused = screen.hear()
        assert isinstance(refused, Refused)
        assert (refused.code, refused.update) == (code, None)
        with pytest.raises(ConnectionClosed):
            screen.hear()


def test_whoever_never_says_hello_is_let_go(server: ThreadedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "HELLO_SECONDS", 0.01)
    with server.screen() as screen:
        refused = screen.hear()
        assert isinstance(refused, Refused)
        assert refused.code == "hello_expected"
        with pytest.raises(ConnectionClosed):
            screen.hear()


def test_whoever_goes_before_saying_hello_leaves_nothing_behind(server: ThreadedServer) -> None:
    with server.screen():
        pass
    with server.screen() as screen:
        screen.greet()
        assert server.parts.hub.listeners == 1


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer guessed"}, {"Authorization": "Basic eDp5"}])
def test_a_wrong_token_is_turned_away_at_the_handshake(server: ThreadedServer, headers: dict[str, str]) -> None:
    address = f"ws://127.0.0.1:{server.port}/api/v1/live"
    with pytest.raises(InvalidStatus) as caught, connect(address, additional_headers=headers):
        pass
    response = caught.value.response
    assert response.status_code == 401
    assert response.headers["content-type"] == "application/problem+json"
    assert json.loads(response.body)["code"] == "unauthenticated"


# The snapshot and what follows it.


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


# Commands.


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


# What cannot be understood.


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("good morning", "malformed"),
        ('{"type":"shout"}', "malformed"),
        (
            '{"type":"command","command_id":"c","command":{"kind":"issue_ticket","service":"x","urgent":true}}',
            "malformed",
        ),
        ('{"type":"command","command_id":"c","command":{"kind":"drop_table"}}', "malformed"),
        ("[" * 30_000, "malformed"),
        ("x" * (MAX_FRAME_BYTES + 1), "too_large"),
        ("ế" * (MAX_FRAME_BYTES // 3 + 1), "too_large"),
        (b'{"type":"ping"}', "malformed"),
    ],
    ids=lambda said: str(said)[:24],
)
def test_what_cannot_be_understood_gets_an_error_frame_and_the_connection_goes_on(
    server: ThreadedServer, said: str | bytes, code: str
) -> None:
    with server.screen() as screen:
        screen.greet()
        screen.socket.send(said)
        answer = screen.hear()  # under the command's id where that could be read
        assert isinstance(answer, ErrorFrame | Reply)
        assert answer.error is not None
        assert answer.error.code == code
        assert set(answer.error.message) == {"vi", "en"}
        assert isinstance(screen.ask(ISSUE, "a").result, Issued)
    assert rows(server.database, "SELECT count(*) FROM journal WHERE centre_id = 1") == [(2,)]


def test_a_frame_beyond_all_measure_ends_that_connection_alone(server: ThreadedServer) -> None:
    with server.screen() as screen, server.screen() as other:
        screen.greet()
        other.greet()
        with pytest.raises(ConnectionClosed):  # while it is still being sent, or right after
            screen.socket.send("x" * (2 * 1024 * 1024))
            screen.hear()
        assert isinstance(other.ask(ISSUE, "a").result, Issued)


# Those who cannot keep up, and those beside the server.


def test_a_slow_listener_is_cut_while_the_others_go_on(
    server: ThreadedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "MOST_FRAMES", 50)
    with _deaf(server), server.screen() as quick, server.screen() as talker:
        quick.greet()
        issued = talker.greet() and talker.ask(ISSUE, "first").result
        assert isinstance(issued, Issued)
        report = ReportPrint(ticket_id=issued.id, printed=False, detail="ế" * 200)
        for number in range(10_000):
            talker.ask(report, f"r-{number}")
            assert isinstance(quick.hear(), EventFrame)
            if _cut(server) == 1:
                break
        assert _cut(server) == 1
        assert server.parts.hub.listeners == 2
        assert isinstance(talker.ask(ISSUE, "last").result, Issued)


def _cut(server: ThreadedServer) -> int:
    lines = server.parts.metrics.text().decode().splitlines()
    return int(float(next(line for line in lines if line.startswith("queue_slow_listeners_cut_total")).split()[1]))


def _deaf(server: ThreadedServer) -> Any:
    """A screen that says hello and then reads nothing, with as little room as the system allows."""
    plain = socket.socket()
    plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
    plain.settimeout(PATIENCE_SECONDS)
    plain.connect(("127.0.0.1", server.port))
    head = (
        "GET /api/v1/live HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        f"Authorization: Bearer {server.token('display')}\r\n\r\n"
    )
    plain.sendall(head.encode())
    assert plain.recv(12) == b"HTTP/1.1 101"
    hello = b'{"type":"hello","protocol":1}'
    plain.sendall(bytes([0x81, 0x80 | len(hello), 0, 0, 0, 0]) + hello)
    return plain


def test_an_import_beside_the_server_reaches_the_screens(server: ThreadedServer, tmp_path: Path) -> None:
    file = copied_with(XA_MAU, tmp_path / "new.toml", lambda text: text.replace("Main hall", "Great hall"))
    with server.screen("display") as screen:
        before = screen.greet()
        load(server.database, file, now=server.clock())
        assert screen.event().kind == "centre_imported"
        after = screen.hear()
    assert isinstance(after, SnapshotFrame)
    assert (before.snapshot.zones[0].name["en"], after.snapshot.zones[0].name["en"]) == ("Main hall", "Great hall")
    assert after.seq == before.seq + 1


def test_commands_right_after_an_import_wait_for_it_in_order(server: ThreadedServer, tmp_path: Path) -> None:
    file = copied_with(XA_MAU, tmp_path / "new.toml", lambda text: text.replace("Main hall", "Great hall"))
    with server.screen("display") as screen, server.screen() as clerk:
        screen.greet()
        clerk.greet()
        load(server.database, file, now=server.clock())
        clerk.order(PauseCounter(counter=1), "p")
        frames = [screen.hear() for _ in range(2)]
    assert [frame.event.kind for frame in frames if isinstance(frame, EventFrame)][:1] == ["centre_imported"]


def test_a_centre_imported_beside_the_server_can_be_joined_at_once(tmp_path: Path, server: ThreadedServer) -> None:
    file = copied_with(XA_MAU, tmp_path / "new.toml", lambda text: text.replace('"xa-mau"', '"xa-moi"'))
    load(server.database, file, now=server.clock())
    with server.screen("kiosk", centre="xa-moi") as kiosk:
        assert kiosk.greet().snapshot.centre.code == "xa-moi"
        assert isinstance(kiosk.ask(ISSUE, "a").result, Issued)


def test_messages_are_not_compressed_even_where_the_device_offers_it(server: ThreadedServer) -> None:
    address = f"ws://127.0.0.1:{server.port}/api/v1/live"
    with connect(address, additional_headers=server.as_role("display"), compression="deflate") as open_:
        assert open_.request is not None
        assert open_.response is not None
        assert "permessage-deflate" in open_.request.headers["Sec-WebSocket-Extensions"]
        assert "Sec-WebSocket-Extensions" not in open_.response.headers
