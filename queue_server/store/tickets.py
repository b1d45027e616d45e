"""Tickets: the rows that every command touches, by hot statements."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from pydantic_core import from_json
from sqlalchemy import Executable, Select, bindparam, insert, select, text, update
from sqlmodel import col

from queue_server.domain.forecast import Estimate
from queue_server.domain.lanes import Lane, LaneKind
from queue_server.domain.numbering import label
from queue_server.domain.ticket import Ticket, TicketState
from queue_server.store import legs
from queue_server.store.database import Transaction
from queue_server.store.instants import from_micros, from_micros_or_none
from queue_server.store.rows import CounterRow, ServiceRow, TicketRow

NO_PLAN = "[]"
# Written as in the partial indexes, so that the database may use them.
_AT_COUNTER = text("ticket.state IN ('called', 'serving')")


@dataclass(frozen=True, slots=True)
class StoredTicket:
    """A ticket's row, raw: instants in microseconds; service and counter by code and number as well as by id.

    `plan` is the stops still to come, as JSON text (`service.plans`); `place_at` is by what it stands in its lane,
    `call_reason` why it was called, by language, as JSON text.
    """

    id: int
    business_date: str
    series: str
    serial: int
    service_id: int
    service: str
    priority: str | None
    state: TicketState
    secret: str
    issued_at: int
    arrived_at: int
    called_at: int | None
    serving_at: int | None
    ended_at: int | None
    counter_id: int | None
    counter: int | None
    calls: int
    leg: int
    lane: str
    place_at: int
    due_at: int | None
    parked_at: int | None
    plan: str
    comes_back: bool
    outcome: str | None
    has_person: bool
    call_reason: str | None

    @property
    def number(self) -> str:
        """The number as citizens read it."""
        return label(self.series, self.serial)

    def view(self) -> Ticket:
        """The ticket as everybody may see it."""
        lane = Lane.read(self.lane)
        return Ticket(
            id=self.id,
            number=self.number,
            service=self.service,
            state=self.state,
            priority=self.priority,
            issued_at=from_micros(self.issued_at),
            arrived_at=from_micros(self.arrived_at),
            called_at=from_micros_or_none(self.called_at),
            serving_at=from_micros_or_none(self.serving_at),
            ended_at=from_micros_or_none(self.ended_at),
            counter=self.counter,
            calls=self.calls,
            leg=self.leg,
            next_services=() if self.plan == NO_PLAN else tuple(stop["service"] for stop in from_json(self.plan)),
            only_counter=int(lane.of) if lane.kind is LaneKind.COUNTER else None,
            only_clerk=int(lane.of) if lane.kind is LaneKind.CLERK else None,
            due_at=from_micros_or_none(self.due_at),
            returning=self.comes_back,
            parked_at=from_micros_or_none(self.parked_at),
            outcome=self.outcome,
            has_person=self.has_person,
        )


_STATE = [field.name for field in fields(StoredTicket)].index("state")


def read(row: Any) -> StoredTicket:
    """A ticket from a row that `select_tickets` gave."""
    values = list(row)
    values[_STATE] = TicketState(values[_STATE])
    values[-2], values[-4] = bool(values[-2]), bool(values[-4])  # SQLite keeps booleans as numbers
    return StoredTicket(*values)


def select_tickets() -> Select[Any]:
    """All that a StoredTicket holds, to be narrowed."""
    row = TicketRow
    columns: list[Any] = [
        row.id, text("CAST(ticket.business_date AS VARCHAR)"), row.series, row.number, row.service_id,
        ServiceRow.code, row.priority, row.state, row.secret, row.issued_at, row.arrived_at, row.called_at,
        row.serving_at, row.ended_at, row.counter_id, col(CounterRow.number).label("counter"), row.calls, row.leg,
        row.lane, row.place_at, row.due_at, row.parked_at, row.plan, row.comes_back, row.outcome, row.has_person,
        row.call_reason,
    ]  # fmt: skip
    return (
        select(*columns)
        .join(ServiceRow, col(ServiceRow.id) == col(row.service_id))
        .outerjoin(CounterRow, col(CounterRow.id) == col(row.counter_id))
    )


def _get() -> Executable:
    return select_tickets().where(
        col(TicketRow.id) == bindparam("id"), col(TicketRow.centre_id) == bindparam("centre_id")
    )


def _given() -> Executable:
    names = ("centre_id", "business_date", "series", "number")
    return select(col(TicketRow.id)).where(*(getattr(TicketRow, name) == bindparam(name) for name in names))


def _at_counter() -> Executable:
    return select_tickets().where(col(TicketRow.counter_id) == bindparam("counter_id"), _AT_COUNTER)


def _at_counters() -> Executable:
    return select_tickets().where(col(CounterRow.centre_id) == bindparam("centre_id"), _AT_COUNTER)


def _insert() -> Executable:
    return (
        insert(TicketRow)
        .values(
            {name: bindparam(name) for name in (
                "centre_id", "business_date", "series", "number", "service_id", "priority", "state", "secret",
                "issued_at", "arrived_at", "calls", "leg", "lane", "place_at", "due_at", "plan", "comes_back",
                "has_person",
            )}
        )
        .returning(col(TicketRow.id))
    )  # fmt: skip


def _save() -> Executable:
    changing = (
        "state", "called_at", "serving_at", "parked_at", "ended_at", "counter_id", "calls", "outcome",
        "call_reason",
    )  # fmt: skip
    return (
        update(TicketRow)
        .where(col(TicketRow.id) == bindparam("of_ticket"))
        .values({name: bindparam(name) for name in changing})
    )


def _place() -> Executable:
    changing = (
        "service_id", "priority", "lane", "place_at", "due_at", "arrived_at", "leg", "plan", "comes_back",
        "has_person",
    )  # fmt: skip
    return (
        update(TicketRow)
        .where(col(TicketRow.id) == bindparam("of_ticket"))
        .values({name: bindparam(name) for name in changing})
    )


def insert_ticket(tx: Transaction, centre_id: int, ticket: StoredTicket, *, said: Estimate | None) -> int:
    """Store a new ticket with its first leg, and what was told of its wait. Its `id` is not looked at.

    Returns the id it was given.
    """
    values = {
        "centre_id": centre_id,
        "business_date": ticket.business_date,
        "series": ticket.series,
        "number": ticket.serial,
        "service_id": ticket.service_id,
        "priority": ticket.priority,
        "state": ticket.state.value,
        "secret": ticket.secret,
        "issued_at": ticket.issued_at,
        "arrived_at": ticket.arrived_at,
        "calls": 0,
        "leg": ticket.leg,
        "lane": ticket.lane,
        "place_at": ticket.place_at,
        "due_at": ticket.due_at,
        "plan": ticket.plan,
        "comes_back": ticket.comes_back,
        "has_person": ticket.has_person,
    }
    ticket_id = int(tx.run(_insert, values).fetchone()[0])
    legs.begin(
        tx,
        ticket_id,
        position=ticket.leg,
        service_id=ticket.service_id,
        arrived_at=ticket.arrived_at,
        said=said,
    )
    return ticket_id


def get(tx: Transaction, centre_id: int, ticket_id: int) -> StoredTicket | None:
    """The centre's ticket with that id; None for one of another centre too."""
    row = tx.run(_get, {"id": ticket_id, "centre_id": centre_id}).fetchone()
    return None if row is None else read(row)


