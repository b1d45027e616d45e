"""What a supervisor has changed of the running day, each with what was there before."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from queue_protocol.base import Growing, Text
from queue_protocol.state import Counter, SentClerk, ServiceOrderName, ServiceStateName


class AssignmentBefore(Growing):
    """What a counter served, in its order, and how it chose among it."""

    services: tuple[str, ...]
    order: ServiceOrderName = "arrival"
    weights: dict[str, int] = Field(default_factory=dict)


class ServedBy(Growing):
    """Which counters serve a service."""

    service: str
    counters: tuple[int, ...]


class CounterAssigned(Growing):
    """A counter serves something else from its next call on; `services` are those that it served or serves now."""

    kind: Literal["counter_assigned"] = "counter_assigned"
    counter: Counter
    services: tuple[ServedBy, ...]
    before: AssignmentBefore


class LimitBefore(Growing):
    """How many numbers were given in a day; None: as many as were wanted."""

    limit: int | None = None


class DailyLimitSet(Growing):
    """So many numbers of a service are given in a day; `state` to `opens_at` are what it offers now."""

    kind: Literal["daily_limit_set"] = "daily_limit_set"
    service: str
    limit: int | None = None
    state: ServiceStateName
    message: Text | None = None
    opens_at: datetime | None = None
    before: LimitBefore


class SendingBefore(Growing):
    """Where a clerk had been asked to go; to no counter: nowhere."""

    counter: int | None = None
    note: str | None = None


class ClerkSent(Growing):
    """A clerk is asked to another counter, or, where `sent` names none, is not asked any more."""

    kind: Literal["clerk_sent"] = "clerk_sent"
    sent: SentClerk
    before: SendingBefore | None = None


class ClerkArrived(Growing):
    """A clerk has logged in at the counter that they were asked to."""

    kind: Literal["clerk_arrived"] = "clerk_arrived"
    clerk_id: int
    counter: int


class AdjustmentUndone(Growing):
    """The entry `undone`, of that kind, was undone by the entry before this one."""

    kind: Literal["adjustment_undone"] = "adjustment_undone"
    undone: int
    undone_kind: str
