"""The appointments of a date, as those who run the centre see them: without saying whose they are."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import col, select

from queue_server.domain.business_day import begins_at, business_date
from queue_server.domain.masking import masked_name, masked_phone
from queue_server.domain.numbering import label
from queue_server.store.database import Transaction
from queue_server.store.rows import AppointmentRow, CentreRow, ServiceRow, TicketRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    """One appointment: `due_at` is UTC; name and telephone masked; the number that was given for it, if any."""

    appointment: str
    service: str
    due_at: datetime
    state: str
    name: str | None
    phone: str | None
    number: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedDay:
    """The appointments of one date at the centre, by time."""

    date: date
    appointments: tuple[Booked, ...]


def booked_on(tx: Transaction, centre_id: int, day: date | None, *, now: datetime) -> BookedDay:
    """The appointments of that date, or of today's at the centre, cancelled and missed ones too."""
    zone = tx.session.get_one(CentreRow, centre_id).time_zone
    day = day or business_date(now, zone)
    found = (
        select(AppointmentRow, ServiceRow.code, TicketRow)
        .join(ServiceRow, col(ServiceRow.id) == col(AppointmentRow.service_id))
        .outerjoin(TicketRow, col(TicketRow.id) == col(AppointmentRow.ticket_id))
        .where(
            AppointmentRow.centre_id == centre_id,
            col(AppointmentRow.due_at) >= begins_at(day, zone),
            col(AppointmentRow.due_at) < begins_at(day + timedelta(days=1), zone),
        )
        .order_by(col(AppointmentRow.due_at), col(AppointmentRow.id))
    )
    return BookedDay(date=day, appointments=tuple(_booked(*row) for row in tx.session.exec(found)))


def _booked(row: AppointmentRow, service: str, ticket: TicketRow | None) -> Booked:
    return Booked(
        appointment=row.code,
        service=service,
        due_at=row.due_at,
        state=row.state,
        name=None if row.name is None else masked_name(row.name),
        phone=None if row.phone is None else masked_phone(row.phone),
        number=None if ticket is None else label(ticket.series, ticket.number),
    )
