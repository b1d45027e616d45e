"""What simulations start from beside what is measured: how many came when, and how long counters were at work."""

from typing import Any

from sqlalchemy import BigInteger, Executable, bindparam, func, select, type_coerce
from sqlmodel import col

from queue_server.domain.arrivals import SLOT
from queue_server.domain.counter import CounterState
from queue_server.store.database import Transaction
from queue_server.store.rows import LegRow, SpellRow, TicketRow

_MICROS = 1_000_000


def _counts() -> Executable:
    ticket, leg = TicketRow, LegRow
    since_midnight = type_coerce(col(leg.arrived_at), BigInteger) - bindparam("midnight", type_=BigInteger)
    columns: list[Any] = [leg.service_id, ticket.priority, (since_midnight // (SLOT * _MICROS)).label("slot")]
    return (
        select(*columns, func.count())
        .join(leg, col(leg.ticket_id) == col(ticket.id))
        .where(col(ticket.centre_id) == bindparam("centre_id"), col(ticket.business_date) == bindparam("on_date"))
        .group_by(*columns)
    )


def _at_work() -> Executable:
    row = SpellRow
    ended = func.coalesce(type_coerce(col(row.ended_at), BigInteger), bindparam("now", type_=BigInteger))
    lasted = ended - type_coerce(col(row.began_at), BigInteger)
    return select(func.coalesce(func.sum(lasted), 0)).where(
        col(row.centre_id) == bindparam("centre_id"),
        col(row.business_date) >= bindparam("since"),
        col(row.state) == bindparam("open"),
    )


def counts(tx: Transaction, centre_id: int, day: str, *, midnight: int) -> list[tuple[int, str | None, int, int]]:
    """Service id, priority class, stretch of the day (of `SLOT` seconds from `midnight`, microseconds) and people.

    Every leg counts: whoever is sent on arrives at the next service.
    """
    values = {"centre_id": centre_id, "on_date": day, "midnight": midnight}
    return [(service, priority, int(slot), people) for service, priority, slot, people in tx.run(_counts, values)]


def seconds_at_work(tx: Transaction, centre_id: int, *, since: str, now: int) -> float:
    """For how long counters were open from that business date on, together; `now` in microseconds."""
    values = {"centre_id": centre_id, "since": since, "now": now, "open": CounterState.OPEN.value}
    return float(tx.run(_at_work, values).fetchone()[0]) / _MICROS
