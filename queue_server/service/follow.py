"""One ticket as whoever holds it may see it: its story so far, and how many are ahead."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlmodel import col, select

from queue_server.domain.refusals import UnknownTicketError
from queue_server.domain.ticket import Ticket, TicketState
from queue_server.service.results import Wait
from queue_server.service.standing import place_of
from queue_server.store import tickets
from queue_server.store.database import Transaction
from queue_server.store.rows import CentreRow, CounterRow, LegRow, RegistrationRow, ServiceRow, TicketRow

MOST_DIGITS = 18
"""Of a ticket's id: what a 64-bit column can hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One stop of a visit."""

    service: str
    counter: int | None
    arrived_at: datetime
    called_at: datetime | None
    serving_at: datetime | None
    ended_at: datetime | None
    calls: int
    ended_as: str | None
    outcome: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """The ticket, its legs, the names of its service and centre; who is ahead, and how long, if it waits."""

    ticket: Ticket
    legs: tuple[Leg, ...]
    service_name: dict[str, str]
    centre_name: dict[str, str]
    people_ahead: int | None
    wait: Wait | None


def follow(tx: Transaction, centre_id: int, ticket_id: int, *, now: datetime) -> Followed:
    """The ticket as it stands. Raises UnknownTicketError."""
    stored = tickets.get(tx, centre_id, ticket_id)
    if stored is None:
        raise UnknownTicketError(ticket=ticket_id)
    waits = stored.state is TicketState.WAITING
    place = place_of(tx, centre_id, stored, now=now) if waits else None
    return Followed(
        ticket=stored.view(),
        legs=legs_of(tx, ticket_id),
        service_name=tx.session.get_one(ServiceRow, stored.service_id).name,
        centre_name=tx.session.get_one(CentreRow, centre_id).name,
        people_ahead=None if place is None else place.people_ahead,
        wait=None if place is None else place.wait,
    )


def follow_by_secret(tx: Transaction, address: str, *, now: datetime) -> Followed:
    """The ticket of a slip's address, `id-secret`. Raises UnknownTicketError for anything else."""
    return follow(tx, *ticket_of(tx, address), now=now)


def ticket_of(tx: Transaction, address: str) -> tuple[int, int]:
    """The ids of the centre and of the ticket of a slip's address. Raises UnknownTicketError for anything else."""
    row = held_row(tx, TicketRow, address)
    if row is None:
        raise UnknownTicketError
    return row.centre_id, row.id or 0


Held = TypeVar("Held", TicketRow, RegistrationRow)


def held_row(tx: Transaction, table: type[Held], address: str) -> Held | None:
    """What an address `id-secret` belongs to; None where it belongs to nothing. The secret is compared in full."""
    row_id, secret = parts_of(address)
    row = None if row_id is None else tx.session.get(table, row_id)
    if row is None or not secrets.compare_digest(row.secret.encode(), secret.encode()):
        return None
    return row


def parts_of(address: str) -> tuple[int | None, str]:
    """The id and the secret of an address `id-secret`; no id where there cannot be one."""
    ticket_id, _, secret = address.partition("-")
    is_id = ticket_id.isascii() and ticket_id.isdigit() and len(ticket_id) <= MOST_DIGITS
    return int(ticket_id) if is_id else None, secret


def legs_of(tx: Transaction, ticket_id: int) -> tuple[Leg, ...]:
    """The stops of a visit so far, in order."""
    rows = (
        select(LegRow, ServiceRow.code, CounterRow.number)
        .join(ServiceRow, col(ServiceRow.id) == col(LegRow.service_id))
        .outerjoin(CounterRow, col(CounterRow.id) == col(LegRow.counter_id))
        .where(LegRow.ticket_id == ticket_id)
        .order_by(col(LegRow.position))
    )
    return tuple(
        Leg(
            service=service,
            counter=counter,
            arrived_at=leg.arrived_at,
            called_at=leg.called_at,
            serving_at=leg.serving_at,
            ended_at=leg.ended_at,
            calls=leg.calls,
            ended_as=leg.ended_as,
            outcome=leg.outcome,
        )
        for leg, service, counter in tx.session.exec(rows)
    )
