"""Made-up days of a centre, event by event from a seed, for what is judged on logs.

Sizes and habits are those of real centres: two shifts with peaks at their beginnings, lognormal service times,
several services at a counter, clerks who come late, go to lunch and step out, and priority people.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from random import Random
from typing import NamedTuple

HOUR = 3600.0
DAY = 24 * HOUR
OPENS, LUNCH, BACK, CLOSES = 7.5 * HOUR, 11.5 * HOUR, 13.5 * HOUR, 17 * HOUR
_BUSY = ((8 * HOUR, 0.35), (14 * HOUR, 0.25))


class Row(NamedTuple):
    """One served person, with the columns of the log."""

    arrived: float
    service: str
    started: float
    ended: float
    counter: str
    priority: str


class Person(NamedTuple):
    arrived: float
    service: str
    urgent: bool


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of day. `services`: mean minutes and how often asked for; `counters`: what each serves.

    `lunch` is all, turns or none; `steps_out` times an hour for 5 to 40 minutes; `drift` is how much the service
    times of one day differ from another's, `varies` how much people differ (standard deviation ÷ mean);
    `before_ordinary` how many urgent people are called before an ordinary one; `turnover` in seconds.
    """

    services: Mapping[str, tuple[float, float]]
    counters: Mapping[int, tuple[str, ...]]
    people: int
    days: int = 5
    urgent: float = 0.08
    before_ordinary: float = math.inf
    varies: float = 0.6
    turnover: float = 10.0
    lunch: str = "all"
    late: float = 120.0
    steps_out: float = 0.0
    drift: float = 0.1


def rows_of(kind: Kind, seed: int) -> list[Row]:
    """All rows of `kind.days` days, by arrival."""
    random = Random(seed)
    rows = [row for day in range(kind.days) for row in _Day(kind, random).rows(day * DAY)]
    return sorted(rows)


def csv_of(rows: list[Row]) -> str:
    """The rows as a file, to a tenth of a second."""
    lines = (
        f"{row.arrived:.1f},{row.service},{row.started:.1f},{row.ended:.1f},{row.counter},{row.priority}"
        for row in rows
    )
    return "\n".join([",".join(Row._fields), *lines, ""])


