"""What is known of a hall when somebody asks how long: counters, paces, people ahead; from tables or a log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from math import inf
from operator import add
from typing import NamedTuple

from queue_server.domain.pace import NOTHING_MEASURED, Pace

_SHORTEST = 1e-3  # were every service over as it began, infinitely many people would pass in no time


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCounter:
    """A counter at work, or known to come to work; times in seconds from now.

    `busy_with` is the service of the ticket in front of it, `busy_for` the time since its call. A counter that is
    not there yet, or pauses, `starts_in` so long. One that will pause leaves and returns, and ends what it began.
    """

    services: tuple[str, ...]
    busy_with: str | None = None
    busy_for: float = 0.0
    starts_in: float = 0.0
    leaves_in: float = inf
    returns_in: float = inf


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """What is known when somebody asks.

    `ahead` counts, by service, the waiting people who will be called before the one asked about. `turnover` is the
    mean time in seconds from one end to the next call while people wait. `overtaking` is the share of calls that
    go to people who come later and are called earlier (priority classes).
    """

    paces: Mapping[str, Pace]
    counters: Sequence[OpenCounter]
    ahead: Mapping[str, float]
    turnover: float = 0.0
    overtaking: float = 0.0


class Taken(NamedTuple):
    """How long one person of a service takes a counter: mean and variance in seconds, from how many."""

    mean: float
    variance: float
    measured: float


@dataclass(slots=True)
class Takings:
    """How long one person takes a counter, turnover included; for a service never measured, as of all together."""

    hall: Hall
    _read: dict[str, Taken] = field(default_factory=dict)

    def of(self, service: str) -> Taken:
        """Read once for each service."""
        found = self._read.get(service)
        if found is None:
            pace = self.hall.paces.get(service, NOTHING_MEASURED)
            if pace.count <= 0:
                pace = reduce(add, self.hall.paces.values(), NOTHING_MEASURED)
            mean = max(pace.mean + self.hall.turnover, _SHORTEST)
            found = self._read[service] = Taken(mean, pace.variance, pace.count)
        return found


@dataclass(slots=True)
class Crowd:
    """People ahead who may go to the same counters: how many, their work in seconds, and its variance."""

    counters: tuple[int, ...]
    people: float = 0.0
    work: float = 0.0
    variance: float = 0.0

    def join(self, people: float, taken: Taken) -> None:
        """Add people of one service; that its mean is known from a few only adds to the variance."""
        self.people += people
        self.work += people * taken.mean
        self.variance += people * taken.variance * (1 + people / taken.measured)


def serving(service: str, hall: Hall) -> dict[str, tuple[int, ...]]:
    """Indexes of the counters that serve it, and of those that serve each service somebody ahead waits for."""
    wanted = {other for other, people in hall.ahead.items() if people > 0} | {service}
    alike: dict[tuple[str, ...], list[int]] = {}
    for index, counter in enumerate(hall.counters):
        alike.setdefault(counter.services, []).append(index)
    found: dict[str, list[int]] = {}
    for services, indexes in alike.items():
        for other in services:
            if other in wanted:
                found.setdefault(other, []).extend(indexes)
    return {other: tuple(counters) for other, counters in found.items()}


def crowds_before(
    mine: tuple[int, ...], served_at: Mapping[str, tuple[int, ...]], hall: Hall, takings: Takings
) -> list[Crowd]:
    """Those ahead who compete for the counters `mine`, directly or over others; the least flexible first."""
    crowds: dict[tuple[int, ...], Crowd] = {}
    left = {service: counters for service, counters in served_at.items() if hall.ahead.get(service, 0) > 0}
    reached = set(mine)
    while near := [service for service, counters in left.items() if not reached.isdisjoint(counters)]:
        for service in near:
            counters = left.pop(service)
            reached.update(counters)
            crowds.setdefault(counters, Crowd(counters)).join(hall.ahead[service], takings.of(service))
    return sorted(crowds.values(), key=lambda crowd: (len(crowd.counters), crowd.counters))
