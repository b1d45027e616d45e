"""Made-up days that can be lived twice: once as they are, once with a change made at some minute.

Nothing here is shared with the simulation that is judged, but the calling policy, which is the hall's own. Clerks
differ, days differ, times at a counter are no lognormals (most are gamma, some take long), clerks come late and
step out. All chances of a day are drawn beforehand, so that two lives of it differ by the change alone.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import heapify, heappop, heappush
from random import Random

from queue_server.domain.calling import pick
from queue_server.domain.counter import CounterState
from queue_server.domain.desks import Desk, Head, Presence
from queue_server.domain.lanes import ORDINARY, Lane
from queue_server.domain.priority import First, Rule
from queue_server.domain.simulating.scene import Change
from tests.support.days import BACK, CLOSES, HOUR, LUNCH, OPENS, Kind

URGENT = Lane.of_class("urgent")
TARGET = round(45 * 60e6)
RULES: Mapping[str, Rule] = {"urgent": First()}
_PEAKS = ((8 * HOUR, 0.35), (14 * HOUR, 0.25))
_LONG_ONES = 0.12


@dataclass(slots=True)
class Visit:
    """One person of a day; times in seconds of the day, infinite where it did not come to that."""

    arrived: float
    service: str
    lane: Lane
    needs: float
    after: float
    called: float = math.inf
    ended: float = math.inf
    counter: int = 0
    waited_already: bool = False


@dataclass(frozen=True, kw_only=True)
class Life:
    """How a day went: everybody, and what each counter remembers of its picks."""

    visits: Sequence[Visit]
    desks: Mapping[int, Desk]


@dataclass(frozen=True, kw_only=True)
class TrueDay:
    """The chances of one day: who comes with which needs, how quick each clerk is, and when each is away.

    By counter `away` holds stretches, `known` whether the counter was said to be closed then, and not to pause.
    """

    kind: Kind
    people: Sequence[tuple[float, str, Lane, float, float]]
    quick: Mapping[int, float]
    away: Mapping[int, Sequence[tuple[float, float, bool]]]

    @classmethod
    def of(cls, kind: Kind, seed: int) -> "TrueDay":
        random = Random(seed)
        return cls(
            kind=kind,
            people=sorted(_people(kind, random), key=lambda each: each[0]),
            quick={counter: random.uniform(0.85, 1.18) for counter in kind.counters},
            away={counter: sorted(_away(kind, counter, random)) for counter in kind.counters},
        )

    def live(self, *, changes: Sequence[Change] = (), at: float = math.inf, until: float = math.inf) -> Life:
        """The day, with the changes made `at` that second."""
        return _Living(self, changes, at, until).run()

    def desk(self, number: int) -> Desk:
        """The counter as the day begins."""
        return Desk(number=number, services=self.kind.counters[number])

    def away_at(self, counter: int, when: float) -> tuple[float, float, bool] | None:
        """The stretch for which the counter is away just then."""
        return next((each for each in self.away[counter] if each[0] <= when < each[1]), None)


def _people(kind: Kind, random: Random) -> list[tuple[float, str, Lane, float, float]]:
    speed = {name: math.exp(random.gauss(0, kind.drift)) for name in kind.services}
    names, weights = zip(*((name, often) for name, (_, often) in kind.services.items()), strict=True)
    found = []
    for _ in range(round(kind.people * random.uniform(0.8, 1.2))):
        arrived = _arrival(random)
        if OPENS - 900 <= arrived < LUNCH - 900 or BACK - 900 <= arrived < CLOSES - 900:
            service = random.choices(names, weights)[0]
            lane = URGENT if random.random() < kind.urgent else ORDINARY
            needs = speed[service] * _needs(kind.services[service][0] * 60, random)
            found.append((arrived, service, lane, needs, random.expovariate(1 / kind.turnover)))
    return found


def _needs(mean: float, random: Random) -> float:
    """Most are gamma and under the mean, one in eight takes two to four times as long as usual."""
    if random.random() < _LONG_ONES:
        return mean * random.uniform(1.6, 3.2)
    return random.gammavariate(4.0, mean * 0.81 / 4.0)


def _arrival(random: Random) -> float:
    chance = random.random()
    for peak, share in _PEAKS:
        if chance < share:
            return random.gauss(peak, HOUR / 2)
        chance -= share
    return random.uniform(OPENS, CLOSES)


def _away(kind: Kind, counter: int, random: Random) -> list[tuple[float, float, bool]]:
    found = [(0.0, OPENS + random.expovariate(1 / kind.late), True), (CLOSES, 24 * HOUR, True)]
    found.append((LUNCH, BACK + random.expovariate(2 / kind.late), True))
    when = OPENS
    while kind.steps_out and (when := when + random.expovariate(kind.steps_out / HOUR)) < CLOSES:
        back = when + random.uniform(300, 1500)
        found.append((when, back, False))
        when = back
    del counter
    return found


@dataclass
class _Living:
    day: TrueDay
    changes: Sequence[Change]
    at: float
    until: float
    lines: dict[tuple[str, Lane], list[int]] = field(default_factory=dict)
    free: dict[int, float] = field(default_factory=dict)

    def run(self) -> Life:
        people = self.day.people
        self.visits = [Visit(*each) for each in people]
        self.desks = {number: self.day.desk(number) for number in self.day.kind.counters}
        self.state: dict[int, CounterState] = {}
        made = math.isinf(self.at)
        self.free = dict.fromkeys(self.desks, OPENS)
        events = [(visit.arrived, 0, index) for index, visit in enumerate(self.visits)]
        events += [(end, 1, number) for number in self.desks for _, end, _ in self.day.away[number]]
        heapify(events)
        self.events = events
        while events:
            now, kind, which = heappop(events)
            if now >= self.until:
                break
            if not made and now >= self.at:
                made = True
                self._change()
            if kind == 0:
                visit = self.visits[which]
                self.lines.setdefault((visit.service, visit.lane), []).append(which)
            for number in [which] if kind else sorted(self.desks, key=self.free.__getitem__):
                self._call(number, now)
        return Life(visits=self.visits, desks=self.desks)

    def _change(self) -> None:
        for change in self.changes:
            desk = self.desks[change.counter]
            self.desks[change.counter] = replace(desk, services=change.services or desk.services)
            if change.state is not None:
                self.state[change.counter] = change.state
            heappush(self.events, (max(self.at, self.free[change.counter]), 1, change.counter))

    def _is_open(self, number: int, now: float) -> bool:
        state = self.state.get(number)
        if state is CounterState.OPEN:
            away = self.day.away_at(number, now)
            return away is None or away[0] < self.at  # what it was called back from
        return state is None and self.day.away_at(number, now) is None

    def _call(self, number: int, now: float) -> None:
        if self.free[number] > now or not self._is_open(number, now):
            return
        heads = [self._head(line[0]) for (service, _), line in self.lines.items() if line]
        picked = pick(
            heads,
            desk=self.desks[number],
            rules=RULES,
            presence=Presence(open=frozenset(), paused=frozenset()),
            now=round(now * 1e6),
        )
        if picked is not None:
            self.desks[number] = replace(self.desks[number], turn=picked.turn)
            self._serve(number, self.visits[picked.ticket_id], now)
            self.lines[self.visits[picked.ticket_id].service, self.visits[picked.ticket_id].lane].pop(0)

    def _head(self, index: int) -> Head:
        visit = self.visits[index]
        place = round(visit.arrived * 1e6)
        return Head(ticket_id=index, service=visit.service, lane=visit.lane, place_at=place, due_at=place + TARGET)

    def _serve(self, number: int, visit: Visit, now: float) -> None:
        visit.waited_already = visit.arrived < self.free[number]
        visit.called, visit.counter = now, number
        visit.ended = now + visit.needs * self.day.quick[number]
        self.free[number] = visit.ended + visit.after
        heappush(self.events, (self.free[number], 1, number))
