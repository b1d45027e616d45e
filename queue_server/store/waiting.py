"""Who waits: the first of each lane, how many stand before somebody, and the lists that clerks see."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Executable, Select, bindparam, func, select, text
from sqlmodel import col

from queue_server.domain.numbering import label
from queue_server.store.database import Transaction
from queue_server.store.rows import CounterServiceRow, LineRow, ServiceRow, TicketRow
from queue_server.store.tickets import StoredTicket, read, select_tickets

# Written as in the partial indexes, so that the database may use them.
_WAITING = text("ticket.state = 'waiting'")
_PARKED = text("ticket.state = 'parked'")
_MISSED = text("ticket.state = 'no_show'")


@dataclass(frozen=True, slots=True)
class StoredHead:
    """The first in one lane of one service; instants in microseconds, `due_at` only of an appointment."""

    ticket_id: int
    series: str
    serial: int
    service: str
    lane: str
    place_at: int
    due_at: int | None
    comes_back: bool

    @property
    def number(self) -> str:
        """The number as citizens read it."""
        return label(self.series, self.serial)


def _today() -> tuple[Any, ...]:
    return (
        col(TicketRow.centre_id) == bindparam("centre_id"),
        col(TicketRow.business_date) == bindparam("business_date"),
    )


def _heads() -> Executable:
    # One step into the index for each lane of the counter's services in which somebody waits.
    first = (
        select(col(TicketRow.id))
        .where(
            *_today(),
            _WAITING,
            col(TicketRow.service_id) == col(LineRow.service_id),
            col(TicketRow.lane) == col(LineRow.lane),
        )
        .order_by(col(TicketRow.place_at), col(TicketRow.id))
        .limit(1)
        .correlate(LineRow)
        .scalar_subquery()
    )
    served = select(col(CounterServiceRow.service_id)).where(
        col(CounterServiceRow.counter_id) == bindparam("counter_id")
    )
    own = (col(LineRow.lane) == bindparam("own_counter")) | (col(LineRow.lane) == bindparam("own_clerk"))
    firsts = select(first).where(
        col(LineRow.centre_id) == bindparam("centre_id"),
        col(LineRow.business_date) == bindparam("business_date"),
        col(LineRow.waiting) > 0,
        col(LineRow.service_id).in_(served) | own,
    )
    return _head_columns().where(col(TicketRow.id).in_(firsts))


def _head_columns() -> Select[Any]:
    row = TicketRow
    columns: list[Any] = [
        row.id, row.series, row.number, ServiceRow.code, row.lane, row.place_at, row.due_at, row.comes_back,
    ]  # fmt: skip
    return select(*columns).join(ServiceRow, col(ServiceRow.id) == col(row.service_id))


def _everybody() -> Executable:
    return _head_columns().where(*_today(), _WAITING).order_by(col(TicketRow.place_at), col(TicketRow.id))


def _waiting() -> Executable:
    order = (col(TicketRow.arrived_at), col(TicketRow.id))
    return select_tickets().where(*_today(), _WAITING).order_by(*order)


def _parked() -> Executable:
    order = (col(TicketRow.arrived_at), col(TicketRow.id))
    return select_tickets().where(*_today(), _PARKED).order_by(*order)


def _missed() -> Executable:
    order = (col(TicketRow.arrived_at), col(TicketRow.id))
    return select_tickets().where(*_today(), _MISSED).order_by(*order)


def _before() -> Executable:
    row = TicketRow
    before = (col(row.place_at) < bindparam("place_at")) | (
        (col(row.place_at) == bindparam("place_at")) & (col(row.id) < bindparam("id"))
    )
    return (
        select(col(row.service_id), col(row.lane), func.count())
        .where(*_today(), _WAITING, before)
        .group_by(col(row.service_id), col(row.lane))
    )


def _first_place() -> Executable:
    row = TicketRow
    return (
        select(col(row.place_at))
        .where(
            *_today(),
            _WAITING,
            col(row.service_id) == bindparam("service_id"),
            col(row.lane) == bindparam("lane"),
        )
        .order_by(col(row.place_at), col(row.id))
        .limit(1)
    )


def _open_of_other_days(condition: Any) -> Select[Any]:
    return select_tickets().where(
        col(TicketRow.centre_id) == bindparam("centre_id"),
        col(TicketRow.business_date) != bindparam("business_date"),
        condition,
    )


def _waiting_of_other_days() -> Executable:
    return _open_of_other_days(_WAITING).order_by(col(TicketRow.id))


def _parked_of_other_days() -> Executable:
    return _open_of_other_days(_PARKED).order_by(col(TicketRow.id))


def heads(
    tx: Transaction, centre_id: int, business_date: str, *, counter_id: int, own: tuple[str, str]
) -> list[StoredHead]:
    """The first of each lane of the services that the counter serves, and of its `own` lanes at any service."""
    values = {
        "centre_id": centre_id,
        "business_date": business_date,
        "counter_id": counter_id,
        "own_counter": own[0],
        "own_clerk": own[1],
    }
    return [StoredHead(*row) for row in tx.run(_heads, values).fetchall()]


def everybody(tx: Transaction, centre_id: int, business_date: str) -> list[StoredHead]:
    """All who wait, each as if first of a lane, in order of place: to explain what stands before somebody."""
    values = {"centre_id": centre_id, "business_date": business_date}
    return [StoredHead(*row) for row in tx.run(_everybody, values).fetchall()]


def waiting(tx: Transaction, centre_id: int, business_date: str) -> list[StoredTicket]:
    """Everybody who waits, in order of arrival."""
    return _list(tx, _waiting, centre_id, business_date)


def parked(tx: Transaction, centre_id: int, business_date: str) -> list[StoredTicket]:
    """Everybody who was set aside, in order of arrival."""
    return _list(tx, _parked, centre_id, business_date)


def missed(tx: Transaction, centre_id: int, business_date: str) -> list[StoredTicket]:
    """The day's no-shows, in order of arrival."""
    return _list(tx, _missed, centre_id, business_date)


def left_open(tx: Transaction, centre_id: int, today: str) -> list[StoredTicket]:
    """What still waits, or is parked, of other business dates than today's."""
    waits = _list(tx, _waiting_of_other_days, centre_id, today)
    return waits + _list(tx, _parked_of_other_days, centre_id, today)


def _list(tx: Transaction, builder: Any, centre_id: int, business_date: str) -> list[StoredTicket]:
    values = {"centre_id": centre_id, "business_date": business_date}
    return [read(row) for row in tx.run(builder, values).fetchall()]


def before(
    tx: Transaction, centre_id: int, business_date: str, *, place_at: int, ticket_id: int
) -> list[tuple[int, str, int]]:
    """Service id, lane and count of those with an earlier place (microseconds) than that ticket."""
    values = {"centre_id": centre_id, "business_date": business_date, "place_at": place_at, "id": ticket_id}
    return [(service, lane, count) for service, lane, count in tx.run(_before, values).fetchall()]


def first_place(tx: Transaction, centre_id: int, business_date: str, *, service_id: int, lane: str) -> int | None:
    """The place, in microseconds, of the first in a lane; None when nobody stands there."""
    values = {
        "centre_id": centre_id,
        "business_date": business_date,
        "service_id": service_id,
        "lane": lane,
    }
    row = tx.run(_first_place, values).fetchone()
    return None if row is None else int(row[0])
