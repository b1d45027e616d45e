"""Generated days at a centre: who comes, who is sent on, which counters open or pause, and every call made."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from queue_server.domain.calling import Desk, Head, Pick, Presence, ServiceOrder, pick
from queue_server.domain.lanes import APPOINTMENT, ORDINARY, Lane
from queue_server.domain.priority import Dedicated, First, Ratio, Rule

MINUTE = 60_000_000
SERVICES = ("births", "land", "welfare", "results")
TARGETS = {"births": 8, "land": 20, "welfare": 12, "results": 8}
NUMBERS = (1, 2, 3)
CLERKS = {1: 11, 2: 12, 3: None}
CLASSES = ("elderly", "merit", "disabled", "pregnant", "abolished")


@dataclass(frozen=True)
class Comes:
    """`kept` is how many minutes ago the place was taken from afar."""

    service: str
    lane: Lane
    returning: bool
    due_in: int
    kept: int = 0


@dataclass(frozen=True)
class IsSentOn:
    """One of those who wait goes to another service or lane, keeping the place."""

    which: int
    service: str
    lane: Lane


@dataclass(frozen=True)
class TimePasses:
    minutes: int


@dataclass(frozen=True)
class Changes:
    """A counter opens, pauses or closes."""

    number: int
    state: str


@dataclass(frozen=True)
class Calls:
    number: int


Step = Comes | IsSentOn | TimePasses | Changes | Calls


@dataclass(frozen=True)
class Day:
    desks: Mapping[int, Desk]
    rules: Mapping[str, Rule]
    steps: Sequence[Step]


@dataclass(frozen=True)
class Call:
    """A counter's call, with everything it was decided by."""

    desk: Desk
    waiting: tuple[Head, ...]
    rules: Mapping[str, Rule]
    presence: Presence
    now: int
    picked: Pick | None

    @property
    def person(self) -> Head:
        assert self.picked is not None
        return next(head for head in self.waiting if head.ticket_id == self.picked.ticket_id)


LINES = (ORDINARY, ORDINARY, ORDINARY, *map(Lane.of_class, CLASSES))
FIXED_LANES = (*map(Lane.of_counter, (1, 2, 3, 9)), *map(Lane.of_clerk, (11, 12, 19)))
RATIOS = st.builds(Ratio, st.integers(1, 3), st.integers(1, 3))


def rules(ratio: Ratio) -> dict[str, Rule]:
    """Every kind of rule; two classes share the ratio, and one class has lost its rule."""
    return {"elderly": First(), "merit": ratio, "disabled": ratio, "pregnant": Dedicated(frozenset({1}))}


def days(*, moves: bool = True, from_afar: bool = False) -> st.SearchStrategy[Day]:
    """Days that begin with a rush at the doors; without `moves` all counters stay open and nobody is sent on;
    `from_afar` some come to a place that was kept for them.

    Hypothesis draws a seed, the ratio and the length alone, so that it plays many days a second; a day that fails
    is shortened to the step that breaks it.
    """
    seeds, lengths = st.integers(0, 2**32), st.integers(1, 120)
    return st.builds(
        lambda seed, ratio, length: _Author(seed, moves, from_afar).day(ratio, length), seeds, RATIOS, lengths
    )


class _Author:
    """Writes one day; some days have few services or classes, for the same rules meet each other there more."""

    def __init__(self, seed: int, moves: bool, from_afar: bool) -> None:
        self.kept = [0, 0, 5, 30, 120] if from_afar else [0]
        self.chance = random.Random(seed)
        self.services = self.chance.sample(SERVICES, self.chance.randint(1, len(SERVICES)))
        self.lines = [ORDINARY, *self.chance.sample(LINES, self.chance.randint(1, len(LINES)))]
        self.lanes = self.lines * 8 + [*FIXED_LANES, *[APPOINTMENT] * 4] * self.chance.randint(0, 2)
        self.pace = self.chance.choice([0, 1, 1, 3])
        self.kinds = [self.comes] * 6 + [self.calls] * 6 + [self.time_passes] * 2 + [self.moves] * moves

    def day(self, ratio: Ratio, length: int) -> Day:
        desks = {number: self.desk(number) for number in NUMBERS}
        rush: list[Step] = [self.comes() for _ in range(10)]
        return Day(desks, rules(ratio), rush + [self.chance.choice(self.kinds)() for _ in range(length)])

    def desk(self, number: int) -> Desk:
        weighted = self.chance.sample(SERVICES, self.chance.randint(0, len(SERVICES)))
        return Desk(
            number=number,
            clerk=CLERKS[number],
            services=tuple(self.chance.sample(SERVICES, self.chance.randint(1, len(SERVICES)))),
            order=self.chance.choice(list(ServiceOrder)),
            weights={service: self.chance.randint(1, 4) for service in weighted},
        )

    def comes(self) -> Step:
        lane, returning = self.chance.choice(self.lanes), self.chance.choice([True, False])
        due_in = self.chance.choice([-5, 0, 3, 15])
        kept = self.chance.choice(self.kept) if lane in self.lines else 0
        return Comes(self.chance.choice(self.services), lane, returning, due_in, kept)

    def calls(self) -> Step:
        return Calls(self.chance.choice(NUMBERS))

    def time_passes(self) -> Step:
        return TimePasses(self.chance.randint(0, self.pace))

    def moves(self) -> Step:
        if self.chance.choice([True, False]):
            return Changes(self.chance.choice(NUMBERS), self.chance.choice(["open", "open", "paused", "closed"]))
        lane = self.chance.choice([*self.lines, *FIXED_LANES])
        return IsSentOn(self.chance.randrange(30), self.chance.choice(self.services), lane)


