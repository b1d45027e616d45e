"""The person in front of the counter: number, service, priority, the wait, and a timer."""

from dataclasses import dataclass
from datetime import datetime

from counter_app.shown.durations import minutes, stopwatch
from queue_protocol.base import in_language
from queue_protocol.state import Snapshot, Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonShown:
    """`state` is called or serving, and empty when nobody is in front; `timer` runs since that state began.

    `timer_id` is the message that says what the timer counts.
    """

    state: str = ""
    number: str = ""
    service: str = ""
    priority: str = ""
    waited_minutes: int = 0
    timer: str = ""
    timer_id: str = ""
    calls: int = 0
    reason: str = ""


def person(
    ticket: Ticket | None, snapshot: Snapshot, *, now: datetime, language: str, reason: str = ""
) -> PersonShown:
    """The person with that ticket at the server's time `now`; `reason` is why she was picked, where known."""
    if ticket is None:
        return PersonShown()
    called_at = ticket.called_at or now
    started_at = ticket.serving_at if ticket.state == "serving" else None
    return PersonShown(
        state=ticket.state,
        number=ticket.number,
        service=service_name(ticket.service, snapshot, language=language),
        priority=_priority_name(ticket.priority, snapshot, language=language),
        waited_minutes=minutes(called_at - ticket.arrived_at),
        timer=stopwatch(now - (started_at or called_at)),
        timer_id="counter.since_call" if started_at is None else "counter.since_start",
        calls=ticket.calls,
        reason=reason,
    )


def service_name(code: str, snapshot: Snapshot, *, language: str) -> str:
    """What the service is called in that language; its code where the centre no longer has it."""
    names = {service.code: in_language(service.name, language) for service in snapshot.services}
    return names.get(code, code)


def _priority_name(code: str | None, snapshot: Snapshot, *, language: str) -> str:
    if code is None:
        return ""
    names = {known.code: in_language(known.name, language) for known in snapshot.priority_classes}
    return names.get(code, code)
