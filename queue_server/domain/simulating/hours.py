"""The next hour by service, out of many runs: how long people wait, and how many are left at its end."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from queue_server.domain.simulating.chances import Chances, draw, in_order
from queue_server.domain.simulating.playing import Played, play
from queue_server.domain.simulating.scene import HOUR, Scene

SHARE = 0.6
"""Of the people asked about, so many should wait for as long as the range says."""
FEWEST_MEASURED = 5
"""With fewer services measured, nothing can be said."""
_FEWEST, _MOST = 8, 120
_PEOPLE_IN_ALL = 12_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour:
    """What one service's people will see: of everybody who waits now or comes before the horizon, `SHARE` wait
    from `low` to `high` seconds until they are called, `mean` on average; `left` wait at the horizon.

    Whoever is not called until the runs end counts with the time until then. None where nobody is expected.
    """

    people: float
    left: float
    mean: float | None
    low: float | None
    high: float | None


@dataclass(slots=True)
class _Tally:
    waits: list[float] = field(default_factory=list)
    left: int = 0

    def hour(self, runs: int) -> Hour:
        waits = sorted(self.waits)
        if not waits:
            return Hour(people=0.0, left=0.0, mean=None, low=None, high=None)
        return Hour(
            people=len(waits) / runs,
            left=self.left / runs,
            mean=sum(waits) / len(waits),
            low=_quantile(waits, (1 - SHARE) / 2),
            high=_quantile(waits, (1 + SHARE) / 2),
        )


@dataclass(frozen=True, slots=True)
class Simulated:
    """All runs of one hall: by service, and by place of the scene the mean share of the horizon with nobody."""

    hours: Mapping[str, Hour]
    idle: Sequence[float]

    def total(self) -> float:
        """The waits of all people, in seconds."""
        return sum(hour.people * (hour.mean or 0.0) for hour in self.hours.values())


def chances_of(scene: Scene, *, seed: int, most: int = _MOST) -> list[Chances]:
    """The chances of so many runs as the size of the hall allows: small halls vary more and cost less."""
    random = Random(seed)  # noqa: S311 - chances of a simulation, no secret
    coming = sum(rate for source in scene.sources for rate in source.rates) * HOUR / 4
    runs = max(_FEWEST, min(most, int(_PEOPLE_IN_ALL / (1 + len(scene.waiting) + coming))))
    ordered = in_order(scene)
    return [draw(ordered, random) for _ in range(runs)]


def simulate(scene: Scene, chances: Iterable[Chances]) -> Simulated:
    """Play the hall with each of the chances."""
    tallies = {service: _Tally() for service in scene.services()}
    idle, runs = [0.0] * len(scene.places), 0
    for each in chances:
        played = play(scene, each)
        _count(tallies, scene, each, played)
        idle = [sum(pair) for pair in zip(idle, played.idle, strict=True)]
        runs += 1
    horizon = max(1.0, scene.horizon)
    hours = {service: tally.hour(runs) for service, tally in tallies.items()}
    return Simulated(hours, [time / runs / horizon for time in idle])


def _count(tallies: Mapping[str, _Tally], scene: Scene, chances: Chances, played: Played) -> None:
    horizon, ended = scene.horizon, played.ended
    for (head, comes, _, _), called in zip(chances.people, played.called, strict=True):
        if comes < horizon:
            tally = tallies[head.service]
            tally.waits.append(max(0.0, min(called, ended) - comes))
            tally.left += called >= horizon


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Interpolated."""
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)
