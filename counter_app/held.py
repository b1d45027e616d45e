"""What was pressed while the link was away, and whether it still makes sense once it is back. No Qt, no I/O.

A press means what the clerk saw. It is done after an outage only if that still stands: the same person in the same
state, or the same counter, free or not as it was. And nobody is called to a counter whose clerk has not asked for
it within the last minute: she may have gone by now.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from queue_protocol.commands import (
    CallNext,
    CallTicket,
    Command,
    Finish,
    FinishAndCallNext,
    Resume,
    ServeWalkIn,
)
from queue_protocol.state import Counter, Snapshot, Ticket

CALLS_HOLD = timedelta(seconds=60)
"""How long a press that brings somebody to the counter is still meant."""
_BRINGS_SOMEBODY = (CallNext, CallTicket, FinishAndCallNext, Resume, ServeWalkIn)

Situation = tuple[object, ...]


class Said(StrEnum):
    """What is told of a held press: it is kept, it was sent, or why it was not."""

    KEPT = "held.kept"
    SENT = "held.sent"
    OVERTAKEN = "held.overtaken"
    LATE = "held.late"
    FINISHED_ONLY = "held.finished_only"
    TAKEN_BACK = "held.taken_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A press that waits for the link. `command_id` where it was under way when the link broke: it may be done."""

    command: Command
    situation: Situation
    at: datetime
    command_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What is told, and what is sent now, if anything, under which id where it was under way."""

    said: Said
    command: Command | None = None
    command_id: str | None = None


def situation(command: Command, counter: Counter, snapshot: Snapshot) -> Situation:
    """What a command about this counter or one of its tickets stands on."""
    front = counter.ticket
    ticket_id = getattr(command, "ticket_id", None)
    about = None if ticket_id is None else _find(ticket_id, counter, snapshot)
    of_ticket = None if about is None else (about.id, about.state, about.calls, about.leg, about.counter)
    if ticket_id is not None and not isinstance(command, _BRINGS_SOMEBODY):
        return ("ticket", of_ticket)
    return ("counter", counter.state, front and (front.id, front.state), of_ticket)


def judge(held: Held, counter: Counter, snapshot: Snapshot, *, now: datetime) -> Judged:
    """What to do with it, now that the link is back at the server's time `now`."""
    if situation(held.command, counter, snapshot) != held.situation:
        if held.command_id is None:
            return Judged(said=Said.OVERTAKEN)
        # It may have been done before the link broke: asked again under its id, the server tells how it ended.
        return Judged(said=Said.SENT, command=held.command, command_id=held.command_id)
    if isinstance(held.command, _BRINGS_SOMEBODY) and now - held.at > CALLS_HOLD:
        return _without_the_call(held.command)
    return Judged(said=Said.SENT, command=held.command, command_id=held.command_id)


def _without_the_call(command: Command) -> Judged:
    if isinstance(command, FinishAndCallNext):
        finish = Finish(ticket_id=command.ticket_id, outcome=command.outcome)
        return Judged(said=Said.FINISHED_ONLY, command=finish)
    return Judged(said=Said.LATE)


def _find(ticket_id: int, counter: Counter, snapshot: Snapshot) -> Ticket | None:
    listed = (*(snapshot.waiting or ()), *(snapshot.parked or ()), *(snapshot.missed or ()))
    front = () if counter.ticket is None else (counter.ticket,)
    return next((ticket for ticket in (*front, *listed) if ticket.id == ticket_id), None)
