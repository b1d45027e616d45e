"""Roles are lists of commands: the table of every command for every role of device and staff, at both doors."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx
import pytest

from queue_protocol.commands import Command
from queue_server.cli import ROLES
from queue_server.domain.refusals import NotAllowedError
from queue_server.domain.staff import StaffRole
from queue_server.transport.permissions import ALLOWED, HOLDS_PERSON_KEY, SEES_WHO_WAITS, require_allowed, who_may
from tests.queue_protocol.samples import COMMANDS, kinds
from tests.support.databases import rows
from tests.support.people import hire
from tests.support.threaded_server import Screen, ThreadedServer

COUNTER = {"counter", "clerk", "supervisor", "admin"}
RUNS_THE_DAY = {"supervisor", "admin"}
ANYBODY_AT_WORK = {*COUNTER, "inspector"}

MAY: dict[str, set[str]] = {
    "issue_ticket": {"kiosk", *COUNTER},
    "hand_over": {"kiosk"},
    "serve_walk_in": COUNTER,
    "call_next": COUNTER,
    "call_ticket": COUNTER,
    "recall": COUNTER,
    "serve": COUNTER,
    "finish": COUNTER,
    "finish_and_call_next": COUNTER,
    "no_show": COUNTER,
    "restore": COUNTER,
    "park": COUNTER,
    "resume": COUNTER,
    "transfer": COUNTER,
    "start_journey": COUNTER,
    "set_priority": COUNTER,
    "cancel": {"kiosk", *COUNTER},
    "look_up_slip": {"kiosk", "admin"},
    "look_at_person": COUNTER,
    "look_at_counter": COUNTER,
    "note_dossier": COUNTER,
    "open_counter": COUNTER,
    "pause_counter": COUNTER,
    "close_counter": COUNTER,
    "pause_service": RUNS_THE_DAY,
    "resume_service": RUNS_THE_DAY,
    "print_slip": COUNTER,
    "fetch_slip": {"kiosk"},
    "report_print": {"kiosk", *COUNTER},
    "rate_leg": {"kiosk", "display", "admin"},
    "announce": RUNS_THE_DAY,
    "assign_counter": RUNS_THE_DAY,
    "set_daily_limit": RUNS_THE_DAY,
    "send_clerk": RUNS_THE_DAY,
    "undo": RUNS_THE_DAY,
    "post_notice": RUNS_THE_DAY,
    "withdraw_notice": RUNS_THE_DAY,
    "acknowledge_alert": RUNS_THE_DAY,
    "book_appointment": RUNS_THE_DAY,
    "cancel_appointment": RUNS_THE_DAY,
    "check_in": {"kiosk", "supervisor", "admin"},
    "start_pairing": {"admin"},
    "rename_device": {"admin"},
    "revoke_device": {"admin"},
    "report_printer": {"kiosk", *COUNTER},
    "log_in": ANYBODY_AT_WORK,
    "log_out": ANYBODY_AT_WORK,
}
"""Who may give each command. A new command has to be decided here."""

PATHS: dict[str, tuple[str, dict[str, object] | None]] = {
    "issue_ticket": ("/tickets", {"service": "nothing"}),
    "hand_over": (
        "/tickets/handed-over",
        {"service": "x", "series": "9A", "serial": 1, "issued_at": "2020-01-06T09:00:00+07:00"},
    ),
    "serve_walk_in": ("/counters/9999/walk-in", {"service": "nothing"}),
    "call_next": ("/counters/9999/call-next", None),
    "call_ticket": ("/counters/9999/call", {"ticket_id": 99999, "reason": "x"}),
    "recall": ("/tickets/99999/recall", None),
    "serve": ("/tickets/99999/serve", None),
    "finish": ("/tickets/99999/finish", None),
    "finish_and_call_next": ("/tickets/99999/finish-and-call-next", None),
    "no_show": ("/tickets/99999/no-show", None),
    "restore": ("/tickets/99999/restore", None),
    "park": ("/tickets/99999/park", None),
    "resume": ("/tickets/99999/resume", {"counter": 9999}),
    "transfer": ("/tickets/99999/transfer", {"service": "nothing"}),
    "start_journey": ("/tickets/99999/journey", {"journey": "nothing"}),
    "set_priority": ("/tickets/99999/priority", {"priority": None}),
    "cancel": ("/tickets/99999/cancel", None),
    "look_up_slip": ("GET /slips/99999-nothing", None),
    "look_at_person": ("/tickets/99999/person", None),
    "look_at_counter": ("GET /counters/9999", None),
    "note_dossier": ("/tickets/99999/dossiers", {"text": "x"}),
    "open_counter": ("/counters/9999/open", None),
    "pause_counter": ("/counters/9999/pause", None),
    "close_counter": ("/counters/9999/close", None),
    "pause_service": ("/services/nothing/pause", None),
    "resume_service": ("/services/nothing/resume", None),
    "print_slip": ("/tickets/99999/slip", {"print_at": 99999}),
    "fetch_slip": ("GET /wanted-prints/99999", None),
    "announce": ("/announcements", {"text": {"vi": "x"}, "zones": ["nothing"]}),
    "assign_counter": ("/counters/9999/assign", {"services": ["x"], "expected": {"services": ["x"]}}),
    "set_daily_limit": ("/services/nothing/daily-limit", {"limit": 5, "expected": None}),
    "send_clerk": ("/staff/nobody/send", {"counter": 9999}),
    "undo": ("/undo", {"seq": 99999}),
    "post_notice": ("/notices", {"text": {"vi": "x"}, "zones": ["nothing"]}),
    "withdraw_notice": ("/notices/99999/withdraw", None),
    "report_print": ("/tickets/99999/print-report", {"printed": True}),
    "rate_leg": ("/tickets/99999/rating", {"level": "nothing"}),
    "acknowledge_alert": ("/alerts/acknowledge", {"key": "nothing", "since": "2020-01-06T09:00:00+07:00"}),
    "book_appointment": ("/appointments", {"service": "nothing", "due_at": "2026-11-24T09:00:00+07:00"}),
    "cancel_appointment": ("/appointments/nothing/cancel", None),
    "check_in": ("/appointments/nothing/check-in", None),
    "start_pairing": ("/devices/pairing-codes", {"role": "counter", "counter": 9999}),
    "rename_device": ("/devices/99999/rename", {"name": "x"}),
    "revoke_device": ("/devices/99999/revoke", None),
    "report_printer": ("/devices/self/printer", {"state": "ready"}),
    "log_in": ("/sessions", {"login": "nobody", "secret": "999999"}),
    "log_out": ("DELETE /sessions/current", None),
}
"""Each command as a resource, for something that does not exist: whoever may ask is told so."""

BY_KIND: dict[str, Command] = {command.kind: command for command in COMMANDS}
NOWHERE = {
    "service": "nothing",
    "counter": 9999,
    "ticket_id": 99999,
    "device_id": 99999,
    "print_at": 99999,
    "print_id": 99999,
    "notice_id": 99999,
    "zones": ("nothing",),
    "appointment": "nothing",
    "login": "nobody",
    "clerk": "nobody",
    "seq": 99999,
    "key": "nothing",
    "slip": "99999-nothing",
}
EVERYBODY = [*ROLES, "clerk"]


def test_every_command_has_been_decided_and_is_a_resource() -> None:
    assert kinds(Command) == set(MAY) == set(PATHS)


def test_the_lists_of_the_roles_say_the_same_as_the_table() -> None:
    assert set(ALLOWED) == set(EVERYBODY) == {*ROLES, *StaffRole}
    assert {kind: {role for role in EVERYBODY if kind in ALLOWED[role]} for kind in MAY} == MAY
    assert set().union(*ALLOWED.values()) <= set(MAY)


def test_an_inspector_changes_nothing_and_a_clerk_may_what_a_counter_may() -> None:
    assert ALLOWED["inspector"] == {"log_in", "log_out"}
    assert ALLOWED["clerk"] == ALLOWED["counter"]


def test_who_waits_is_seen_by_those_who_answer_for_it() -> None:
    assert {"counter", "clerk", "supervisor", "inspector", "admin"} == SEES_WHO_WAITS


def test_the_key_for_cards_is_the_kiosks_alone() -> None:
    assert {"kiosk"} == HOLDS_PERSON_KEY


@pytest.mark.parametrize("role", [*EVERYBODY, "stranger"])
@pytest.mark.parametrize("kind", MAY)
def test_a_command_is_allowed_to_whom_the_table_says(role: str, kind: str) -> None:
    assert (role in who_may(BY_KIND[kind])) == (role in MAY[kind])
    if role in MAY[kind]:
        require_allowed(role, BY_KIND[kind])
        return
    with pytest.raises(NotAllowedError):
        require_allowed(role, BY_KIND[kind])


@dataclass(frozen=True)
class Sender:
    """Whose commands they are: a device's, or those of who logged in there; `by_session`: with their own token."""

    device: str
    staff: str | None = None
    by_session: bool = False

    @property
    def role(self) -> str:
        return self.staff or self.device

    def __str__(self) -> str:
        return f"{self.device}-{self.staff}{'-session' if self.by_session else ''}"

    @contextmanager
    def asking(self, server: ThreadedServer, centre: str = "xa-mau") -> Iterator[str]:
        """Their token, for as long as they are logged in."""
        counter = 1 if self.device == "counter" else None
        token = server.token(self.device, counter, centre)
        if self.staff is None:
            yield token
            return
        login = f"{self}-{centre}"
        if not rows(server.database, f"SELECT id FROM staff WHERE login = '{login}'"):  # noqa: S608 - names of ours
            hire(server.database, login, self.staff, centre)
        session = server.log_in(login, self.device, counter, centre=centre, take_over=True)
        yield session if self.by_session else token


