"""Numbers taken from afar: what is looked up of them."""

from datetime import date, datetime

from sqlmodel import col, func, select

from queue_server.store.database import Transaction
from queue_server.store.rows import RegistrationRow, TicketRow

REGISTERED, CHECKED_IN, CANCELLED, MISSED = "registered", "checked_in", "cancelled", "missed"


def of_code(tx: Transaction, centre_id: int, code: str) -> RegistrationRow | None:
    """The one with that code."""
    row = RegistrationRow
    return tx.session.exec(select(row).where(row.centre_id == centre_id, row.code == code)).first()


def of_command(tx: Transaction, centre_id: int, command_id: str) -> RegistrationRow | None:
    """The one that this command made."""
    row = RegistrationRow
    return tx.session.exec(select(row).where(row.centre_id == centre_id, row.command_id == command_id)).first()


def of_phone(
    tx: Transaction, centre_id: int, day: date, *, phone_key: str
) -> list[tuple[RegistrationRow, TicketRow | None]]:
    """All of a telephone number on that date, whatever became of them, each with its ticket once there is one."""
    row = RegistrationRow
    found = (
        select(row, TicketRow)
        .outerjoin(TicketRow, col(TicketRow.id) == col(row.ticket_id))
        .where(row.centre_id == centre_id, row.business_date == day, row.phone_key == phone_key)
    )
    return list(tx.session.exec(found))


def on_the_way(tx: Transaction, centre_id: int, day: date, *, service_id: int, now: datetime) -> int:
    """How many have a number of the service, are not here, and still have their place kept."""
    row = RegistrationRow
    kept = (
        row.centre_id == centre_id,
        row.business_date == day,
        row.service_id == service_id,
        row.state == REGISTERED,
        col(row.kept_until) >= now,
    )
    return tx.session.exec(select(func.count()).select_from(row).where(*kept)).one()


def not_here(tx: Transaction, centre_id: int, day: date) -> list[tuple[int, int]]:
    """How many took a number on that date and have not come, by service id."""
    row = RegistrationRow
    kept = (row.centre_id == centre_id, row.business_date == day, row.state == REGISTERED)
    return list(tx.session.exec(select(row.service_id, func.count()).where(*kept).group_by(col(row.service_id))))
