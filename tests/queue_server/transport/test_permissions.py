"""Roles are lists of commands: the table of every command for every role, at both doors."""

import httpx
import pytest

from queue_protocol.commands import Command
from queue_server.cli import ROLES
from queue_server.domain.refusals import NotAllowedError
from queue_server.transport.permissions import ALLOWED, SEES_WHO_WAITS, require_allowed
from tests.queue_protocol.samples import COMMANDS, kinds
from tests.support.threaded_server import ThreadedServer

MAY: dict[str, set[str]] = {
    "issue_ticket": {"kiosk", "supervisor", "admin"},
    "call_next": {"counter", "supervisor", "admin"},
    "recall": {"counter", "supervisor", "admin"},
    "serve": {"counter", "supervisor", "admin"},
    "finish": {"counter", "supervisor", "admin"},
    "finish_and_call_next": {"counter", "supervisor", "admin"},
    "no_show": {"counter", "supervisor", "admin"},
    "cancel": {"kiosk", "counter", "supervisor", "admin"},
    "open_counter": {"counter", "supervisor", "admin"},
    "pause_counter": {"counter", "supervisor", "admin"},
    "close_counter": {"counter", "supervisor", "admin"},
    "report_print": {"kiosk", "admin"},
}
"""Who may give each command. A new command has to be decided here."""

PATHS = {
    "issue_ticket": ("/tickets", {"service": "nothing"}),
    "call_next": ("/counters/9999/call-next", None),
    "recall": ("/tickets/99999/recall", None),
    "serve": ("/tickets/99999/serve", None),
    "finish": ("/tickets/99999/finish", None),
    "finish_and_call_next": ("/tickets/99999/finish-and-call-next", None),
    "no_show": ("/tickets/99999/no-show", None),
    "cancel": ("/tickets/99999/cancel", None),
    "open_counter": ("/counters/9999/open", None),
    "pause_counter": ("/counters/9999/pause", None),
    "close_counter": ("/counters/9999/close", None),
    "report_print": ("/tickets/99999/print-report", {"printed": True}),
}
"""Each command as a resource, for something that does not exist: whoever may ask is told so."""

BY_KIND: dict[str, Command] = {command.kind: command for command in COMMANDS}


def test_every_command_has_been_decided_and_is_a_resource() -> None:
    assert kinds(Command) == set(MAY) == set(PATHS)


def test_the_lists_of_the_roles_say_the_same_as_the_table() -> None:
    assert set(ALLOWED) == set(ROLES)
    assert {kind: {role for role in ROLES if kind in ALLOWED[role]} for kind in MAY} == MAY
    assert set().union(*ALLOWED.values()) <= set(MAY)


def test_who_waits_is_seen_by_those_who_answer_for_it() -> None:
    assert {"counter", "supervisor", "inspector", "admin"} == SEES_WHO_WAITS


@pytest.mark.parametrize("role", [*ROLES, "stranger"])
@pytest.mark.parametrize("kind", MAY)
def test_a_command_is_allowed_to_whom_the_table_says(role: str, kind: str) -> None:
    if role in MAY[kind]:
        require_allowed(role, BY_KIND[kind])
        return
    with pytest.raises(NotAllowedError):
        require_allowed(role, BY_KIND[kind])


@pytest.mark.system
@pytest.mark.enable_socket
@pytest.mark.parametrize("role", ROLES)
def test_the_http_door_keeps_to_the_table(shared: ThreadedServer, role: str) -> None:
    with shared.caller(role) as client:
        for kind, (path, body) in PATHS.items():
            answer = client.post(path, json=body)
            refused = answer.status_code == httpx.codes.FORBIDDEN
            assert refused == (role not in MAY[kind]), (kind, answer.text)
            assert (answer.json()["code"] == "not_allowed") == refused


@pytest.mark.system
@pytest.mark.enable_socket
@pytest.mark.parametrize("role", ROLES)
def test_the_live_door_keeps_to_the_table(shared: ThreadedServer, role: str) -> None:
    elsewhere = {"service": "nothing", "counter": 9999, "ticket_id": 99999}
    with shared.screen(role) as screen:
        screen.greet()
        for kind, command in BY_KIND.items():
            there = {key: value for key, value in elsewhere.items() if key in type(command).model_fields}
            error = screen.ask(command.model_copy(update=there), f"p-{kind}").error
            assert error is not None
            assert (error.code == "not_allowed") == (role not in MAY[kind]), kind
