"""Which counters are at work at an instant of a replayed log, judged from what had happened by then.

A log does not say when counters open and pause. One counts as at work from its first call of the day for as long
as nothing speaks against it: when it is free although somebody whom it serves waits, for longer than calls usually
take, it is away. One that is away, or has not begun, is expected by the habits of earlier days.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import inf

from queue_server.domain.hall import OpenCounter
from queue_server.domain.pace import NOTHING_MEASURED, Pace
from queue_server.service.forecasting.habits import Habit, learn_spells

_RECENT_TURNOVERS = 100.0
_PATIENCE = 4
_INSTANT = 1.0
_MINUTE = 60.0
_TINY = 1e-3


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A row's person is called; `until` is when they will have gone, which no forecast may look at."""

    row: int
    counter: int
    service: str
    arrived: float
    when: float
    until: float


@dataclass(slots=True)
class Post:
    """One seat; a counter that serves several people at once in the log has several."""

    served: set[str]
    services: tuple[str, ...] = ()
    row: int | None = None
    until: float = -inf
    busy_with: str | None = None
    since: float = -inf
    at_work: bool = False
    habit: Habit = field(default_factory=Habit)

    def call(self, call: Call) -> None:
        """Somebody is called here."""
        self.row, self.until = call.row, call.until
        self.served.add(call.service)
        self.busy_with, self.since, self.at_work = call.service, call.when, True
        self.habit.called(call.when)

    def free(self, when: float) -> None:
        """The person has gone."""
        self.busy_with, self.since = None, when

    def known_services(self) -> tuple[str, ...]:
        """What this counter has been seen to serve so far."""
        if len(self.services) != len(self.served):
            self.services = tuple(sorted(self.served))
        return self.services


@dataclass(slots=True)
class Posts:
    """All seats of the log so far, and how quickly the next person is called while people wait."""

    by_counter: dict[int, list[Post]] = field(default_factory=dict)
    _running: dict[int, Post] = field(default_factory=dict)
    turnovers: Pace = NOTHING_MEASURED

    def call(self, call: Call, *, longest: float) -> float | None:
        """A person is called. A turnover longer than a whole service, `longest` seconds, was a pause.

        Returns for how long the counter had been free, where the person waited already.
        """
        post = self._seat(call)
        was_free = max(0.0, call.when - post.since) if post.at_work and call.arrived < post.since else None
        if was_free is not None and was_free < longest:
            self.turnovers = self.turnovers.worth(_RECENT_TURNOVERS).and_one(was_free)
        waited_beside = max(post.since if post.at_work else -inf, call.arrived)
        if call.when - waited_beside > max(self.patience, _MINUTE):
            post.habit.was_away(waited_beside, call.when)
        post.call(call)
        self._running[call.row] = post
        return was_free

    def end(self, row: int, when: float) -> None:
        """A row's person has gone."""
        post = self._running.pop(row)
        if post.row == row:
            post.free(when)

    def end_day(self) -> None:
        """Nobody is at work until called again; habits learn."""
        posts = [post for seats in self.by_counter.values() for post in seats]
        for post in posts:
            post.at_work = False
            post.habit.end_day()
        learn_spells([post.habit for post in posts])

    @property
    def patience(self) -> float:
        """For how long a counter at work may be free while somebody waits; seconds."""
        return _PATIENCE * self.turnovers.mean + _INSTANT

    def open_counters(self, now: float, waiting_since: Mapping[str, float]) -> Iterator[OpenCounter]:
        """As known at `now`; `waiting_since` is the arrival of the first in each line."""
        for seats in self.by_counter.values():
            for post in seats:
                counter = self._open_counter(post, now, waiting_since)
                if counter is not None:
                    yield counter

    def at_work(self, now: float, waiting_since: Mapping[str, float]) -> Iterator[OpenCounter]:
        """Those that are there at `now`, without a guess who will come or go."""
        for seats in self.by_counter.values():
            for post in seats:
                services = post.known_services()
                if post.busy_with is not None:
                    yield OpenCounter(services=services, busy_with=post.busy_with, busy_for=now - post.since)
                elif post.at_work and not self._missing(post, now, waiting_since):
                    yield OpenCounter(services=services)

    def _open_counter(self, post: Post, now: float, waiting_since: Mapping[str, float]) -> OpenCounter | None:
        services = post.known_services()
        if post.busy_with is None and (not post.at_work or self._missing(post, now, waiting_since)):
            coming = post.habit.coming(now, away_for=now - post.since if post.at_work else inf)
            return None if coming is None else OpenCounter(services=services, starts_in=coming or _TINY)
        leaves, returns = post.habit.pause_after(now)
        busy_for = now - post.since if post.busy_with is not None else 0.0
        return OpenCounter(
            services=services,
            busy_with=post.busy_with,
            busy_for=busy_for,
            leaves_in=leaves,
            returns_in=returns,
        )

    def _missing(self, post: Post, now: float, waiting_since: Mapping[str, float]) -> bool:
        limit = now - self.patience
        return post.since < limit and any(waiting_since.get(service, inf) < limit for service in post.services)

    def _seat(self, call: Call) -> Post:
        """A free seat of the counter, or one that logs of whole seconds show as taken for an instant longer."""
        seats = self.by_counter.setdefault(call.counter, [])
        for post in seats:
            if post.busy_with is None or post.until <= call.when + _INSTANT:
                return post
        seats.append(Post(served=seats[0].served if seats else set()))
        return seats[-1]
