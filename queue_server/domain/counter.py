"""A counter: open, paused or closed, and whether it may call."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from queue_server.domain.desks import ServiceOrder
from queue_server.domain.refusals import CounterBusyError, CounterNotOpenError
from queue_server.domain.ticket import Ticket


class CounterState(StrEnum):
    """Whether a counter calls people."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """One counter, since when (UTC) it is in its state, the ticket in front of it, and who is logged in there.

    `services` are in its order; `order` is how it chooses among them, by `weights` where it is `weighted`.
    `call_reason` is why that ticket was called, by language.
    Why it pauses is said by `reason_code`, of the centre's list, and by `reason`, in the clerk's own words.
    """

    number: int
    zone: str
    services: tuple[str, ...]
    state: CounterState
    since: datetime
    reason: str | None = None
    reason_code: str | None = None
    ticket: Ticket | None = None
    clerk: str | None = None
    clerk_id: int | None = None
    clerk_login: str | None = None
    call_reason: Mapping[str, str] | None = None
    order: ServiceOrder = ServiceOrder.ARRIVAL
    weights: Mapping[str, int] = field(default_factory=dict)


def may_call(*, number: int, state: CounterState, occupied_by: str | None) -> None:
    """Say nothing when the counter may call the next person.

    Raises CounterNotOpenError or CounterBusyError; the latter keeps a double click from calling two people.
    """
    if state is not CounterState.OPEN:
        raise CounterNotOpenError(counter=number, state=state)
    if occupied_by is not None:
        raise CounterBusyError(counter=number, number=occupied_by)


def may_close(*, number: int, occupied_by: str | None) -> None:
    """Say nothing when the counter may close.

    Raises CounterBusyError while somebody stands there: that person would be forgotten.
    """
    if occupied_by is not None:
        raise CounterBusyError(counter=number, number=occupied_by)
