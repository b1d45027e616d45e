"""What a centre lists for people to choose from, such as outcomes, reasons to pause and levels of satisfaction."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlmodel import select

from queue_server.domain.events import Text
from queue_server.domain.rating import asks_reason
from queue_server.store.database import Transaction
from queue_server.store.rows import RatingLevelRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One of a list."""

    code: str
    name: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingLevel:
    """A level of satisfaction, and whether whoever chooses it is asked why."""

    code: str
    name: Text
    asks_reason: bool


def named(rows: Iterable[Any]) -> list[Named]:
    """Rows as a list to choose from."""
    return [Named(code=row.code, name=row.name) for row in rows]


def choices(tx: Transaction, table: Any, centre_id: int) -> list[Named]:
    """What that table lists at the centre, in its order."""
    return named(_rows(tx, table, centre_id))


def rating_levels(tx: Transaction, centre_id: int) -> list[RatingLevel]:
    """The levels of satisfaction, best first."""
    rows = _rows(tx, RatingLevelRow, centre_id)
    codes = [row.code for row in rows]
    return [RatingLevel(code=row.code, name=row.name, asks_reason=asks_reason(codes, row.code)) for row in rows]


def _rows(tx: Transaction, table: Any, centre_id: int) -> list[Any]:
    return list(tx.session.exec(select(table).where(table.centre_id == centre_id).order_by(table.position)))
