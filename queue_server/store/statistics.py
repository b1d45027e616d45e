"""What statistics read: legs, spells and ratings of one business date at a time, so that no period fills memory.

A date is found by the indexes that commands use anyway: the unique one of numbers, and `spell_day`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from pydantic_core import from_json
from sqlalchemy import Executable, Select, bindparam, func
from sqlmodel import col, select

from queue_server.domain.figures import Leg
from queue_server.domain.spells import Spell
from queue_server.store.database import Transaction
from queue_server.store.rows import (
    CentreRow,
    CounterRow,
    LegRow,
    OutcomeRow,
    PriorityClassRow,
    RatingCriterionRow,
    RatingLevelRow,
    RatingReasonRow,
    RatingRow,
    ServiceRow,
    SpellRow,
    StaffRow,
    TicketRow,
)

Text = dict[str, str]


def _of_date(query: Select[Any]) -> Executable:
    # In the order of the unique index of numbers: the legs of one ticket come together, and nothing is sorted.
    return query.where(
        col(TicketRow.centre_id) == bindparam("centre_id"), col(TicketRow.business_date) == bindparam("on_date")
    ).order_by(col(TicketRow.series), col(TicketRow.number), col(LegRow.position))


def _legs() -> Executable:
    ticket, leg = TicketRow, LegRow
    columns: list[Any] = [
        ticket.id, leg.position, ticket.issued_at, leg.service_id, leg.counter_id, leg.staff_id, leg.arrived_at,
        leg.called_at, leg.serving_at, leg.ended_at, leg.parked_micros, leg.ended_as, leg.outcome, ticket.priority,
    ]  # fmt: skip
    return _of_date(select(*columns).join(leg, col(leg.ticket_id) == col(ticket.id)))


def _spells() -> Executable:
    row = SpellRow
    columns: list[Any] = [row.counter_id, row.staff_id, row.state, row.began_at, row.ended_at]
    found: Executable = (
        select(*columns)
        .where(col(row.centre_id) == bindparam("centre_id"), col(row.business_date) == bindparam("on_date"))
        .order_by(col(row.counter_id), col(row.began_at), col(row.id))
    )
    return found


def _ratings() -> Executable:
    leg, rating = LegRow, RatingRow
    columns: list[Any] = [
        leg.service_id,
        leg.counter_id,
        leg.staff_id,
        rating.level,
        rating.criteria,
        rating.reason_code,
    ]
    of_leg = (col(rating.ticket_id) == col(leg.ticket_id)) & (col(rating.leg) == col(leg.position))
    return _of_date(
        select(*columns)
        .select_from(TicketRow)
        .join(leg, col(leg.ticket_id) == col(TicketRow.id))
        .join(rating, of_leg)
    )


class Rated(NamedTuple):
    """What somebody thought of one leg, and where it was served; levels by criterion, and the reason's code."""

    service_id: int
    counter_id: int | None
    staff_id: int | None
    level: str
    criteria: dict[str, str]
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPlace:
    """A centre as statistics see it."""

    id: int
    code: str
    name: Text
    time_zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredLine:
    """A service that is or was, at its place in the list; `target` is the target wait in minutes."""

    id: int
    centre_id: int
    code: str
    name: Text
    position: int
    target: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDesk:
    """A counter that is or was."""

    id: int
    centre_id: int
    number: int


def legs(tx: Transaction, centre_id: int, day: str) -> Iterable[Leg]:
    """Every leg of the date's tickets, those of one ticket together and in order."""
    return map(Leg._make, tx.run(_legs, {"centre_id": centre_id, "on_date": day}).fetchall())


def spells(tx: Transaction, centre_id: int, day: str) -> list[Spell]:
    """Every spell of the date, by counter and beginning."""
    return [Spell._make(row) for row in tx.run(_spells, {"centre_id": centre_id, "on_date": day}).fetchall()]


def ratings(tx: Transaction, centre_id: int, day: str) -> list[Rated]:
    """Every answer about the date's visits."""
    rows = tx.run(_ratings, {"centre_id": centre_id, "on_date": day}).fetchall()
    return [Rated(row[0], row[1], row[2], row[3], _as_dict(row[4]), row[5]) for row in rows]


def _as_dict(stored: Any) -> dict[str, str]:
    """JSON as the driver gives it: text on SQLite, a dict on PostgreSQL."""
    return dict(from_json(stored) if isinstance(stored, str) else stored)


