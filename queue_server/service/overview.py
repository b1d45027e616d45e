"""What a screen shows: the whole of a centre at one moment, with the field names of `queue_protocol.state`."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from pydantic_core import from_json
from sqlmodel import col, select

from queue_server.domain.adjusting import Assignment
from queue_server.domain.business_day import business_date
from queue_server.domain.counter import Counter, CounterState
from queue_server.domain.events import SentClerk, Text
from queue_server.domain.notice import CentreNotice
from queue_server.domain.opening import OpenPeriod
from queue_server.domain.printing import WantedPrint
from queue_server.domain.ticket import Ticket
from queue_server.service.choices import Named, RatingLevel, choices, named, rating_levels
from queue_server.service.opening import Offer, offers, periods_ahead
from queue_server.service.recent_announcements import Announcement, recent_announcements
from queue_server.service.recent_calls import Call, recent_calls
from queue_server.service.settings import settings_of
from queue_server.service.shown_notices import notices
from queue_server.service.wanted_prints import wanted_prints
from queue_server.store import lines, procedures, sent_clerks, staff, tickets, waiting
from queue_server.store.database import Transaction
from queue_server.store.rows import (
    CentreRow,
    CounterRow,
    CounterServiceRow,
    DepartmentRow,
    JourneyRow,
    OutcomeRow,
    PauseReasonRow,
    PriorityClassRow,
    RatingCriterionRow,
    RatingReasonRow,
    ServiceRow,
    ZoneRow,
)
from queue_server.store.tickets import StoredTicket


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """The centre itself."""

    code: str
    name: Text
    time_zone: str
    languages: list[str]
    ticket_note: Text | None
    log_in_required: bool
    procedures: str
    voice: dict[str, Any]
    slip_layout: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityClass:
    """A priority class."""

    code: str
    name: Text
    min_age: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service, the counters that serve it, how many wait for it, and whether it gives numbers."""

    code: str
    prefix: str
    name: Text
    department: str
    zone: str
    counters: list[int]
    waiting: int
    state: str
    message: Text | None
    opens_at: datetime | None
    paused: bool
    daily_limit: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """All of it; the lists of tickets, and what a clerk wrote of a pause, are None for who may not see them."""

    seq: int
    at: datetime
    business_date: date
    centre: Centre
    zones: list[Named]
    departments: list[Named]
    priority_classes: list[PriorityClass]
    services: list[Service]
    counters: list[Counter]
    calls: list[Call]
    waiting: list[Ticket] | None
    parked: list[Ticket] | None
    missed: list[Ticket] | None
    outcomes: list[Named]
    journeys: list[Named]
    pause_reasons: list[Named]
    rating_levels: list[RatingLevel]
    rating_criteria: list[Named]
    rating_reasons: list[Named]
    notices: list[CentreNotice]
    announcements: list[Announcement]
    open_periods: tuple[OpenPeriod, ...]
    wanted_prints: list[WantedPrint]
    sent_clerks: list[SentClerk] | None
    person_key: str | None = field(default=None, repr=False)


def read_overview(
    tx: Transaction, centre_id: int, *, now: datetime, with_waiting: bool, with_person_key: bool = False
) -> Overview:
    """Everything at the journal's present `seq`, which is that of the surrounding read transaction."""
    row = tx.session.get_one(CentreRow, centre_id)
    day = _day(row, now)
    places = _Places.read(tx, centre_id)
    settings = settings_of(tx, centre_id, row.version)
    counters = places.counters(tx, centre_id, with_reasons=with_waiting)
    offered = offers(tx, centre_id, settings, now, day.isoformat())
    return Overview(
        seq=row.journal_seq,
        at=now,
        business_date=day,
        centre=_centre(row, procedures.version(tx, centre_id)),
        zones=named(_active(tx, ZoneRow, centre_id)),
        departments=named(_active(tx, DepartmentRow, centre_id)),
        priority_classes=[
            PriorityClass(code=part.code, name=part.name, min_age=part.min_age)
            for part in _active(tx, PriorityClassRow, centre_id)
        ],
        services=places.services(tx, centre_id, lines.waiting(tx, centre_id, day.isoformat()), offered),
        counters=counters,
        calls=recent_calls(tx, row, day, {counter.number: counter.zone for counter in counters}),
        waiting=_listed(waiting.waiting, tx, centre_id, day) if with_waiting else None,
        parked=_listed(waiting.parked, tx, centre_id, day) if with_waiting else None,
        missed=_listed(waiting.missed, tx, centre_id, day) if with_waiting else None,
        outcomes=choices(tx, OutcomeRow, centre_id),
        journeys=choices(tx, JourneyRow, centre_id),
        pause_reasons=choices(tx, PauseReasonRow, centre_id),
        rating_levels=rating_levels(tx, centre_id),
        rating_criteria=choices(tx, RatingCriterionRow, centre_id),
        rating_reasons=choices(tx, RatingReasonRow, centre_id),
        notices=notices(tx, centre_id, day, now),
        announcements=recent_announcements(tx, centre_id, now=now),
        open_periods=periods_ahead(tx, centre_id, settings, day),
        wanted_prints=wanted_prints(tx, centre_id, now),
        sent_clerks=_sent(tx, centre_id, day) if with_waiting else None,
        # Before the date is begun there is no key for it yet; the snapshot after `day_turned` has it.
        person_key=row.person_secret if with_person_key and row.day == day else None,
    )


