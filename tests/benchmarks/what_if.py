"""How honest a what-if is: forecasts of the next hour on made-up days, held to what then happened there.

Each day is lived twice, without a change and with it, so that what a change was said to bring is held to what it
brought. `measure_what_if` prints it; what a simulation costs is measured in `simulating.py`.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from queue_server.domain.arrivals import SLOT as COUNTED
from queue_server.domain.arrivals import Counts, expected
from queue_server.domain.counter import CounterState
from queue_server.domain.desks import Head
from queue_server.domain.learning import NOTHING, Sums, learn
from queue_server.domain.pace import NOTHING_MEASURED, Pace
from queue_server.domain.simulating.chances import OVERRUN
from queue_server.domain.simulating.hours import SHARE, Hour, chances_of, simulate
from queue_server.domain.simulating.scene import Change, Pauses, Place, Scene, Source, Waiting, with_changes
from tests.benchmarks.measuring import Figure
from tests.benchmarks.true_days import RULES, TARGET, Life, TrueDay, Visit
from tests.support.days import (
    ALIKE_COUNTERS,
    ALIKE_SERVICES,
    BACK,
    CLOSES,
    COMMUNE_COUNTERS,
    COMMUNE_SERVICES,
    HOUR,
    LUNCH,
    OPENS,
    PROVINCE_COUNTERS,
    PROVINCE_SERVICES,
    Kind,
)

KINDS = {
    "commune": Kind(services=COMMUNE_SERVICES, counters=COMMUNE_COUNTERS, people=150, steps_out=0.2),
    "province": Kind(services=PROVINCE_SERVICES, counters=PROVINCE_COUNTERS, people=480, steps_out=0.2),
    "alike": Kind(services=ALIKE_SERVICES, counters=ALIKE_COUNTERS, people=640, steps_out=0.2),
    "overload": Kind(services=COMMUNE_SERVICES, counters=COMMUNE_COUNTERS, people=220, steps_out=0.3),
    "unlike days": Kind(services=COMMUNE_SERVICES, counters=COMMUNE_COUNTERS, people=150, drift=0.3),
}
MOMENTS = (8.25 * HOUR, 9.25 * HOUR, 10 * HOUR, 14.25 * HOUR, 15.25 * HOUR)
EARLIER = 4
DAYS = 6
_NOTICED = 60.0


@dataclass
class Known:
    """What a server would have learned by then."""

    sums: dict[str, Sums]
    counts: list[Counts]
    pauses: Pace = NOTHING_MEASURED
    at_work: float = 0.0


@dataclass
class Held:
    """Forecasts beside what happened: of each service's mean wait, of each person's range, of people left."""

    errors: list[tuple[float, float]] = field(default_factory=list)
    inside: int = 0
    people: int = 0
    naive: list[tuple[float, int]] = field(default_factory=list)

    def add(self, hour: Hour, waits: Sequence[float], *, as_before: float | None = None) -> None:
        """One service at one moment; `as_before` is the mean wait of those called there in the hour before."""
        if hour.mean is None or hour.low is None or hour.high is None or not waits:
            return
        if as_before is not None:
            self.naive.append((abs(as_before - sum(waits) / len(waits)), len(waits)))
        self.errors.append((hour.mean - sum(waits) / len(waits), len(waits)))
        self.inside += sum(
            math.floor(hour.low / 60) * 60 <= wait <= math.ceil(hour.high / 60) * 60 for wait in waits
        )
        self.people += len(waits)

    @property
    def share(self) -> float:
        """Of the people, those whose wait lay in the range, in percent."""
        return 100 * self.inside / self.people

    @property
    def as_before(self) -> float:
        """Minutes by which whoever expects an hour like the last one errs, where somebody was called then."""
        return sum(error * people for error, people in self.naive) / sum(people for _, people in self.naive) / 60

    @property
    def absolute(self) -> float:
        """Mean absolute error by person, in minutes."""
        return sum(abs(error) * people for error, people in self.errors) / self.people / 60

    @property
    def bias(self) -> float:
        """Mean error by person, in minutes."""
        return sum(error * people for error, people in self.errors) / self.people / 60


def sums_of(visits: Sequence[Visit], *, until: float = math.inf) -> dict[str, Sums]:
    """What a server adds up of whoever was served before."""
    found: dict[str, Sums] = {}
    freed: dict[int, Visit] = {}
    for visit in sorted((each for each in visits if each.ended <= until), key=lambda each: each.called):
        before = freed.get(visit.counter)
        turnovers = NOTHING_MEASURED
        if before is not None and visit.waited_already and 0 <= visit.called - before.ended < 600:
            turnovers = turnovers.and_one(visit.called - before.ended)
        sums = Sums(pace=NOTHING_MEASURED.and_one(visit.ended - visit.called), turnovers=turnovers)
        found[visit.service] = found.get(visit.service, NOTHING) + sums
        freed[visit.counter] = visit
    return found


def counts_of(visits: Sequence[Visit], *, until: float = math.inf) -> Counts:
    """How many came, by line and stretch of the day."""
    return Counter(
        ((visit.service, visit.lane), int(visit.arrived // COUNTED)) for visit in visits if visit.arrived <= until
    )


def learned_from(kind: Kind, seed: int) -> Known:
    """Some earlier days of the same centre."""
    known = Known(sums={}, counts=[])
    for day in range(EARLIER):
        true = TrueDay.of(kind, seed * 1000 + day)
        life = true.live()
        for service, sums in sums_of(life.visits).items():
            known.sums[service] = known.sums.get(service, NOTHING) + sums
        known.counts.append(counts_of(life.visits))
        for stretches in true.away.values():
            for begins, ends, closed in stretches:
                if not closed:
                    known.pauses = known.pauses.and_one(ends - begins)
        known.at_work += len(kind.counters) * (LUNCH - OPENS + CLOSES - BACK)
    return known


def scene_at(day: TrueDay, life: Life, now: float, known: Known) -> Scene:
    """What the server would know at that second."""
    learned = learn(today=sums_of(life.visits, until=now), earlier=known.sums)
    ends = LUNCH if now < LUNCH else CLOSES
    coming = expected(counts_of(life.visits, until=now), known.counts, at=now, until=ends - 900, stretches=8)
    return Scene(
        now=round(now * 1e6),
        waiting=[
            _waiting(index, each) for index, each in enumerate(life.visits) if each.arrived <= now < each.called
        ],
        places=[_place(day, life, number, now) for number in day.kind.counters],
        paces=learned.paces,
        rules=RULES,
        sources=[
            Source(service=service, lane=lane, target=TARGET, rates=rates)
            for (service, lane), rates in coming.items()
        ],
        turnover=learned.turnover,
        pauses=Pauses(rate=known.pauses.count / known.at_work, lasting=known.pauses),
        ends_in=ends - now,
    )


def _waiting(index: int, visit: Visit) -> Waiting:
    place = round(visit.arrived * 1e6)
    head = Head(ticket_id=index, service=visit.service, lane=visit.lane, place_at=place, due_at=place + TARGET)
    return Waiting(head=head, arrived_at=place)


def _place(day: TrueDay, life: Life, number: int, now: float) -> Place:
    here = next((each for each in life.visits if each.counter == number and each.called <= now < each.ended), None)
    away = day.away_at(number, now)
    state = CounterState.OPEN
    if away is not None:
        state = CounterState.CLOSED if away[2] else CounterState.PAUSED
    return Place(
        desk=life.desks[number],
        state=state,
        busy_with=None if here is None else here.service,
        busy_for=0.0 if here is None else now - here.called,
        paused_for=0.0 if away is None else now - away[0],
        returns=state is CounterState.PAUSED,
    )


def happened(life: Life, now: float, horizon: float, ended: float) -> dict[str, list[float]]:
    """By service the waits of whoever waited then or came within the hour."""
    found: dict[str, list[float]] = {}
    for visit in life.visits:
        if visit.arrived < now + horizon and visit.called > now:
            found.setdefault(visit.service, []).append(min(visit.called, now + ended) - visit.arrived)
    return found


def hour_before(life: Life, service: str, now: float) -> float | None:
    """The mean wait of those of the service who were called in the hour before."""
    waits = [
        visit.called - visit.arrived
        for visit in life.visits
        if visit.service == service and now - HOUR < visit.called <= now
    ]
    return sum(waits) / len(waits) if waits else None


def changes_worth_asking(scene: Scene) -> Iterator[Change]:
    """The longest line is given to the counter with the shortest; the busiest counter pauses."""
    lines = Counter(each.head.service for each in scene.waiting)
    if not lines:
        return
    worst = lines.most_common(1)[0][0]
    others = [
        place.desk
        for place in scene.places
        if worst not in place.desk.services and place.state is CounterState.OPEN
    ]
    if others:
        desk = min(others, key=lambda each: sum(lines[service] for service in each.services))
        yield Change(counter=desk.number, services=(*desk.services, worst))
    server = next((each.desk for each in scene.places if worst in each.desk.services), None)
    if server is not None:
        yield Change(counter=server.number, state=CounterState.PAUSED)


@dataclass
class Judged:
    """Forecasts without a change, with one, and of what the change brings in mean waits of those it touches."""

    plain: Held = field(default_factory=Held)
    changed: Held = field(default_factory=Held)
    gains: list[tuple[float, float, int]] = field(default_factory=list)

    @property
    def gain_error(self) -> float:
        """How far off the foretold gains are, by person, in minutes."""
        return self._mean(lambda told, came: abs(told - came))

    @property
    def gain(self) -> float:
        """How large the gains, or losses, really were, by person, in minutes."""
        return self._mean(lambda _, came: abs(came))

    def _mean(self, of: Callable[[float, float], float]) -> float:
        people = sum(row[2] for row in self.gains)
        return sum(of(told, came) * count for told, came, count in self.gains) / people / 60


def judge(kind: Kind, *, days: int = DAYS, seed: int = 1) -> Judged:
    """Ask at several moments of so many days."""
    judged = Judged()
    for number in range(days):
        known = learned_from(kind, seed * 100 + number)
        day = TrueDay.of(kind, seed * 100_000 + number)
        for now in MOMENTS:
            _judge_moment(judged, day, now, known)
    return judged


def _judge_moment(judged: Judged, day: TrueDay, now: float, known: Known) -> None:
    before = day.live(until=now)
    scene = scene_at(day, before, now, known)
    asked = (now, scene.horizon, min(scene.ends_in, scene.horizon + OVERRUN))
    chances = chances_of(scene, seed=round(now))
    told, came = simulate(scene, chances).hours, happened(day.live(), *asked)
    for service, waits in came.items():
        judged.plain.add(told[service], waits, as_before=hour_before(before, service, now))
    for change in changes_worth_asking(scene):
        after = simulate(with_changes(scene, [change]), chances).hours
        then = happened(day.live(changes=[change], at=now), *asked)
        for service, waits in then.items():
            judged.changed.add(after[service], waits)
            _add_gain(judged, (told[service], after[service]), (came[service], waits))


def _add_gain(judged: Judged, hours: tuple[Hour, Hour], lived: tuple[Sequence[float], Sequence[float]]) -> None:
    told = [hour.mean for hour in hours if hour.mean is not None]
    came = [sum(waits) / len(waits) for waits in lived]
    if len(told) == len(came) and max(abs(told[1] - told[0]), abs(came[1] - came[0])) > _NOTICED:
        judged.gains.append((told[1] - told[0], came[1] - came[0], len(lived[1])))


def measure_what_if(folder: Path) -> list[Figure]:
    """The rows about honesty, for each kind of day."""
    del folder
    return [figure for name, kind in KINDS.items() for figure in _figures(name, judge(kind))]


def _figures(name: str, judged: Judged) -> list[Figure]:
    plain, changed = judged.plain, judged.changed
    return [
        Figure(f"what-if, {name}: error of waits (raw: as before)", plain.absolute, "min", raw=plain.as_before),
        Figure(f"what-if, {name}: bias of waits", plain.bias, "min"),
        Figure(f"what-if, {name}: in the range, of {100 * SHARE:.0f} % said", plain.share, "%"),
        Figure(f"what-if, {name}: error after a change", changed.absolute, "min"),
        Figure(f"what-if, {name}: in the range after a change", changed.share, "%"),
        Figure(f"what-if, {name}: error of gains (raw: true size)", judged.gain_error, "min", raw=judged.gain),
    ]
