"""What has happened to tickets."""

from typing import Literal

from queue_protocol.base import Growing, Text
from queue_protocol.state import Ticket, WantedPrint


class TicketEvent(Growing):
    """Something happened to a ticket; `waiting` counts the people of its service after it."""

    ticket: Ticket
    waiting: int


class TicketIssued(TicketEvent):
    """Somebody took a number; `offline`: at a kiosk without its server, `ticket.issued_at` ago."""

    kind: Literal["ticket_issued"] = "ticket_issued"
    offline: bool | None = None


class TicketCalled(TicketEvent):
    """Somebody was called to a counter; `reason` says why this one, `note` what the clerk who chose it wrote."""

    kind: Literal["ticket_called"] = "ticket_called"
    reason: Text
    note: str | None = None


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
    reason: str | None = None


class TicketTransferred(TicketEvent):
    """A ticket waits anew: `cause` says whether it was sent on, sent and is to come back, or went by its journey.

    `from_service` is where it was, with the people who wait there now in `from_waiting`.
    """

    kind: Literal["ticket_transferred"] = "ticket_transferred"
    cause: Literal["transfer", "sent", "return", "journey"]
    from_service: str
    from_waiting: int
    from_counter: int | None = None
    reason: str | None = None


class JourneyStarted(TicketEvent):
    """A ticket will go through the stops of a journey."""

    kind: Literal["journey_started"] = "journey_started"
    journey: str


class TicketParked(TicketEvent):
    """Somebody being served was set aside."""

    kind: Literal["ticket_parked"] = "ticket_parked"
    reason: str | None = None


class TicketResumed(TicketEvent):
    """Somebody who had been set aside is being served again."""

    kind: Literal["ticket_resumed"] = "ticket_resumed"


class TicketRestored(TicketEvent):
    """Somebody who had not come waits again."""

    kind: Literal["ticket_restored"] = "ticket_restored"


class TicketExpired(TicketEvent):
    """The day ended before the ticket did."""

    kind: Literal["ticket_expired"] = "ticket_expired"


class PriorityChanged(TicketEvent):
    """The priority class was corrected."""

    kind: Literal["priority_changed"] = "priority_changed"
    reason: str | None = None


class PersonSeen(Growing):
    """Somebody looked at whom a ticket belongs to; the entry's actor says who."""

    kind: Literal["person_seen"] = "person_seen"
    ticket_id: int
    number: str


class LegRated(Growing):
    """A stop of a visit was rated; what was said stays with the server, and `digest` proves it unchanged."""

    kind: Literal["leg_rated"] = "leg_rated"
    ticket_id: int
    leg: int
    digest: str


class PrintWanted(Growing):
    """Somebody at a desk wants a slip from a kiosk's printer; what stands on it is told to that kiosk alone."""

    kind: Literal["print_wanted"] = "print_wanted"
    wanted_print: WantedPrint


class DossierNoted(Growing):
    """The code of a dossier was noted at a stop of a visit; `text` is for the roles that see who waits."""

    kind: Literal["dossier_noted"] = "dossier_noted"
    ticket_id: int
    number: str
    leg: int
    text: str | None = None
    recognised: bool


class PrintReported(Growing):
    """A slip came out of the printer, or did not; `print_id` where it had been wanted of a kiosk."""

    kind: Literal["print_reported"] = "print_reported"
    ticket_id: int
    number: str
    printed: bool
    detail: str | None = None
    reason: str | None = None
    print_id: int | None = None
