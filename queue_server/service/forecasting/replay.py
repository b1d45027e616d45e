"""Replay a log: at each arrival, what was known then, and what our forecast and the classical ones made of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from heapq import merge
from math import inf

from queue_server.domain.forecast import NO_MISSES, Estimate, Misses, Range, estimate, ranged
from queue_server.domain.hall import Hall
from queue_server.domain.pace import NOTHING_MEASURED, Pace, paced
from queue_server.service.forecasting.classical import WaitsSeen
from queue_server.service.forecasting.lines import Lines
from queue_server.service.forecasting.log import Log
from queue_server.service.forecasting.posts import Call, Posts
from queue_server.service.forecasting.served import Served

_NIGHT = 3 * 3600.0
_DAYS_KEPT = 200.0
_KEEP_MISSES = 0.98
_ENDED, _ARRIVED, _STARTED, _ENDED_AT_ONCE = range(4)


@dataclass(frozen=True, slots=True)
class Said:
    """What was predicted for one person, and what came; seconds. None where there was not enough data yet.

    `ours` is the method at its best on this log, `served` what the server would have said with what it keeps.
    """

    waited: float
    ours: Estimate | None
    range: Range | None
    served: Estimate | None
    served_range: Range | None
    classical: dict[str, float] | None


@dataclass(slots=True)
class Measured:
    """Paces so far: today's, and those of earlier days."""

    today: dict[str, Pace] = field(default_factory=dict)
    earlier: dict[str, Pace] = field(default_factory=dict)
    now: dict[str, Pace] = field(default_factory=dict)
    whole: Pace = NOTHING_MEASURED

    def ended(self, service: str, seconds: float) -> None:
        """One more service has ended."""
        today = self.today[service] = self.today.get(service, NOTHING_MEASURED).and_one(seconds)
        self.now[service] = paced(today=today, earlier=self.earlier.get(service, NOTHING_MEASURED))
        self.whole = self.whole.worth(_DAYS_KEPT).and_one(seconds)

    def end_day(self) -> None:
        """Today becomes an earlier day."""
        for service, pace in self.today.items():
            earlier = self.earlier.get(service, NOTHING_MEASURED)
            self.earlier[service] = (earlier + pace).worth(_DAYS_KEPT)
            self.now[service] = paced(today=NOTHING_MEASURED, earlier=self.earlier[service])
        self.today.clear()


class Replay:
    """One pass over a log. A day ends where nothing happens for three hours; without nights it never does."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._names = tuple(log.services)
        self._lines, self._posts, self._measured = Lines(log), Posts(), Measured()
        self._seen = {name: WaitsSeen() for name in log.services}
        self._misses: dict[tuple[int, int], Misses] = {}
        self._estimates: dict[int, Estimate] = {}
        self._served = Served()

    def run(self) -> Iterator[Said]:
        """In order of arrival."""
        last = inf
        for when, kind, row in _events(self._log):
            if when - last > _NIGHT:
                self._measured.end_day()
                self._posts.end_day()
                self._served.end_day()
            last = when
            if kind == _ARRIVED:
                yield self._arrive(row, when)
            elif kind == _STARTED:
                self._start(row, when)
            else:
                self._end(row, when)

    def _arrive(self, row: int, now: float) -> Said:
        service = self._names[self._log.service[row]]
        waiting_since = self._lines.waiting_since()
        hall = self._hall(row, now, waiting_since)
        estimated = estimate(service, hall)
        if estimated is not None:
            self._estimates[row] = estimated
        served = self._as_served(row, now, waiting_since)
        said = Said(
            waited=self._log.started[row] - now,
            ours=estimated,
            range=None if estimated is None else ranged(estimated, self._misses.get(self._key(row), NO_MISSES)),
            served=served,
            served_range=None if served is None else self._served.ranged(service, served, now),
            classical=self._classical(service, hall, now - waiting_since.get(service, now)),
        )
        self._lines.join(row)
        return said

    def _hall(self, row: int, now: float, waiting_since: Mapping[str, float]) -> Hall:
        return Hall(
            paces=self._measured.now,
            counters=tuple(self._posts.open_counters(now, waiting_since)),
            ahead=self._lines.ahead_of(row),
            turnover=self._posts.turnovers.mean,
            overtaking=self._lines.overtaking(row),
        )

    def _as_served(self, row: int, now: float, waiting_since: Mapping[str, float]) -> Estimate | None:
        learned, service = self._served.learned(now), self._names[self._log.service[row]]
        hall = Hall(
            paces=learned.paces,
            counters=tuple(self._posts.at_work(now, waiting_since)),
            ahead=self._lines.ahead_of(row),
            turnover=learned.turnover,
            overtaking=0.0 if self._log.urgent[row] else learned.overtaking,
        )
        estimated = estimate(service, hall)
        self._served.said(row, estimated)
        return estimated

    def _classical(self, service: str, hall: Hall, first_waits: float) -> dict[str, float] | None:
        return self._seen[service].predictions(
            ahead=self._lines.of[service].people,
            mean=self._measured.now.get(service, NOTHING_MEASURED).mean,
            serving=sum(1 for counter in hall.counters if not counter.starts_in and service in counter.services),
            first_waits=first_waits,
        )

    def _start(self, row: int, now: float) -> None:
        service, arrived = self._names[self._log.service[row]], self._log.arrived[row]
        overtakes = self._lines.call(row)
        call = Call(
            row=row,
            counter=self._log.counter[row],
            service=service,
            arrived=arrived,
            when=now,
            until=self._log.ended[row],
        )
        was_free = self._posts.call(call, longest=self._measured.whole.mean)
        self._served.called(row, waited=now - arrived, was_free=was_free, overtakes=overtakes)
        self._seen[service].waits.append(now - arrived)
        self._miss(row, now - arrived)

    def _miss(self, row: int, waited: float) -> None:
        estimated = self._estimates.pop(row, None)
        if estimated is not None:
            earlier = self._misses.get(self._key(row), NO_MISSES)
            self._misses[self._key(row)] = earlier.and_one(estimated, waited, keep=_KEEP_MISSES)

    def _key(self, row: int) -> tuple[int, int]:
        return self._log.service[row], self._log.urgent[row]

    def _end(self, row: int, now: float) -> None:
        self._posts.end(row, now)
        service, seconds = self._names[self._log.service[row]], now - self._log.started[row]
        self._measured.ended(service, seconds)
        self._served.ended(row, service, seconds=seconds, now=now)


def _events(log: Log) -> Iterator[tuple[float, int, int]]:
    """By time; at one instant people leave before others come, and are called last."""
    rows = range(len(log))
    arrived, started, ended = log.arrived, log.started, log.ended
    return merge(
        ((arrived[row], _ARRIVED, row) for row in sorted(rows, key=arrived.__getitem__)),
        ((started[row], _STARTED, row) for row in sorted(rows, key=started.__getitem__)),
        (
            (ended[row], _ENDED if ended[row] > started[row] else _ENDED_AT_ONCE, row)
            for row in sorted(rows, key=ended.__getitem__)
        ),
    )
