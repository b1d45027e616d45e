"""What is measured while the queue runs: what forecasts learn from, and how long counters are open or paused."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Executable, bindparam, func, insert, select, update
from sqlmodel import col

from queue_server.domain.forecast import Misses
from queue_server.domain.learning import Sums
from queue_server.domain.pace import Pace
from queue_server.store.database import Transaction
from queue_server.store.rows import CounterRow, PaceRow, PauseRow, SpellRow

_COUNTS = ("count", "turnovers", "misses", "overtakings")
_TOTALS = ("total", "squares", "turnover_total", "miss_squares")


def _add() -> Executable:
    row = PaceRow
    return (
        update(row)
        .where(
            col(row.centre_id) == bindparam("of_centre"),
            col(row.service_id) == bindparam("of_service"),
            col(row.business_date) == bindparam("on_date"),
        )
        .values({name: getattr(row, name) + bindparam(f"more_{name}") for name in (*_COUNTS, *_TOTALS)})
    )


def _first() -> Executable:
    return insert(PaceRow)


def _sums() -> Executable:
    row = PaceRow
    columns: list[Any] = [getattr(row, name) for name in ("service_id", "business_date", *_COUNTS, *_TOTALS)]
    return (
        select(*columns)
        .where(col(row.centre_id) == bindparam("centre_id"), col(row.business_date) >= bindparam("since"))
        .order_by(col(row.business_date))
    )


def _add_pause() -> Executable:
    row = PauseRow
    return (
        update(row)
        .where(col(row.centre_id) == bindparam("of_centre"), col(row.business_date) == bindparam("on_date"))
        .values(
            count=col(row.count) + 1,
            total=col(row.total) + bindparam("seconds"),
            squares=col(row.squares) + bindparam("squared"),
        )
    )


def _first_pause() -> Executable:
    return insert(PauseRow)


def _pauses() -> Executable:
    row = PauseRow
    return select(
        func.coalesce(func.sum(col(row.count)), 0),
        func.coalesce(func.sum(col(row.total)), 0),
        func.coalesce(func.sum(col(row.squares)), 0),
    ).where(col(row.centre_id) == bindparam("centre_id"), col(row.business_date) >= bindparam("since"))


def _freed() -> Executable:
    row = CounterRow
    return select(col(row.freed_at), col(row.since)).where(col(row.id) == bindparam("id"))


def _set_freed() -> Executable:
    row = CounterRow
    return update(row).where(col(row.id) == bindparam("of_counter")).values(freed_at=bindparam("at"))


def _end_spell() -> Executable:
    return (
        update(SpellRow)
        .where(col(SpellRow.counter_id) == bindparam("of_counter"), col(SpellRow.ended_at).is_(None))
        .values(ended_at=bindparam("at"))
    )


def _begin_spell() -> Executable:
    names = ("centre_id", "business_date", "counter_id", "staff_id", "state", "reason", "began_at")
    return insert(SpellRow).values({name: bindparam(name) for name in names})


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


def add(tx: Transaction, centre_id: int, business_date: str, service_id: int, sums: Sums) -> None:
    """Add what was measured of people of the service."""
    more = {
        "count": int(sums.pace.count),
        "total": sums.pace.total,
        "squares": sums.pace.squares,
        "turnovers": int(sums.turnovers.count),
        "turnover_total": sums.turnovers.total,
        "misses": int(sums.misses.count),
        "miss_squares": sums.misses.squares,
        "overtakings": int(sums.overtakings),
    }
    where = {"of_centre": centre_id, "of_service": service_id, "on_date": business_date}
    if tx.run(_add, {**where, **{f"more_{name}": value for name, value in more.items()}}).rowcount:
        return
    key = {"centre_id": centre_id, "service_id": service_id, "business_date": business_date}
    tx.run(_first, {**key, **more})


def sums(tx: Transaction, centre_id: int, *, since: str) -> list[tuple[int, str, Sums]]:
    """Service id, business date and what was measured, from that date on, oldest first."""
    rows = tx.run(_sums, {"centre_id": centre_id, "since": since}).fetchall()
    return [(service_id, str(day), _read(*measured)) for service_id, day, *measured in rows]


def _read(
    count: int,
    turnovers: int,
    misses: int,
    overtakings: int,
    total: float,
    squares: float,
    turnover_total: float,
    miss_squares: float,
) -> Sums:
    return Sums(
        pace=Pace(count=count, total=total, squares=squares),
        turnovers=Pace(count=turnovers, total=turnover_total),
        misses=Misses(count=misses, squares=miss_squares),
        overtakings=overtakings,
    )


def add_pause(tx: Transaction, centre_id: int, business_date: str, *, seconds: float) -> None:
    """Count one pause after which the counter opened again."""
    values = {"of_centre": centre_id, "on_date": business_date, "seconds": seconds, "squared": seconds * seconds}
    if tx.run(_add_pause, values).rowcount:
        return
    key = {"centre_id": centre_id, "business_date": business_date}
    tx.run(_first_pause, {**key, "count": 1, "total": seconds, "squares": seconds * seconds})


def pauses(tx: Transaction, centre_id: int, *, since: str) -> Pace:
    """How long pauses took, from that business date on; seconds."""
    count, total, squares = tx.run(_pauses, {"centre_id": centre_id, "since": since}).fetchone()
    return Pace(count=float(count), total=float(total), squares=float(squares))


def freed(tx: Transaction, counter_id: int) -> tuple[int | None, int]:
    """When somebody last left the counter, and since when it is open, paused or closed; microseconds."""
    freed_at, since = tx.run(_freed, {"id": counter_id}).fetchone()
    return freed_at, since


def set_freed(tx: Transaction, counter_id: int, *, at: int) -> None:
    """Note that somebody who was served leaves the counter; `at` in microseconds."""
    tx.run(_set_freed, {"of_counter": counter_id, "at": at})


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
