"""What has happened to tickets. The field names are those of `queue_protocol.events`."""

from dataclasses import dataclass

from queue_server.domain.events.adjusting import ClassBefore, PlaceBefore
from queue_server.domain.printing import WantedPrint
from queue_server.domain.ticket import Ticket

Text = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketIssued:
    """Somebody took a number; `offline`: at a kiosk without its server, `ticket.issued_at` ago."""

    kind: str = "ticket_issued"
    ticket: Ticket
    waiting: int
    offline: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCalled:
    """Somebody was called to a counter; `reason` says why this one, `note` what the clerk who chose it wrote."""

    kind: str = "ticket_called"
    ticket: Ticket
    waiting: int
    reason: Text
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRecalled:
    """Somebody was called again; `ticket.calls` says for which time."""

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
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTransferred:
    """A ticket waits anew: `cause` says whether it was sent on, sent and is to come back, or went by its journey.

    `from_service` is where it was, with the people who wait there now in `from_waiting`. `before` is the
    place of a ticket that was waiting.
    """

    kind: str = "ticket_transferred"
    ticket: Ticket
    waiting: int
    cause: str
    from_service: str
    from_waiting: int
    from_counter: int | None = None
    reason: str | None = None
    before: PlaceBefore | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyStarted:
    """A ticket will go through the stops of a journey."""

    kind: str = "journey_started"
    ticket: Ticket
    waiting: int
    journey: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketParked:
    """Somebody being served was set aside."""

    kind: str = "ticket_parked"
    ticket: Ticket
    waiting: int
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketResumed:
    """Somebody who had been set aside is being served again."""

    kind: str = "ticket_resumed"
    ticket: Ticket
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRestored:
    """Somebody who had not come waits again."""

    kind: str = "ticket_restored"
    ticket: Ticket
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketExpired:
    """The day ended before the ticket did."""

    kind: str = "ticket_expired"
    ticket: Ticket
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityChanged:
    """The priority class was corrected."""

    kind: str = "priority_changed"
    ticket: Ticket
    waiting: int
    reason: str | None = None
    before: ClassBefore | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSeen:
    """Somebody looked at whom a ticket belongs to; the entry's actor says who."""

    kind: str = "person_seen"
    ticket_id: int
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LegRated:
    """A stop of a visit was rated; what was said stays with the server, and `digest` proves it unchanged."""

    kind: str = "leg_rated"
    ticket_id: int
    leg: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintWanted:
    """Somebody at a desk wants a slip from a kiosk's printer; its secret is in no event."""

    kind: str = "print_wanted"
    wanted_print: WantedPrint


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierNoted:
    """The code of a dossier was noted at a stop of a visit, as it came; `recognised`: it has the form of one."""

    kind: str = "dossier_noted"
    ticket_id: int
    number: str
    leg: int
    text: str | None = None
    recognised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintReported:
    """A slip came out of the printer, or did not; `print_id` where it had been wanted of a kiosk."""

    kind: str = "print_reported"
    ticket_id: int
    number: str
    printed: bool
    detail: str | None = None
    reason: str | None = None
    print_id: int | None = None
