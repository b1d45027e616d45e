"""Which services a counter serves, and in which order: changed while people wait, from the next call on."""

from dataclasses import dataclass

from queue_server.domain.adjusting import Assignment, require_known, require_served, require_unchanged, unserved
from queue_server.domain.counter import Counter
from queue_server.domain.events import CounterAssigned, ServedBy
from queue_server.domain.refusals import Fact
from queue_server.service.access import require_counter
from queue_server.service.command import Context
from queue_server.service.counter_views import view
from queue_server.service.results import CounterResult, Done
from queue_server.service.settings import settings_of
from queue_server.service.who_changed import who_changed
from queue_server.store import assignments, lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An assignment in place of the one that was seen; whether people may be left without a counter."""

    wanted: Assignment
    seen: Assignment
    leave_unserved: bool = False


def assign_counter(context: Context, *, counter: int, change: Change) -> Done:
    """Let the counter serve that from its next call on; who is in front of it stays there.

    Nothing happens where it serves just that. Raises UnknownCounterError, UnknownServiceError,
    ChangedMeanwhileError, and LeavesUnservedError unless that is meant.
    """
    place = require_counter(context, counter)
    before, wanted = assignments.of(context.tx, place), change.wanted.complete()
    require_known(wanted.services, context.settings.services)
    require_unchanged(change.seen.complete(), before, who=lambda: _who_assigned(context, counter))
    if wanted == before:
        return Done(CounterResult(counter=view(context.tx, place)))
    if not change.leave_unserved:
        _require_served(context, counter, wanted)
    seen = _write(context, counter, wanted)
    served_by = _served_by(context, {*before.services, *wanted.services})
    return Done(CounterResult(counter=seen), (CounterAssigned(counter=seen, services=served_by, before=before),))


def _who_assigned(context: Context, counter: int) -> Fact:
    return who_changed(context, "counter_assigned", lambda event: event["counter"]["number"] == counter)


def _write(context: Context, counter: int, wanted: Assignment) -> Counter:
    place = require_counter(context, counter)
    ids = {code: service.id for code, service in context.settings.services.items()}
    assignments.write(context.tx, place, wanted, ids)
    assignments.raise_version(context.tx, context.centre.id)
    return view(context.tx, require_counter(context, counter))


def _require_served(context: Context, counter: int, wanted: Assignment) -> None:
    """Raises LeavesUnservedError where this change, and no earlier one, leaves a service without a counter.

    Also where nobody waits for it now: the kiosk goes on giving numbers for it.
    """
    settings = context.settings
    now = {number: each.services for number, each in settings.counters.items()}
    found = lines.waiting(context.tx, context.centre.id, context.business_date)
    waiting = {code: found.get(service.id, 0) for code, service in settings.services.items()}
    waiting |= {settings.codes[service_id]: people for service_id, people in found.items()}
    before = unserved(now, waiting)
    left = unserved({**now, counter: wanted.services}, waiting)
    names = {code: service.name for code, service in settings.services.items()}
    require_served({code: people for code, people in left.items() if code not in before}, names)


def _served_by(context: Context, services: set[str]) -> tuple[ServedBy, ...]:
    """Which counters serve these services, now that it is written."""
    settings = settings_of(context.tx, context.centre.id, context.centre.version + 1)
    return tuple(ServedBy(service=code, counters=settings.serving(code)) for code in sorted(services))
