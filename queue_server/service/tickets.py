"""What happens to a ticket, from the kiosk's touch to the clerk's last key."""

import secrets
from collections.abc import Callable
from dataclasses import replace

from queue_server.domain import calling, ticket
from queue_server.domain.counter import may_call
from queue_server.domain.events import (
    Event,
    PrintReported,
    ServingStarted,
    TicketCalled,
    TicketCancelled,
    TicketFinished,
    TicketIssued,
    TicketMissed,
    TicketRecalled,
)
from queue_server.domain.refusals import (
    UnknownCounterError,
    UnknownPriorityClassError,
    UnknownServiceError,
    UnknownTicketError,
    WrongCounterError,
)
from queue_server.domain.ticket import Action, Ticket, TicketState
from queue_server.service.command import Context
from queue_server.service.results import Called, Done, Issued, NobodyWaiting, TicketResult
from queue_server.store import centres, lines, tickets
from queue_server.store.centres import StoredCounter, StoredService
from queue_server.store.tickets import StoredTicket
from queue_server.words import say

SECRET_BYTES = 12
"""96 random bits in the address of a citizen's page: not to be guessed."""


def issue_ticket(context: Context, *, service: str, priority: str | None) -> Done:
    """Give the next number of a service. Raises UnknownServiceError, UnknownPriorityClassError."""
    tx, centre_id = context.tx, context.centre.id
    found = centres.service(tx, centre_id, service)
    if found is None:
        raise UnknownServiceError(service=service)
    if priority is not None and not centres.has_priority_class(tx, centre_id, priority):
        raise UnknownPriorityClassError(priority=priority)
    waiting = lines.move(tx, centre_id, context.business_date, found.id, step=+1)
    stored = _new_ticket(context, found, priority)
    stored = replace(stored, id=tickets.insert_ticket(tx, centre_id, stored))
    issued = Issued(
        id=stored.id,
        number=stored.number,
        service=service,
        priority=priority,
        issued_at=context.now,
        people_ahead=waiting - 1,
        wait=None,
        follow_url=f"/t/{stored.id}-{stored.secret}",
    )
    return Done(issued, (TicketIssued(ticket=stored.view(), waiting=waiting),))


def _new_ticket(context: Context, service: StoredService, priority: str | None) -> StoredTicket:
    number = lines.next_number(context.tx, context.centre.id, context.business_date, service.prefix)
    return StoredTicket(
        id=0,
        business_date=context.business_date,
        series=service.prefix,
        serial=number,
        service_id=service.id,
        service=service.code,
        priority=priority,
        state=TicketState.WAITING,
        secret=secrets.token_urlsafe(SECRET_BYTES),
        issued_at=context.at,
        arrived_at=context.at,
        called_at=None,
        serving_at=None,
        ended_at=None,
        counter_id=None,
        counter=None,
        calls=0,
        leg=1,
    )


def call_next(context: Context, *, counter: int) -> Done:
    """Call whoever is next for the counter.

    Raises UnknownCounterError, WrongCounterError, CounterNotOpenError, CounterBusyError.
    """
    place = require_counter(context, counter)
    may_call(number=counter, state=place.state, occupied_by=number_at(context, place))
    return _call_first(context, place)


def _call_first(context: Context, place: StoredCounter) -> Done:
    tx, centre_id = context.tx, context.centre.id
    pick = calling.pick(tickets.candidates(tx, centre_id, context.business_date, place.id))
    if pick is None:
        return Done(NobodyWaiting())
    called = _move(context, _require_ticket(context, pick.ticket_id), Action.CALL, at=place)
    waiting = lines.move(tx, centre_id, called.business_date, called.service_id, step=-1)
    reason = say("reason", pick.reason)
    event = TicketCalled(ticket=called.view(), waiting=waiting, reason=reason)
    return Done(Called(ticket=called.view(), reason=reason), (event,))


def recall(context: Context, *, ticket_id: int) -> Done:
    """Call the same person again. Raises UnknownTicketError, WrongCounterError, WrongStateError."""
    return _at_counter(context, ticket_id, Action.RECALL, TicketRecalled)


def serve(context: Context, *, ticket_id: int) -> Done:
    """The person has come. Raises UnknownTicketError, WrongCounterError, WrongStateError."""
    return _at_counter(context, ticket_id, Action.SERVE, ServingStarted)


def finish(context: Context, *, ticket_id: int) -> Done:
    """The person has been served. Raises UnknownTicketError, WrongCounterError, WrongStateError."""
    return _at_counter(context, ticket_id, Action.FINISH, TicketFinished)


