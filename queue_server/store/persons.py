"""Which numbers a person took today, under a keyed hash that is purged with the day."""

from dataclasses import dataclass

from sqlalchemy import Executable, bindparam, insert, select
from sqlmodel import col

from queue_server.domain.numbering import label
from queue_server.domain.ticket import TicketState
from queue_server.store.database import Transaction
from queue_server.store.rows import PersonDayRow, TicketRow


@dataclass(frozen=True, slots=True)
class TakenNumber:
    """A number that the person took today, the id of the service it is at now, and its state."""

    series: str
    serial: int
    service_id: int
    state: TicketState

    @property
    def number(self) -> str:
        """The number as citizens read it."""
        return label(self.series, self.serial)


def _taken() -> Executable:
    row = PersonDayRow
    return (
        select(col(TicketRow.series), col(TicketRow.number), col(TicketRow.service_id), col(TicketRow.state))
        .select_from(row)
        .join(TicketRow, col(TicketRow.id) == col(row.ticket_id))
        .where(
            col(row.centre_id) == bindparam("centre_id"),
            col(row.business_date) == bindparam("business_date"),
            col(row.person_key) == bindparam("person_key"),
        )
        .order_by(col(row.ticket_id))
    )


def _insert() -> Executable:
    return insert(PersonDayRow)


def taken(tx: Transaction, centre_id: int, business_date: str, *, person_key: str) -> list[TakenNumber]:
    """The numbers that the person took on that day, whatever became of them, the oldest first."""
    values = {"centre_id": centre_id, "business_date": business_date, "person_key": person_key}
    found = tx.run(_taken, values).fetchall()
    return [TakenNumber(series, serial, service, TicketState(state)) for series, serial, service, state in found]


def note(
    tx: Transaction, centre_id: int, business_date: str, *, person_key: str, ticket_id: int, service_id: int
) -> None:
    """Keep that the person took this number."""
    values = {
        "centre_id": centre_id,
        "business_date": business_date,
        "person_key": person_key,
        "ticket_id": ticket_id,
        "service_id": service_id,
    }
    tx.run(_insert, values)
