"""Tickets as resources: the commands of the live connection, for everybody who is not one of our screens."""

import asyncio
from typing import Annotated

from fastapi import Body, Response

from queue_protocol import commands as wire
from queue_protocol.results import Acknowledged, Issued, Person, PrintWanted, SlipResult, SlipToPrint
from queue_protocol.state import Ticket, WantedPrint
from queue_server.service.follow import Followed, follow
from queue_server.service.standing import explain
from queue_server.transport.answers import CalledTicket, ExplainedTicket, IssuedTicket, TicketDetail
from queue_server.transport.bodies import (
    DossierBody,
    FinishBody,
    HandOverBody,
    IssueBody,
    JourneyBody,
    PositionBody,
    PrintBody,
    PriorityBody,
    RatingBody,
    ReasonBody,
    ResumeBody,
    SlipBody,
    TransferBody,
)
from queue_server.transport.callers import CallerPart, CentrePart, ServerPart
from queue_server.transport.explanations import explained
from queue_server.transport.resources.shared import (
    PrintPath,
    SlipPath,
    TicketPath,
    answer,
    as_issued,
    as_json,
    call,
    commands,
    move,
    problems,
    resources,
)

router = resources("tickets")

_MOVES = commands(s404="No such ticket", s409="The ticket is in a state that does not allow it")
_MOVES_ON = commands(
    s404="No such ticket or counter",
    s409="The ticket is in a state that does not allow it, or the place is not free",
    s422="Not well formed, or something that this centre does not know",
)


@router.post("/tickets", status_code=201, response_model=IssuedTicket,
             responses=commands(s409="No number is given now",
                                s422="Not well formed, or an unknown service or priority class"))  # fmt: skip
async def issue_ticket(body: IssueBody, caller: CallerPart) -> Response:
    """Take a number."""
    command = wire.IssueTicket(
        service=body.service, priority=body.priority, person=body.person, age=body.age, print_at=body.print_at
    )
    issued = await caller.ask(command)
    assert isinstance(issued, Issued)
    return as_issued(issued)


@router.post("/tickets/handed-over", response_model=Ticket,
             responses=commands(s409="The number belongs to another ticket of that day"))  # fmt: skip
async def hand_over(body: HandOverBody, caller: CallerPart) -> Response:
    """Hand over a number that a kiosk gave while it had no server."""
    return await move(caller, wire.HandOver(**body.model_dump()))


@router.get("/tickets/{ticket_id}", response_model=TicketDetail, responses=problems(s404="No such ticket"))
async def read_ticket(ticket_id: TicketPath, centre_id: CentrePart, server: ServerPart) -> Response:
    """One ticket: its state, its legs, how many are ahead."""

    def read() -> Followed:
        with server.database.reading() as tx:
            return follow(tx, centre_id, ticket_id, now=server.clock())

    return as_json(_detail(await asyncio.to_thread(read)))


def _detail(followed: Followed) -> TicketDetail:
    ticket = Ticket.model_validate(followed.ticket, from_attributes=True)
    facts = {"legs": followed.legs, "people_ahead": followed.people_ahead, "wait": followed.wait}
    return TicketDetail.model_validate({**ticket.model_dump(), **facts}, from_attributes=True)


@router.get("/slips/{slip}", response_model=SlipResult,
            responses=commands(s404="No such slip", s409="A slip of another centre"))  # fmt: skip
async def look_up_slip(slip: SlipPath, caller: CallerPart) -> Response:
    """Where the ticket of a slip stands; `slip` is what stands last in the address on it."""
    return await answer(caller, wire.LookUpSlip(slip=slip))


@router.get("/tickets/{ticket_id}/explanation", response_model=ExplainedTicket,
            responses=problems(s404="No such ticket", s409="The ticket does not wait"))  # fmt: skip
async def explain_ticket(ticket_id: TicketPath, centre_id: CentrePart, server: ServerPart) -> Response:
    """What stands before a ticket that waits: which calls come first if nobody else comes, and why each."""

    def read() -> ExplainedTicket:
        with server.database.reading() as tx:
            return explained(explain(tx, centre_id, ticket_id, now=server.clock()))

    return as_json(await asyncio.to_thread(read))


@router.post("/tickets/{ticket_id}/recall", response_model=Ticket, responses=_MOVES)
async def recall(ticket_id: TicketPath, caller: CallerPart) -> Response:
    """Call the same person again."""
    return await move(caller, wire.Recall(ticket_id=ticket_id))


@router.post("/tickets/{ticket_id}/serve", response_model=Ticket, responses=_MOVES)
async def serve(ticket_id: TicketPath, caller: CallerPart) -> Response:
    """The person has come to the counter."""
    return await move(caller, wire.Serve(ticket_id=ticket_id))


@router.post("/tickets/{ticket_id}/finish", response_model=Ticket, responses=_MOVES_ON)
async def finish(
    ticket_id: TicketPath, caller: CallerPart, body: Annotated[FinishBody | None, Body()] = None
) -> Response:
    """The person has been served at this counter; a ticket with a stop left waits for it by itself."""
    return await move(caller, wire.Finish(ticket_id=ticket_id, outcome=body.outcome if body else None))


@router.post("/tickets/{ticket_id}/no-show", response_model=Ticket, responses=_MOVES)
async def mark_no_show(ticket_id: TicketPath, caller: CallerPart) -> Response:
    """The person did not come."""
    return await move(caller, wire.MarkNoShow(ticket_id=ticket_id))