def mark_no_show(context: Context, *, ticket_id: int) -> Done:
    """The person did not come. Raises UnknownTicketError, WrongCounterError, WrongStateError."""
    return _at_counter(context, ticket_id, Action.NO_SHOW, TicketMissed)


def finish_and_call_next(context: Context, *, ticket_id: int) -> Done:
    """Finish, and call the next person to the same counter.

    Raises what `finish` and `call_next` raise; then neither is done.
    """
    finished = finish(context, ticket_id=ticket_id)
    assert isinstance(finished.result, TicketResult)
    served = finished.result.ticket
    assert served.counter is not None
    following = call_next(context, counter=served.counter)
    result = following.result
    if isinstance(result, NobodyWaiting):
        result = NobodyWaiting(finished=served)
    return Done(result, finished.events + following.events)


def cancel(context: Context, *, ticket_id: int) -> Done:
    """Give up the place. Raises UnknownTicketError, WrongCounterError, WrongStateError."""
    before = _require_ticket(context, ticket_id)
    _require_own(context, before)
    cancelled = _move(context, before, Action.CANCEL)
    step = -1 if before.state is TicketState.WAITING else 0
    waiting = _move_line(context, cancelled, step=step)
    event = TicketCancelled(ticket=cancelled.view(), waiting=waiting)
    return Done(TicketResult(ticket=cancelled.view()), (event,))


def report_print(context: Context, *, ticket_id: int, printed: bool, detail: str | None) -> Done:
    """Note whether the slip came out. Raises UnknownTicketError."""
    stored = _require_ticket(context, ticket_id)
    event = PrintReported(ticket_id=stored.id, number=stored.number, printed=printed, detail=detail)
    return Done(TicketResult(ticket=stored.view()), (event,))


def require_counter(context: Context, number: int) -> StoredCounter:
    """The counter, if the device may act for it. Raises UnknownCounterError, WrongCounterError."""
    if context.device.counter not in {None, number}:
        raise WrongCounterError(counter=number)
    place = centres.counter(context.tx, context.centre.id, number)
    if place is None:
        raise UnknownCounterError(counter=number)
    return place


def number_at(context: Context, place: StoredCounter) -> str | None:
    """The number of the ticket in front of the counter, if somebody stands there."""
    stored = tickets.at_counter(context.tx, place.id)
    return None if stored is None else stored.number


def _require_ticket(context: Context, ticket_id: int) -> StoredTicket:
    stored = tickets.get(context.tx, context.centre.id, ticket_id)
    if stored is None:
        raise UnknownTicketError(ticket=ticket_id)
    return stored


def _require_own(context: Context, stored: StoredTicket) -> None:
    """A counter's device touches only what stands before it."""
    own = context.device.counter
    if own is not None and stored.counter not in {None, own}:
        raise WrongCounterError(counter=stored.counter or 0)


def _at_counter(context: Context, ticket_id: int, action: Action, event: Callable[..., Event]) -> Done:
    stored = _require_ticket(context, ticket_id)
    _require_own(context, stored)
    moved = _move(context, stored, action)
    waiting = _move_line(context, moved, step=0)
    view: Ticket = moved.view()
    return Done(TicketResult(ticket=view), (event(ticket=view, waiting=waiting),))


def _move_line(context: Context, stored: StoredTicket, *, step: int) -> int:
    """Count somebody in or out of the ticket's own line, which may be yesterday's. Returns how many wait today."""
    tx, centre_id, today = context.tx, context.centre.id, context.business_date
    waiting = lines.move(tx, centre_id, stored.business_date, stored.service_id, step=step)
    if stored.business_date == today:
        return waiting
    return lines.move(tx, centre_id, today, stored.service_id, step=0)


def _move(
    context: Context, stored: StoredTicket, action: Action, *, at: StoredCounter | None = None
) -> StoredTicket:
    """Apply the action by the rules of `domain.ticket`, and write it."""
    state = ticket.after(stored.state, action, number=stored.number)
    moved = replace(stored, state=state)
    match action:
        case Action.CALL:
            assert at is not None
            moved = replace(moved, counter_id=at.id, counter=at.number, called_at=context.at, calls=1)
        case Action.RECALL:
            moved = replace(moved, calls=stored.calls + 1)
        case Action.SERVE:
            moved = replace(moved, serving_at=context.at)
        case Action.FINISH | Action.NO_SHOW | Action.CANCEL:
            moved = replace(moved, ended_at=context.at)
    tickets.save(context.tx, moved)
    return moved
