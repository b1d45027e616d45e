"""The chances of one run, drawn before it is played: two halls played with the same chances differ by the change.

Times at a counter are lognormal with the measured mean and variance, what is left of a running one on condition
that it has lasted so long. What was measured from a few is itself uncertain, and tomorrow's clerks are not quite
like yesterday's: each run has paces and a crowd of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp, inf, log, log1p, sqrt
from random import Random
from statistics import NormalDist
from typing import NamedTuple

from queue_server.domain.desks import Head
from queue_server.domain.hall import Taken
from queue_server.domain.simulating.scene import HOUR, SLOT, Place, Scene, Source

OVERRUN = HOUR
"""For so long after the horizon a run goes on, so that whoever waits then is followed to the call."""

# Settings of the method, found with the benchmark `what-if` on many kinds of days.
_PACES_DIFFER = 0.1
_CROWDS_DIFFER = 0.15
_CERTAIN = 1 - 1e-9
_NORMAL = NormalDist()


class Person(NamedTuple):
    """One person of a run: `comes` in seconds from now (before 0 for whoever waits), `takes` a counter so long."""

    head: Head
    comes: float
    takes: float
    turnover: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chances:
    """One run's: `people` by place and arrival, with the index here as ticket; the first `present` wait.

    By place of the scene: `busy` is how long whoever is there still takes it, `back` how long a pause that runs
    still lasts, and `away` are the coming ones.
    """

    people: Sequence[Person]
    present: int
    busy: Sequence[float]
    back: Sequence[float]
    away: Sequence[tuple[tuple[float, float], ...]]


@dataclass(slots=True)
class Lognormal:
    """Times with that mean and variance; constant where nothing varies."""

    mu: float
    sigma: float

    @classmethod
    def of(cls, mean: float, variance: float) -> "Lognormal":
        """The one with these moments; always nothing where the mean is."""
        if mean <= 0:
            return cls(-inf, 0.0)
        sigma2 = log1p(variance / (mean * mean))
        return cls(log(mean) - sigma2 / 2, sqrt(sigma2))

    def draw(self, random: Random) -> float:
        """One time, in seconds."""
        return exp(self.mu + self.sigma * random.gauss(0.0, 1.0)) if self.mu > -inf else 0.0

    def rest(self, random: Random, passed: float) -> float:
        """What is left of a time that has lasted so long."""
        chance = random.random()
        if self.mu == -inf:
            return 0.0
        if passed <= 0 or self.sigma <= 0:
            return max(0.0, exp(self.mu + self.sigma * _NORMAL.inv_cdf(chance or 0.5)) - passed)
        before = _NORMAL.cdf((log(passed) - self.mu) / self.sigma)
        share = min(_CERTAIN, max(1 - _CERTAIN, before + (1 - before) * chance))
        return max(0.0, exp(self.mu + self.sigma * _NORMAL.inv_cdf(share)) - passed)


def in_order(scene: Scene) -> Scene:
    """The scene with those who wait in order of place, each with its index as ticket: once for many runs."""
    waiting = sorted(scene.waiting, key=lambda each: (each.head.place_at, each.head.ticket_id))
    numbered = [replace(each, head=replace(each.head, ticket_id=index)) for index, each in enumerate(waiting)]
    return replace(scene, waiting=numbered)


def draw(scene: Scene, random: Random) -> Chances:
    """The chances of one run of a scene in order. Changes of the scene's counters change nothing of it."""
    times = {service: _time_of(taken, random) for service, taken in sorted(scene.takings().items())}
    crowd = random.lognormvariate(0.0, _CROWDS_DIFFER)
    busy = [_left(place, times, scene.turnover, random) for place in scene.places]
    lasting = Lognormal.of(scene.pauses.lasting.mean, scene.pauses.lasting.variance)
    back = [lasting.rest(random, place.paused_for) for place in scene.places]
    away = [tuple(_pauses(scene.pauses.rate, lasting, random)) for _ in scene.places]

    def person(head: Head, comes: float) -> Person:
        turnover = random.expovariate(1 / scene.turnover) if scene.turnover > 0 else 0.0
        return Person(head, comes, times[head.service].draw(random), turnover)

    people = [person(each.head, (each.arrived_at - scene.now) / 1e6) for each in scene.waiting]
    present = len(people)
    for index, (comes, source) in enumerate(_coming(scene, crowd, random), start=present):
        people.append(person(_newcomer(source, index, scene.now + round(comes * 1e6)), comes))
    return Chances(people=people, present=present, busy=busy, back=back, away=away)


def _time_of(taken: Taken, random: Random) -> Lognormal:
    """A run's own pace: the fewer were measured, the further off it may be."""
    variability = taken.variance / (taken.mean * taken.mean)
    off = sqrt(variability / max(1.0, taken.measured) + _PACES_DIFFER * _PACES_DIFFER)
    factor = random.lognormvariate(-off * off / 2, off)
    return Lognormal.of(taken.mean * factor, taken.variance * factor * factor)


def _left(place: Place, times: dict[str, Lognormal], turnover: float, random: Random) -> float:
    if place.busy_with is None:
        return 0.0
    return times[place.busy_with].rest(random, place.busy_for) + turnover


def _pauses(rate: float, lasting: Lognormal, random: Random) -> Iterator[tuple[float, float]]:
    """When one counter is away, should it be open."""
    now = 0.0
    while rate > 0 and (now := now + random.expovariate(rate)) < HOUR + OVERRUN:
        back = now + lasting.draw(random)
        yield now, back
        now = back


def _coming(scene: Scene, crowd: float, random: Random) -> list[tuple[float, Source]]:
    found = [(comes, source) for source in scene.sources for comes in _arrivals(source, crowd, random)]
    return sorted(found, key=lambda each: each[0])


def _arrivals(source: Source, crowd: float, random: Random) -> Iterator[float]:
    for slot, rate in enumerate(source.rates):
        comes = slot * SLOT
        while rate > 0 and (comes := comes + random.expovariate(rate * crowd)) < (slot + 1) * SLOT:
            yield comes


def _newcomer(source: Source, index: int, at: int) -> Head:
    return Head(ticket_id=index, service=source.service, lane=source.lane, place_at=at, due_at=at + source.target)
