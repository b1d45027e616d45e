"""What happens to a ticket at a counter, from the second call to the last key."""

from dataclasses import replace

from queue_server.domain import ticket
from queue_server.domain.counter import may_call
from queue_server.domain.events import (
    Event,
    ServingStarted,
    TicketCancelled,
    TicketFinished,
    TicketIssued,
    TicketMissed,
    TicketParked,
    TicketRecalled,
    TicketResumed,
)
from queue_server.domain.refusals import ServiceNotServedHereError, TooFewCallsError, UnknownOutcomeError
from queue_server.domain.ticket import Action, TicketState
from queue_server.service import queueing, transferring
from queue_server.service.access import number_at, require_counter, require_own_ticket, require_ticket
from queue_server.service.calling import call_next
from queue_server.service.command import Context
from queue_server.service.issuing import Wish, require_class, require_service, take_number
from queue_server.service.measuring import measure, note_free
from queue_server.service.moving import write
from queue_server.service.results import Done, NobodyWaiting, TicketResult
from queue_server.store.tickets import StoredTicket


def serve_walk_in(context: Context, *, counter: int, service: str, priority: str | None) -> Done:
    """Give a number and begin to serve it, as one step: at any hour, since a clerk decides it.

    Raises UnknownCounterError, WrongCounterError, CounterNotOpenError, CounterBusyError, UnknownServiceError,
    ServiceNotServedHereError, UnknownPriorityClassError, FullError.
    """
    place = require_counter(context, counter)
    may_call(number=counter, state=place.state, occupied_by=number_at(context, place))
    require_class(context, priority)
    found = require_service(context, service)
    if service not in context.settings.counters[counter].services:
        raise ServiceNotServedHereError(counter=counter, name=dict(found.name))
    stored = take_number(context, found, Wish(priority=priority))
    waits = _waits(context, stored)
    at = context.at
    begun = replace(
        stored,
        state=TicketState.SERVING,
        counter_id=place.id,
        counter=counter,
        called_at=at,
        serving_at=at,
        calls=1,
    )
    write(context.tx, begun, staff_id=context.staff_id)
    issued = TicketIssued(ticket=stored.view(), waiting=waits)
    return Done(TicketResult(ticket=begun.view()), (issued, ServingStarted(ticket=begun.view(), waiting=waits)))


def recall(context: Context, *, ticket_id: int) -> Done:
    """Call the same person again. Raises UnknownTicketError, WrongCounterError, WrongStateError."""
    stored = _act(context, ticket_id, Action.RECALL)
    moved = replace(stored, calls=stored.calls + 1)
    write(context.tx, moved, staff_id=context.staff_id)
    return _done(moved, TicketRecalled(ticket=moved.view(), waiting=_waits(context, moved)))


def serve(context: Context, *, ticket_id: int) -> Done:
    """The person has come. Raises UnknownTicketError, WrongCounterError, WrongStateError."""
    moved = replace(_act(context, ticket_id, Action.SERVE), serving_at=context.at)
    write(context.tx, moved, staff_id=context.staff_id)
    return _done(moved, ServingStarted(ticket=moved.view(), waiting=_waits(context, moved)))


def finish(context: Context, *, ticket_id: int, outcome: str | None = None) -> Done:
    """The person has been served here. A ticket with a stop to come waits for it by itself.

    Raises UnknownTicketError, WrongCounterError, WrongStateError, UnknownOutcomeError.
    """
    if outcome is not None and outcome not in context.settings.outcomes:
        raise UnknownOutcomeError(outcome=outcome)
    before = require_own_ticket(context, ticket_id)
    state = ticket.after(before.state, Action.FINISH, number=before.number)
    ended = replace(before, state=state, ended_at=context.at, outcome=outcome)
    measure(context, ended)
    going_on = transferring.go_on(context, ended)
    if going_on is not None:
        return going_on
    write(context.tx, ended, ended_as=state, staff_id=context.staff_id)
    return _done(ended, TicketFinished(ticket=ended.view(), waiting=_waits(context, ended)))


