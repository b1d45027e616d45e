"""Appointments: a time reserved, given back, or kept by taking a number."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sqlmodel import select

from queue_server.domain.appointment_code import as_typed
from queue_server.domain.business_day import business_date
from queue_server.domain.events import AppointmentBooked, AppointmentCancelled
from queue_server.domain.refusals import (
    AppointmentAnotherDayError,
    AppointmentInThePastError,
    AppointmentUsedError,
    NoCounterServesError,
    UnknownAppointmentError,
)
from queue_server.domain.tidying import tidied
from queue_server.service.access import require_ticket
from queue_server.service.codes import free_code
from queue_server.service.command import Context
from queue_server.service.issuing import Wish, given, require_service, stand, take_number
from queue_server.service.opening import require_at_work, require_open_then
from queue_server.service.registering import check_in_registered
from queue_server.service.results import AppointmentResult, Done, Notice
from queue_server.store.instants import to_micros
from queue_server.store.rows import AppointmentRow
from queue_server.words import say

BOOKED, CHECKED_IN, CANCELLED, MISSED = "booked", "checked_in", "cancelled", "missed"


def book_appointment(
    context: Context, *, service: str, due_at: datetime, name: str | None, phone: str | None
) -> Done:
    """Reserve a time at which the centre gives numbers; name and telephone stay in the appointment's row alone.

    Raises UnknownServiceError, NoCounterServesError, AppointmentInThePastError, ClosedError.
    """
    found = require_service(context, service)
    if not context.settings.serving(service):
        raise NoCounterServesError(service=service)
    if due_at <= context.now:
        raise AppointmentInThePastError
    require_open_then(context.tx, context.centre.id, context.settings, due_at, now=context.now)
    row = AppointmentRow(
        centre_id=context.centre.id,
        code=free_code(context.tx, context.centre.id),
        service_id=found.id,
        due_at=due_at.astimezone(UTC),
        name=tidied(name),
        phone=tidied(phone),
        created_at=context.now,
    )
    context.tx.session.add(row)
    context.tx.session.flush()
    event = AppointmentBooked(appointment=row.code, service=service, due_at=row.due_at)
    return Done(_result(context, row), (event,))


def cancel_appointment(context: Context, *, appointment: str) -> Done:
    """Give the time back, and forget whose it was. Cancelled twice, it is cancelled.

    Raises UnknownAppointmentError, AppointmentUsedError, AppointmentInThePastError for one that was missed.
    """
    row = _require(context, appointment)
    if row.state == CANCELLED:
        return Done(_result(context, row))
    _require_unused(context, row)
    if row.state == MISSED:
        raise AppointmentInThePastError
    row.state, row.name, row.phone = CANCELLED, None, None
    context.tx.session.flush()
    return Done(_result(context, row), (AppointmentCancelled(appointment=row.code),))


def check_in(context: Context, *, appointment: str) -> Done:
    """Give the number that was promised, at the time that was promised, though the service be paused or full.

    Who is late by more than the centre's grace gets a number by arrival, and is told so. The code of a number that
    was taken from afar is as good (`registering.check_in_registered`).
    Raises UnknownAppointmentError, AppointmentUsedError, AppointmentAnotherDayError, ClosedError, and
    UnknownServiceError for a service that is no more.
    """
    row = _find(context, appointment)
    if row is None:
        return check_in_registered(context, code=as_typed(appointment))
    _require_unused(context, row)
    if row.state == CANCELLED:
        raise UnknownAppointmentError
    _require_today(context, row)
    require_at_work(context.tx, context.centre.id, context.settings, context.now)
    service = require_service(context, context.settings.codes[row.service_id])
    is_late = context.now > row.due_at + context.settings.appointment_grace
    wish = Wish(
        due_at=None if is_late else to_micros(row.due_at),
        has_person=row.name is not None or row.phone is not None,
        is_promised=True,
    )
    standing = stand(context.moment, service, wish)
    stored = take_number(context, service, wish)
    row.state, row.ticket_id = CHECKED_IN, stored.id
    context.tx.session.flush()
    return given(context, stored, standing, notice=_late() if is_late else None)


def _late() -> Notice:
    return Notice(code="appointment_late", message=say("notice", "appointment_late"))


def _find(context: Context, code: str) -> AppointmentRow | None:
    of_centre = AppointmentRow.centre_id == context.centre.id
    row = context.tx.session.exec(select(AppointmentRow).where(of_centre, AppointmentRow.code == as_typed(code)))
    return row.first()


def _require(context: Context, code: str) -> AppointmentRow:
    found = _find(context, code)
    if found is None:
        raise UnknownAppointmentError
    return found


def _require_unused(context: Context, row: AppointmentRow) -> None:
    if row.ticket_id is not None:
        raise AppointmentUsedError(number=require_ticket(context, row.ticket_id).number)


def _require_today(context: Context, row: AppointmentRow) -> None:
    if business_date(row.due_at, context.settings.time_zone) != context.today:
        wall = row.due_at.astimezone(ZoneInfo(context.settings.time_zone))
        raise AppointmentAnotherDayError(time=f"{wall:%H:%M}", date=f"{wall:%d/%m/%Y}")


def _result(context: Context, row: AppointmentRow) -> AppointmentResult:
    return AppointmentResult(
        appointment=row.code,
        service=context.settings.codes[row.service_id],
        due_at=row.due_at,
        state=row.state,
    )
