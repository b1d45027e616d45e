"""Both doors build the same command and call the same use case: whatever is asked, the outcome is the same."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

from queue_protocol import commands as wire
from queue_protocol.frames import Reply
from tests.support.databases import rows
from tests.support.threaded_server import Screen, ThreadedServer, serving

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

STEPS: tuple[tuple[wire.Command, str, Mapping[str, Any] | None], ...] = (
    (wire.CallNext(counter=1), "/counters/1/call-next", None),
    (wire.IssueTicket(service="ho-tich"), "/tickets", {"service": "ho-tich"}),
    (
        wire.IssueTicket(service="ho-tich", priority="priority"),
        "/tickets",
        {"service": "ho-tich", "priority": "priority"},
    ),
    (wire.IssueTicket(service="none"), "/tickets", {"service": "none"}),
    (
        wire.ReportPrint(ticket_id=1, printed=False, detail="cover"),
        "/tickets/1/print-report",
        {"printed": False, "detail": "cover"},
    ),
    (wire.OpenCounter(counter=1), "/counters/1/open", None),
    (wire.OpenCounter(counter=77), "/counters/77/open", None),
    (wire.Serve(ticket_id=1), "/tickets/1/serve", None),
    (wire.CallNext(counter=1), "/counters/1/call-next", None),
    (wire.CallNext(counter=1), "/counters/1/call-next", None),
    (wire.Recall(ticket_id=1), "/tickets/1/recall", None),
    (wire.Serve(ticket_id=1), "/tickets/1/serve", None),
    (wire.PauseCounter(counter=1, reason="Họp"), "/counters/1/pause", {"reason": "Họp"}),
    (wire.PauseCounter(counter=1, reason_code="break"), "/counters/1/pause", {"reason_code": "break"}),
    (wire.FinishAndCallNext(ticket_id=1), "/tickets/1/finish-and-call-next", None),
    (wire.OpenCounter(counter=1), "/counters/1/open", None),
    (wire.FinishAndCallNext(ticket_id=1), "/tickets/1/finish-and-call-next", None),
    (wire.CloseCounter(counter=1), "/counters/1/close", None),
    (wire.MarkNoShow(ticket_id=2), "/tickets/2/no-show", None),
    (wire.CancelTicket(ticket_id=2), "/tickets/2/cancel", None),
    (wire.IssueTicket(service="ho-tich"), "/tickets", {"service": "ho-tich"}),
    (wire.CallNext(counter=1), "/counters/1/call-next", None),
    (wire.Serve(ticket_id=3), "/tickets/3/serve", None),
    (wire.Finish(ticket_id=3), "/tickets/3/finish", None),
    (wire.IssueTicket(service="ho-tich"), "/tickets", {"service": "ho-tich"}),
    (wire.CancelTicket(ticket_id=4), "/tickets/4/cancel", None),
    (wire.CancelTicket(ticket_id=99), "/tickets/99/cancel", None),
    (wire.CallNext(counter=1), "/counters/1/call-next", None),
    (wire.CloseCounter(counter=1), "/counters/1/close", None),
)


@pytest.fixture
def two_servers(tmp_path: Path) -> Iterator[tuple[ThreadedServer, ThreadedServer]]:
    with ExitStack() as stack:
        folders = [tmp_path / name for name in ("http", "live")]
        for folder in folders:
            folder.mkdir()
        by_http, by_live = (stack.enter_context(serving(folder, public_url="http://q")) for folder in folders)
        yield by_http, by_live


def test_a_long_story_told_at_either_door_has_the_same_outcome(
    two_servers: tuple[ThreadedServer, ThreadedServer],
) -> None:
    by_http, by_live = two_servers
    with by_http.caller() as client, by_live.screen() as screen:
        screen.greet()
        for number, (command, path, body) in enumerate(STEPS):
            live, plain = _live(screen, command, number), _http(client, path, body, number)
            assert plain == live, (number, command)
    told = "SELECT seq, at, kind, actor, command_id, payload FROM journal ORDER BY seq"
    assert rows(by_http.database, told) == rows(by_live.database, told)
    states = "SELECT id, state, calls, called_at, ended_at FROM ticket ORDER BY id"
    assert rows(by_http.database, states) == rows(by_live.database, states)


def _live(screen: Screen, command: wire.Command, number: int) -> Any:
    reply: Reply = screen.ask(command, f"s-{number}")
    if reply.error is not None:
        return reply.error.code, reply.error.state
    assert reply.result is not None
    said = reply.result.model_dump(mode="json")
    kind = said.pop("kind")
    if kind == "issued":
        said["follow_url"] = said["follow_url"].partition("-")[0]
        said.pop("priority")
        assert said.pop("notice") is None
    if kind == "nobody_waiting":
        return None
    return said[kind] if kind in {"ticket", "counter"} else said


def _http(client: httpx.Client, path: str, body: Mapping[str, Any] | None, number: int) -> Any:
    answer = client.post(path, json=body, headers={"Idempotency-Key": f"s-{number}"})
    if answer.status_code == httpx.codes.NO_CONTENT:
        return None
    said = answer.json()
    if answer.is_error:
        return said["code"], said.get("state")
    if "follow_url" in said:
        said["follow_url"] = said["follow_url"].partition("-")[0]
    return said


def test_a_key_used_at_one_door_is_known_at_the_other(server: ThreadedServer) -> None:
    with server.caller("kiosk") as client, server.screen("kiosk") as screen:
        screen.greet()
        issued = client.post("/tickets", json={"service": "ho-tich"}, headers={"Idempotency-Key": "one"}).json()
        reply = screen.ask(wire.IssueTicket(service="ho-tich"), "one")
    assert reply.result is not None
    assert reply.result.kind == "issued"
    assert reply.result.follow_url == issued["follow_url"]
    assert rows(server.database, "SELECT count(*) FROM ticket") == [(1,)]


def test_what_is_done_at_one_door_is_told_at_the_other(server: ThreadedServer) -> None:
    with server.caller() as client, server.screen("display") as screen:
        screen.greet()
        client.post("/tickets", json={"service": "ho-tich"})
        assert screen.event().kind == "ticket_issued"


def test_the_address_on_the_slip_is_the_one_the_operator_gave(
    two_servers: tuple[ThreadedServer, ThreadedServer],
) -> None:
    with two_servers[0].caller() as client:
        issued = client.post("/tickets", json={"service": "ho-tich"}).json()
    assert issued["follow_url"].startswith("http://q/t/1-")
