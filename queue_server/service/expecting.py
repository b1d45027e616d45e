"""Who is expected in the next hours: counted today and on earlier days like it, in the centre's own time."""

from datetime import date, timedelta

from queue_server.domain.arrivals import Counts, Line, expected
from queue_server.domain.business_day import begins_at
from queue_server.domain.lanes import Lane
from queue_server.domain.simulating.scene import Source
from queue_server.service.moment import Moment
from queue_server.service.opening import opening_at
from queue_server.store import arrivals
from queue_server.store.instants import to_micros

_WEEKS = 4
_DAYS = 3
_STRETCHES = 8
_MICROS = 1_000_000


def sources(moment: Moment) -> list[Source]:
    """The lines that people are expected in: none of a service that gives no numbers, none once numbers end."""
    settings = moment.settings
    at = (moment.at - _midnight(moment, moment.day)) / _MICROS
    coming = expected(
        _counts(moment, moment.day),
        _days_like_this(moment),
        at=at,
        until=at + _numbers_for(moment),
        stretches=_STRETCHES,
    )
    return [
        Source(service=service, lane=lane, target=settings.target_of(service, lane), rates=rates)
        for (service, lane), rates in coming.items()
        if service in settings.services and not settings.services[service].paused
    ]


def _numbers_for(moment: Moment) -> float:
    """For how many seconds numbers will be given from now on."""
    opening = opening_at(moment.tx, moment.centre_id, moment.settings, moment.now)
    if not opening.gives_numbers:
        return 0.0
    if opening.changes_at is None:
        return timedelta(days=1).total_seconds()
    return (opening.changes_at - moment.now).total_seconds()


def _days_like_this(moment: Moment) -> list[Counts]:
    """The same weekday of the weeks before; in a centre's first week the days before. Read once a day."""

    def read() -> list[Counts]:
        weeks = [_counts(moment, moment.day - timedelta(weeks=back)) for back in range(1, _WEEKS + 1)]
        if any(weeks):
            return weeks
        return [_counts(moment, moment.day - timedelta(days=back)) for back in range(1, _DAYS + 1)]

    version = (moment.settings.version, moment.day)
    return moment.tx.remembered.get(("days like this", moment.centre_id), version, read)


def _counts(moment: Moment, day: date) -> Counts:
    midnight = _midnight(moment, day)
    found: dict[tuple[Line, int], int] = {}
    rows = arrivals.counts(moment.tx, moment.centre_id, day.isoformat(), midnight=midnight)
    for service_id, priority, slot, people in rows:
        line = (moment.settings.codes[service_id], Lane.of_class(priority))
        found[line, slot] = found.get((line, slot), 0) + people
    return found


def _midnight(moment: Moment, day: date) -> int:
    return to_micros(begins_at(day, moment.settings.time_zone))
