"""A number taken from afar, as whoever holds the address of its page may see it."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from queue_server.domain.business_day import business_date
from queue_server.domain.events import Text
from queue_server.domain.refusals import ClosedError, UnknownRegistrationError
from queue_server.service.follow import held_row
from queue_server.service.issuing import Wish, stand
from queue_server.service.moment import Moment
from queue_server.service.newcomers import moment_of
from queue_server.service.opening import opening_at, require_at_work
from queue_server.service.registering import number_of
from queue_server.service.results import Wait
from queue_server.service.signs import Name, Zone, signs_of
from queue_server.service.waits import in_minutes
from queue_server.store import tickets
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.registrations import MISSED, REGISTERED
from queue_server.store.rows import RegistrationRow
from queue_server.words import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """The number and what becomes of it: missed as soon as nobody can come for it any more.

    `until` is on the centre's walls, `is_late` says that it is over.
    `people_ahead` and `wait` are those of whoever checked in now, while that can be done; `closed` says why it
    cannot. `ticket` is what stands last in the address of the ticket's page, once there is one.
    """

    centre: Name
    number: str
    service: Name
    zone: Zone | None
    state: str
    code: str
    until: str
    is_late: bool
    closed: Text | None
    people_ahead: int | None
    wait: Wait | None
    ticket: str | None


def registration_of(tx: Transaction, address: str) -> RegistrationRow:
    """The registration of a page's address, `id-secret`. Raises UnknownRegistrationError for anything else."""
    row = held_row(tx, RegistrationRow, address)
    if row is None:
        raise UnknownRegistrationError
    return row


def place_of(tx: Transaction, address: str) -> tuple[int, int]:
    """The ids of the centre and of the registration of a page's address. Raises UnknownRegistrationError."""
    row = registration_of(tx, address)
    return row.centre_id, row.id or 0


def read_registered(tx: Transaction, address: str, *, now: datetime) -> Registered:
    """The number as it stands. Raises UnknownRegistrationError."""
    row = registration_of(tx, address)
    tx.session.refresh(row)
    moment = moment_of(tx, row.centre_id, now=now)
    signs = signs_of(tx, row.centre_id, moment.settings.version)
    service = moment.settings.codes[row.service_id]
    is_over = row.business_date != moment.day or _has_closed_for_today(moment)
    state = MISSED if row.state == REGISTERED and is_over else row.state
    closed = _why_closed(moment) if state == REGISTERED else None
    standing = None if state != REGISTERED or closed else _standing(moment, row, service)
    return Registered(
        centre=signs.centre,
        number=number_of(row),
        service=signs.services[service],
        zone=signs.zones_of_services.get(service),
        state=state,
        code=row.code,
        until=f"{row.kept_until.astimezone(ZoneInfo(moment.settings.time_zone)):%H:%M}",
        is_late=moment.now > row.kept_until,
        closed=closed,
        people_ahead=None if standing is None else standing[0],
        wait=None if standing is None else standing[1],
        ticket=_ticket(tx, row),
    )


def _has_closed_for_today(moment: Moment) -> bool:
    """Whether nobody can come any more on this date: then the number says nothing of when it opens again."""
    opening = opening_at(moment.tx, moment.centre_id, moment.settings, moment.now)
    if opening.gives_numbers or opening.shift_ends is not None:
        return False
    again = opening.opens_next
    return again is None or business_date(again, moment.settings.time_zone) != moment.day


def _why_closed(moment: Moment) -> Text | None:
    try:
        require_at_work(moment.tx, moment.centre_id, moment.settings, moment.now)
    except ClosedError as refusal:
        return say("refusal", refusal.code, refusal.facts)
    return None


def _standing(moment: Moment, row: RegistrationRow, service: str) -> tuple[int, Wait | None] | None:
    found = moment.settings.services.get(service)
    if found is None:
        return None
    kept = None if moment.now > row.kept_until else to_micros(row.registered_at)
    priority = row.priority if row.priority in moment.settings.rules else None
    standing = stand(moment, found, Wish(priority=priority, place_at=kept))
    return standing.people_ahead, in_minutes(standing.wait)


def _ticket(tx: Transaction, row: RegistrationRow) -> str | None:
    stored = None if row.ticket_id is None else tickets.get(tx, row.centre_id, row.ticket_id)
    return None if stored is None else f"{stored.id}-{stored.secret}"
