"""People poured over the counters that may take them, as water finds its level: when will so many have been taken?

A counter takes nobody until `soonest`; by `likely` it will on average have taken one; then one per service time.
Between the two it takes a share of a person, which stands for the chance that it is free by then. For exponential
service times this is exact; for others it is a close and cheap stand-in for a simulation.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

_INSTANT = 1e-3
_NO_RATE = 1e-12


@dataclass(slots=True)
class Stand:
    """One counter while people are poured; instants in seconds from now.

    It is away from `leaves` to `returns`. `taken` counts the people poured here.
    """

    soonest: float
    likely: float
    leaves: float = inf
    returns: float = inf
    taken: float = 0.0

    def __post_init__(self) -> None:
        self._stand(self.soonest, self.likely)

    def take_until(self, when: float, each: float) -> None:
        """Take the people that come to this counter up to `when`, each for `each` seconds."""
        if when <= self.soonest:
            return
        if when < self.likely:
            share = (when - self.soonest) / (self.likely - self.soonest)
            soonest, likely = when, self.likely + share * each
        else:
            share = 1 + (when - self.likely) / each
            soonest = self._present(when)
            likely = soonest + each
        self.taken += share
        self._stand(soonest, likely)

    def _stand(self, soonest: float, likely: float) -> None:
        """A little apart, so that a rate is finite; and never to take anybody while away."""
        if self.leaves <= likely:
            likely = self._present(likely)
        self.likely = likely if likely > _INSTANT else _INSTANT
        self.soonest = soonest if soonest < self.likely - _INSTANT else self.likely - _INSTANT

    def _present(self, when: float) -> float:
        return self.returns if self.leaves <= when < self.returns else when


def time_to_take(stands: Iterable[Stand], people: float, each: float) -> float:
    """Seconds until the stands will have taken so many people, each for `each` seconds; inf if they never will."""
    rate = at = 0.0
    for time, change in sorted(_changes(stands, 1 / each)):
        if rate > _NO_RATE:
            room = (time - at) * rate
            if room >= people:
                return at + people / rate
            people -= room
        at = time
        rate += change
    return at + people / rate if rate > _NO_RATE else inf


def _changes(stands: Iterable[Stand], slope: float) -> list[tuple[float, float]]:
    """When the rate of people taken changes, and by how much, if each after the first takes 1 / `slope`."""
    changes: list[tuple[float, float]] = []
    for stand in stands:
        likely = stand.likely
        if likely < inf:
            first = 1 / (likely - stand.soonest)
            changes += ((stand.soonest, first), (likely, slope - first))
            if likely < stand.leaves < inf:
                changes += ((stand.leaves, -slope), (stand.returns, slope))
    return changes
