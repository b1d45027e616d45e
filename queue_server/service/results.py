"""What a use case answers, with the field names of `queue_protocol.results`: a reply is stored as it is sent."""

from dataclasses import dataclass
from datetime import datetime

from queue_server.domain.counter import Counter
from queue_server.domain.events import Event, Text
from queue_server.domain.ticket import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """An expected wait as a range, in minutes."""

    low_minutes: int
    high_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """The number that was given; `follow_url` is a path, which the door makes whole."""

    kind: str = "issued"
    id: int
    number: str
    service: str
    priority: str | None
    issued_at: datetime
    people_ahead: int
    wait: Wait | None
    follow_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """Who was called, and why this one."""

    kind: str = "called"
    ticket: Ticket
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyWaiting:
    """Nobody to call; `finished` is the ticket that the same command finished."""

    kind: str = "nobody_waiting"
    finished: Ticket | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketResult:
    """The ticket afterwards."""

    kind: str = "ticket"
    ticket: Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterResult:
    """The counter afterwards."""

    kind: str = "counter"
    counter: Counter


Result = Issued | Called | NobodyWaiting | TicketResult | CounterResult


@dataclass(frozen=True, slots=True)
class Done:
    """A result, and what has happened on the way. No event means that nothing was changed."""

    result: Result
    events: tuple[Event, ...] = ()
