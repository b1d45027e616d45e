"""A visit that goes on: sent elsewhere, by its journey, back to where it was, restored, or in another class."""

from dataclasses import dataclass, replace

from queue_server.domain import ticket
from queue_server.domain.events import (
    ClassBefore,
    JourneyStarted,
    PlaceBefore,
    PriorityChanged,
    TicketRestored,
    TicketTransferred,
)
from queue_server.domain.lanes import Lane
from queue_server.domain.refusals import UnknownJourneyError, WrongStateError
from queue_server.domain.ticket import Action, TicketState
from queue_server.service import plans, queueing
from queue_server.service.access import require_own_ticket, require_reason
from queue_server.service.command import Context
from queue_server.service.issuing import require_class
from queue_server.service.measuring import measure
from queue_server.service.moving import write_leg
from queue_server.service.plans import Cause, Stop, Taken
from queue_server.service.results import Done, TicketResult
from queue_server.service.targets import Target, Wanted, find_target
from queue_server.store import legs, tickets
from queue_server.store.tickets import StoredTicket

_OPEN = frozenset({TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.PARKED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """How a ticket is sent: whether it is to come back, at which position it joins, and why."""

    come_back: bool = False
    position: str = "arrival"
    reason: str | None = None


def transfer(context: Context, *, ticket_id: int, wanted: Wanted, sending: Sending) -> Done:
    """Send the ticket on: its leg ends, and another begins where it was sent.

    Who comes back is called by the counter that sent them; who was still waiting comes back to the line they left.
    Raises UnknownTicketError, WrongCounterError, WrongStateError, what `find_target` raises, and
    ReasonRequiredError where a supervisor moves somebody who waits.
    """
    before = require_own_ticket(context, ticket_id)
    ticket.after(before.state, Action.TRANSFER, number=before.number)
    if before.state is TicketState.WAITING:
        require_reason(context, sending.reason)
    target = find_target(context, before, wanted)
    plan = plans.read(before.plan)
    if sending.come_back:
        plan = (Stop(service=before.service, cause=Cause.RETURN, counter=before.counter), *plan)
    if before.state is TicketState.SERVING:
        measure(context, before)
    following = _Following(target, plan, Cause.SENT if sending.come_back else Cause.TRANSFER)
    moved = _standing(context, before, following, sending.position)
    return _begin_leg(context, before, moved, following.cause, reason=sending.reason)


def go_on(context: Context, ended: StoredTicket) -> Done | None:
    """Let a ticket that was finished here wait for the next stop of its plan; None when nothing is to come.

    A stop at a service that no counter serves any more, since a new centre file, is passed over.
    """
    plan = plans.read(ended.plan)
    while plan and not context.settings.serving(plan[0].service):
        plan = plan[1:]
    if not plan:
        return None
    stop, rest = plan[0], plan[1:]
    target = Target(service=context.settings.services[stop.service], counter=stop.counter)
    ticket.after(TicketState.SERVING, Action.GO_ON, number=ended.number)
    moved = _standing(context, ended, _Following(target, rest, stop.cause), Sending().position)
    return _begin_leg(context, ended, moved, stop.cause, ended_as="finished")


@dataclass(frozen=True, slots=True)
class _Following:
    target: Target
    plan: tuple[Stop, ...]
    cause: Cause


def move_back(context: Context, before: StoredTicket, place: PlaceBefore) -> Done:
    """Let a ticket that waits wait again where it was, with the place it had; another leg begins there.

    Raises WrongStateError, UnknownServiceError, NoCounterServesError.
    """
    ticket.after(before.state, Action.TRANSFER, number=before.number)
    target = find_target(context, before, Wanted(service=place.service))
    moved = replace(
        _waiting_again(before),
        service_id=target.service.id,
        service=target.service.code,
        lane=place.lane,
        place_at=place.place_at,
        arrived_at=place.arrived_at,
        due_at=place.due_at,
        leg=before.leg + 1,
        plan=place.plan,
        comes_back=place.comes_back,
    )
    return _begin_leg(context, before, moved, Cause.TRANSFER)


def _begin_leg(
    context: Context,
    before: StoredTicket,
    moved: StoredTicket,
    cause: Cause,
    *,
    reason: str | None = None,
    ended_as: str = "transferred",
) -> Done:
    ended = replace(before, ended_at=context.at)
    write_leg(context.tx, ended, ended_as=ended_as, staff_id=context.staff_id)
    waited = before.state is TicketState.WAITING
    from_waiting = (queueing.leave if waited else queueing.count_at)(context, before)
    tickets.save(context.tx, moved)
    tickets.place(context.tx, moved)
    legs.begin(context.tx, moved.id, position=moved.leg, service_id=moved.service_id, arrived_at=context.at)
    waits = queueing.join(context, moved)
    event = TicketTransferred(
        ticket=moved.view(),
        waiting=waits,
        cause=cause,
        from_service=before.service,
        from_waiting=waits if moved.service_id == before.service_id else from_waiting,
        from_counter=before.counter,
        reason=reason,
        before=place_of(before) if waited else None,
    )
    return Done(TicketResult(ticket=moved.view()), (event,))


def place_of(stored: StoredTicket) -> PlaceBefore:
    """Where a ticket waits."""
    return PlaceBefore(
        service=stored.service,
        lane=stored.lane,
        place_at=stored.place_at,
        arrived_at=stored.arrived_at,
        due_at=stored.due_at,
        plan=stored.plan,
        comes_back=stored.comes_back,
    )


def _standing(context: Context, before: StoredTicket, following: _Following, position: str) -> StoredTicket:
    """The ticket as it waits for its new stop."""
    target = following.target
    moved = replace(
        _waiting_again(before),
        service_id=target.service.id,
        service=target.service.code,
        lane=target.lane(before.priority).text,
        due_at=None,
        leg=before.leg + 1,
        plan=plans.write(following.plan),
        comes_back=following.cause is Cause.RETURN and target.counter is not None,
    )
    return queueing.placed(context, moved, position)


def _waiting_again(before: StoredTicket) -> StoredTicket:
    return replace(
        before,
        state=TicketState.WAITING,
        called_at=None,
        serving_at=None,
        parked_at=None,
        ended_at=None,
        counter_id=None,
        counter=None,
        calls=0,
        outcome=None,
        call_reason=None,
    )


def restore(context: Context, *, ticket_id: int, position: str) -> Done:
    """Let a no-show of today wait again. Raises UnknownTicketError, WrongCounterError, WrongStateError."""
    before = require_own_ticket(context, ticket_id)
    if before.state is TicketState.NO_SHOW and before.business_date != context.business_date:
        raise WrongStateError(number=before.number, state=TicketState.EXPIRED, action=Action.RESTORE)
    ticket.after(before.state, Action.RESTORE, number=before.number)
    moved = replace(_waiting_again(before), leg=before.leg + 1)
    moved = queueing.placed(context, moved, position)
    tickets.save(context.tx, moved)
    tickets.place(context.tx, moved)
    legs.begin(context.tx, moved.id, position=moved.leg, service_id=moved.service_id, arrived_at=context.at)
    event = TicketRestored(ticket=moved.view(), waiting=queueing.join(context, moved))
    return Done(TicketResult(ticket=moved.view()), (event,))


def start_journey(context: Context, *, ticket_id: int, journey: str) -> Done:
    """Let the ticket go through the stops of a journey from here on.

    Raises UnknownTicketError, WrongCounterError, WrongStateError, UnknownJourneyError.
    """
    before = require_own_ticket(context, ticket_id)
    if before.state not in _OPEN:
        raise WrongStateError(number=before.number, state=before.state, action="start_journey")
    steps = context.settings.journeys.get(journey)
    if steps is None:
        raise UnknownJourneyError(journey=journey)
    back = [stop for stop in plans.read(before.plan) if stop.cause is Cause.RETURN]
    stops = plans.of_journey(steps, taken=_taken(context, before), present=before.service)
    moved = replace(before, plan=plans.write([*back, *stops]))
    tickets.place(context.tx, moved)
    waits = queueing.count(context, moved.service_id)
    event = JourneyStarted(ticket=moved.view(), waiting=waits, journey=journey)
    return Done(TicketResult(ticket=moved.view()), (event,))


def _taken(context: Context, stored: StoredTicket) -> Taken:
    service_id, is_served = legs.first(context.tx, stored.id)
    return Taken(service=context.settings.codes[service_id], is_served=is_served)


def set_priority(context: Context, *, ticket_id: int, priority: str | None, reason: str | None) -> Done:
    """Correct the class of an open ticket; who waits changes lanes and keeps the place.

    Raises UnknownTicketError, WrongCounterError, WrongStateError, UnknownPriorityClassError, ReasonRequiredError.
    """
    before = require_own_ticket(context, ticket_id)
    if before.state in _OPEN:
        require_reason(context, reason)
    return reclassify(context, before, priority, reason=reason)


def reclassify(context: Context, before: StoredTicket, priority: str | None, *, reason: str | None) -> Done:
    """The same of a ticket that was looked up."""
    require_class(context, priority)
    if before.state not in _OPEN:
        raise WrongStateError(number=before.number, state=before.state, action="set_priority")
    moved = replace(before, priority=priority)
    if Lane.read(before.lane) == Lane.of_class(before.priority):
        moved = replace(moved, lane=Lane.of_class(priority).text)
    tickets.place(context.tx, moved)
    if before.state is TicketState.WAITING and moved.lane != before.lane:
        queueing.leave(context, before)
        queueing.join(context, moved)
    waits = queueing.count(context, moved.service_id)
    was = ClassBefore(priority=before.priority)
    event = PriorityChanged(ticket=moved.view(), waiting=waits, reason=reason, before=was)
    return Done(TicketResult(ticket=moved.view()), (event,))
