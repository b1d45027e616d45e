"""What a device may ask the server to do. One class is one command; each is done at most once per `command_id`."""

from typing import Annotated, Literal

from pydantic import Field

from queue_protocol.base import Code, CounterNumber, Strict, TicketId


class IssueTicket(Strict):
    """Take a number for a service."""

    kind: Literal["issue_ticket"] = "issue_ticket"
    service: Code
    priority: Code | None = None


class CallNext(Strict):
    """Call whoever is next for this counter, which must be open and free."""

    kind: Literal["call_next"] = "call_next"
    counter: CounterNumber


class Recall(Strict):
    """Call the same person again."""

    kind: Literal["recall"] = "recall"
    ticket_id: TicketId


class Serve(Strict):
    """The person has come to the counter."""

    kind: Literal["serve"] = "serve"
    ticket_id: TicketId


class Finish(Strict):
    """The person has been served."""

    kind: Literal["finish"] = "finish"
    ticket_id: TicketId


class FinishAndCallNext(Strict):
    """Finish, and call the next person to the same counter, as one step."""

    kind: Literal["finish_and_call_next"] = "finish_and_call_next"
    ticket_id: TicketId


class MarkNoShow(Strict):
    """The person was called and did not come."""

    kind: Literal["no_show"] = "no_show"
    ticket_id: TicketId


class CancelTicket(Strict):
    """The person does not want to wait any longer."""

    kind: Literal["cancel"] = "cancel"
    ticket_id: TicketId


class OpenCounter(Strict):
    """Begin, or go on, calling people to a counter."""

    kind: Literal["open_counter"] = "open_counter"
    counter: CounterNumber


class PauseCounter(Strict):
    """Stop calling for a while; the reason is shown."""

    kind: Literal["pause_counter"] = "pause_counter"
    counter: CounterNumber
    reason: Annotated[str, Field(max_length=200)] | None = None


class CloseCounter(Strict):
    """Stop calling for the day."""

    kind: Literal["close_counter"] = "close_counter"
    counter: CounterNumber


class ReportPrint(Strict):
    """Whether the slip of a ticket came out of the printer; `detail` says why not."""

    kind: Literal["report_print"] = "report_print"
    ticket_id: TicketId
    printed: bool
    detail: Annotated[str, Field(max_length=200)] | None = None


Command = (
    IssueTicket
    | CallNext
    | Recall
    | Serve
    | Finish
    | FinishAndCallNext
    | MarkNoShow
    | CancelTicket
    | OpenCounter
    | PauseCounter
    | CloseCounter
    | ReportPrint
)

AnyCommand = Annotated[Command, Field(discriminator="kind")]
