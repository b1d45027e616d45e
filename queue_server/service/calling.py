"""Calling somebody to a counter: whoever is next by the policy, or a chosen ticket."""

from dataclasses import replace

from queue_server.domain import calling, ticket
from queue_server.domain.calling import Desk, Head, Pick, Presence, Turn
from queue_server.domain.counter import CounterState, may_call
from queue_server.domain.events import Text, TicketCalled
from queue_server.domain.lanes import Lane
from queue_server.domain.refusals import NotServedHereError
from queue_server.domain.ticket import Action
from queue_server.service import queueing
from queue_server.service.access import number_at, require_counter, require_ticket
from queue_server.service.command import Context
from queue_server.service.moving import write
from queue_server.service.results import Called, Done, NobodyWaiting
from queue_server.service.settings import CentreSettings, CounterSettings
from queue_server.store import centres, waiting
from queue_server.store.centres import StoredCounter
from queue_server.store.tickets import StoredTicket
from queue_server.store.waiting import StoredHead
from queue_server.words import say


def call_next(context: Context, *, counter: int) -> Done:
    """Call whoever is next for the counter.

    Raises UnknownCounterError, WrongCounterError, LogInRequiredError, CounterNotOpenError, CounterBusyError.
    """
    place = require_counter(context, counter)
    may_call(number=counter, state=place.state, occupied_by=number_at(context, place))
    pick = _pick(context, place)
    if pick is None:
        return Done(NobodyWaiting())
    centres.set_turn(context.tx, place.id, pick.turn.to_json())
    reason = say("reason", pick.reason, _named(context, pick))
    return _call(context, require_ticket(context, pick.ticket_id), place, reason, note=None)


def call_ticket(context: Context, *, counter: int, ticket_id: int, reason: str) -> Done:
    """Call a chosen ticket, whoever is before it.

    Raises what `call_next` raises, UnknownTicketError, WrongStateError, and NotServedHereError for a ticket of a
    service that the counter does not serve and that was not sent to it.
    """
    place = require_counter(context, counter)
    may_call(number=counter, state=place.state, occupied_by=number_at(context, place))
    stored = require_ticket(context, ticket_id)
    serves = context.settings.counters[counter].services
    if stored.service not in serves and Lane.read(stored.lane) not in own_lanes(context, counter):
        raise NotServedHereError(counter=counter, number=stored.number)
    return _call(context, stored, place, say("reason", "chosen"), note=reason)


def _call(context: Context, stored: StoredTicket, place: StoredCounter, reason: Text, *, note: str | None) -> Done:
    state = ticket.after(stored.state, Action.CALL, number=stored.number)
    called = replace(stored, state=state, counter_id=place.id, counter=place.number, called_at=context.at, calls=1)
    write(context.tx, called, staff_id=context.staff_id)
    waits = queueing.leave(context, stored)
    event = TicketCalled(ticket=called.view(), waiting=waits, reason=reason, note=note)
    return Done(Called(ticket=called.view(), reason=reason), (event,))


def _pick(context: Context, place: StoredCounter) -> Pick | None:
    own = own_lanes(context, place.number)
    found = waiting.heads(
        context.tx,
        context.centre.id,
        context.business_date,
        counter_id=place.id,
        own=(own[0].text, own[-1].text),
    )
    if not found:
        return None
    return calling.pick(
        [head_of(stored, context.settings) for stored in found],
        desk=desk_of(context.settings.counters[place.number], clerk=context.staff_id, turn=place.turn),
        rules=context.settings.rules,
        presence=presence(context),
        now=context.at,
    )


def own_lanes(context: Context, counter: int) -> tuple[Lane, ...]:
    """The lanes of those who were sent to this counter, or to the clerk who is logged in there."""
    here = Lane.of_counter(counter)
    return (here,) if context.staff_id is None else (here, Lane.of_clerk(context.staff_id))


def head_of(stored: StoredHead, settings: CentreSettings) -> Head:
    """A stored head as the policy sees it."""
    lane = Lane.read(stored.lane)
    due = stored.due_at
    if due is None:
        due = stored.place_at + settings.target_of(stored.service, lane)
    return Head(
        ticket_id=stored.ticket_id,
        number=stored.number,
        service=stored.service,
        lane=lane,
        place_at=stored.place_at,
        due_at=due,
        returning=stored.comes_back,
    )


def desk_of(counter: CounterSettings, *, clerk: int | None, turn: str) -> Desk:
    """A counter as the policy sees it."""
    return Desk(
        number=counter.number,
        clerk=clerk,
        services=counter.services,
        order=counter.order,
        weights=counter.weights,
        turn=Turn.from_json(turn),
    )


def presence(context: Context) -> Presence:
    """Which counters and clerks are at work."""
    lanes: dict[CounterState, set[Lane]] = {CounterState.OPEN: set(), CounterState.PAUSED: set()}
    for number, state, staff_id in centres.at_work(context.tx, context.centre.id):
        lanes[state].add(Lane.of_counter(number))
        if staff_id is not None:
            lanes[state].add(Lane.of_clerk(staff_id))
    return Presence(open=frozenset(lanes[CounterState.OPEN]), paused=frozenset(lanes[CounterState.PAUSED]))


def _named(context: Context, pick: Pick) -> dict[str, object]:
    """The facts of a reason, with services and classes by the names that people know."""
    facts: dict[str, object] = dict(pick.facts)
    service = context.settings.services.get(str(facts.get("service")))
    if service is not None:
        facts["service"] = dict(service.name)
    named = context.settings.class_names.get(str(facts.get("priority_class")))
    return facts if named is None else facts | {"priority_class": dict(named)}