@dataclass
class _Day:
    kind: Kind
    random: Random
    line: list[Person] = field(default_factory=list)
    urgent_in_turn: dict[int, int] = field(default_factory=dict)

    def rows(self, midnight: float) -> Iterator[Row]:
        speed = {name: math.exp(self.random.gauss(0, self.kind.drift)) for name in self.kind.services}
        absences = {counter: list(self._absences(counter)) for counter in self.kind.counters}
        coming = sorted(self._people(), reverse=True)
        free = [(OPENS, counter) for counter in self.kind.counters]
        heapify(free)
        while free and (coming or self.line):
            now, counter = heappop(free)
            while coming and coming[-1].arrived <= now:
                self.line.append(coming.pop())
            there = _there(absences[counter], now)
            if there > now:
                heappush(free, (there, counter))
            elif person := self._pick(counter):
                seconds = self._seconds(person.service) * speed[person.service]
                turnover = self.random.expovariate(1 / self.kind.turnover) if self.kind.turnover else 0.0
                heappush(free, (now + seconds + turnover, counter))
                yield self._row(midnight, person, now, now + seconds, counter)
            elif coming:
                heappush(free, (coming[-1].arrived, counter))

    @staticmethod
    def _row(midnight: float, person: Person, started: float, ended: float, counter: int) -> Row:
        times = (midnight + person.arrived, midnight + started, midnight + ended)
        return Row(times[0], person.service, times[1], times[2], str(counter), "1" if person.urgent else "")

    def _people(self) -> Iterator[Person]:
        names, weights = zip(*((name, often) for name, (_, often) in self.kind.services.items()), strict=True)
        for _ in range(round(self.kind.people * self.random.uniform(0.8, 1.2))):
            arrived = self._arrival()
            if OPENS - 900 <= arrived < LUNCH - 900 or BACK - 900 <= arrived < CLOSES - 900:
                service = self.random.choices(names, weights)[0]
                yield Person(arrived, service, self.random.random() < self.kind.urgent)

    def _arrival(self) -> float:
        chance = self.random.random()
        for peak, share in _BUSY:
            if chance < share:
                return self.random.gauss(peak, HOUR / 2)
            chance -= share
        return self.random.uniform(OPENS, CLOSES)

    def _absences(self, counter: int) -> Iterator[tuple[float, float]]:
        late = self.random.expovariate(1 / self.kind.late)
        yield 0.0, OPENS + late
        if self.kind.lunch == "all":
            yield LUNCH, BACK + late / 2
        elif self.kind.lunch == "turns":
            begins = 11 * HOUR + counter % 3 * 0.75 * HOUR
            yield begins, begins + 0.75 * HOUR
        when = OPENS
        while (
            self.kind.steps_out and (when := when + self.random.expovariate(self.kind.steps_out / HOUR)) < CLOSES
        ):
            back = when + self.random.uniform(300, 2400)
            yield when, back
            when = back

    def _pick(self, counter: int) -> Person | None:
        mine = [person for person in self.line if person.service in self.kind.counters[counter]]
        urgent = [person for person in mine if person.urgent]
        ordinary = [person for person in mine if not person.urgent]
        in_turn = self.urgent_in_turn.get(counter, 0)
        first = urgent if urgent and (not ordinary or in_turn < self.kind.before_ordinary) else ordinary
        if not first:
            return None
        self.urgent_in_turn[counter] = in_turn + 1 if first is urgent else 0
        self.line.remove(first[0])
        return first[0]

    def _seconds(self, service: str) -> float:
        mean = self.kind.services[service][0] * 60
        sigma2 = math.log1p(self.kind.varies**2)
        return self.random.lognormvariate(math.log(mean) - sigma2 / 2, math.sqrt(sigma2))


def _there(absences: list[tuple[float, float]], when: float) -> float:
    """The first instant from `when` at which none of the absences lasts."""
    for begins, ends in sorted(absences):
        if begins <= when < ends:
            when = ends
    return when


COMMUNE_SERVICES = {"civil": (7.0, 4.0), "land": (10.0, 3.0), "build": (15.0, 2.0), "result": (4.0, 3.0)}
COMMUNE_COUNTERS = {1: ("civil", "result"), 2: ("civil", "land"), 3: ("build",), 4: ("land", "build", "result")}
PROVINCE_SERVICES = {
    "justice": (12.0, 20.0), "health": (15.0, 8.0), "labour": (14.0, 14.0), "building": (18.0, 8.0),
    "promotion": (6.0, 4.0), "trade": (15.0, 6.0), "business": (15.0, 16.0), "school": (10.0, 5.0),
    "culture": (12.0, 5.0), "finance": (12.0, 6.0), "press": (10.0, 4.0), "industry": (18.0, 8.0),
    "result": (4.0, 30.0), "fees": (3.0, 30.0), "post": (5.0, 15.0), "help": (5.0, 15.0), "land": (20.0, 14.0),
}  # fmt: skip
PROVINCE_COUNTERS = {
    1: ("help", "result"), 2: ("result",), 3: ("fees", "post"), 4: ("justice",), 5: ("justice", "labour"),
    6: ("health",), 7: ("labour",), 8: ("land",), 9: ("land",), 10: ("building",), 11: ("promotion", "trade"),
    12: ("business",), 13: ("business",), 14: ("school", "culture"), 15: ("finance", "press"), 16: ("industry",),
}  # fmt: skip
ALIKE_SERVICES = {"one": (10.0, 3.0), "two": (8.0, 2.0), "three": (15.0, 1.0)}
ALIKE_COUNTERS = dict.fromkeys(range(1, 17), ("one", "two", "three"))
