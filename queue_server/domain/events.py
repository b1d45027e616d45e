"""What has happened, in the past tense, as the journal keeps it and the live feed tells it.

The field names are those of `queue_protocol.events`: an entry is pushed as the journal stored it.
"""

from dataclasses import dataclass

from queue_server.domain.counter import Counter
from queue_server.domain.ticket import Ticket

Text = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketIssued:
    """Somebody took a number; `waiting` counts the people of that service now."""

    kind: str = "ticket_issued"
    ticket: Ticket
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCalled:
    """Somebody was called to a counter, for this reason."""

    kind: str = "ticket_called"
    ticket: Ticket
    waiting: int
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRecalled:
    """Somebody was called again."""

    kind: str = "ticket_recalled"
    ticket: Ticket
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServingStarted:
    """Somebody came to the counter."""

    kind: str = "serving_started"
    ticket: Ticket
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFinished:
    """Somebody has been served."""

    kind: str = "ticket_finished"
    ticket: Ticket
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketMissed:
    """Somebody was called and did not come."""

    kind: str = "ticket_missed"
    ticket: Ticket
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCancelled:
    """Somebody gave up the place."""

    kind: str = "ticket_cancelled"
    ticket: Ticket
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintReported:
    """A slip came out of the printer, or did not."""

    kind: str = "print_reported"
    ticket_id: int
    number: str
    printed: bool
    detail: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterChanged:
    """A counter was opened, paused or closed."""

    kind: str = "counter_changed"
    counter: Counter


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreImported:
    """The centre's settings were replaced by those of a file; `digest` is the SHA-256 of its bytes."""

    kind: str = "centre_imported"
    digest: str


Event = (
    TicketIssued
    | TicketCalled
    | TicketRecalled
    | ServingStarted
    | TicketFinished
    | TicketMissed
    | TicketCancelled
    | PrintReported
    | CounterChanged
    | CentreImported
)
