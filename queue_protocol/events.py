"""What has happened, in the past tense. An event carries its data, so that a screen need not ask again."""

from typing import Annotated, Literal, get_args

from pydantic import Field, field_validator

from queue_protocol.base import Growing, Text
from queue_protocol.state import Counter, Ticket


class TicketEvent(Growing):
    """Something happened to a ticket; `waiting` counts the people of its service after it."""

    ticket: Ticket
    waiting: int


class TicketIssued(TicketEvent):
    """Somebody took a number."""

    kind: Literal["ticket_issued"] = "ticket_issued"


class TicketCalled(TicketEvent):
    """Somebody was called to a counter; `reason` says why this one."""

    kind: Literal["ticket_called"] = "ticket_called"
    reason: Text


class TicketRecalled(TicketEvent):
    """Somebody was called again; `ticket.calls` says for which time."""

    kind: Literal["ticket_recalled"] = "ticket_recalled"


class ServingStarted(TicketEvent):
    """Somebody came to the counter."""

    kind: Literal["serving_started"] = "serving_started"


class TicketFinished(TicketEvent):
    """Somebody has been served."""

    kind: Literal["ticket_finished"] = "ticket_finished"


class TicketMissed(TicketEvent):
    """Somebody was called and did not come."""

    kind: Literal["ticket_missed"] = "ticket_missed"


class TicketCancelled(TicketEvent):
    """Somebody gave up the place."""

    kind: Literal["ticket_cancelled"] = "ticket_cancelled"


class PrintReported(Growing):
    """A slip came out of the printer, or did not."""

    kind: Literal["print_reported"] = "print_reported"
    ticket_id: int
    number: str
    printed: bool
    detail: str | None = None


class CounterChanged(Growing):
    """A counter was opened, paused or closed."""

    kind: Literal["counter_changed"] = "counter_changed"
    counter: Counter


class CentreImported(Growing):
    """The centre's settings changed; a fresh snapshot follows."""

    kind: Literal["centre_imported"] = "centre_imported"


KnownEvent = (
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

KNOWN_KINDS = frozenset(str(event.model_fields["kind"].default) for event in get_args(KnownEvent))


class UnknownEvent(Growing):
    """An event of a newer server: counted, so that no gap appears, and otherwise ignored."""

    kind: str

    @field_validator("kind")
    @classmethod
    def _is_unknown(cls, kind: str) -> str:
        # A known event that does not validate must fail, not pass for a newer one.
        if kind in KNOWN_KINDS:
            raise ValueError(f"{kind} does not hold what it must")
        return kind


Event = KnownEvent | UnknownEvent

AnyEvent = Annotated[
    Annotated[KnownEvent, Field(discriminator="kind")] | UnknownEvent, Field(union_mode="left_to_right")
]
