"""The HTTP door: the same commands as resources, for everybody who is not one of our screens."""

import asyncio
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Body, Path, Response
from pydantic import BaseModel

from queue_protocol import commands as wire
from queue_protocol.results import Called, CounterResult, Issued, NobodyWaiting, TicketResult
from queue_protocol.state import Counter, Snapshot, Ticket
from queue_server.service.follow import Followed, follow
from queue_server.transport.bodies import CalledTicket, IssueBody, IssuedTicket, PauseBody, PrintBody, TicketDetail
from queue_server.transport.callers import Bearer, CallerPart, DevicePart, ServerPart
from queue_server.transport.permissions import SEES_WHO_WAITS
from queue_server.transport.problems import described

PREFIX = "/api/v1"

TicketPath = Annotated[int, Path(ge=1, le=2**63 - 1)]
CounterPath = Annotated[int, Path(ge=1, le=9999)]


def _problems(**said: str) -> dict[int | str, dict[str, Any]]:
    """What can go wrong, for the OpenAPI document: status (as `s409`) and when."""
    everywhere = {
        "s401": "No token, or one that is not known",
        "s403": "The role or the counter does not allow it",
        "s413": "More than the server reads",
        "s422": "Not well formed",
        "s503": "Try again shortly",
    }
    return {int(status[1:]): described(when) for status, when in {**everywhere, **said}.items()}


def _json(model: BaseModel, status: int = 200, exclude: Mapping[str, bool] | None = None) -> Response:
    return Response(model.model_dump_json(exclude=dict(exclude or {})), status, media_type="application/json")


router = APIRouter(prefix=PREFIX, dependencies=[Bearer])


@router.post("/tickets", status_code=201, response_model=IssuedTicket,
             responses=_problems(s409="The idempotency key was used for another request",
                                 s422="Not well formed, or an unknown service or priority class"))  # fmt: skip
async def issue_ticket(body: IssueBody, caller: CallerPart) -> Response:
    """Take a number."""
    issued = await caller.ask(wire.IssueTicket(service=body.service, priority=body.priority))
    assert isinstance(issued, Issued)
    return _json(issued, 201, exclude={"kind": True, "priority": True})


@router.get("/tickets/{ticket_id}", response_model=TicketDetail, responses=_problems(s404="No such ticket"))
async def read_ticket(ticket_id: TicketPath, device: DevicePart, server: ServerPart) -> Response:
    """One ticket: its state, its legs, how many are ahead."""

    def read() -> Followed:
        with server.database.reading() as tx:
            return follow(tx, device.centre_id, ticket_id)

    return _json(_detail(await asyncio.to_thread(read)))


def _detail(followed: Followed) -> TicketDetail:
    ticket = Ticket.model_validate(followed.ticket, from_attributes=True)
    facts = {"legs": followed.legs, "people_ahead": followed.people_ahead}
    return TicketDetail.model_validate({**ticket.model_dump(), **facts}, from_attributes=True)


_MOVES = _problems(s404="No such ticket", s409="The ticket is in a state that does not allow it")


async def _move(caller: CallerPart, command: wire.Command) -> Response:
    result = await caller.ask(command)
    assert isinstance(result, TicketResult)
    return _json(result.ticket)


@router.post("/tickets/{ticket_id}/recall", response_model=Ticket, responses=_MOVES)
async def recall(ticket_id: TicketPath, caller: CallerPart) -> Response:
    """Call the same person again."""
    return await _move(caller, wire.Recall(ticket_id=ticket_id))


@router.post("/tickets/{ticket_id}/serve", response_model=Ticket, responses=_MOVES)
async def serve(ticket_id: TicketPath, caller: CallerPart) -> Response:
    """The person has come to the counter."""
    return await _move(caller, wire.Serve(ticket_id=ticket_id))


@router.post("/tickets/{ticket_id}/finish", response_model=Ticket, responses=_MOVES)
async def finish(ticket_id: TicketPath, caller: CallerPart) -> Response:
    """The person has been served."""
    return await _move(caller, wire.Finish(ticket_id=ticket_id))


@router.post("/tickets/{ticket_id}/no-show", response_model=Ticket, responses=_MOVES)
async def mark_no_show(ticket_id: TicketPath, caller: CallerPart) -> Response:
    """The person was called and did not come."""
    return await _move(caller, wire.MarkNoShow(ticket_id=ticket_id))


@router.post("/tickets/{ticket_id}/cancel", response_model=Ticket, responses=_MOVES)
async def cancel(ticket_id: TicketPath, caller: CallerPart) -> Response:
    """The person gives up the place."""
    return await _move(caller, wire.CancelTicket(ticket_id=ticket_id))


@router.post(
    "/tickets/{ticket_id}/print-report", response_model=Ticket, responses=_problems(s404="No such ticket")
)
async def report_print(ticket_id: TicketPath, body: PrintBody, caller: CallerPart) -> Response:
    """Whether the slip came out of the printer."""
    return await _move(caller, wire.ReportPrint(ticket_id=ticket_id, printed=body.printed, detail=body.detail))


@router.post("/tickets/{ticket_id}/finish-and-call-next", response_model=CalledTicket,
             responses={204: {"description": "Finished; nobody waits"}, **_MOVES})  # fmt: skip
async def finish_and_call_next(ticket_id: TicketPath, caller: CallerPart) -> Response:
    """Finish, and call the next person to the same counter, as one step."""
    return await _call(caller, wire.FinishAndCallNext(ticket_id=ticket_id))


_CALLS = {
    204: {"description": "Nobody waits"},
    **_problems(s404="No such counter", s409="Not open, or somebody stands there"),
}


@router.post("/counters/{number}/call-next", response_model=CalledTicket, responses=_CALLS)
async def call_next(number: CounterPath, caller: CallerPart) -> Response:
    """Call whoever is next for this counter."""
    return await _call(caller, wire.CallNext(counter=number))


async def _call(caller: CallerPart, command: wire.Command) -> Response:
    result = await caller.ask(command)
    if isinstance(result, NobodyWaiting):
        return Response(status_code=204)
    assert isinstance(result, Called)
    return _json(result, exclude={"kind": True})


_CHANGES = _problems(s404="No such counter", s409="Somebody stands there")


async def _change(caller: CallerPart, command: wire.Command) -> Response:
    result = await caller.ask(command)
    assert isinstance(result, CounterResult)
    return _json(result.counter)


@router.post("/counters/{number}/open", response_model=Counter, responses=_CHANGES)
async def open_counter(number: CounterPath, caller: CallerPart) -> Response:
    """Begin, or go on, calling people."""
    return await _change(caller, wire.OpenCounter(counter=number))


@router.post("/counters/{number}/pause", response_model=Counter, responses=_CHANGES)
async def pause_counter(
    number: CounterPath, caller: CallerPart, body: Annotated[PauseBody | None, Body()] = None
) -> Response:
    """Stop calling for a while."""
    return await _change(caller, wire.PauseCounter(counter=number, reason=body.reason if body else None))


@router.post("/counters/{number}/close", response_model=Counter, responses=_CHANGES)
async def close_counter(number: CounterPath, caller: CallerPart) -> Response:
    """Stop calling for the day."""
    return await _change(caller, wire.CloseCounter(counter=number))


@router.get("/snapshot", response_model=Snapshot, responses=_problems())
async def read_snapshot(device: DevicePart, server: ServerPart) -> Response:
    """What a screen of this role shows, at `seq`."""
    with_waiting = device.role in SEES_WHO_WAITS
    snapshot = await server.overviews.read(device.centre_id, with_waiting=with_waiting)
    return Response(snapshot.text, media_type="application/json")
