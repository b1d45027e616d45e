"""Joining and leaving a line: the place somebody gets, and how many wait then."""

from dataclasses import replace

from queue_server.service.command import Context
from queue_server.store import lines, waiting
from queue_server.store.tickets import StoredTicket

FIRST, LAST = "first", "last"


def join(context: Context, stored: StoredTicket) -> int:
    """Count the ticket into its lane. Returns how many wait for its service."""
    return _step(context, stored, +1)


def leave(context: Context, stored: StoredTicket) -> int:
    """Count the ticket out of its lane. Returns how many wait for its service."""
    return _step(context, stored, -1)


def _step(context: Context, stored: StoredTicket, step: int) -> int:
    lines.move(context.tx, context.centre.id, stored.business_date, stored.service_id, lane=stored.lane, step=step)
    return count(context, stored.service_id)


def count(context: Context, service_id: int) -> int:
    """How many wait for the service today."""
    return lines.of_service(context.tx, context.centre.id, context.business_date, service_id)


def count_at(context: Context, stored: StoredTicket) -> int:
    """How many wait for the ticket's service today."""
    return count(context, stored.service_id)


def placed(context: Context, stored: StoredTicket, position: str) -> StoredTicket:
    """The ticket with the place it gets in its lane: by its arrival, before everybody, or as if it came now."""
    if position == LAST:
        return replace(stored, arrived_at=context.at, place_at=context.at)
    if position == FIRST:
        first = waiting.first_place(
            context.tx, context.centre.id, stored.business_date, service_id=stored.service_id, lane=stored.lane
        )
        return replace(stored, place_at=stored.arrived_at if first is None else min(stored.arrived_at, first - 1))
    return replace(stored, place_at=stored.due_at or stored.arrived_at)
