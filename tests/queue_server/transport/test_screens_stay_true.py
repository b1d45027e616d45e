"""What a screen cannot learn from events alone: a command it could not say, and a day that has turned."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from queue_protocol.commands import IssueTicket
from queue_protocol.frames import ErrorFrame, EventFrame, Reply, SnapshotFrame
from tests.support.centres import REAL_XA_MAU
from tests.support.threaded_server import ThreadedServer, serving

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def test_a_command_that_cannot_be_read_is_answered_under_its_id(server: ThreadedServer) -> None:
    with server.screen() as screen:
        screen.greet()
        screen.socket.send(json.dumps({"type": "command", "command_id": "c1", "command": {"kind": "fly"}}))
        reply = screen.hear()
    assert isinstance(reply, Reply)
    assert reply.command_id == "c1"
    assert reply.error is not None
    assert reply.error.code == "malformed"


def test_a_frame_without_a_readable_id_gets_an_error_frame(server: ThreadedServer) -> None:
    with server.screen() as screen:
        screen.greet()
        screen.socket.send(json.dumps({"type": "command", "command": {"kind": "fly"}}))
        assert isinstance(screen.hear(), ErrorFrame)


def test_when_the_business_day_turns_every_screen_is_shown_the_new_one(server: ThreadedServer) -> None:
    server.clock.now = datetime(2026, 11, 23, 16, 59, tzinfo=UTC)  # 23:59 at the centre
    with server.screen() as screen:
        before = screen.greet()
        screen.ask(IssueTicket(service="ho-tich"), "i1")
        server.clock.now = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
        frames = [screen.hear() for _ in range(3)]
    assert [type(frame) for frame in frames] == [EventFrame, EventFrame, SnapshotFrame]
    assert [frame.event.kind for frame in frames[:2]] == ["ticket_expired", "day_turned"]  # type: ignore[union-attr]
    after = frames[2]
    assert isinstance(after, SnapshotFrame)
    assert (before.snapshot.business_date, after.snapshot.business_date) == (
        date(2026, 11, 23),
        date(2026, 11, 24),
    )
    assert [service.waiting for service in after.snapshot.services if service.code == "ho-tich"] == [0]


def test_at_the_edge_of_a_shift_no_screen_is_shown_what_was_read_just_before(tmp_path: Path) -> None:
    with serving(tmp_path, REAL_XA_MAU) as server:
        server.clock.now = datetime(2026, 11, 25, 6, 29, 59, 800_000, tzinfo=UTC)  # opens at 13:30 there
        with server.screen() as screen:
            before = screen.greet()
            server.clock.now = datetime(2026, 11, 25, 6, 30, 0, 300_000, tzinfo=UTC)
            after = screen.hear()
    assert isinstance(after, SnapshotFrame)
    assert {service.state for service in before.snapshot.services} == {"closed"}
    assert {service.state for service in after.snapshot.services} == {"open"}
