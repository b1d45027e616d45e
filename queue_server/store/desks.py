"""Who is at which open counter since when: what a forecast starts from."""

from dataclasses import dataclass

from sqlalchemy import Executable, bindparam, select, text
from sqlmodel import col

from queue_server.store.database import Transaction
from queue_server.store.rows import CounterRow, TicketRow

# Written as in the partial index, so that the database may use it.
_AT_COUNTER = text("ticket.state IN ('called', 'serving')")


@dataclass(frozen=True, slots=True)
class StoredDesk:
    """An open counter; the service (by id) of whoever is in front of it, and since when (microseconds)."""

    number: int
    service_id: int | None
    called_at: int | None


def _open() -> Executable:
    here = (col(TicketRow.counter_id) == col(CounterRow.id)) & _AT_COUNTER
    return (
        select(col(CounterRow.number), col(TicketRow.service_id), col(TicketRow.called_at))
        .outerjoin(TicketRow, here)
        .where(
            col(CounterRow.centre_id) == bindparam("centre_id"),
            col(CounterRow.active).is_(True),
            col(CounterRow.state) == bindparam("state"),
        )
    )


def open_desks(tx: Transaction, centre_id: int) -> list[StoredDesk]:
    """The open counters of the centre."""
    rows = tx.run(_open, {"centre_id": centre_id, "state": "open"}).fetchall()
    return [StoredDesk(*row) for row in rows]