def finish_and_call_next(context: Context, *, ticket_id: int, outcome: str | None = None) -> Done:
    """Finish, and call the next person to the same counter.

    Raises what `finish` and `call_next` raise; then neither is done.
    """
    place = require_own_ticket(context, ticket_id).counter
    finished = finish(context, ticket_id=ticket_id, outcome=outcome)
    assert isinstance(finished.result, TicketResult)
    assert place is not None
    following = call_next(context, counter=place)
    result = following.result
    if isinstance(result, NobodyWaiting):
        result = NobodyWaiting(finished=finished.result.ticket)
    return Done(result, finished.events + following.events)


def mark_no_show(context: Context, *, ticket_id: int) -> Done:
    """The person did not come.

    Raises UnknownTicketError, WrongCounterError, WrongStateError, TooFewCallsError.
    """
    stored = _act(context, ticket_id, Action.NO_SHOW)
    limit = context.settings.calls_before_no_show
    if stored.calls < limit:
        raise TooFewCallsError(number=stored.number, calls=stored.calls, limit=limit)
    moved = replace(stored, ended_at=context.at)
    write(context.tx, moved, ended_as=moved.state, staff_id=context.staff_id)
    return _done(moved, TicketMissed(ticket=moved.view(), waiting=_waits(context, moved)))


def cancel(context: Context, *, ticket_id: int, reason: str | None = None) -> Done:
    """Give up the place. Raises UnknownTicketError, WrongCounterError, WrongStateError."""
    before = require_own_ticket(context, ticket_id)
    state = ticket.after(before.state, Action.CANCEL, number=before.number)
    moved = replace(before, state=state, ended_at=context.at)
    write(context.tx, moved, ended_as=state, staff_id=context.staff_id)
    waits = queueing.leave(context, before) if before.state is TicketState.WAITING else _waits(context, moved)
    return _done(moved, TicketCancelled(ticket=moved.view(), waiting=waits, reason=reason))


def park(context: Context, *, ticket_id: int, reason: str | None) -> Done:
    """Set the person aside. Raises UnknownTicketError, WrongCounterError, WrongStateError."""
    moved = replace(_act(context, ticket_id, Action.PARK), parked_at=context.at)
    note_free(context, moved)
    write(context.tx, moved, staff_id=context.staff_id)
    return _done(moved, TicketParked(ticket=moved.view(), waiting=_waits(context, moved), reason=reason))


def resume(context: Context, *, ticket_id: int, counter: int) -> Done:
    """Go on serving a parked ticket, at any counter that is open and free.

    Raises UnknownTicketError, WrongStateError, UnknownCounterError, WrongCounterError, CounterNotOpenError,
    CounterBusyError.
    """
    place = require_counter(context, counter)
    may_call(number=counter, state=place.state, occupied_by=number_at(context, place))
    before = require_ticket(context, ticket_id)
    state = ticket.after(before.state, Action.RESUME, number=before.number)
    assert before.parked_at is not None
    here = replace(before, counter_id=place.id, counter=place.number)
    moved = replace(here, state=state, parked_at=None, call_reason=None)
    write(context.tx, moved, staff_id=context.staff_id, parked_more=context.at - before.parked_at)
    return _done(moved, TicketResumed(ticket=moved.view(), waiting=_waits(context, moved)))


def _act(context: Context, ticket_id: int, action: Action) -> StoredTicket:
    """The ticket in the state that the action leads to; nothing is written yet."""
    stored = require_own_ticket(context, ticket_id)
    return replace(stored, state=ticket.after(stored.state, action, number=stored.number))


def _waits(context: Context, stored: StoredTicket) -> int:
    return queueing.count(context, stored.service_id)


def _done(stored: StoredTicket, event: Event) -> Done:
    return Done(TicketResult(ticket=stored.view()), (event,))
