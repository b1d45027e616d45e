"""How a ticket is moved: looked up, held to its counter, written with its leg, counted in its line."""

from queue_server.store import legs, tickets
from queue_server.store.database import Transaction
from queue_server.store.legs import Leg
from queue_server.store.tickets import StoredTicket


def write(
    tx: Transaction,
    stored: StoredTicket,
    *,
    ended_as: str | None = None,
    staff_id: int | None = None,
    parked_more: int = 0,
) -> None:
    """Write the ticket, and the same on its present leg. `ended_as` says how the leg ended, where it did."""
    tickets.save(tx, stored)
    write_leg(tx, stored, ended_as=ended_as, staff_id=staff_id, parked_more=parked_more)


def write_leg(
    tx: Transaction,
    stored: StoredTicket,
    *,
    ended_as: str | None = None,
    staff_id: int | None = None,
    parked_more: int = 0,
) -> None:
    """Write the ticket's times on its present leg alone."""
    leg = Leg(
        called_at=stored.called_at,
        serving_at=stored.serving_at,
        ended_at=stored.ended_at,
        counter_id=stored.counter_id,
        calls=stored.calls,
        outcome=stored.outcome,
        ended_as=ended_as,
        staff_id=staff_id,
        parked_more=parked_more,
    )
    legs.save(tx, stored.id, stored.leg, leg)
