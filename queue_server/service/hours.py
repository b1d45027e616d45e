"""What the hour means for each centre: whether its business date has ended, and whether it gives numbers."""

from dataclasses import dataclass
from datetime import datetime

from queue_server.domain.business_day import business_date
from queue_server.service.day import begin_day, time_at
from queue_server.service.opening import opening_at
from queue_server.service.settings import settings_of
from queue_server.store import centres
from queue_server.store.database import Transaction
from queue_server.store.journal import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour:
    """One centre at one instant."""

    day_has_ended: bool
    gives_numbers: bool


def hours_at(tx: Transaction, now: datetime) -> dict[int, Hour]:
    """Every centre by id, at `now`."""
    found = {}
    for centre in centres.all_centres(tx):
        time = time_at(centre, now)
        settings = settings_of(tx, centre.id, centre.version)
        found[centre.id] = Hour(
            day_has_ended=business_date(time, centre.time_zone).isoformat() != centre.day,
            gives_numbers=opening_at(tx, centre.id, settings, time).gives_numbers,
        )
    return found


def begin_day_at(tx: Transaction, centre_id: int, now: datetime) -> list[Entry]:
    """Begin the business date of one centre, unless it was begun; the entries are to be published."""
    centre = centres.lock(tx, centre_id)
    return begin_day(tx, centre, time_at(centre, now))


def begin_all_days(tx: Transaction, now: datetime) -> None:
    """The same for every centre, for a server that starts: it may have been off at midnight."""
    for centre in centres.all_centres(tx):
        begin_day_at(tx, centre.id, now)
