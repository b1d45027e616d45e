"""Legs: one stop of a visit each, where waits and services are counted."""

from dataclasses import dataclass

from sqlalchemy import Executable, bindparam, func, insert, select, update
from sqlmodel import col

from queue_server.domain.forecast import Estimate
from queue_server.store.database import Transaction
from queue_server.store.rows import LegRow


def _insert_leg() -> Executable:
    names = (
        "ticket_id", "position", "service_id", "arrived_at", "calls", "parked_micros", "expected", "spread",
        "overtook",
    )  # fmt: skip
    return insert(LegRow).values({name: bindparam(name) for name in names})


def _save_leg() -> Executable:
    changing = ("called_at", "serving_at", "ended_at", "counter_id", "calls", "ended_as", "outcome")
    return (
        update(LegRow)
        .where(col(LegRow.ticket_id) == bindparam("of_ticket"), col(LegRow.position) == bindparam("leg"))
        .values(
            {name: bindparam(name) for name in changing}
            | {
                "parked_micros": col(LegRow.parked_micros) + bindparam("parked_more"),
                "staff_id": func.coalesce(bindparam("staff_id"), col(LegRow.staff_id)),
            }
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """What is written on a leg: its times in microseconds, where, how it ended, by whom, how long it was parked.

    `parked_more` is added to what was parked before; no `staff_id` leaves whoever is noted already.
    """

    called_at: int | None
    serving_at: int | None
    ended_at: int | None
    counter_id: int | None
    calls: int
    outcome: str | None
    ended_as: str | None = None
    staff_id: int | None = None
    parked_more: int = 0


def begin(
    tx: Transaction,
    ticket_id: int,
    *,
    position: int,
    service_id: int,
    arrived_at: int,
    said: Estimate | None = None,
) -> None:
    """Store a new leg; `arrived_at`, in microseconds, is since when it waits for this stop.

    `said` is what was told of the wait, where it can be held to it.
    """
    values = {
        "ticket_id": ticket_id,
        "position": position,
        "service_id": service_id,
        "arrived_at": arrived_at,
        "calls": 0,
        "parked_micros": 0,
        "expected": None if said is None else said.expected,
        "spread": None if said is None else said.spread,
        "overtook": False,
    }
    tx.run(_insert_leg, values)


def save(tx: Transaction, ticket_id: int, position: int, leg: Leg) -> None:
    """Write a leg."""
    values = {name: getattr(leg, name) for name in Leg.__slots__}
    tx.run(_save_leg, {"of_ticket": ticket_id, "leg": position, **values})


@dataclass(frozen=True, slots=True)
class Waited:
    """What a leg tells of itself once it is served: since when it waited (microseconds), for how many it was set
    aside, what had been told of its wait, and whether it was called before somebody with an earlier place.
    """

    arrived_at: int
    parked: int
    said: Estimate | None
    overtook: bool


def _waited() -> Executable:
    row = LegRow
    columns = (row.arrived_at, row.parked_micros, row.expected, row.spread, row.overtook)
    return select(*(col(column) for column in columns)).where(
        col(row.ticket_id) == bindparam("ticket_id"), col(row.position) == bindparam("position")
    )


def waited(tx: Transaction, ticket_id: int, position: int) -> Waited:
    """How it was with a leg."""
    row = tx.run(_waited, {"ticket_id": ticket_id, "position": position}).fetchone()
    arrived_at, parked, expected, spread, overtook = row
    said = None if expected is None else Estimate(expected=expected, spread=spread)
    return Waited(arrived_at, parked, said, bool(overtook))


def _overtakes() -> Executable:
    return (
        update(LegRow)
        .where(col(LegRow.ticket_id) == bindparam("of_ticket"), col(LegRow.position) == bindparam("leg"))
        .values(overtook=True)
    )


def overtakes(tx: Transaction, ticket_id: int, position: int) -> None:
    """Note that a leg was called before somebody ordinary with an earlier place."""
    tx.run(_overtakes, {"of_ticket": ticket_id, "leg": position})


def _first() -> Executable:
    return select(col(LegRow.service_id), col(LegRow.serving_at)).where(
        col(LegRow.ticket_id) == bindparam("ticket_id"), col(LegRow.position) == bindparam("position")
    )


def first(tx: Transaction, ticket_id: int) -> tuple[int, bool]:
    """The id of the service for which the ticket was taken, and whether it was served there."""
    service_id, serving_at = tx.run(_first, {"ticket_id": ticket_id, "position": 1}).fetchone()
    return service_id, serving_at is not None
