"""What cannot be understood gets an error frame; who cannot keep up is cut; the others go on."""

import socket
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from queue_protocol.codec import MAX_FRAME_BYTES
from queue_protocol.commands import IssueTicket, PauseCounter, ReportPrint
from queue_protocol.frames import (
    ErrorFrame,
    EventFrame,
    Reply,
    SnapshotFrame,
)
from queue_protocol.results import Issued
from queue_server.transport import outbox
from tests.support.centres import XA_MAU
from tests.support.databases import copied_with, load, rows
from tests.support.threaded_server import PATIENCE_SECONDS, ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

ISSUE = IssueTicket(service="ho-tich")


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
