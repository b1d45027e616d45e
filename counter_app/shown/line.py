"""Who waits for one counter: how many per service, and the first few people in order of arrival."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from counter_app.flow import listed
from counter_app.shown.durations import minutes
from queue_protocol.base import in_language
from queue_protocol.state import Counter, Service, Snapshot, Ticket

ROWS = 24
"""More than the tallest panel has room for; the panel shows as many as fit."""


@dataclass(frozen=True, slots=True)
class ServiceShown:
    """A service of this counter and how many wait for it, as the server counts them."""

    prefix: str
    name: str
    waiting: int


@dataclass(frozen=True, slots=True)
class WaitingShown:
    """Somebody who waits, for so many whole minutes."""

    number: str
    minutes: int
    priority: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LineShown:
    """The line in front of the counter; `longest_minutes` is how long its first person has waited."""

    people: int = 0
    longest_minutes: int = 0
    services: tuple[ServiceShown, ...] = ()
    rows: tuple[WaitingShown, ...] = ()
    parked: tuple[WaitingShown, ...] = ()
    missed: tuple[WaitingShown, ...] = ()


def line(counter: Counter, snapshot: Snapshot, *, now: datetime, language: str) -> LineShown:
    """The line of that counter, its services in the counter's own order."""
    known = {service.code: service for service in snapshot.services}
    services = tuple(_service(known[code], language) for code in counter.services if code in known)
    waiting = [ticket for ticket in snapshot.waiting or () if ticket.service in counter.services]
    rows = tuple(_row(ticket, now - ticket.arrived_at) for ticket in waiting[:ROWS])
    return LineShown(
        people=sum(service.waiting for service in services),
        longest_minutes=max((row.minutes for row in rows), default=0),
        services=services,
        rows=rows,
        parked=_apart("parked", counter, snapshot, now),
        missed=_apart("missed", counter, snapshot, now),
    )


def _service(service: Service, language: str) -> ServiceShown:
    return ServiceShown(service.prefix, in_language(service.name, language), service.waiting)


def _row(ticket: Ticket, since: timedelta) -> WaitingShown:
    return WaitingShown(ticket.number, minutes(since), ticket.priority is not None)


def _apart(state: str, counter: Counter, snapshot: Snapshot, now: datetime) -> tuple[WaitingShown, ...]:
    """Those of that list whom this counter may take, and for how long they have been in it."""
    known = set(listed(state, counter, snapshot))
    tickets: tuple[Ticket, ...] = getattr(snapshot, state) or ()
    mine = [ticket for ticket in tickets if ticket.id in known]
    return tuple(_row(ticket, now - (ticket.parked_at or ticket.ended_at or ticket.arrived_at)) for ticket in mine)
