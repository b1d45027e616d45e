"""Counters and services as resources, and what a screen shows of all of it."""

from typing import Annotated

from fastapi import Body, Response

from queue_protocol import commands as wire
from queue_protocol.results import Acknowledged, CounterDetail, NoticeResult, ServiceResult
from queue_protocol.state import CentreNotice, Counter, Snapshot, Ticket
from queue_server.transport.answers import CalledTicket
from queue_server.transport.bodies import (
    AnnounceBody,
    CallTicketBody,
    MessageBody,
    NoticeBody,
    PauseBody,
    WalkInBody,
)
from queue_server.transport.callers import CallerPart, CentrePart, SenderPart, ServerPart
from queue_server.transport.problems import described
from queue_server.transport.resources.shared import (
    CodePath,
    CounterPath,
    NoticePath,
    answer,
    as_json,
    call,
    change,
    commands,
    move,
    problems,
    resources,
)

router = resources("places")

_CALLS = {
    204: {"description": "Nobody waits"},
    **commands(s404="No such counter", s409="Not open, or somebody stands there"),
}
_CALLS_ONE = commands(
    s404="No such counter or ticket",
    s409="Not open, somebody stands there, or the ticket may not be called here",
    s422="Not well formed, or something that this centre does not know",
)
_CHANGES = commands(s404="No such counter", s409="Somebody stands there")
_PAUSES = commands(s404="No such counter", s422="Not well formed, or not a reason of this centre")
_NOTICES = commands(s422="Not well formed, an unknown zone, or over before anybody reads it")
_WITHDRAWALS = commands(s404="No such notice, or it is over or was withdrawn")
_SERVICES = commands(s422="Not well formed, or an unknown service")

_ANNOUNCEMENTS = {
    429: described("The hall was told as much as it can hear in a minute"),
    **commands(s422="Not well formed, or an unknown zone"),
}


@router.post("/counters/{number}/call-next", response_model=CalledTicket, responses=_CALLS)
async def call_next(number: CounterPath, caller: CallerPart) -> Response:
    """Call whoever is next for this counter."""
    return await call(caller, wire.CallNext(counter=number))


@router.post("/counters/{number}/call", response_model=CalledTicket, responses=_CALLS_ONE)
async def call_ticket(number: CounterPath, body: CallTicketBody, caller: CallerPart) -> Response:
    """Call a chosen ticket; the reason is recorded."""
    command = wire.CallTicket(counter=number, ticket_id=body.ticket_id, reason=body.reason)
    return await call(caller, command)


@router.post("/counters/{number}/walk-in", status_code=200, response_model=Ticket, responses=_CALLS_ONE)
async def serve_walk_in(number: CounterPath, body: WalkInBody, caller: CallerPart) -> Response:
    """Serve somebody at once who has no slip."""
    command = wire.ServeWalkIn(counter=number, service=body.service, priority=body.priority)
    return await move(caller, command)


@router.get("/counters/{number}", response_model=CounterDetail, responses=commands(s404="No such counter"))
async def look_at_counter(number: CounterPath, caller: CallerPart, with_day: bool = False) -> Response:  # noqa: FBT001, FBT002 - the query
    """The visit of whoever is in front of the counter, and its day where that is asked for."""
    return await answer(caller, wire.LookAtCounter(counter=number, with_day=with_day))


@router.post("/counters/{number}/open", response_model=Counter, responses=_CHANGES)
async def open_counter(number: CounterPath, caller: CallerPart) -> Response:
    """Begin, or go on, calling people."""
    return await change(caller, wire.OpenCounter(counter=number))


@router.post("/counters/{number}/pause", response_model=Counter, responses=_PAUSES)
async def pause_counter(
    number: CounterPath, caller: CallerPart, body: Annotated[PauseBody | None, Body()] = None
) -> Response:
    """Stop calling for a while."""
    why = body or PauseBody()
    command = wire.PauseCounter(counter=number, reason=why.reason, reason_code=why.reason_code)
    return await change(caller, command)


@router.post("/counters/{number}/close", response_model=Counter, responses=_CHANGES)
async def close_counter(number: CounterPath, caller: CallerPart) -> Response:
    """Stop calling for the day."""
    return await change(caller, wire.CloseCounter(counter=number))


@router.post("/services/{service}/pause", response_model=ServiceResult, responses=_SERVICES)
async def pause_service(
    service: CodePath, caller: CallerPart, body: Annotated[MessageBody | None, Body()] = None
) -> Response:
    """Give no more numbers for a service until it is resumed."""
    return await answer(caller, wire.PauseService(service=service, message=body.message if body else None))


@router.post("/services/{service}/resume", response_model=ServiceResult, responses=_SERVICES)
async def resume_service(service: CodePath, caller: CallerPart) -> Response:
    """Give numbers for the service again."""
    return await answer(caller, wire.ResumeService(service=service))


@router.post("/announcements", status_code=201, response_model=Acknowledged, responses=_ANNOUNCEMENTS)
async def announce(body: AnnounceBody, caller: CallerPart) -> Response:
    """Show and say something in the hall, once and now."""
    return await answer(caller, wire.Announce(text=body.text, zones=body.zones), 201)


@router.post("/notices", status_code=201, response_model=CentreNotice, responses=_NOTICES)
async def post_notice(body: NoticeBody, caller: CallerPart) -> Response:
    """Tell everybody something on the screens."""
    return await _notice(caller, wire.PostNotice(**body.model_dump()), status=201)


@router.post("/notices/{notice_id}/withdraw", response_model=CentreNotice, responses=_WITHDRAWALS)
async def withdraw_notice(notice_id: NoticePath, caller: CallerPart) -> Response:
    """Take a notice that was posted off the screens; the answer is what it said."""
    return await _notice(caller, wire.WithdrawNotice(notice_id=notice_id), status=200)


async def _notice(caller: CallerPart, command: wire.PostNotice | wire.WithdrawNotice, *, status: int) -> Response:
    result = await caller.ask(command)
    assert isinstance(result, NoticeResult)
    return as_json(result.notice, status)


@router.get("/snapshot", response_model=Snapshot, responses=problems(s404="No such centre"))
async def read_snapshot(sender: SenderPart, centre_id: CentrePart, server: ServerPart) -> Response:
    """What a screen of this role shows, at `seq`."""
    snapshot = await server.overviews.read(centre_id, role=sender.role)
    return Response(snapshot.text, media_type="application/json")