@router.post("/tickets/{ticket_id}/restore", response_model=Ticket, responses=_MOVES)
async def restore(
    ticket_id: TicketPath, caller: CallerPart, body: Annotated[PositionBody | None, Body()] = None
) -> Response:
    """A no-show has come after all and waits again."""
    position = body.position if body else "arrival"
    return await move(caller, wire.Restore(ticket_id=ticket_id, position=position))


@router.post("/tickets/{ticket_id}/park", response_model=Ticket, responses=_MOVES)
async def park(
    ticket_id: TicketPath, caller: CallerPart, body: Annotated[ReasonBody | None, Body()] = None
) -> Response:
    """Set the person being served aside."""
    return await move(caller, wire.Park(ticket_id=ticket_id, reason=body.reason if body else None))


@router.post("/tickets/{ticket_id}/resume", response_model=Ticket, responses=_MOVES_ON)
async def resume(
    ticket_id: TicketPath, caller: CallerPart, body: Annotated[ResumeBody | None, Body()] = None
) -> Response:
    """Go on serving a parked ticket, at the device's own counter where none is named."""
    counter = body.counter if body else None
    return await move(caller, wire.Resume(ticket_id=ticket_id, counter=caller.counter(counter)))


@router.post("/tickets/{ticket_id}/transfer", response_model=Ticket, responses=_MOVES_ON)
async def transfer(ticket_id: TicketPath, body: TransferBody, caller: CallerPart) -> Response:
    """Send the ticket on to another service, counter or clerk."""
    return await move(caller, wire.Transfer(ticket_id=ticket_id, **body.model_dump()))


@router.post("/tickets/{ticket_id}/journey", response_model=Ticket, responses=_MOVES_ON)
async def start_journey(ticket_id: TicketPath, body: JourneyBody, caller: CallerPart) -> Response:
    """Let the ticket go through the stops of a journey from here on."""
    return await move(caller, wire.StartJourney(ticket_id=ticket_id, journey=body.journey))


@router.post("/tickets/{ticket_id}/priority", response_model=Ticket, responses=_MOVES_ON)
async def set_priority(ticket_id: TicketPath, body: PriorityBody, caller: CallerPart) -> Response:
    """Correct the priority class."""
    return await move(caller, wire.SetPriority(ticket_id=ticket_id, priority=body.priority, reason=body.reason))


@router.post("/tickets/{ticket_id}/cancel", response_model=Ticket, responses=_MOVES)
async def cancel(
    ticket_id: TicketPath, caller: CallerPart, body: Annotated[ReasonBody | None, Body()] = None
) -> Response:
    """The person gives up the place."""
    return await move(caller, wire.CancelTicket(ticket_id=ticket_id, reason=body.reason if body else None))


@router.post("/tickets/{ticket_id}/slip", response_model=WantedPrint,
             responses=commands(s404="No such ticket", s409="The ticket has ended",
                                s422="Not well formed, or no kiosk of this centre"))  # fmt: skip
async def print_slip(ticket_id: TicketPath, body: SlipBody, caller: CallerPart) -> Response:
    """Print the slip once more at that kiosk; it says of itself that it is a reprint."""
    result = await caller.ask(wire.PrintSlip(ticket_id=ticket_id, print_at=body.print_at))
    assert isinstance(result, PrintWanted)
    return as_json(result.wanted_print)


@router.get("/wanted-prints/{print_id}", response_model=SlipToPrint,
            responses=commands(s404="No such slip is wanted here", s409="The ticket has ended"))  # fmt: skip
async def fetch_slip(print_id: PrintPath, caller: CallerPart) -> Response:
    """All that stands on a slip that is wanted of this very kiosk."""
    return await answer(caller, wire.FetchSlip(print_id=print_id))


@router.post("/tickets/{ticket_id}/print-report", response_model=Ticket, responses=commands(s404="No such ticket"))
async def report_print(ticket_id: TicketPath, body: PrintBody, caller: CallerPart) -> Response:
    """Whether the slip came out of the printer."""
    return await move(caller, wire.ReportPrint(ticket_id=ticket_id, **body.model_dump()))


@router.post("/tickets/{ticket_id}/rating", response_model=Acknowledged, responses=_MOVES_ON)
async def rate_leg(ticket_id: TicketPath, body: RatingBody, caller: CallerPart) -> Response:
    """What the citizen thinks of one stop of the visit, once."""
    return await answer(caller, wire.RateLeg(ticket_id=ticket_id, **body.model_dump()))


@router.post("/tickets/{ticket_id}/person", response_model=Person, responses=_MOVES)
async def look_at_person(ticket_id: TicketPath, caller: CallerPart) -> Response:
    """Who the ticket belongs to; every look is journalled."""
    return await answer(caller, wire.LookAtPerson(ticket_id=ticket_id))


@router.post("/tickets/{ticket_id}/dossiers", response_model=Ticket, responses=_MOVES_ON)
async def note_dossier(ticket_id: TicketPath, body: DossierBody, caller: CallerPart) -> Response:
    """Note the code of a dossier with the present stop; any shape is kept."""
    return await move(caller, wire.NoteDossier(ticket_id=ticket_id, text=body.text))


@router.post("/tickets/{ticket_id}/finish-and-call-next", response_model=CalledTicket,
             responses={204: {"description": "Finished; nobody waits"}, **_MOVES_ON})  # fmt: skip
async def finish_and_call_next(
    ticket_id: TicketPath, caller: CallerPart, body: Annotated[FinishBody | None, Body()] = None
) -> Response:
    """Finish, and call the next person to the same counter, as one step."""
    outcome = body.outcome if body else None
    return await call(caller, wire.FinishAndCallNext(ticket_id=ticket_id, outcome=outcome))
