"""What a supervisor changes of the running day, as resources; and what was changed today."""

from typing import Annotated

from fastapi import Query, Response
from pydantic import TypeAdapter

from queue_protocol import commands as wire
from queue_protocol.results import Acknowledged, ServiceResult
from queue_protocol.state import Counter
from queue_server.service.adjustments import read_adjustments
from queue_server.transport.adjusting_bodies import AssignBody, DailyLimitBody, SendBody, UndoBody
from queue_server.transport.callers import CallerPart, CentrePart, SenderPart, ServerPart
from queue_server.transport.permissions import READS_JOURNAL, require_among
from queue_server.transport.records import AdjustmentEntry, adjustment_entry
from queue_server.transport.resources.reading import read_alone
from queue_server.transport.resources.shared import (
    CodePath,
    CounterPath,
    answer,
    as_json,
    change,
    commands,
    problems,
    resources,
)

router = resources("adjusting")

_ENTRIES = TypeAdapter(tuple[AdjustmentEntry, ...])
MOST_ADJUSTMENTS = 200
Limit = Annotated[int, Query(ge=1, le=MOST_ADJUSTMENTS)]

_ASSIGNS = commands(
    s404="No such counter",
    s409="Somebody else changed it meanwhile, or people would wait where nobody serves",
    s422="Not well formed, or an unknown service",
)
_LIMITS = commands(s409="Somebody else changed it meanwhile", s422="Not well formed, or an unknown service")
_SENDS = commands(s404="No such counter", s409="The clerk is there", s422="Not well formed, or an unknown clerk")
_UNDOES = commands(s404="No such entry", s409="It cannot be undone, or something has changed it since")


@router.post("/counters/{number}/assign", response_model=Counter, responses=_ASSIGNS)
async def assign_counter(number: CounterPath, body: AssignBody, caller: CallerPart) -> Response:
    """Let the counter serve these services from its next call on."""
    return await change(caller, wire.AssignCounter(counter=number, **body.model_dump()))


@router.post("/services/{service}/daily-limit", response_model=ServiceResult, responses=_LIMITS)
async def set_daily_limit(service: CodePath, body: DailyLimitBody, caller: CallerPart) -> Response:
    """Give so many numbers of the service in a day."""
    command = wire.SetDailyLimit(service=service, limit=body.limit, expected=body.expected)
    return await answer(caller, command)


@router.post("/staff/{login}/send", response_model=Acknowledged, responses=_SENDS)
async def send_clerk(login: CodePath, body: SendBody, caller: CallerPart) -> Response:
    """Ask a clerk to a counter, or take that back."""
    return await answer(caller, wire.SendClerk(clerk=login, counter=body.counter, note=body.note))


@router.post("/undo", response_model=Acknowledged, responses=_UNDOES)
async def undo(body: UndoBody, caller: CallerPart) -> Response:
    """Put back what was there before an entry of the journal."""
    await caller.ask(wire.Undo(seq=body.seq, leave_unserved=body.leave_unserved))
    return as_json(Acknowledged())


@router.get("/adjustments", response_model=tuple[AdjustmentEntry, ...], responses=problems(s404="No such centre"))
async def adjustments(
    sender: SenderPart, centre_id: CentrePart, server: ServerPart, limit: Limit = 50
) -> Response:
    """What was adjusted on the present business date from consoles, the newest first."""
    require_among(sender.role, READS_JOURNAL)
    found = await read_alone(server, lambda tx: read_adjustments(tx, centre_id, now=server.clock(), most=limit))
    return Response(_ENTRIES.dump_json(tuple(map(adjustment_entry, found))), media_type="application/json")
