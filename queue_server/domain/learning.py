"""What a forecast learns from, as sums that add up: by service and day, so that they are kept as they grow."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add

from queue_server.domain.forecast import NO_MISSES, Misses
from queue_server.domain.pace import NOTHING_MEASURED, Pace, paced

# What earlier days count for beside today, found with `forecast evaluate`; in measurements.
_TURNOVERS_OF_EARLIER_DAYS = 100.0
_MISSES_OF_EARLIER_DAYS = 50.0
_CALLS_OF_EARLIER_DAYS = 500.0
_CALLS_TAKEN_FOR_GRANTED = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """What was measured of the people of one service who have been served.

    `turnovers` are the seconds from the end of one service to the call of one of these, where that one waited
    already. `misses` say how far off was what they were told. `overtakings` counts those among them who were
    called before somebody ordinary with an earlier place.
    """

    pace: Pace = NOTHING_MEASURED
    turnovers: Pace = NOTHING_MEASURED
    misses: Misses = NO_MISSES
    overtakings: float = 0.0

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(
            pace=self.pace + other.pace,
            turnovers=self.turnovers + other.turnovers,
            misses=self.misses + other.misses,
            overtakings=self.overtakings + other.overtakings,
        )


NOTHING = Sums()


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What to expect: by service how long one takes and how far off estimates are; the rest of all services.

    `turnover` and `usual`, the mean time at a counter, are in seconds; `overtaking` is a share of calls.
    """

    paces: Mapping[str, Pace]
    misses: Mapping[str, Misses]
    turnover: float
    overtaking: float
    usual: float

    def misses_of(self, service: str) -> Misses:
        """How far off the estimates of a service were."""
        return self.misses.get(service, NO_MISSES)


def learn(*, today: Mapping[str, Sums], earlier: Mapping[str, Sums]) -> Learned:
    """What today's sums and those of earlier days, by service, tell together: earlier ones carry the morning."""
    services = dict.fromkeys((*earlier, *today))
    paces = {
        each: paced(today=today.get(each, NOTHING).pace, earlier=earlier.get(each, NOTHING).pace)
        for each in services
    }
    misses = {
        each: today.get(each, NOTHING).misses + earlier.get(each, NOTHING).misses.worth(_MISSES_OF_EARLIER_DAYS)
        for each in services
    }
    now, before = _all(today.values()), _all(earlier.values())
    return Learned(
        paces=paces,
        misses=misses,
        turnover=(now.turnovers + before.turnovers.worth(_TURNOVERS_OF_EARLIER_DAYS)).mean,
        overtaking=_overtaking(now, before),
        usual=(now.pace + before.pace).mean,
    )


def _all(sums: Iterable[Sums]) -> Sums:
    return reduce(add, sums, NOTHING)


def _overtaking(now: Sums, before: Sums) -> float:
    """The share of calls that went to later people; few calls say little."""
    calls = before.pace.count
    share = min(1.0, _CALLS_OF_EARLIER_DAYS / calls) if calls else 0.0
    return (now.overtakings + before.overtakings * share) / (
        now.pace.count + calls * share + _CALLS_TAKEN_FOR_GRANTED
    )
