"""The visits of today that are not over, in few columns: what the phones of a whole centre are told from."""

from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Executable, Select, bindparam, select, text
from sqlmodel import col

from queue_server.domain.numbering import label
from queue_server.domain.ticket import TicketState
from queue_server.store.database import Transaction
from queue_server.store.rows import CounterRow, ServiceRow, TicketRow

# Written as in the partial indexes, so that the database may use them.
_WAITING = text("ticket.state = 'waiting'")
_AT_COUNTER = text("ticket.state IN ('called', 'serving')")
_PARKED = text("ticket.state = 'parked'")
_MISSED = text("ticket.state = 'no_show'")


@dataclass(frozen=True, slots=True)
class StoredVisit:
    """A ticket that goes on, or may go on; instants in microseconds."""

    id: int
    series: str
    serial: int
    service: str
    state: TicketState
    secret: str
    counter: int | None
    calls: int
    lane: str
    place_at: int
    arrived_at: int
    called_at: int | None

    @property
    def number(self) -> str:
        """The number as citizens read it."""
        return label(self.series, self.serial)


_STATE = [field.name for field in fields(StoredVisit)].index("state")


def _visits(condition: Any) -> Select[Any]:
    row = TicketRow
    columns: list[Any] = [
        row.id, row.series, row.number, ServiceRow.code, row.state, row.secret, CounterRow.number, row.calls,
        row.lane, row.place_at, row.arrived_at, row.called_at,
    ]  # fmt: skip
    return (
        select(*columns)
        .join(ServiceRow, col(ServiceRow.id) == col(row.service_id))
        .outerjoin(CounterRow, col(CounterRow.id) == col(row.counter_id))
        .where(
            col(row.centre_id) == bindparam("centre_id"),
            col(row.business_date) == bindparam("business_date"),
            condition,
        )
        .order_by(col(row.place_at), col(row.id))
    )


def _waiting() -> Executable:
    return _visits(_WAITING)


def _at_counter() -> Executable:
    return _visits(_AT_COUNTER)


def _parked() -> Executable:
    return _visits(_PARKED)


def _missed() -> Executable:
    return _visits(_MISSED)


def _read(row: Any) -> StoredVisit:
    values = list(row)
    values[_STATE] = TicketState(values[_STATE])
    return StoredVisit(*values)


def going_on(tx: Transaction, centre_id: int, business_date: str) -> list[StoredVisit]:
    """Who waits, is at a counter, was set aside or was not seen, each kind in order of place."""
    values = {"centre_id": centre_id, "business_date": business_date}
    return [
        _read(row)
        for builder in (_waiting, _at_counter, _parked, _missed)
        for row in tx.run(builder, values).fetchall()
    ]