def is_given(tx: Transaction, centre_id: int, day: date, *, series: str, serial: int) -> bool:
    """Whether some ticket of that date has the number."""
    values = {"centre_id": centre_id, "business_date": day.isoformat(), "series": series, "number": serial}
    return tx.run(_given, values).fetchone() is not None


def at_counter(tx: Transaction, counter_id: int) -> StoredTicket | None:
    """The ticket called to the counter or served at it."""
    row = tx.run(_at_counter, {"counter_id": counter_id}).fetchone()
    return None if row is None else read(row)


def at_counters(tx: Transaction, centre_id: int) -> list[StoredTicket]:
    """The tickets in front of all counters of the centre."""
    return [read(row) for row in tx.run(_at_counters, {"centre_id": centre_id}).fetchall()]


def save(tx: Transaction, ticket: StoredTicket) -> None:
    """Write a ticket's new state. Its present leg is written by `legs.save`, a new place by `place`."""
    values = {
        "of_ticket": ticket.id,
        "state": ticket.state.value,
        "called_at": ticket.called_at,
        "serving_at": ticket.serving_at,
        "parked_at": ticket.parked_at,
        "ended_at": ticket.ended_at,
        "counter_id": ticket.counter_id,
        "calls": ticket.calls,
        "outcome": ticket.outcome,
        "call_reason": ticket.call_reason,
    }
    tx.run(_save, values)


def place(tx: Transaction, ticket: StoredTicket) -> None:
    """Write where a ticket stands: service, lane, place, plan, and which leg it is on."""
    values = {
        "of_ticket": ticket.id,
        "service_id": ticket.service_id,
        "priority": ticket.priority,
        "lane": ticket.lane,
        "place_at": ticket.place_at,
        "due_at": ticket.due_at,
        "arrived_at": ticket.arrived_at,
        "leg": ticket.leg,
        "plan": ticket.plan,
        "comes_back": ticket.comes_back,
        "has_person": ticket.has_person,
    }
    tx.run(_place, values)
