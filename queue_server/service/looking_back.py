"""A business date as it is looked back upon: how the hall stood when it began, and where its entries are."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from pydantic_core import from_json

from queue_server.domain.business_day import begins_at
from queue_server.domain.counter import CounterState
from queue_server.domain.events.places import Hall
from queue_server.service.opening import periods_ahead
from queue_server.service.operating import time_zone_of
from queue_server.service.settings import settings_of
from queue_server.service.standing_hall import as_json, hall_at
from queue_server.store.database import Transaction
from queue_server.store.instants import from_micros
from queue_server.store.journal import Entry
from queue_server.store.rows import CentreRow
from queue_server.store.sought import day_bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedDay:
    """A date of the centre, from `begins_at` until just before `ends_at`.

    `opening` is the hall after the entry `after`, with which the date began, and `last` is the date's last entry;
    all None where the journal has nothing of it. Names, services and counters are those of `settings_as_of`: that
    very moment, or now, where a journal of an older program does not say what they were.
    """

    date: date
    begins_at: datetime
    ends_at: datetime
    opening: Hall | None = None
    after: int | None = None
    last: int | None = None
    settings_as_of: datetime | None = None


def open_day(tx: Transaction, centre_id: int, day: date, *, now: datetime) -> OpenedDay:
    """The date, whether it began or not."""
    zone = time_zone_of(tx, centre_id)
    begins, ends = begins_at(day, zone), begins_at(day + timedelta(days=1), zone)
    bounds = day_bounds(tx, centre_id, since=begins, before=ends)
    if bounds is None:
        return OpenedDay(date=day, begins_at=begins, ends_at=ends)
    entry = bounds.opening
    told = from_json(entry.payload).get("hall")
    at = from_micros(entry.at)
    return OpenedDay(
        date=day,
        begins_at=begins,
        ends_at=ends,
        opening=_opening(tx, entry, day, told, now=now),
        after=entry.seq,
        last=bounds.last,
        settings_as_of=at if told else now,
    )


def _opening(tx: Transaction, entry: Entry, day: date, told: Hall | None, *, now: datetime) -> Hall:
    hall = told or _as_far_as_known(tx, entry.centre_id, day, now=now)
    return {**hall, "seq": entry.seq, "at": from_micros(entry.at).isoformat()}


def _as_far_as_known(tx: Transaction, centre_id: int, day: date, *, now: datetime) -> Hall:
    """The settings of now. When a date begins nobody waits and every counter is closed, and so much is known."""
    hall, centre = hall_at(tx, centre_id, now), tx.session.get_one(CentreRow, centre_id)
    began = begins_at(day, centre.time_zone).isoformat()
    periods = periods_ahead(tx, centre_id, settings_of(tx, centre_id, centre.version), day)
    nothing = ("waiting", "parked", "missed", "calls", "announcements", "notices", "wanted_prints")
    return {
        **hall,
        **{name: [] for name in nothing},
        "business_date": day.isoformat(),
        "open_periods": as_json(periods),
        "services": [{**service, "waiting": 0, "paused": False} for service in hall["services"]],
        "counters": [_closed(counter, began) for counter in hall["counters"]],
    }


def _closed(counter: Hall, since: str) -> Hall:
    kept = {name: counter[name] for name in ("number", "zone", "services")}
    return {**kept, "state": CounterState.CLOSED.value, "since": since}