def places(tx: Transaction, centre_ids: Sequence[int]) -> dict[int, StoredPlace]:
    """The centres, by id."""
    row = CentreRow
    columns: list[Any] = [row.id, row.code, row.name, row.time_zone]
    query = select(*columns).where(col(row.id).in_(centre_ids))
    names = ("id", "code", "name", "time_zone")
    return {each[0]: StoredPlace(**dict(zip(names, each, strict=True))) for each in tx.session.exec(query)}


def lines(tx: Transaction, centre_ids: Sequence[int]) -> dict[int, StoredLine]:
    """Their services, also those that a newer centre file dropped, by id."""
    row = ServiceRow
    target = func.coalesce(col(row.target_wait_minutes), col(CentreRow.target_wait_minutes))
    columns: list[Any] = [row.id, row.centre_id, row.code, row.name, row.position, target]
    query = (
        select(*columns)
        .join(CentreRow, col(CentreRow.id) == col(row.centre_id))
        .where(col(row.centre_id).in_(centre_ids))
    )
    names = ("id", "centre_id", "code", "name", "position", "target")
    return {each[0]: StoredLine(**dict(zip(names, each, strict=True))) for each in tx.session.exec(query)}


def desks(tx: Transaction, centre_ids: Sequence[int]) -> dict[int, StoredDesk]:
    """Their counters, also those that were dropped, by id."""
    row = CounterRow
    query = select(row.id, row.centre_id, row.number).where(col(row.centre_id).in_(centre_ids))
    return {
        key: StoredDesk(id=key, centre_id=centre_id, number=number)
        for key, centre_id, number in tx.session.exec(query)
        if key is not None
    }


def clerks(tx: Transaction, staff_ids: Sequence[int]) -> dict[int, str]:
    """The names of staff, by id."""
    query = select(StaffRow.id, StaffRow.name).where(col(StaffRow.id).in_(staff_ids))
    return {key: name for key, name in tx.session.exec(query) if key is not None}


def classes(tx: Transaction, centre_ids: Sequence[int]) -> dict[str, Text]:
    """The names of their priority classes by code, as the first centre that has the class calls it."""
    return _names(tx, PriorityClassRow, centre_ids)


def outcomes(tx: Transaction, centre_ids: Sequence[int]) -> dict[str, Text]:
    """The names of how a leg may end, by code, in the order of their list."""
    return _names(tx, OutcomeRow, centre_ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingWords:
    """What citizens may answer now at these centres: names by code, in their order, the best level first."""

    levels: dict[str, Text]
    criteria: dict[str, Text]
    reasons: dict[str, Text]


def rating_words(tx: Transaction, centre_ids: Sequence[int]) -> RatingWords:
    """The wordings of ratings."""
    return RatingWords(
        levels=_names(tx, RatingLevelRow, centre_ids),
        criteria=_names(tx, RatingCriterionRow, centre_ids),
        reasons=_names(tx, RatingReasonRow, centre_ids),
    )


def _names(tx: Transaction, table: Any, centre_ids: Sequence[int]) -> dict[str, Text]:
    query = (
        select(table.code, table.name)
        .where(table.centre_id.in_(centre_ids))
        .order_by(table.centre_id, table.position)
    )
    found: dict[str, Text] = {}
    for code, name in tx.session.exec(query):
        found.setdefault(code, name)
    return found


def first_date(tx: Transaction, centre_id: int) -> date | None:
    """The first business date of which the centre has anything; None for a new one."""
    values = {"centre_id": centre_id}
    found = [tx.run(builder, values).fetchone()[0] for builder in (_first_of_tickets, _first_of_spells)]
    dates = [date.fromisoformat(str(each)) for each in found if each is not None]
    return min(dates, default=None)


def _first_of_tickets() -> Executable:
    row = TicketRow
    return select(func.min(col(row.business_date))).where(col(row.centre_id) == bindparam("centre_id"))


def _first_of_spells() -> Executable:
    row = SpellRow
    return select(func.min(col(row.business_date))).where(col(row.centre_id) == bindparam("centre_id"))


def rating_choices(tx: Transaction, centre_ids: Sequence[int]) -> tuple[list[str], list[str]]:
    """The codes of the levels and of the criteria that these centres use now, in their order."""
    return _codes(tx, RatingLevelRow, centre_ids), _codes(tx, RatingCriterionRow, centre_ids)


def _codes(tx: Transaction, table: Any, centre_ids: Sequence[int]) -> list[str]:
    query = select(table.code).where(table.centre_id.in_(centre_ids)).order_by(table.centre_id, table.position)
    return list(dict.fromkeys(tx.session.exec(query)))
