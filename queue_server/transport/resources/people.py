"""Sessions of staff and appointments of citizens as resources."""

import asyncio
from datetime import date
from typing import Annotated

from fastapi import Query, Response

from queue_protocol import commands as wire
from queue_protocol.results import Acknowledged, AppointmentResult, Issued, SessionResult
from queue_server.service.booked import BookedDay, booked_on
from queue_server.transport.answers import AppointmentDay, IssuedTicket
from queue_server.transport.bodies import AppointmentBody, LogInBody
from queue_server.transport.callers import CallerPart, CentrePart, SenderPart, ServerPart
from queue_server.transport.permissions import SEES_APPOINTMENTS, require_among
from queue_server.transport.resources.shared import (
    CodePath,
    answer,
    as_issued,
    as_json,
    commands,
    problems,
    resources,
)

router = resources("people")

DatePart = Annotated[date | None, Query(ge=date(2000, 1, 1), le=date(2999, 12, 31))]

_APPOINTMENTS = commands(s404="No such appointment at this centre", s409="It was used, or no number is given now")


@router.post("/sessions", status_code=201, response_model=SessionResult,
             responses=commands(s409="At work elsewhere, or somebody else is at work there: `take_over`",
                                s404="No such counter", s429="Too many wrong tries"))  # fmt: skip
async def log_in(body: LogInBody, caller: CallerPart) -> Response:
    """Begin to work at this device."""
    return await answer(caller, wire.LogIn(**body.model_dump()), 201)


@router.delete("/sessions/current", response_model=Acknowledged, responses=commands(s409="Nobody is logged in"))
async def log_out(caller: CallerPart) -> Response:
    """End the session of this device or token."""
    return await answer(caller, wire.LogOut())


@router.post("/appointments", status_code=201, response_model=AppointmentResult,
             responses=commands(s409="That time has passed, or the centre is closed then"))  # fmt: skip
async def book_appointment(body: AppointmentBody, caller: CallerPart) -> Response:
    """Reserve a time."""
    return await answer(caller, wire.BookAppointment(**body.model_dump()), 201)


@router.get("/appointments", response_model=AppointmentDay, responses=problems(s404="No such centre"))
async def read_appointments(
    sender: SenderPart, centre_id: CentrePart, server: ServerPart, date: DatePart = None
) -> Response:
    """The appointments of a date at the centre, by default of today, without saying whose they are."""
    require_among(sender.role, SEES_APPOINTMENTS)

    def read() -> BookedDay:
        with server.database.reading() as tx:
            return booked_on(tx, centre_id, date, now=server.clock())

    return as_json(AppointmentDay.model_validate(await asyncio.to_thread(read), from_attributes=True))


@router.post("/appointments/{appointment}/cancel", response_model=AppointmentResult, responses=_APPOINTMENTS)
async def cancel_appointment(appointment: CodePath, caller: CallerPart) -> Response:
    """Give the reserved time back."""
    return await answer(caller, wire.CancelAppointment(appointment=appointment))


@router.post("/appointments/{appointment}/check-in", status_code=201, response_model=IssuedTicket,
             responses=_APPOINTMENTS)  # fmt: skip
async def check_in(appointment: CodePath, caller: CallerPart) -> Response:
    """Somebody with an appointment is here and gets a number."""
    issued = await caller.ask(wire.CheckIn(appointment=appointment))
    assert isinstance(issued, Issued)
    return as_issued(issued)
