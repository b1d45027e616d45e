"""What the hour means for each centre: what has ended by its time, and whether it gives numbers."""

from dataclasses import dataclass
from datetime import datetime

from queue_server.domain.business_day import business_date
from queue_server.service.day import begin_day, time_at
from queue_server.service.leaving import end_overdue
from queue_server.service.opening import opening_at
from queue_server.service.settings import settings_of
from queue_server.store import centres, staff
from queue_server.store.database import Transaction
from queue_server.store.journal import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour:
    """One centre at one instant; `is_over`: its business date has ended, or the session of somebody there."""

    is_over: bool
    gives_numbers: bool


def hours_at(tx: Transaction, now: datetime) -> dict[int, Hour]:
    """Every centre by id, at `now`."""
    found = {}
    overdue = staff.centres_with_overdue(tx, now=now)
    for centre in centres.all_centres(tx):
        time = time_at(centre, now)
        settings = settings_of(tx, centre.id, centre.version)
        found[centre.id] = Hour(
            is_over=centre.id in overdue or business_date(time, centre.time_zone).isoformat() != centre.day,
            gives_numbers=opening_at(tx, centre.id, settings, time).gives_numbers,
        )
    return found


def end_what_is_over(tx: Transaction, centre_id: int, now: datetime) -> list[Entry]:
    """Begin the centre's business date unless it was begun, and end overdue sessions; publish the entries."""
    centre = centres.lock(tx, centre_id)
    now = time_at(centre, now)
    turned = begin_day(tx, centre, now)
    return turned + end_overdue(tx, centre, now)


def end_what_is_over_everywhere(tx: Transaction, now: datetime) -> None:
    """The same for every centre, for a server that starts: it may have been off at the time."""
    for centre in centres.all_centres(tx):
        end_what_is_over(tx, centre.id, now)