def calls_of(day: Day) -> list[Call]:
    """The calls of the day as it went."""
    hall = Hall(day)
    hall.play()
    return hall.calls


def lane_heads(waiting: Iterable[Head]) -> list[Head]:
    firsts: dict[tuple[str, Lane], Head] = {}
    for head in sorted(waiting, key=lambda head: (head.place_at, head.ticket_id)):
        firsts.setdefault((head.service, head.lane), head)
    return list(firsts.values())


def may_call(desk: Desk, head: Head, *, presence: Presence, now: int) -> bool:
    """Who may be called where, told again and plainly."""
    kind, _, of = head.lane.text.partition(":")
    if (kind == "c" and of == str(desk.number)) or (kind == "s" and of == str(desk.clerk)):
        return True
    if kind in {"c", "s"} and head.lane in presence.open:
        return False
    if kind in {"c", "s"} and head.lane in presence.paused and head.due_at > now:
        return False
    return head.service in desk.services


class Hall:
    """Plays a day. Everybody who waits is handed in, so that the policy alone keeps the order of a lane."""

    def __init__(self, day: Day) -> None:
        self.day = day
        self.desks = dict(day.desks)
        self.states = dict.fromkeys(day.desks, "open")
        self.waiting: dict[int, Head] = {}
        self.now = 0
        self.came = 0
        self.calls: list[Call] = []

    def play(self) -> None:
        for step in self.day.steps:
            self.take(step)

    def take(self, step: Step) -> None:
        match step:
            case Comes():
                self._come(step)
            case IsSentOn() if self.waiting:
                self._send_on(step)
            case TimePasses(minutes):
                self.now += minutes * MINUTE
            case Changes(number, state):
                self.states[number] = state
            case Calls(number) if self.states[number] == "open":
                self._call(number)

    def _come(self, step: Comes) -> None:
        self.came += 1
        place = self.now + (step.due_in if step.lane == APPOINTMENT else -step.kept) * MINUTE
        due = place if step.lane == APPOINTMENT else place + TARGETS[step.service] * MINUTE
        self.waiting[self.came] = Head(
            ticket_id=self.came,
            number=f"A{self.came:03}",
            service=step.service,
            lane=step.lane,
            place_at=place,
            due_at=due,
            returning=step.returning,
        )

    def _send_on(self, step: IsSentOn) -> None:
        ticket = list(self.waiting)[step.which % len(self.waiting)]
        head = self.waiting[ticket]
        due = head.place_at + TARGETS[step.service] * MINUTE
        self.waiting[ticket] = replace(head, service=step.service, lane=step.lane, due_at=due)

    def _call(self, number: int) -> None:
        desk, waiting, presence = self.desks[number], tuple(self.waiting.values()), self.presence()
        picked = pick(waiting, desk=desk, rules=self.day.rules, presence=presence, now=self.now)
        self.calls.append(Call(desk, waiting, self.day.rules, presence, self.now, picked))
        if picked is not None:
            del self.waiting[picked.ticket_id]
            self.desks[number] = replace(desk, turn=picked.turn)

    def presence(self) -> Presence:
        return Presence(open=self._lanes("open"), paused=self._lanes("paused"))

    def _lanes(self, state: str) -> frozenset[Lane]:
        return frozenset().union(*(self.desks[n].own_lanes() for n in self.numbers(state)))

    def numbers(self, state: str) -> list[int]:
        return [number for number in NUMBERS if self.states[number] == state]
