"""Counters and heads of lanes as the calling policy sees them, made of settings and rows."""

from collections.abc import Iterable

from queue_server.domain.calling import Desk, Head, Presence, Turn
from queue_server.domain.counter import CounterState
from queue_server.domain.lanes import Lane
from queue_server.service.settings import CentreSettings, CounterSettings
from queue_server.store.centres import AtWork
from queue_server.store.tickets import StoredTicket
from queue_server.store.waiting import StoredHead


def head_of(stored: StoredHead, settings: CentreSettings) -> Head:
    """Somebody who waits. Whoever has no appointment is due once the target wait is over."""
    return _head(stored.ticket_id, stored, settings)


def head_of_ticket(stored: StoredTicket, settings: CentreSettings) -> Head:
    """The same of a ticket that waits."""
    return _head(stored.id, stored, settings)


def _head(ticket_id: int, stored: StoredHead | StoredTicket, settings: CentreSettings) -> Head:
    lane = Lane.read(stored.lane)
    due = stored.due_at
    if due is None:
        due = stored.place_at + settings.target_of(stored.service, lane)
    return Head(
        ticket_id=ticket_id,
        number=stored.number,
        service=stored.service,
        lane=lane,
        place_at=stored.place_at,
        due_at=due,
        returning=stored.comes_back,
    )


def desk_of(counter: CounterSettings, *, clerk: int | None, turn: str) -> Desk:
    """A counter with whoever works there (a staff id) and what it remembers of its picks."""
    return Desk(
        number=counter.number,
        clerk=clerk,
        services=counter.services,
        order=counter.order,
        weights=counter.weights,
        turn=Turn.from_json(turn),
    )


def presence_of(at_work: Iterable[AtWork]) -> Presence:
    """Which counters and clerks are at work, for those who wait for one of them alone."""
    lanes: dict[CounterState, set[Lane]] = {CounterState.OPEN: set(), CounterState.PAUSED: set()}
    for counter in at_work:
        lanes[counter.state].add(Lane.of_counter(counter.number))
        if counter.clerk is not None:
            lanes[counter.state].add(Lane.of_clerk(counter.clerk))
    return Presence(open=frozenset(lanes[CounterState.OPEN]), paused=frozenset(lanes[CounterState.PAUSED]))


def open_desks(at_work: Iterable[AtWork], settings: CentreSettings) -> list[Desk]:
    """The counters that are open."""
    return [
        desk_of(settings.counters[counter.number], clerk=counter.clerk, turn=counter.turn)
        for counter in at_work
        if counter.state is CounterState.OPEN and counter.number in settings.counters
    ]
