"""The person in front of the counter: number, service, priority, the wait, and a timer."""

from dataclasses import dataclass
from datetime import datetime

from counter_app.shown.durations import minutes, stopwatch
from queue_protocol.base import in_language
from queue_protocol.results import CounterDetail
from queue_protocol.state import Snapshot, Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonShown:
    """`state` is called or serving, and empty when nobody is in front; `timer` runs since that state began.

    `timer_id` is the message that says what the timer counts. `waited_too_long`: longer than the target wait.
    `usual_minutes` is what one takes at a counter for this, 0 while nobody knows; `is_over`: longer than that.
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
    waited_too_long: bool = False
    usual_minutes: int = 0
    is_over: bool = False
    returning: bool = False


def person(
    ticket: Ticket | None,
    snapshot: Snapshot,
    *,
    now: datetime,
    language: str,
    reason: str = "",
    detail: CounterDetail | None = None,
) -> PersonShown:
    """The person with that ticket at the server's time `now`; `reason` is why she was called, where known.

    `detail` is what the server has told of her, where it has.
    """
    if ticket is None:
        return PersonShown()
    called_at = ticket.called_at or now
    started_at = ticket.serving_at if ticket.state == "serving" else None
    waited = minutes(called_at - ticket.arrived_at)
    target = None if detail is None else detail.target_wait_minutes
    usual = (0 if detail is None else detail.usual_minutes) or 0
    return PersonShown(
        state=ticket.state,
        number=ticket.number,
        service=service_name(ticket.service, snapshot, language=language),
        priority=_priority_name(ticket.priority, snapshot, language=language),
        waited_minutes=waited,
        timer=stopwatch(now - (started_at or called_at)),
        timer_id="counter.since_call" if started_at is None else "counter.since_start",
        calls=ticket.calls,
        reason=reason,
        waited_too_long=target is not None and waited > target,
        usual_minutes=usual,
        is_over=0 < usual <= minutes(now - called_at),
        returning=ticket.returning,
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
