"""The end of a business date and the beginning of the next: once, by whoever comes first, also after a night."""

import secrets
from dataclasses import replace
from datetime import date, datetime

from sqlmodel import col, delete, select, update

from queue_server.domain import ticket
from queue_server.domain.business_day import begins_at, business_date, steadied
from queue_server.domain.counter import CounterState
from queue_server.domain.events import CounterChanged, DayTurned, Event, StaffLoggedOut, TicketExpired
from queue_server.domain.ticket import Action, TicketState
from queue_server.service import counter_views
from queue_server.service.moving import write
from queue_server.service.standing_hall import hall_at
from queue_server.store import centres, journal, lines, measured, tickets, waiting
from queue_server.store.centres import StoredCentre
from queue_server.store.database import Transaction
from queue_server.store.instants import from_micros_or_none, to_micros
from queue_server.store.journal import Entry, Origin
from queue_server.store.registrations import MISSED, REGISTERED
from queue_server.store.rows import AppointmentRow, CounterRow, PersonDayRow, RegistrationRow, StaffSessionRow
from queue_server.store.tickets import StoredTicket

ACTOR = "server:day"
SECRET_BYTES = 32


def new_person_secret() -> str:
    """What keys the hashes of people's numbers for one day, and makes them say nothing afterwards."""
    return secrets.token_hex(SECRET_BYTES)


def time_at(centre: StoredCentre, now: datetime) -> datetime:
    """The time to go by at this centre: the clock's, unless the clock has stepped back a little."""
    return steadied(now, latest=from_micros_or_none(centre.journal_at))


def begin_day(tx: Transaction, centre: StoredCentre, now: datetime) -> list[Entry]:
    """End what is open of other dates, if the date at the centre is not the one that was begun last.

    Tickets expire, counters close, sessions end, and what was kept of people is purged. The caller holds the
    centre's row; the entries are to be published. Nothing is done, and nothing returned, when the date stands.
    """
    today = business_date(now, centre.time_zone)
    if centre.day == today.isoformat():
        return []
    midnight = begins_at(today, centre.time_zone)
    centres.begin_day(tx, centre.id, day=today.isoformat(), person_secret=new_person_secret())
    expired = [_expire(tx, centre, stored, today, midnight) for stored in _left_open(tx, centre, today)]
    left = _end_sessions(tx, centre.id, midnight)
    closed = _close(tx, centre.id, midnight)
    events: list[Event] = [*expired, *left, *closed, *_empty(tx, centre.id, left, closed)]
    _purge(tx, centre.id, today, midnight)
    events.append(DayTurned(business_date=today, expired=len(expired), hall=hall_at(tx, centre.id, now)))
    origin = Origin(ACTOR, f"day:{today.isoformat()}", to_micros(now))
    return journal.append(tx, centre.id, events, origin)


def _left_open(tx: Transaction, centre: StoredCentre, today: date) -> list[StoredTicket]:
    at_counters = [each for each in tickets.at_counters(tx, centre.id) if each.business_date != today.isoformat()]
    return waiting.left_open(tx, centre.id, today.isoformat()) + at_counters


def _expire(
    tx: Transaction, centre: StoredCentre, stored: StoredTicket, today: date, midnight: datetime
) -> TicketExpired:
    state = ticket.after(stored.state, Action.EXPIRE, number=stored.number)
    ended = replace(stored, state=state, ended_at=to_micros(midnight))
    write(tx, ended, ended_as=state)
    if stored.state is TicketState.WAITING:
        lines.move(tx, centre.id, stored.business_date, stored.service_id, lane=stored.lane, step=-1)
    waits_today = lines.of_service(tx, centre.id, today.isoformat(), stored.service_id)
    return TicketExpired(ticket=ended.view(), waiting=waits_today)


def _end_sessions(tx: Transaction, centre_id: int, midnight: datetime) -> list[StaffLoggedOut]:
    running = select(StaffSessionRow).where(
        StaffSessionRow.centre_id == centre_id, col(StaffSessionRow.ended_at).is_(None)
    )
    ended = []
    for session in tx.session.exec(running):
        # The server may have been off when a session's time was over.
        session.ended_at, session.ended_by = midnight, "expired" if session.ends_at < midnight else "day"
        counter = None if session.counter_id is None else tx.session.get_one(CounterRow, session.counter_id).number
        ended.append(StaffLoggedOut(staff_id=session.staff_id, counter=counter, cause=session.ended_by))
    tx.session.flush()
    return ended


def _close(tx: Transaction, centre_id: int, midnight: datetime) -> list[CounterChanged]:
    closed = []
    for working in centres.at_work(tx, centre_id):
        place = centres.counter(tx, centre_id, working.number)
        assert place is not None
        shut = replace(place, state=CounterState.CLOSED, since=to_micros(midnight), reason=None)
        centres.set_counter_state(tx, shut)
        centres.set_turn(tx, place.id, "")
        measured.end_spell(tx, place.id, at=to_micros(midnight))
        closed.append(CounterChanged(counter=counter_views.view(tx, shut)))
    return closed


def _empty(
    tx: Transaction, centre_id: int, left: list[StaffLoggedOut], closed: list[CounterChanged]
) -> list[CounterChanged]:
    """The counters that were closed already, and whose clerks are gone."""
    told = {changed.counter.number for changed in closed}
    numbers = [each.counter for each in left if each.counter is not None and each.counter not in told]
    places = [centres.counter(tx, centre_id, number) for number in numbers]
    return [CounterChanged(counter=counter_views.view(tx, place)) for place in places if place is not None]


def _purge(tx: Transaction, centre_id: int, today: date, midnight: datetime) -> None:
    """Personal data does not outlive its day (docs: practice, Law 91/2025)."""
    old = col(PersonDayRow.business_date) < today
    tx.session.exec(delete(PersonDayRow).where(col(PersonDayRow.centre_id) == centre_id, old))
    gone = (col(AppointmentRow.centre_id) == centre_id, col(AppointmentRow.due_at) < midnight)
    tx.session.exec(update(AppointmentRow).where(*gone).values(name=None, phone=None))
    unused = (*gone, col(AppointmentRow.state) == "booked")
    tx.session.exec(update(AppointmentRow).where(*unused).values(state="missed"))
    past = (col(RegistrationRow.centre_id) == centre_id, col(RegistrationRow.business_date) < today)
    held = (*past, col(RegistrationRow.phone_key).is_not(None))
    nobody_came = (*past, col(RegistrationRow.state) == REGISTERED)
    tx.session.exec(update(RegistrationRow).where(*nobody_came).values(state=MISSED))
    tx.session.exec(update(RegistrationRow).where(*held).values(phone_key=None))
