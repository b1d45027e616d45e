"""Calling somebody to a counter: whoever is next by the policy, or a chosen ticket."""

from collections.abc import Sequence
from dataclasses import replace

from pydantic_core import to_json

from queue_server.domain import calling, ticket
from queue_server.domain.calling import Desk, Head, Pick
from queue_server.domain.counter import may_call
from queue_server.domain.desks import overtakes
from queue_server.domain.events import Text, TicketCalled
from queue_server.domain.lanes import Lane
from queue_server.domain.refusals import NotServedHereError
from queue_server.domain.ticket import Action
from queue_server.service import queueing
from queue_server.service.access import number_at, require_counter, require_ticket
from queue_server.service.command import Context
from queue_server.service.desks import desk_of, head_of, presence_of
from queue_server.service.moving import write
from queue_server.service.results import Called, Done, NobodyWaiting
from queue_server.store import centres, legs, waiting
from queue_server.store.centres import AtWork, StoredCounter
from queue_server.store.tickets import StoredTicket
from queue_server.words import say


def call_next(context: Context, *, counter: int) -> Done:
    """Call whoever is next for the counter.

    Raises UnknownCounterError, WrongCounterError, LogInRequiredError, CounterNotOpenError, CounterBusyError.
    """
    place = require_counter(context, counter)
    may_call(number=counter, state=place.state, occupied_by=number_at(context, place))
    heads, pick = _pick(context, place)
    if pick is None:
        return Done(NobodyWaiting())
    centres.set_turn(context.tx, place.id, pick.turn.to_json())
    stored = require_ticket(context, pick.ticket_id)
    if overtakes(stored.id, heads):
        legs.overtakes(context.tx, stored.id, stored.leg)
    return _call(context, stored, place, say("reason", pick.reason, pick.facts), note=None)


def call_ticket(context: Context, *, counter: int, ticket_id: int, reason: str) -> Done:
    """Call a chosen ticket, whoever is before it.

    Raises what `call_next` raises, UnknownTicketError, WrongStateError, and NotServedHereError for a ticket of a
    service that the counter does not serve and that was not sent to it.
    """
    place = require_counter(context, counter)
    may_call(number=counter, state=place.state, occupied_by=number_at(context, place))
    stored = require_ticket(context, ticket_id)
    desk = _desk(context, place, _at_work(context))
    if stored.service not in desk.services and Lane.read(stored.lane) not in desk.own_lanes():
        raise NotServedHereError(counter=counter, number=stored.number)
    return _call(context, stored, place, say("reason", "chosen"), note=reason)


def _call(context: Context, stored: StoredTicket, place: StoredCounter, reason: Text, *, note: str | None) -> Done:
    state = ticket.after(stored.state, Action.CALL, number=stored.number)
    called = replace(stored, state=state, counter_id=place.id, counter=place.number, called_at=context.at, calls=1)
    called = replace(called, call_reason=to_json(reason).decode())
    write(context.tx, called, staff_id=context.staff_id)
    waits = queueing.leave(context, stored)
    event = TicketCalled(ticket=called.view(), waiting=waits, reason=reason, note=note)
    return Done(Called(ticket=called.view(), reason=reason), (event,))


def _pick(context: Context, place: StoredCounter) -> tuple[list[Head], Pick | None]:
    """Who is next, if anybody, of the first of each lane."""
    at_work = _at_work(context)
    desk = _desk(context, place, at_work)
    own = sorted(lane.text for lane in desk.own_lanes())
    found = waiting.heads(
        context.tx, context.centre.id, context.business_date, counter_id=place.id, own=(own[0], own[-1])
    )
    heads = [head_of(stored, context.settings) for stored in found]
    return heads, calling.pick(
        heads,
        desk=desk,
        rules=context.settings.rules,
        presence=presence_of(at_work),
        now=context.at,
    )


def _at_work(context: Context) -> list[AtWork]:
    return centres.at_work(context.tx, context.centre.id)


def _desk(context: Context, place: StoredCounter, at_work: Sequence[AtWork]) -> Desk:
    """The open counter with whoever works there, whoever calls: read with who is present, so that both agree."""
    clerk = next(each.clerk for each in at_work if each.number == place.number)
    return desk_of(context.settings.counters[place.number], clerk=clerk, turn=place.turn)