DEVICES = [Sender(role) for role in ROLES]
AT_A_COUNTER = [Sender("counter", role.value) for role in StaffRole if role is not StaffRole.INSPECTOR]
IN_SESSIONS = [
    Sender("counter", "clerk", by_session=True),
    *(Sender("admin", role, by_session=True) for role in ("supervisor", "inspector", "admin")),
    Sender("inspector", "admin", by_session=True),
]
SENDERS = [*DEVICES, *AT_A_COUNTER, *IN_SESSIONS]


@pytest.mark.system
@pytest.mark.enable_socket
@pytest.mark.parametrize("sender", SENDERS, ids=str)
def test_no_other_role_is_shown_the_key_for_cards_at_either_door(shared: ThreadedServer, sender: Sender) -> None:
    ((key,),) = rows(shared.database, "SELECT person_secret FROM centre WHERE code = 'xa-mau'")
    with sender.asking(shared) as token, shared.caller(token=token) as client:
        answered = client.get("/snapshot").text
        with shared.screen(token=token) as screen:
            shown = screen.greet().snapshot
        if sender.staff is not None:  # or whoever comes to this counter next would act as they do
            client.delete("/sessions/current")
    assert (str(key) in answered) == (sender.role == "kiosk")
    assert (shown.person_key == key) == (sender.role == "kiosk")
    assert (shown.person_key is None) == (sender.role != "kiosk")


