"""One run: the calls of a hall by the real policy, with chances that were drawn before."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from heapq import heapify, heappop, heappush
from math import inf

from queue_server.domain.calling import pick
from queue_server.domain.counter import CounterState
from queue_server.domain.desks import FIXED, Desk, Head, Presence, ServiceOrder
from queue_server.domain.lanes import Lane
from queue_server.domain.simulating.chances import OVERRUN, Chances, Person
from queue_server.domain.simulating.scene import Place, Scene

_MICROS = 1_000_000
_NOBODY: dict[Lane, deque[Head]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """When each person of the chances was called, in seconds from now; infinite who was not until `ended`.

    `counters` tells by place of the scene for how long it had nobody, up to the horizon.
    """

    called: Sequence[float]
    ended: float
    idle: Sequence[float]


def play(scene: Scene, chances: Chances) -> Played:
    """Play until all who come before the horizon are called, or until the end of the shift or the overrun."""
    return _Run(scene, chances).run()


@dataclass(slots=True)
class _Run:
    scene: Scene
    chances: Chances
    now: float = 0.0
    lines: dict[str, dict[Lane, deque[Head]]] = field(default_factory=dict)
    desks: list[Desk] = field(init=False)
    called: list[float] = field(init=False)
    presence: Presence = field(init=False)
    free_at: list[float] = field(init=False)
    idle_since: dict[int, float] = field(default_factory=dict)
    idle: list[float] = field(init=False)
    horizon: float = field(init=False)
    events: list[tuple[float, int]] = field(default_factory=list)
    fixed: set[tuple[str, Lane]] = field(default_factory=set)
    asked_about: int = 0

    def __post_init__(self) -> None:
        scene, chances = self.scene, self.chances
        self.horizon = scene.horizon
        self.desks = [place.desk for place in scene.places]
        self.called = [inf] * len(chances.people)
        self.presence = scene.presence()
        self.idle = [0.0] * len(scene.places)
        self.asked_about = sum(person.comes < self.horizon for person in chances.people)
        self.free_at = [
            max(busy, back) if place.state is CounterState.PAUSED else busy
            for place, busy, back in zip(scene.places, chances.busy, chances.back, strict=True)
        ]
        for person in chances.people[: chances.present]:
            self._stand(person)
        there = [index for index, place in enumerate(scene.places) if _is_there(place)]
        self.events = [(self.free_at[index], index) for index in there]
        self.events += [(back, index) for index in there for _, back in chances.away[index]]
        heapify(self.events)

    def run(self) -> Played:
        end = min(self.scene.ends_in, self.horizon + OVERRUN)
        coming = deque(self.chances.people[self.chances.present :])
        while self.asked_about:
            at_door = coming[0].comes if coming else inf
            at_counter = self.events[0][0] if self.events else inf
            if min(at_door, at_counter) >= end:
                break
            self.now = min(at_door, at_counter)
            if at_door <= at_counter:
                self._arrive(coming.popleft())
            else:
                self._turn(heappop(self.events)[1])
        return self._played(end if self.asked_about else self.now)

    def _played(self, ended: float) -> Played:
        for index, since in self.idle_since.items():
            self._was_idle(index, since, self.horizon)
        return Played(called=self.called, ended=ended, idle=self.idle)

    def _was_idle(self, index: int, since: float, until: float) -> None:
        self.idle[index] += max(0.0, min(until, self.horizon) - since)

    def _stand(self, person: Person) -> None:
        head = person.head
        self.lines.setdefault(head.service, {}).setdefault(head.lane, deque()).append(head)
        if head.lane.kind in FIXED:
            self.fixed.add((head.service, head.lane))

    def _arrive(self, person: Person) -> None:
        """Join the line; a counter that has had nobody for longest calls at once."""
        self._stand(person)
        for index in self.idle_since:
            if self._may_serve(index, person.head) and not self._is_away(index) and self._call(index):
                self._was_idle(index, self.idle_since.pop(index), self.now)
                return

    def _may_serve(self, index: int, head: Head) -> bool:
        return head.service in self.desks[index].services or head.lane.kind in FIXED

    def _turn(self, index: int) -> None:
        """A counter is free, or back."""
        if self.free_at[index] > self.now or self._is_away(index):
            return
        if self._call(index):
            since = self.idle_since.pop(index, None)
            if since is not None:
                self._was_idle(index, since, self.now)
        else:
            self.idle_since.setdefault(index, self.now)

    def _is_away(self, index: int) -> bool:
        return any(begins <= self.now < back for begins, back in self.chances.away[index])

    def _call(self, index: int) -> bool:
        head = self._next(index)
        if head is None:
            return False
        lane = self.lines[head.service][head.lane]
        lane.popleft()
        if not lane:
            del self.lines[head.service][head.lane]
        person = self.chances.people[head.ticket_id]
        self.called[head.ticket_id] = self.now
        self.asked_about -= person.comes < self.horizon
        self.free_at[index] = self.now + person.takes + person.turnover
        heappush(self.events, (self.free_at[index], index))
        return True

    def _next(self, index: int) -> Head | None:
        desk = self.desks[index]
        heads = self._heads(desk)
        if not heads:
            return None
        if len(heads) == 1 and heads[0].lane.kind not in FIXED and desk.order is ServiceOrder.ARRIVAL:
            return heads[0]  # whoever is alone is called, and nothing is remembered of it: no need to weigh
        at = self.scene.now + round(self.now * _MICROS)
        picked = pick(heads, desk=desk, rules=self.scene.rules, presence=self.presence, now=at)
        if picked is None:
            return None
        if picked.turn is not desk.turn:
            self.desks[index] = replace(desk, turn=picked.turn)
        return self.chances.people[picked.ticket_id].head

    def _heads(self, desk: Desk) -> list[Head]:
        found = [lane[0] for service in desk.services for lane in self.lines.get(service, _NOBODY).values()]
        return found if not self.fixed else found + list(self._fixed_elsewhere(desk))

    def _fixed_elsewhere(self, desk: Desk) -> Iterator[Head]:
        """Who waits for this counter or its clerk at a service that it does not serve."""
        own = desk.own_lanes()
        for service, lane in self.fixed:
            if lane in own and service not in desk.services and lane in self.lines[service]:
                yield self.lines[service][lane][0]


def _is_there(place: Place) -> bool:
    """Whether the counter will call anybody: it is open, or expected back."""
    return place.state is CounterState.OPEN or (place.state is CounterState.PAUSED and place.returns)
