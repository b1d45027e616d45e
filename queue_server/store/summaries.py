"""What was counted of dates and months that are over: kept, found, and made stale when something comes late."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import and_, col, func, or_, select, update

from queue_server.store.database import Transaction
from queue_server.store.rows import SummaryRow

DAY, MONTH = "day", "month"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A date, or the month that begins with one, at a centre. Days come before months."""

    kind: str
    first: date
    centre_id: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A row as it stands: how often it was touched, and what was counted, where that still holds."""

    serial: int
    content: bytes | None


def month_of(day: date) -> date:
    """The first of its month."""
    return day.replace(day=1)


def note(tx: Transaction, spans: Iterable[Span]) -> None:
    """Note that these are over and still to be counted. None of them was noted before."""
    tx.session.add_all(SummaryRow(centre_id=each.centre_id, kind=each.kind, first=each.first) for each in spans)
    tx.session.flush()


def last_noted(tx: Transaction, centre_id: int) -> date | None:
    """The latest date that was noted."""
    row = SummaryRow
    query = select(func.max(row.first)).where(row.centre_id == centre_id, row.kind == DAY)
    return tx.session.exec(query).one()


def first_stale(tx: Transaction) -> Span | None:
    """One that is to be counted: of any centre the days before the months, the oldest first; None when all are."""
    row = SummaryRow
    columns: list[Any] = [row.kind, row.first, row.centre_id]
    query = (
        select(*columns)
        .where(col(row.content).is_(None))
        .order_by(col(row.kind), col(row.first), col(row.centre_id))
        .limit(1)
    )
    found = tx.session.exec(query).first()
    return None if found is None else Span(*found)


def kept(tx: Transaction, span: Span) -> Kept | None:
    """How it stands; None where it was never noted."""
    found = tx.session.get(SummaryRow, (span.centre_id, span.kind, span.first))
    return None if found is None else Kept(found.serial, found.content)


def contents(tx: Transaction, centre_id: int, kind: str, first: date, last: date) -> dict[date, bytes]:
    """What was counted of the dates or months that begin from `first` to `last`, without those that are stale."""
    row = SummaryRow
    columns: list[Any] = [row.first, row.content]
    query = select(*columns).where(
        row.centre_id == centre_id,
        row.kind == kind,
        col(row.first).between(first, last),
        col(row.content).is_not(None),
    )
    return {day: content for day, content in tx.session.exec(query) if content is not None}


def keep(tx: Transaction, span: Span, content: bytes, *, serial: int) -> None:
    """Keep what was counted, unless something came since it had this serial: then it is counted again."""
    row = SummaryRow
    found = update(row).where(_is(span), col(row.serial) == serial)
    tx.session.exec(found.values(content=content))


def touch(tx: Transaction, centre_id: int, day: date) -> None:
    """Something of a date that is over has come late: what was counted of it and its month no longer holds."""
    row = SummaryRow
    spans = (Span(DAY, day, centre_id), Span(MONTH, month_of(day), centre_id))
    found = update(row).where(or_(*map(_is, spans)))
    tx.session.exec(found.values(content=None, serial=col(row.serial) + 1))


def touch_all(tx: Transaction) -> None:
    """Nothing that was counted holds any longer."""
    tx.session.exec(update(SummaryRow).values(content=None, serial=col(SummaryRow.serial) + 1))


def _is(span: Span) -> ColumnElement[bool]:
    row = SummaryRow
    return and_(col(row.centre_id) == span.centre_id, col(row.kind) == span.kind, col(row.first) == span.first)