@pytest.mark.system
@pytest.mark.enable_socket
@pytest.mark.parametrize("sender", SENDERS, ids=str)
def test_the_http_door_keeps_to_the_table(shared: ThreadedServer, sender: Sender) -> None:
    with sender.asking(shared) as token, shared.caller(token=token) as client:
        for kind, (path, body) in PATHS.items():
            answer = request(client, path, body)
            code = answer.json()["code"] if answer.is_error else "done"
            assert (code == "not_allowed") == (sender.role not in MAY[kind]), (kind, answer.text)
            assert (answer.status_code == httpx.codes.FORBIDDEN) == (code in REFUSED), (kind, answer.text)


REFUSED = {"not_allowed", "wrong_counter", "wrong_credentials"}


def request(client: httpx.Client, path: str, body: dict[str, object] | None) -> httpx.Response:
    method, _, rest = path.rpartition(" ")
    return client.request(method or "POST", rest, json=body)


@pytest.mark.system
@pytest.mark.enable_socket
@pytest.mark.parametrize("sender", SENDERS, ids=str)
def test_the_live_door_keeps_to_the_table(shared: ThreadedServer, sender: Sender) -> None:
    with sender.asking(shared) as token, shared.screen(token=token) as screen:
        screen.greet()
        for kind in PATHS:  # in its order: logging out comes last
            error = screen.ask(somewhere(kind, NOWHERE), f"p-{sender}-{kind}").error
            refused = error is not None and error.code == "not_allowed"
            assert refused == (sender.role not in MAY[kind]), (kind, error)


def somewhere(kind: str, place: dict[str, object]) -> Command:
    command = BY_KIND[kind]
    return command.model_copy(update={key: place[key] for key in place if key in type(command).model_fields})


@pytest.mark.system
@pytest.mark.enable_socket
@pytest.mark.parametrize("sender", SENDERS, ids=str)
def test_no_command_reaches_what_belongs_to_another_centre(shared: ThreadedServer, sender: Sender) -> None:
    with shared.screen("admin") as here:
        here.greet()
        taking = BY_KIND["issue_ticket"].model_copy(
            update={"priority": None, "person": None, "age": None, "print_at": None}
        )
        ticket = here.ask(taking, f"own-{sender}").result
        assert ticket is not None
    theirs = {"ticket_id": ticket.model_dump()["id"], "device_id": 1}
    with sender.asking(shared, "binh-duong") as token, shared.screen(token=token) as screen:
        screen.greet()
        before = state_of_xa_mau(shared)
        for kind in PATHS:
            give_up_on(screen, kind, f"x-{sender}-{kind}", theirs)
        assert state_of_xa_mau(shared) == before


def give_up_on(screen: Screen, kind: str, command_id: str, theirs: dict[str, object]) -> None:
    """Ask, and expect no more than an answer."""
    screen.ask(somewhere(kind, {"login": "nobody", **theirs}), command_id)


def state_of_xa_mau(server: ThreadedServer) -> list[object]:
    return [
        rows(server.database, "SELECT seq, hash FROM journal WHERE centre_id = 1"),
        rows(server.database, "SELECT * FROM ticket WHERE centre_id = 1"),
        rows(server.database, "SELECT id, name, revoked_at, token_hash FROM device WHERE centre_id = 1"),
        rows(server.database, "SELECT * FROM counter WHERE centre_id = 1"),
        rows(server.database, "SELECT * FROM staff_session WHERE centre_id = 1"),
    ]
