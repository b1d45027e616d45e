"""Legs: one stop of a visit each, where waits and services are counted."""

from dataclasses import dataclass

from sqlalchemy import Executable, bindparam, func, insert, select, update
from sqlmodel import col

from queue_server.store.database import Transaction
from queue_server.store.rows import LegRow


def _insert_leg() -> Executable:
    return insert(LegRow).values(
        {
            name: bindparam(name)
            for name in ("ticket_id", "position", "service_id", "arrived_at", "calls", "parked_micros")
        }
    )


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


def begin(tx: Transaction, ticket_id: int, *, position: int, service_id: int, arrived_at: int) -> None:
    """Store a new leg; `arrived_at`, in microseconds, is since when it waits for this stop."""
    values = {
        "ticket_id": ticket_id,
        "position": position,
        "service_id": service_id,
        "arrived_at": arrived_at,
        "calls": 0,
        "parked_micros": 0,
    }
    tx.run(_insert_leg, values)


def save(tx: Transaction, ticket_id: int, position: int, leg: Leg) -> None:
    """Write a leg."""
    values = {name: getattr(leg, name) for name in Leg.__slots__}
    tx.run(_save_leg, {"of_ticket": ticket_id, "leg": position, **values})


def _parked() -> Executable:
    return select(col(LegRow.parked_micros)).where(
        col(LegRow.ticket_id) == bindparam("ticket_id"), col(LegRow.position) == bindparam("position")
    )


def parked(tx: Transaction, ticket_id: int, position: int) -> int:
    """For how many microseconds a leg was set aside so far."""
    return int(tx.run(_parked, {"ticket_id": ticket_id, "position": position}).fetchone()[0])


def _first() -> Executable:
    return select(col(LegRow.service_id), col(LegRow.serving_at)).where(
        col(LegRow.ticket_id) == bindparam("ticket_id"), col(LegRow.position) == bindparam("position")
    )


def first(tx: Transaction, ticket_id: int) -> tuple[int, bool]:
    """The id of the service for which the ticket was taken, and whether it was served there."""
    service_id, serving_at = tx.run(_first, {"ticket_id": ticket_id, "position": 1}).fetchone()
    return service_id, serving_at is not None
