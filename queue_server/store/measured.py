"""What is measured while the queue runs: how long counters are taken, and how long they are open or paused."""

from dataclasses import dataclass

from sqlalchemy import Executable, bindparam, insert, select, update
from sqlmodel import col

from queue_server.store.database import Transaction
from queue_server.store.rows import PaceRow, SpellRow


def _add_pace() -> Executable:
    row = PaceRow
    return (
        update(row)
        .where(
            col(row.centre_id) == bindparam("of_centre"),
            col(row.service_id) == bindparam("of_service"),
            col(row.business_date) == bindparam("on_date"),
        )
        .values(
            count=col(row.count) + 1,
            total=col(row.total) + bindparam("seconds"),
            squares=col(row.squares) + bindparam("squared"),
        )
    )


def _first_pace() -> Executable:
    return insert(PaceRow)


def _paces() -> Executable:
    row = PaceRow
    return (
        select(col(row.service_id), col(row.business_date), col(row.count), col(row.total), col(row.squares))
        .where(col(row.centre_id) == bindparam("centre_id"), col(row.business_date) >= bindparam("since"))
        .order_by(col(row.business_date))
    )


def _end_spell() -> Executable:
    return (
        update(SpellRow)
        .where(col(SpellRow.counter_id) == bindparam("of_counter"), col(SpellRow.ended_at).is_(None))
        .values(ended_at=bindparam("at"))
    )


def _begin_spell() -> Executable:
    names = ("centre_id", "business_date", "counter_id", "staff_id", "state", "reason", "began_at")
    return insert(SpellRow).values({name: bindparam(name) for name in names})


@dataclass(frozen=True, slots=True)
class StoredPace:
    """One service on one business date: how many legs, the sum of their seconds, and of the squares."""

    service_id: int
    business_date: str
    count: int
    total: float
    squares: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """A stretch of time that begins at a counter; `began_at` in microseconds."""

    centre_id: int
    business_date: str
    counter_id: int
    staff_id: int | None
    state: str
    reason: str | None
    began_at: int


def add_pace(tx: Transaction, centre_id: int, business_date: str, service_id: int, *, seconds: float) -> None:
    """Count one leg that took a counter for so long."""
    values = {
        "of_centre": centre_id,
        "of_service": service_id,
        "on_date": business_date,
        "seconds": seconds,
        "squared": seconds * seconds,
    }
    if tx.run(_add_pace, values).rowcount:
        return
    first = {
        "centre_id": centre_id,
        "service_id": service_id,
        "business_date": business_date,
        "count": 1,
        "total": seconds,
        "squares": seconds * seconds,
    }
    tx.run(_first_pace, first)


def paces(tx: Transaction, centre_id: int, *, since: str) -> list[StoredPace]:
    """What was measured of every service from that business date on, oldest first."""
    rows = tx.run(_paces, {"centre_id": centre_id, "since": since}).fetchall()
    return [StoredPace(service_id, str(day), *rest) for service_id, day, *rest in rows]


def end_spell(tx: Transaction, counter_id: int, *, at: int) -> None:
    """End what runs at the counter, if anything does; `at` in microseconds."""
    tx.run(_end_spell, {"of_counter": counter_id, "at": at})


def begin_spell(tx: Transaction, spell: Spell) -> None:
    """Begin to count; what ran before must have ended."""
    tx.run(
        _begin_spell,
        {
            "centre_id": spell.centre_id,
            "business_date": spell.business_date,
            "counter_id": spell.counter_id,
            "staff_id": spell.staff_id,
            "state": spell.state,
            "reason": spell.reason,
            "began_at": spell.began_at,
        },
    )
