"""Everybody whose visit goes on today at one centre, read at once, so that thousands of phones cost one reading.

What a phone is told is worked out from here without the database; only who stands apart is asked about there.
"""

import secrets
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from queue_server.domain.business_day import business_date
from queue_server.domain.lanes import Lane, LaneKind
from queue_server.domain.priority import Rule
from queue_server.domain.standing import people_ahead
from queue_server.domain.ticket import AT_COUNTER, TicketState
from queue_server.service.follow import parts_of
from queue_server.service.moment import Moment
from queue_server.service.results import Wait
from queue_server.service.settings import settings_of
from queue_server.service.signs import Signs, signs_of
from queue_server.service.waits import Footing, footing_of, in_minutes, outlook_on
from queue_server.store.database import Transaction
from queue_server.store.rows import CentreRow
from queue_server.store.visits import StoredVisit, going_on

Stand = tuple[str, str]
"""Where somebody waits: service, and lane as rows keep it."""
_Counts = dict[str, dict[Lane, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineup:
    """A centre's visits at the journal's `seq`; `ahead` is of those who wait in the line of their service.

    `order` is where each of those who wait stands, in order of place; `position` finds them in it.
    `being_served` are the numbers at counters, by service, the one called last first: as the hall shows them.
    """

    centre_id: int
    seq: int
    at: datetime
    visits: Mapping[int, StoredVisit]
    order: tuple[Stand, ...] = field(repr=False)
    position: Mapping[int, int] = field(repr=False)
    ahead: Mapping[int, int]
    being_served: Mapping[str, tuple[str, ...]]
    signs: Signs = field(repr=False)
    footing: Footing = field(repr=False)

    def holder_of(self, address: str) -> int | None:
        """The id of the ticket of a slip's address `id-secret`, if its visit is among these."""
        ticket_id, secret = parts_of(address)
        visit = None if ticket_id is None else self.visits.get(ticket_id)
        is_right = visit is not None and secrets.compare_digest(visit.secret.encode(), secret.encode())
        return ticket_id if is_right else None

    def wait_of(self, visit: StoredVisit) -> Wait | None:
        """How long somebody in the line of a service will wait. Takes milliseconds in a large centre."""
        lane, mine = Lane.read(visit.lane), (visit.service, visit.lane)
        before = _counts(Counter(self.order[: self.position[visit.id]]))
        others = _counts(Counter(self.order) - Counter([mine]))
        told = outlook_on(self.footing, service=visit.service, lane=lane, before=before, waiting=others)
        return in_minutes(None if told is None else told.range)


def read_lineup(tx: Transaction, centre_id: int, *, now: datetime) -> Lineup:
    """The centre as it is in this transaction."""
    row = tx.session.get_one(CentreRow, centre_id)
    day = max(business_date(now, row.time_zone), row.day or date.min)
    settings = settings_of(tx, centre_id, row.version)
    moment = Moment(tx=tx, centre_id=centre_id, settings=settings, day=day, now=now)
    visits = going_on(tx, centre_id, day.isoformat())
    waiting = [visit for visit in visits if visit.state is TicketState.WAITING]  # in order of place
    order = tuple((visit.service, visit.lane) for visit in waiting)
    footing = footing_of(moment)
    return Lineup(
        centre_id=centre_id,
        seq=row.journal_seq,
        at=now,
        visits={visit.id: visit for visit in visits},
        order=order,
        position={visit.id: at for at, visit in enumerate(waiting)},
        ahead=_ahead(waiting, _counts(Counter(order)), settings.rules),
        being_served=_being_served(visits),
        signs=signs_of(tx, centre_id, row.version),
        footing=footing,
    )


def stands_apart(visit: StoredVisit) -> bool:
    """Whether a count of the line says nothing true of this one: an appointment, or one counter or clerk alone."""
    return Lane.read(visit.lane).kind not in {LaneKind.ORDINARY, LaneKind.PRIORITY}


def _ahead(waiting: Iterable[StoredVisit], everybody: _Counts, rules: Mapping[str, Rule]) -> dict[int, int]:
    """How many go before each of those in the lines; `waiting` in order of place."""
    before: _Counts = {service: {} for service in everybody}
    found = {}
    for visit in waiting:
        lane, line, earlier = Lane.read(visit.lane), everybody[visit.service], before[visit.service]
        line[lane] -= 1
        if not stands_apart(visit):
            found[visit.id] = people_ahead(lane, before=earlier, waiting=line, rules=rules)
        line[lane] += 1
        earlier[lane] = earlier.get(lane, 0) + 1
    return found


def _counts(stands: Mapping[Stand, int]) -> _Counts:
    found: _Counts = {}
    for (service, lane), count in stands.items():
        found.setdefault(service, {})[Lane.read(lane)] = count
    return found


def _being_served(visits: Iterable[StoredVisit]) -> dict[str, tuple[str, ...]]:
    here = sorted(
        (each for each in visits if each.state in AT_COUNTER), key=lambda each: (each.called_at or 0, each.id)
    )
    found: dict[str, tuple[str, ...]] = {}
    for visit in reversed(here):
        found[visit.service] = (*found.get(visit.service, ()), visit.number)
    return found
