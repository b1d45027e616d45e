"""The day's series and lines: the last number given under a prefix, and how many wait in each lane."""

from sqlalchemy import Executable, bindparam, func, insert, select, update
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


def _last() -> Executable:
    return select(col(SeriesRow.series), col(SeriesRow.last)).where(
        col(SeriesRow.centre_id) == bindparam("centre_id"),
        col(SeriesRow.business_date) == bindparam("business_date"),
    )


def _move() -> Executable:
    return (
        update(LineRow)
        .where(
            col(LineRow.centre_id) == bindparam("of_centre"),
            col(LineRow.business_date) == bindparam("on_date"),
            col(LineRow.service_id) == bindparam("of_service"),
            col(LineRow.lane) == bindparam("of_lane"),
        )
        .values(waiting=col(LineRow.waiting) + bindparam("step"))
    )


def _begin() -> Executable:
    return insert(LineRow)


def _of_service() -> Executable:
    return select(func.coalesce(func.sum(col(LineRow.waiting)), 0)).where(
        col(LineRow.centre_id) == bindparam("centre_id"),
        col(LineRow.business_date) == bindparam("business_date"),
        col(LineRow.service_id) == bindparam("service_id"),
    )


def _waiting() -> Executable:
    return (
        select(col(LineRow.service_id), func.sum(col(LineRow.waiting)))
        .where(
            col(LineRow.centre_id) == bindparam("centre_id"),
            col(LineRow.business_date) == bindparam("business_date"),
        )
        .group_by(col(LineRow.service_id))
    )


def _lanes() -> Executable:
    return select(col(LineRow.service_id), col(LineRow.lane), col(LineRow.waiting)).where(
        col(LineRow.centre_id) == bindparam("centre_id"),
        col(LineRow.business_date) == bindparam("business_date"),
        col(LineRow.waiting) > 0,
    )


def next_number(tx: Transaction, centre_id: int, business_date: str, series: str) -> int:
    """Take the next number of the series. Safe because the caller holds the centre's row."""
    row = tx.run(_next, {"of_centre": centre_id, "on_date": business_date, "of_series": series}).fetchone()
    if row is not None:
        return int(row[0])
    tx.run(_first, {"centre_id": centre_id, "business_date": business_date, "series": series, "last": 1})
    return 1


def last_numbers(tx: Transaction, centre_id: int, business_date: str) -> dict[str, int]:
    """The last number that was given, by series; one that was not begun today is not in it."""
    return dict(tx.run(_last, {"centre_id": centre_id, "business_date": business_date}).fetchall())


def move(tx: Transaction, centre_id: int, business_date: str, service_id: int, *, lane: str, step: int) -> None:
    """Somebody joins a lane (+1) or leaves it (-1)."""
    values = {
        "of_centre": centre_id,
        "on_date": business_date,
        "of_service": service_id,
        "of_lane": lane,
        "step": step,
    }
    if tx.run(_move, values).rowcount:
        return
    begin = {
        "centre_id": centre_id,
        "business_date": business_date,
        "service_id": service_id,
        "lane": lane,
        "waiting": step,
    }
    tx.run(_begin, begin)


def of_service(tx: Transaction, centre_id: int, business_date: str, service_id: int) -> int:
    """How many wait for the service, in all its lanes."""
    values = {"centre_id": centre_id, "business_date": business_date, "service_id": service_id}
    return int(tx.run(_of_service, values).fetchone()[0])


def waiting(tx: Transaction, centre_id: int, business_date: str) -> dict[int, int]:
    """How many wait, by service id; a service that nobody asked for today is not in it."""
    values = {"centre_id": centre_id, "business_date": business_date}
    return {service_id: int(count) for service_id, count in tx.run(_waiting, values).fetchall()}


def lanes(tx: Transaction, centre_id: int, business_date: str) -> list[tuple[int, str, int]]:
    """Service id, lane and how many wait, of every lane of the centre in which somebody does."""
    values = {"centre_id": centre_id, "business_date": business_date}
    return [(service_id, lane, waiting) for service_id, lane, waiting in tx.run(_lanes, values).fetchall()]