def _day(row: CentreRow, now: datetime) -> date:
    """Today at the centre; the date that was begun is not left again, whatever the clock says."""
    return max(business_date(now, row.time_zone), row.day or date.min)


def _listed(
    read: Callable[[Transaction, int, str], list[StoredTicket]], tx: Transaction, centre_id: int, day: date
) -> list[Ticket]:
    return [stored.view() for stored in read(tx, centre_id, day.isoformat())]


def _sent(tx: Transaction, centre_id: int, day: date) -> list[SentClerk]:
    return [each.view() for each in sent_clerks.sent(tx, centre_id, day.isoformat())]


def _centre(row: CentreRow, procedures_version: str) -> Centre:
    return Centre(
        code=row.code,
        name=row.name,
        time_zone=row.time_zone,
        languages=row.languages,
        ticket_note=row.ticket_note,
        log_in_required=row.log_in == "required",
        procedures=procedures_version,
        voice=row.voice or {},
        slip_layout=row.slip_layout,
    )


def _active(tx: Transaction, table: Any, centre_id: int) -> list[Any]:
    rows = select(table).where(table.centre_id == centre_id, col(table.active).is_(True))
    return list(tx.session.exec(rows.order_by(table.position)))


_Clerk = tuple[int, str, str] | tuple[None, None, None]
_NOBODY = (None, None, None)


@dataclass(frozen=True, slots=True)
class _Places:
    """Who serves what: the rows that services and counters are described with."""

    zones: dict[int, str]
    departments: dict[int, str]
    rows: list[CounterRow]
    served_by: dict[int, list[int]]
    serves: dict[int, dict[str, int]]

    @classmethod
    def read(cls, tx: Transaction, centre_id: int) -> "_Places":
        of_centre = CounterRow.centre_id == centre_id
        counters = select(CounterRow).where(of_centre, col(CounterRow.active).is_(True))
        rows = list(tx.session.exec(counters.order_by(col(CounterRow.number))))
        numbers = {row.id: row.number for row in rows}
        links = select(CounterServiceRow).join(CounterRow).where(of_centre)
        served_by: dict[int, list[int]] = defaultdict(list)
        serves: dict[int, dict[str, int]] = defaultdict(dict)
        codes = _codes(tx, ServiceRow, centre_id)
        for link in tx.session.exec(links.order_by(col(CounterServiceRow.position))):
            serves[link.counter_id][codes[link.service_id]] = link.weight
            if link.counter_id in numbers:
                served_by[link.service_id].append(numbers[link.counter_id])
        return cls(
            zones=_codes(tx, ZoneRow, centre_id),
            departments=_codes(tx, DepartmentRow, centre_id),
            rows=rows,
            served_by=served_by,
            serves=serves,
        )

    def services(
        self, tx: Transaction, centre_id: int, waiting: dict[int, int], offered: dict[str, Offer]
    ) -> list[Service]:
        return [
            Service(
                code=row.code,
                prefix=row.prefix,
                name=row.name,
                department=self.departments[row.department_id],
                zone=self.zones[row.zone_id],
                counters=sorted(self.served_by[row.id]),
                waiting=waiting.get(row.id, 0),
                state=offered[row.code].state,
                message=offered[row.code].message,
                opens_at=offered[row.code].opens_at,
                paused=row.paused_at is not None,
                daily_limit=row.daily_limit,
            )
            for row in _active(tx, ServiceRow, centre_id)
        ]

    def counters(self, tx: Transaction, centre_id: int, *, with_reasons: bool) -> list[Counter]:
        present = {stored.counter: stored for stored in tickets.at_counters(tx, centre_id)}
        clerks = staff.at_counters(tx, centre_id)
        return [
            self._counter(
                row, present.get(row.number), clerks.get(row.id or 0, _NOBODY), with_reasons=with_reasons
            )
            for row in self.rows
        ]

    def _counter(
        self, row: CounterRow, ticket: StoredTicket | None, clerk: _Clerk, *, with_reasons: bool
    ) -> Counter:
        assigned = Assignment.of(row.service_order, self.serves[row.id or 0])
        return Counter(
            number=row.number,
            zone=self.zones[row.zone_id],
            services=assigned.services,
            state=CounterState(row.state),
            since=row.since,
            reason=row.reason if with_reasons else None,
            reason_code=row.reason_code,
            ticket=None if ticket is None else ticket.view(),
            clerk=clerk[1],
            clerk_id=clerk[0],
            clerk_login=clerk[2] if with_reasons else None,
            call_reason=_why(ticket) if with_reasons else None,
            order=assigned.order,
            weights=assigned.weights,
        )


def _why(stored: StoredTicket | None) -> Text | None:
    return None if stored is None or stored.call_reason is None else from_json(stored.call_reason)


def _codes(tx: Transaction, table: Any, centre_id: int) -> dict[int, str]:
    return {row.id: row.code for row in tx.session.exec(select(table).where(table.centre_id == centre_id))}
