"""What can be asked for a ticket, from the touch at the kiosk to the last key of the clerk."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from queue_protocol.base import (
    Age,
    Code,
    CommandId,
    CounterNumber,
    DeviceId,
    DossierText,
    LegNumber,
    Note,
    PersonKey,
    Position,
    PrintId,
    Reason,
    Serial,
    Series,
    SlipAddress,
    Strict,
    TicketId,
)


class IssueTicket(Strict):
    """Take a number for a service.

    `person` and `age` are what a citizen card says; the card itself stays where it was read. With `person` the
    limits per person hold. An unset `priority` follows from `age`, where the centre has a class for it. `print_at`
    is the kiosk whose printer is to give the slip; left out, whoever asks sees to the slip.
    """

    kind: Literal["issue_ticket"] = "issue_ticket"
    service: Code
    priority: Code | None = None
    person: PersonKey | None = Field(default=None, repr=False)
    age: Age | None = Field(default=None, repr=False)
    print_at: DeviceId | None = None


class HandOver(Strict):
    """Hand over a number that a kiosk gave by itself while the server did not answer, as it stands on paper.

    `series` is the kiosk's offline mark and the service's prefix. It is never refused for hours, pauses or limits.
    `replaces` is the id of the request that was given up for it: if that gave a ticket, the ticket is cancelled;
    if it did not, it never will.
    """

    kind: Literal["hand_over"] = "hand_over"
    service: Code
    priority: Code | None = None
    series: Series
    serial: Serial
    issued_at: AwareDatetime
    replaces: CommandId | None = None


class ServeWalkIn(Strict):
    """Serve somebody at once who has no slip: a number is given and begun at the counter in one step.

    The counter must serve the service, as for every other call.
    """

    kind: Literal["serve_walk_in"] = "serve_walk_in"
    counter: CounterNumber
    service: Code
    priority: Code | None = None


class CallNext(Strict):
    """Call whoever is next for this counter, which must be open and free."""

    kind: Literal["call_next"] = "call_next"
    counter: CounterNumber


class CallTicket(Strict):
    """Call a chosen ticket that waits, whoever is before it; the reason is recorded."""

    kind: Literal["call_ticket"] = "call_ticket"
    counter: CounterNumber
    ticket_id: TicketId
    reason: Reason


class Recall(Strict):
    """Call the same person again."""

    kind: Literal["recall"] = "recall"
    ticket_id: TicketId


class Serve(Strict):
    """The person has come to the counter."""

    kind: Literal["serve"] = "serve"
    ticket_id: TicketId


class Finish(Strict):
    """The person has been served at this counter. A ticket with a step left waits for that step by itself."""

    kind: Literal["finish"] = "finish"
    ticket_id: TicketId
    outcome: Code | None = None


class FinishAndCallNext(Strict):
    """Finish, and call the next person to the same counter, as one step."""

    kind: Literal["finish_and_call_next"] = "finish_and_call_next"
    ticket_id: TicketId
    outcome: Code | None = None


class MarkNoShow(Strict):
    """The person was called, as often as the centre wants it, and did not come."""

    kind: Literal["no_show"] = "no_show"
    ticket_id: TicketId


class Restore(Strict):
    """A no-show has come after all and waits again, by default with the arrival kept."""

    kind: Literal["restore"] = "restore"
    ticket_id: TicketId
    position: Position = "arrival"


class Park(Strict):
    """Set the person being served aside, to be resumed later; the counter is free."""

    kind: Literal["park"] = "park"
    ticket_id: TicketId
    reason: Note | None = None


class Resume(Strict):
    """Go on serving a parked ticket at this counter, which must be open and free."""

    kind: Literal["resume"] = "resume"
    ticket_id: TicketId
    counter: CounterNumber


class Transfer(Strict):
    """Send a ticket on to another service, counter or clerk, where it waits under the same number.

    At least one target is named. A counter alone means the ticket's own service if that counter serves it, else
    the first it serves; a clerk is named by login. `come_back` brings the person back to the counter that sent
    them, ahead of newcomers, once the other counter has finished; who still waited comes back to the line, with
    the arrival kept.
    """

    kind: Literal["transfer"] = "transfer"
    ticket_id: TicketId
    service: Code | None = None
    counter: CounterNumber | None = None
    clerk: Code | None = None
    position: Position = "arrival"
    come_back: bool = False
    reason: Note | None = None


class StartJourney(Strict):
    """Let a ticket go through the stops of a journey from here on, each by itself after the one before."""

    kind: Literal["start_journey"] = "start_journey"
    ticket_id: TicketId
    journey: Code


class SetPriority(Strict):
    """Correct the priority class that somebody declared; none makes the ticket an ordinary one."""

    kind: Literal["set_priority"] = "set_priority"
    ticket_id: TicketId
    priority: Code | None = None
    reason: Note | None = None


class CancelTicket(Strict):
    """The person does not want to wait any longer."""

    kind: Literal["cancel"] = "cancel"
    ticket_id: TicketId
    reason: Note | None = None


class PrintSlip(Strict):
    """Print the slip of an open ticket once more, at that kiosk; it says of itself that it is a reprint."""

    kind: Literal["print_slip"] = "print_slip"
    ticket_id: TicketId
    print_at: DeviceId


class FetchSlip(Strict):
    """All that stands on a slip that is wanted of this very kiosk. Changes nothing."""

    kind: Literal["fetch_slip"] = "fetch_slip"
    print_id: PrintId


class ReportPrint(Strict):
    """Whether the slip of a ticket came out of the printer; `detail` says why not.

    With `print_id` it is the answer to a slip that was wanted of this kiosk; only the first one counts. Its
    `detail` is then a single word, such as `paper_out`.
    """

    kind: Literal["report_print"] = "report_print"
    ticket_id: TicketId
    printed: bool
    detail: Note | None = None
    print_id: PrintId | None = None


class RateLeg(Strict):
    """What the citizen thinks of one stop of the visit, once: a level, levels by criterion, and why.

    The counter never sees it singly. `leg` counts from 1; left out, it is the last one that was finished. Why is
    said by `reason_code`, one of the snapshot's `rating_reasons`, by `reason` in the citizen's own words, or both.
    """

    kind: Literal["rate_leg"] = "rate_leg"
    ticket_id: TicketId
    leg: LegNumber | None = None
    level: Code
    criteria: Annotated[dict[Code, Code], Field(default_factory=dict, max_length=20)]
    reason: Note | None = None
    reason_code: Code | None = None


class LookUpSlip(Strict):
    """Where the ticket of a slip stands; whoever has its secret holds the slip. Changes nothing."""

    kind: Literal["look_up_slip"] = "look_up_slip"
    slip: SlipAddress = Field(repr=False)


class LookAtPerson(Strict):
    """See who a ticket belongs to: allowed once it is called; every look is journalled."""

    kind: Literal["look_at_person"] = "look_at_person"
    ticket_id: TicketId


class NoteDossier(Strict):
    """Note the code of a dossier that is dealt with at this stop, as scanned or typed; any shape is kept."""

    kind: Literal["note_dossier"] = "note_dossier"
    ticket_id: TicketId
    text: DossierText


TicketCommand = (
    IssueTicket
    | HandOver
    | ServeWalkIn
    | CallNext
    | CallTicket
    | Recall
    | Serve
    | Finish
    | FinishAndCallNext
    | MarkNoShow
    | Restore
    | Park
    | Resume
    | Transfer
    | StartJourney
    | SetPriority
    | CancelTicket
    | PrintSlip
    | FetchSlip
    | ReportPrint
    | RateLeg
    | LookUpSlip
    | LookAtPerson
    | NoteDossier
)
