"""Who waits for one counter: how many per service, and the first few people in order of arrival."""

from dataclasses import dataclass
from datetime import datetime

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


def line(counter: Counter, snapshot: Snapshot, *, now: datetime, language: str) -> LineShown:
    """The line of that counter, its services in the counter's own order."""
    known = {service.code: service for service in snapshot.services}
    services = tuple(_service(known[code], language) for code in counter.services if code in known)
    waiting = [ticket for ticket in snapshot.waiting or () if ticket.service in counter.services]
    rows = tuple(_row(ticket, now) for ticket in waiting[:ROWS])
    return LineShown(
        people=sum(service.waiting for service in services),
        longest_minutes=max((row.minutes for row in rows), default=0),
        services=services,
        rows=rows,
    )


def _service(service: Service, language: str) -> ServiceShown:
    return ServiceShown(service.prefix, in_language(service.name, language), service.waiting)


def _row(ticket: Ticket, now: datetime) -> WaitingShown:
    return WaitingShown(ticket.number, minutes(now - ticket.arrived_at), ticket.priority is not None)
