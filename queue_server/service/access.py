"""What a command may touch: tickets and counters of its own centre, and its own counter alone where it has one."""

from queue_server.domain.refusals import (
    LogInRequiredError,
    ReasonRequiredError,
    UnknownCounterError,
    UnknownTicketError,
    WrongCounterError,
)
from queue_server.service.actors import Holder
from queue_server.service.command import Context
from queue_server.store import centres, tickets
from queue_server.store.centres import StoredCounter
from queue_server.store.tickets import StoredTicket


def require_counter(context: Context, number: int) -> StoredCounter:
    """The counter, if the device may act for it.

    Raises UnknownCounterError, WrongCounterError, and LogInRequiredError where the centre wants a clerk logged in.
    """
    if context.actor.counter not in {None, number}:
        raise WrongCounterError(counter=number)
    place = centres.counter(context.tx, context.centre.id, number)
    if place is None:
        raise UnknownCounterError(counter=number)
    require_clerk(context)
    if _is_staff_of_another(context, place.id):
        raise WrongCounterError(counter=number)
    return place


def _is_staff_of_another(context: Context, counter_id: int | None) -> bool:
    """Whether whoever is logged in works at another counter than this one; nobody does than none."""
    own = None if context.staff is None else context.staff.counter_id
    return None not in {own, counter_id} and own != counter_id


def require_clerk(context: Context) -> None:
    """Raises LogInRequiredError at a counter's device where nobody is logged in and the centre wants it."""
    if context.settings.log_in_required and context.actor.role == "counter" and context.staff is None:
        raise LogInRequiredError


def require_reason(context: Context, reason: str | None) -> None:
    """Raises ReasonRequiredError for a supervisor who is at no counter and does not say why.

    At a counter whoever is logged in stands in for a clerk.
    """
    is_from_afar = context.role == "supervisor" and context.actor.role != "counter"
    if is_from_afar and not (reason or "").strip():
        raise ReasonRequiredError


def require_ticket(context: Context, ticket_id: int) -> StoredTicket:
    """The ticket. Raises UnknownTicketError, for one of another centre, and to a holder for any but the own."""
    stored = tickets.get(context.tx, context.centre.id, ticket_id)
    is_others = isinstance(context.actor, Holder) and context.actor.ticket_id != ticket_id
    if stored is None or is_others:
        raise UnknownTicketError(ticket=ticket_id)
    return stored


def require_own_ticket(context: Context, ticket_id: int) -> StoredTicket:
    """The ticket, if the device may touch it: a counter touches only what stands before it, or before nobody.

    The counter is the device's, or that of whoever is logged in at a device of no counter.
    Raises UnknownTicketError, WrongCounterError, LogInRequiredError.
    """
    stored = require_ticket(context, ticket_id)
    own = context.actor.counter
    if own is not None and stored.counter not in {None, own}:
        raise WrongCounterError(counter=stored.counter or 0)
    require_clerk(context)
    if _is_staff_of_another(context, stored.counter_id):
        raise WrongCounterError(counter=stored.counter or 0)
    return stored


def number_at(context: Context, place: StoredCounter) -> str | None:
    """The number of the ticket in front of the counter, if somebody stands there."""
    stored = tickets.at_counter(context.tx, place.id)
    return None if stored is None else stored.number
