"""What the server would have said of a log: with what its tables hold, added when somebody has been served.

They are sums by service and day, believed for a while, and tell nothing of when counters usually come and go.
"""

from collections import deque
from dataclasses import dataclass
from functools import reduce

from queue_server.domain.forecast import NO_MISSES, Estimate, Range, ranged
from queue_server.domain.learning import NOTHING, Learned, Sums, learn
from queue_server.domain.pace import NOTHING_MEASURED, Pace
from queue_server.service.learned import BELIEVED, LEARNED_FROM


@dataclass(frozen=True, slots=True)
class _Called:
    """Somebody at a counter: what was said at the arrival, and what came."""

    estimated: Estimate | None
    waited: float
    was_free: float | None
    overtakes: bool


class Served:
    """The tables as they were at each instant; times in seconds of the log."""

    def __init__(self) -> None:
        self._today: dict[str, Sums] = {}
        self._days: deque[dict[str, Sums]] = deque(maxlen=LEARNED_FROM.days)
        self._earlier: dict[str, Sums] = {}
        self._said: dict[int, Estimate] = {}
        self._called: dict[int, _Called] = {}
        self._kept: tuple[float, Learned] | None = None

    def learned(self, now: float) -> Learned:
        """What is believed at `now`."""
        period = now // BELIEVED.total_seconds()
        if self._kept is None or self._kept[0] != period:
            self._kept = period, learn(today=self._today, earlier=self._earlier)
        return self._kept[1]

    def ranged(self, service: str, estimated: Estimate, now: float) -> Range:
        """The range that goes with an estimate."""
        return ranged(estimated, self.learned(now).misses_of(service))

    def said(self, row: int, estimated: Estimate | None) -> None:
        """What was said to a row's person."""
        if estimated is not None:
            self._said[row] = estimated

    def called(self, row: int, *, waited: float, was_free: float | None, overtakes: bool) -> None:
        """A row's person is called to a counter that `was_free` for so long while they waited."""
        self._called[row] = _Called(self._said.pop(row, None), waited, was_free, overtakes)

    def ended(self, row: int, service: str, *, seconds: float, now: float) -> None:
        """A row's person has been served, which took `seconds`: all is added at once."""
        called = self._called.pop(row)
        sums = Sums(
            pace=NOTHING_MEASURED.and_one(seconds),
            turnovers=self._turnover(called.was_free, now),
            misses=NO_MISSES if called.estimated is None else NO_MISSES.and_one(called.estimated, called.waited),
            overtakings=float(called.overtakes),
        )
        self._today[service] = self._today.get(service, NOTHING) + sums

    def _turnover(self, was_free: float | None, now: float) -> Pace:
        if was_free is None or was_free >= self.learned(now).usual:
            return NOTHING_MEASURED
        return NOTHING_MEASURED.and_one(was_free)

    def end_day(self) -> None:
        """Today becomes an earlier day, and the oldest is no longer looked at."""
        self._days.append(self._today)
        self._today, self._kept = {}, None
        services = {service for day in self._days for service in day}
        self._earlier = {
            each: reduce(Sums.__add__, (day.get(each, NOTHING) for day in self._days), NOTHING)
            for each in services
        }
