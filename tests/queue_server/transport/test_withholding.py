"""What clerks write of people stays with those who see who waits: no display and no kiosk gets it, in any way."""

from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

import pytest

from queue_protocol.codec import encode
from queue_protocol.commands import (
    CallTicket,
    CancelTicket,
    Command,
    IssueTicket,
    MarkNoShow,
    NoteDossier,
    OpenCounter,
    Park,
    PauseCounter,
    ReportPrint,
    ReportPrinter,
    Restore,
    Resume,
    Serve,
    SetPriority,
    Transfer,
)
from queue_protocol.frames import Resync
from queue_server.domain import events
from queue_server.domain.events.places import Hall
from queue_server.service.command import COUNTER
from queue_server.transport.permissions import SEES_WHO_WAITS
from queue_server.transport.withholding import WRITTEN
from tests.support.people import hire
from tests.support.threaded_server import Screen, ThreadedServer

WHO = "bà Trần Thị Mẫu 079190000001"
OURS = {"priority", "outcome", "clerk", "took_over", "reason_code"}
"""Texts that nobody writes: codes of the centre file, and the names of staff."""

NO_TEXTS = {("clerk_sent", ("sent", "login")), ("ticket_transferred", ("before",))}
"""What is withheld although nobody writes it: who was sent, and from where somebody was moved."""

DAY: list[Command] = [
    OpenCounter(counter=1),
    IssueTicket(service="ho-tich"),
    ReportPrint(ticket_id=1, printed=False, detail=WHO),
    SetPriority(ticket_id=1, priority="priority", reason=WHO),
    CallTicket(counter=1, ticket_id=1, reason=WHO),
    MarkNoShow(ticket_id=1),
    Restore(ticket_id=1),
    CallTicket(counter=1, ticket_id=1, reason=WHO),
    Serve(ticket_id=1),
    NoteDossier(ticket_id=1, text=WHO),
    Park(ticket_id=1, reason=WHO),
    Resume(ticket_id=1, counter=1),
    Transfer(ticket_id=1, service="dat-dai", reason=WHO),
    CancelTicket(ticket_id=1, reason=WHO),
    ReportPrinter(state="failed", detail=WHO),
    PauseCounter(counter=1, reason=WHO, reason_code="meeting"),
]
"""Whatever may be said in one's own words."""


def test_every_text_that_somebody_may_write_has_been_decided() -> None:
    found = {decided(kind_of(event), path) for event in get_args(events.Event) for path in texts_in(event)}
    written = {(kind, tuple(path)) for kind, paths in WRITTEN.items() for path in paths}
    assert written - found == NO_TEXTS
    assert found <= written


def decided(kind: str, path: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """What is withheld with the whole that it is a part of stands for that."""
    wholes = (tuple(whole) for whole in WRITTEN.get(kind, ()) if path[: len(whole)] == tuple(whole))
    return kind, next(wholes, path)


def kind_of(event: type) -> str:
    return next(str(field.default) for field in fields(event) if field.name == "kind")


def texts_in(shape: type, *outer: str) -> set[tuple[str, ...]]:
    """Where a shape may hold a text that can be left out and is not one of ours, or a hall with its texts."""
    hints, found = get_type_hints(shape), set()
    for field in fields(shape):
        hint = hints[field.name]
        inner = [each for each in (get_args(hint) or (hint,)) if is_dataclass(each)]
        if hint in (str | None, Hall | None) and field.name not in OURS:
            found.add((*outer, field.name))
        for each in inner:
            assert isinstance(each, type)
            found |= texts_in(each, *outer, field.name)
    return found


@pytest.mark.system
@pytest.mark.enable_socket
@pytest.mark.parametrize("role", ["kiosk", "display", "counter", "clerk", "supervisor", "inspector", "admin"])
def test_what_a_clerk_writes_of_a_person_is_told_to_those_alone_who_see_who_waits(
    server: ThreadedServer, role: str
) -> None:
    token = token_of(server, role)
    with server.screen() as office, server.screen(token=token) as screen, server.caller(token=token) as caller:
        office.greet()
        screen.greet()
        for number, command in enumerate(DAY):
            assert office.ask(command, f"c-{number}").error is None, command
        told = [heard(screen) for _ in DAY]
        screen.socket.send(encode(Resync()))
        anew = heard(screen)
        snapshot = caller.get("/snapshot").text
    written = [text for text in told if WHO in text]
    sees = role in SEES_WHO_WAITS
    assert len(written) == (10 if sees else 0), written
    assert '"reason_code":"meeting"' in told[-1]  # the hall may be told what is of the centre's own list
    assert [WHO in text for text in (anew, snapshot)] == [sees, sees]


def token_of(server: ThreadedServer, role: str) -> str:
    """The token of such a device; of a clerk, that of the session."""
    if role != "clerk":
        return server.token(role, 2 if role == COUNTER else None)
    hire(server.database, "lan")
    return server.log_in("lan", "counter", 2)


def heard(screen: Screen) -> str:
    """The next frame, as it came over the wire."""
    return str(screen.socket.recv(timeout=10))
