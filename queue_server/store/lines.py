"""The day's series and lines: the last number given under a prefix, and how many wait for a service."""

from sqlalchemy import Executable, bindparam, insert, select, update
from sqlmodel import col

from queue_server.store.database import Transaction
from queue_server.store.rows import LineRow, SeriesRow


def _next() -> Executable:
    return (
        update(SeriesRow)
        .where(
            col(SeriesRow.centre_id) == bindparam("of_centre"),
            col(SeriesRow.business_date) == bindparam("on_date"),
            col(SeriesRow.series) == bindparam("of_series"),
        )
        .values(last=col(SeriesRow.last) + 1)
        .returning(col(SeriesRow.last))
    )


def _first() -> Executable:
    return insert(SeriesRow)


def _move() -> Executable:
    return (
        update(LineRow)
        .where(
            col(LineRow.centre_id) == bindparam("of_centre"),
            col(LineRow.business_date) == bindparam("on_date"),
            col(LineRow.service_id) == bindparam("of_service"),
        )
        .values(waiting=col(LineRow.waiting) + bindparam("step"))
        .returning(col(LineRow.waiting))
    )


def _begin() -> Executable:
    return insert(LineRow)


def _waiting() -> Executable:
    return select(col(LineRow.service_id), col(LineRow.waiting)).where(
        col(LineRow.centre_id) == bindparam("centre_id"), col(LineRow.business_date) == bindparam("business_date")
    )


def next_number(tx: Transaction, centre_id: int, business_date: str, series: str) -> int:
    """Take the next number of the series. Safe because the caller holds the centre's row."""
    row = tx.run(_next, {"of_centre": centre_id, "on_date": business_date, "of_series": series}).fetchone()
    if row is not None:
        return int(row[0])
    tx.run(_first, {"centre_id": centre_id, "business_date": business_date, "series": series, "last": 1})
    return 1


def move(tx: Transaction, centre_id: int, business_date: str, service_id: int, *, step: int) -> int:
    """Somebody joins (+1), leaves (-1), or nobody moves (0). Returns how many wait then."""
    values = {"of_centre": centre_id, "on_date": business_date, "of_service": service_id, "step": step}
    row = tx.run(_move, values).fetchone()
    if row is not None:
        return int(row[0])
    begin = {"centre_id": centre_id, "business_date": business_date, "service_id": service_id, "waiting": step}
    tx.run(_begin, begin)
    return step


def waiting(tx: Transaction, centre_id: int, business_date: str) -> dict[int, int]:
    """How many wait, by service id; a service that nobody asked for today is not in it."""
    values = {"centre_id": centre_id, "business_date": business_date}
    return dict(tx.run(_waiting, values).fetchall())
