"""A hall as a simulation begins: who waits, who is at which counter, who is expected; and the same, changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf

from queue_server.domain.counter import CounterState
from queue_server.domain.desks import Desk, Head, Presence, ServiceOrder
from queue_server.domain.hall import Hall, Taken, Takings
from queue_server.domain.lanes import Lane
from queue_server.domain.pace import NOTHING_MEASURED, Pace
from queue_server.domain.priority import Rule

HOUR = 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Somebody who waits, and since when (microseconds since 1970, UTC); the place may be an earlier one."""

    head: Head
    arrived_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A counter: `busy_with` is the service of whoever is in front of it, since `busy_for` seconds.

    One that pauses, since `paused_for` seconds, `returns` as pauses here usually end; or it is not counted on.
    """

    desk: Desk
    state: CounterState = CounterState.OPEN
    busy_with: str | None = None
    busy_for: float = 0.0
    paused_for: float = 0.0
    returns: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """People who are expected in one lane of one service: how many a second, by stretches of `SLOT` from now on.

    `target` is their target wait in microseconds. After the last stretch nobody comes.
    """

    service: str
    lane: Lane
    target: int
    rates: tuple[float, ...]


SLOT = 900.0
"""A stretch of expected arrivals, in seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pauses:
    """How often, in times a second at work, counters pause, and for how long."""

    rate: float = 0.0
    lasting: Pace = NOTHING_MEASURED


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A hall at `now` (microseconds since 1970, UTC) and what to expect of it.

    People go home in `ends_in` seconds, where the end of the shift is near. `turnover` is the mean time in seconds
    from one end to the next call. `targets` are the target waits of ordinary people by service, in seconds.
    """

    now: int
    waiting: Sequence[Waiting]
    places: Sequence[Place]
    paces: Mapping[str, Pace]
    rules: Mapping[str, Rule] = field(default_factory=dict)
    sources: Sequence[Source] = ()
    turnover: float = 0.0
    pauses: Pauses = Pauses()
    ends_in: float = inf
    targets: Mapping[str, float] = field(default_factory=dict)

    @property
    def horizon(self) -> float:
        """Until when people are asked about, in seconds: an hour, or the end of the shift."""
        return min(HOUR, self.ends_in)

    def measured(self) -> float:
        """How many services were measured, of whatever kind."""
        return sum(pace.count for pace in self.paces.values())

    def takings(self) -> dict[str, Taken]:
        """How long one takes a counter, turnover aside, by service; one never measured as all together."""
        known = Takings(Hall(paces=self.paces, counters=(), ahead={}))
        return {service: known.of(service) for service in self.services()}

    def services(self) -> list[str]:
        """Every service that somebody waits for, is expected for, or is served."""
        places = (service for place in self.places for service in (*place.desk.services, place.busy_with))
        named = (*places, *(each.head.service for each in self.waiting), *(each.service for each in self.sources))
        return [service for service in dict.fromkeys(named) if service is not None]

    def presence(self) -> Presence:
        """Who is at work, for those who wait for one counter or clerk alone."""
        lanes: dict[CounterState, set[Lane]] = {state: set() for state in CounterState}
        for place in self.places:
            lanes[place.state] |= place.desk.own_lanes()
        return Presence(open=frozenset(lanes[CounterState.OPEN]), paused=frozenset(lanes[CounterState.PAUSED]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What would be done to one counter; None leaves it as it is."""

    counter: int
    services: tuple[str, ...] | None = None
    order: ServiceOrder | None = None
    weights: Mapping[str, int] | None = None
    state: CounterState | None = None


def with_changes(scene: Scene, changes: Iterable[Change]) -> Scene:
    """The same hall with the changes made, all at once. Whoever is in front of a counter is served to the end."""
    by_number = {change.counter: change for change in changes}
    places = [
        _changed(place, by_number[place.desk.number]) if place.desk.number in by_number else place
        for place in scene.places
    ]
    return replace(scene, places=places)


def _changed(place: Place, change: Change) -> Place:
    desk = replace(
        place.desk,
        services=place.desk.services if change.services is None else change.services,
        order=place.desk.order if change.order is None else change.order,
        weights=place.desk.weights if change.weights is None else change.weights,
    )
    if change.state is None or change.state is place.state:
        return replace(place, desk=desk)
    return replace(place, desk=desk, state=change.state, returns=False)
