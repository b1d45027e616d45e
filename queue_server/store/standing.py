"""How the lines stand: since when the longest wait lasts, how long people waited today, who serves no more."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Executable, Select, bindparam, case, func, select, text
from sqlmodel import col

from queue_server.domain.counter import CounterState
from queue_server.store.database import Transaction
from queue_server.store.rows import CounterRow, LegRow, SpellRow, TicketRow

_OPEN = CounterState.OPEN.value
# Written as in the partial index, so that the database may use it.
_WAITING = text("ticket.state = 'waiting'")


@dataclass(frozen=True, slots=True)
class StoredLine:
    """How many wait for a service, and since when, in microseconds, the one who waits longest."""

    waiting: int
    longest_since: int


class Stretch(NamedTuple):
    """Somebody's wait for a service, from and until, in microseconds."""

    service_id: int
    begins: int
    ends: int


def _begins() -> ColumnElement[Any]:
    """Whoever comes early for an appointment begins to wait at its time."""
    early = col(TicketRow.due_at) > col(LegRow.arrived_at)
    return case((early, col(TicketRow.due_at)), else_=col(LegRow.arrived_at))


def _today() -> tuple[Any, ...]:
    return (
        col(TicketRow.centre_id) == bindparam("centre_id"),
        col(TicketRow.business_date) == bindparam("business_date"),
    )


def _standing() -> Executable:
    this_leg = (col(LegRow.ticket_id) == col(TicketRow.id)) & (col(LegRow.position) == col(TicketRow.leg))
    return (
        select(col(TicketRow.service_id), func.count(), func.min(_begins()))
        .join(LegRow, this_leg)
        .where(*_today(), _WAITING)
        .group_by(col(TicketRow.service_id))
    )


def _stretches() -> Executable:
    ends = func.coalesce(col(LegRow.called_at), col(LegRow.ended_at), bindparam("now"))
    columns: list[Any] = [col(LegRow.service_id), _begins(), ends]
    found: Select[Any] = select(*columns).join(LegRow, col(LegRow.ticket_id) == col(TicketRow.id))
    return found.where(*_today(), ends - _begins() > bindparam("longer_than"))


def _left() -> Executable:
    row = SpellRow
    return (
        select(col(CounterRow.number), func.max(col(row.ended_at)))
        .join(CounterRow, col(CounterRow.id) == col(row.counter_id))
        .where(
            col(row.centre_id) == bindparam("centre_id"),
            col(row.business_date) == bindparam("business_date"),
            col(row.state) == bindparam("open"),
            col(row.ended_at).is_not(None),
        )
        .group_by(col(CounterRow.number))
    )


def _opened() -> Executable:
    row = CounterRow
    return select(col(row.number), col(row.since), col(row.freed_at)).where(
        col(row.centre_id) == bindparam("centre_id"),
        col(row.active).is_(True),
        col(row.state) == bindparam("open"),
    )


def lines(tx: Transaction, centre_id: int, business_date: str) -> dict[int, StoredLine]:
    """The lines in which somebody waits, by service id."""
    values = {"centre_id": centre_id, "business_date": business_date}
    return {service: StoredLine(count, since) for service, count, since in tx.run(_standing, values).fetchall()}


def stretches(tx: Transaction, centre_id: int, business_date: str, *, longer_than: int, now: int) -> list[Stretch]:
    """Today's waits that lasted longer than so many microseconds; those of whoever still waits last until now."""
    values = {"centre_id": centre_id, "business_date": business_date, "longer_than": longer_than, "now": now}
    return [Stretch._make(row) for row in tx.run(_stretches, values).fetchall()]


def left_at(tx: Transaction, centre_id: int, business_date: str) -> dict[int, int]:
    """When, in microseconds, each counter that was open today ceased to be, for the last time; by number."""
    values = {"centre_id": centre_id, "business_date": business_date, "open": _OPEN}
    return dict(tx.run(_left, values).fetchall())


def free_since(tx: Transaction, centre_id: int) -> dict[int, int]:
    """Since when, in microseconds, each open counter has been free, if nobody stands there now; by number."""
    rows = tx.run(_opened, {"centre_id": centre_id, "open": _OPEN}).fetchall()
    return {number: max(since, freed_at or 0) for number, since, freed_at in rows}
