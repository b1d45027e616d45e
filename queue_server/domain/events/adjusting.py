"""What a supervisor has changed of the running day, each with what was there before; named as on the wire.

`before` is what the undoing of an adjustment goes by. What clerks do by themselves carries it too where it is the
same event; an event without it, of a log-in or of an older program, cannot be undone.
"""

from dataclasses import dataclass
from datetime import datetime

from queue_server.domain.adjusting import Assignment
from queue_server.domain.counter import Counter

Text = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingBefore:
    """The state of a counter, and why it paused."""

    state: str
    reason: str | None = None
    reason_code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseBefore:
    """Whether a service was paused, and with which message."""

    paused: bool
    message: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassBefore:
    """The priority class of a ticket."""

    priority: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceBefore:
    """Where a ticket waited: its service, lane and place there (microseconds, UTC), and the stops to come.

    `plan` is as the ticket kept it.
    """

    service: str
    lane: str
    place_at: int
    arrived_at: int
    due_at: int | None = None
    plan: str
    comes_back: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedBy:
    """Which counters serve a service."""

    service: str
    counters: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterAssigned:
    """A counter serves something else from its next call on; `services` are those that it served or serves now."""

    kind: str = "counter_assigned"
    counter: Counter
    services: tuple[ServedBy, ...]
    before: Assignment


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitBefore:
    """How many numbers were given in a day; None: as many as were wanted."""

    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyLimitSet:
    """So many numbers of a service are given in a day; `state` to `opens_at` are what it offers now."""

    kind: str = "daily_limit_set"
    service: str
    limit: int | None = None
    state: str
    message: Text | None = None
    opens_at: datetime | None = None
    before: LimitBefore


@dataclass(frozen=True, slots=True, kw_only=True)
class SentClerk:
    """A clerk who was asked to a counter, and has not logged in there; without one, asked nowhere any more."""

    clerk_id: int
    login: str
    clerk: str
    counter: int | None = None
    note: str | None = None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingBefore:
    """Where a clerk had been asked to go; to no counter: nowhere."""

    counter: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClerkSent:
    """A clerk is asked to another counter, or is not asked any more."""

    kind: str = "clerk_sent"
    sent: SentClerk
    before: SendingBefore


@dataclass(frozen=True, slots=True, kw_only=True)
class ClerkArrived:
    """A clerk has logged in at the counter that they were asked to."""

    kind: str = "clerk_arrived"
    clerk_id: int
    counter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustmentUndone:
    """The entry `undone`, of that kind, was undone by the entry before this one."""

    kind: str = "adjustment_undone"
    undone: int
    undone_kind: str
