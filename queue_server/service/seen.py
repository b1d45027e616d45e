"""What a phone shows of its one ticket; of others how many they are, and numbers that the hall shows."""

from dataclasses import dataclass

from queue_server.domain.approach import progress
from queue_server.domain.ticket import AT_COUNTER, TicketState
from queue_server.service.follow import Followed
from queue_server.service.lineup import Lineup
from queue_server.service.results import Wait
from queue_server.service.signs import Name, Zone
from queue_server.service.standing import Place
from queue_server.store.instants import to_micros
from queue_server.store.visits import StoredVisit

_MINUTE = 60_000_000
MOST_SERVED = 4
"""How many of the numbers being served are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One ticket as its holder sees it. `progress` is how much of the wait has gone by, in percent.

    `zone` is where to go: that of the counter, or while the ticket waits of the service.
    """

    centre: Name
    number: str
    service: Name
    state: TicketState
    counter: int | None = None
    calls: int = 0
    people_ahead: int | None = None
    wait: Wait | None = None
    progress: int | None = None
    being_served: tuple[str, ...] = ()
    zone: Zone | None = None


def seen_in(lineup: Lineup, visit: StoredVisit, place: Place | None) -> Seen:
    """A visit that goes on; `place` of one that waits."""
    waits, signs = visit.state is TicketState.WAITING, lineup.signs
    wait = None if place is None or not waits else place.wait
    return Seen(
        centre=signs.centre,
        number=visit.number,
        service=signs.services[visit.service],
        state=visit.state,
        counter=visit.counter,
        calls=visit.calls if visit.state in AT_COUNTER else 0,
        people_ahead=place.people_ahead if waits and place is not None else None,
        wait=wait,
        progress=None if wait is None else _progress(lineup, visit, wait),
        being_served=lineup.being_served.get(visit.service, ())[:MOST_SERVED] if waits else (),
        zone=_zone(lineup, visit),
    )


def seen_of(followed: Followed) -> Seen:
    """A ticket that was looked up alone: that of a visit which is over."""
    ticket = followed.ticket
    return Seen(
        centre=followed.centre_name,
        number=ticket.number,
        service=followed.service_name,
        state=ticket.state,
        counter=ticket.counter,
    )


def _progress(lineup: Lineup, visit: StoredVisit, wait: Wait) -> int:
    waited = (to_micros(lineup.at) - visit.arrived_at) / _MINUTE
    return progress(waited, (wait.low_minutes + wait.high_minutes) / 2)


def _zone(lineup: Lineup, visit: StoredVisit) -> Zone | None:
    if visit.counter is not None:
        return lineup.signs.zones_of_counters.get(visit.counter)
    return lineup.signs.zones_of_services.get(visit.service)
