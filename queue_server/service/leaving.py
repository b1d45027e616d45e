"""The end of a session: what is written, and what the screens of its centre are told."""

from dataclasses import dataclass
from datetime import datetime

from queue_server.domain.business_day import business_date
from queue_server.domain.events import CounterChanged, Event, StaffLoggedOut
from queue_server.service import counter_views, spells
from queue_server.service.day import time_at
from queue_server.store import centres, journal, staff
from queue_server.store.centres import StoredCentre
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.journal import Entry, Origin
from queue_server.store.rows import CounterRow, StaffSessionRow

ACTOR = "server:session"
EXPIRED = "expired"
"""The cause of an end that nobody asked for: the session's time was over."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A centre whose row is held, and the time there."""

    tx: Transaction
    centre: StoredCentre
    now: datetime

    @property
    def business_date(self) -> str:
        """The date that was begun there."""
        return self.centre.day or business_date(self.now, self.centre.time_zone).isoformat()


def end(at: Scene, session: StaffSessionRow, *, cause: str) -> StaffLoggedOut:
    """End the session; the caller then says with `seen_anew` who is at its counter."""
    session.ended_at, session.ended_by = at.now, cause
    at.tx.session.add(session)
    at.tx.session.flush()
    return StaffLoggedOut(staff_id=session.staff_id, counter=_number(at, session.counter_id), cause=cause)


def seen_anew(at: Scene, number: int, *, staff_id: int | None) -> list[CounterChanged]:
    """The counter after somebody came or went; from here on its time is counted for `staff_id`.

    Nothing where the centre file no longer has the counter.
    """
    place = centres.counter(at.tx, at.centre.id, number)
    if place is None:
        return []
    spells.turn(
        at.tx,
        at.centre.id,
        place,
        business_date=at.business_date,
        at=to_micros(at.now),
        staff_id=staff_id,
    )
    return [CounterChanged(counter=counter_views.view(at.tx, place))]


def leave(at: Scene, session: StaffSessionRow, *, cause: str) -> tuple[Event, ...]:
    """End a session of this centre, and leave its counter without a clerk."""
    left = end(at, session, cause=cause)
    return (left, *([] if left.counter is None else seen_anew(at, left.counter, staff_id=None)))


def leave_elsewhere(
    tx: Transaction, session: StaffSessionRow, *, now: datetime, cause: str, actor: str
) -> list[Entry]:
    """End a session of a centre whose row is not held yet, in that centre's own journal.

    Who listens there is told by whoever follows its journal, as of anything that another process does, unless the
    caller publishes the entries.
    """
    centre = centres.lock(tx, session.centre_id)
    at = Scene(tx, centre, time_at(centre, now))
    origin = Origin(actor, f"{cause}:{session.id}", to_micros(at.now))
    return journal.append(tx, centre.id, leave(at, session, cause=cause), origin)


def end_overdue(tx: Transaction, centre: StoredCentre, now: datetime) -> list[Entry]:
    """End the sessions whose time is over; the caller holds the centre's row and publishes the entries."""
    late = staff.overdue(tx, centre.id, now=now)
    ended = [leave_elsewhere(tx, session, now=now, cause=EXPIRED, actor=ACTOR) for session in late]
    return [entry for entries in ended for entry in entries]


def _number(at: Scene, counter_id: int | None) -> int | None:
    return None if counter_id is None else at.tx.session.get_one(CounterRow, counter_id).number
