"""Tickets and their legs: the rows that every command touches, by hot statements."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Executable, Select, bindparam, func, insert, select, text, update
from sqlmodel import col

from queue_server.domain.calling import Candidate
from queue_server.domain.numbering import label
from queue_server.domain.ticket import Ticket, TicketState
from queue_server.store.database import Transaction
from queue_server.store.instants import from_micros, from_micros_or_none
from queue_server.store.rows import CounterRow, CounterServiceRow, LegRow, ServiceRow, TicketRow

# Written as in the partial indexes, so that the database may use them.
_WAITING = text("ticket.state = 'waiting'")
_AT_COUNTER = text("ticket.state IN ('called', 'serving')")


@dataclass(frozen=True, slots=True)
class StoredTicket:
    """A ticket's row, raw: instants in microseconds; service and counter by code and number as well as by id."""

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

    @property
    def number(self) -> str:
        """The number as citizens read it."""
        return label(self.series, self.serial)

    def view(self) -> Ticket:
        """The ticket as everybody may see it."""
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
        )


def _read(row: Any) -> StoredTicket:
    values = list(row)
    values[7] = TicketState(values[7])
    return StoredTicket(*values)


def _tickets() -> Select[Any]:
    row = TicketRow
    columns: list[Any] = [
        row.id, text("CAST(ticket.business_date AS VARCHAR)"), row.series, row.number, row.service_id,
        ServiceRow.code, row.priority, row.state, row.secret, row.issued_at, row.arrived_at, row.called_at,
        row.serving_at, row.ended_at, row.counter_id, col(CounterRow.number).label("counter"), row.calls, row.leg,
    ]  # fmt: skip
    return (
        select(*columns)
        .join(ServiceRow, col(ServiceRow.id) == col(row.service_id))
        .outerjoin(CounterRow, col(CounterRow.id) == col(row.counter_id))
    )


def _get() -> Executable:
    return _tickets().where(
        col(TicketRow.id) == bindparam("id"), col(TicketRow.centre_id) == bindparam("centre_id")
    )


def _at_counter() -> Executable:
    return _tickets().where(col(TicketRow.counter_id) == bindparam("counter_id"), _AT_COUNTER)


def _at_counters() -> Executable:
    return _tickets().where(col(CounterRow.centre_id) == bindparam("centre_id"), _AT_COUNTER)


def _waiting() -> Executable:
    return (
        _tickets()
        .where(*_today(), _WAITING)
        .order_by(col(TicketRow.arrived_at), col(TicketRow.id))
    )  # fmt: skip


def _ahead() -> Executable:
    row = TicketRow
    before = (col(row.arrived_at) < bindparam("arrived_at")) | (
        (col(row.arrived_at) == bindparam("arrived_at")) & (col(row.id) < bindparam("id"))
    )
    return (
        select(func.count())
        .select_from(TicketRow)
        .where(*_today(), _WAITING, col(row.service_id) == bindparam("service_id"), before)
    )


def _today() -> tuple[Any, ...]:
    return (
        col(TicketRow.centre_id) == bindparam("centre_id"),
        col(TicketRow.business_date) == bindparam("business_date"),
    )


def _candidates() -> Executable:
    # One step into the index for each service of the counter, however long the lines are.
    served = col(CounterServiceRow.service_id)
    first = (
        select(col(TicketRow.id))
        .where(*_today(), _WAITING, col(TicketRow.service_id) == served)
        .order_by(col(TicketRow.arrived_at), col(TicketRow.id))
        .limit(1)
        .correlate(CounterServiceRow)
        .scalar_subquery()
    )
    firsts = select(first).where(col(CounterServiceRow.counter_id) == bindparam("counter_id"))
    return select(col(TicketRow.id), col(TicketRow.arrived_at)).where(col(TicketRow.id).in_(firsts))


def _insert() -> Executable:
    return (
        insert(TicketRow)
        .values(
            {name: bindparam(name) for name in (
                "centre_id", "business_date", "series", "number", "service_id", "priority", "state", "secret",
                "issued_at", "arrived_at", "calls", "leg",
            )}
        )
        .returning(col(TicketRow.id))
    )  # fmt: skip


def _insert_leg() -> Executable:
    return insert(LegRow).values(
        {name: bindparam(name) for name in ("ticket_id", "position", "service_id", "arrived_at", "calls")}
    )


def _save() -> Executable:
    changing = ("state", "called_at", "serving_at", "ended_at", "counter_id", "calls")
    return (
        update(TicketRow)
        .where(col(TicketRow.id) == bindparam("of_ticket"))
        .values({name: bindparam(name) for name in changing})
    )


def _save_leg() -> Executable:
    changing = ("called_at", "serving_at", "ended_at", "counter_id", "calls", "ended_as")
    return (
        update(LegRow)
        .where(col(LegRow.ticket_id) == bindparam("of_ticket"), col(LegRow.position) == bindparam("leg"))
        .values({name: bindparam(name) for name in changing})
    )


def insert_ticket(tx: Transaction, centre_id: int, ticket: StoredTicket) -> int:
    """Store a new ticket with its first leg; its `id` is not looked at. Returns the id it was given."""
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
        "leg": 1,
    }
    ticket_id = int(tx.run(_insert, values).fetchone()[0])
    tx.run(
        _insert_leg,
        {
            "ticket_id": ticket_id,
            "position": 1,
            "service_id": ticket.service_id,
            "arrived_at": ticket.arrived_at,
            "calls": 0,
        },
    )
    return ticket_id


def get(tx: Transaction, centre_id: int, ticket_id: int) -> StoredTicket | None:
    """The centre's ticket with that id; None for one of another centre too."""
    row = tx.run(_get, {"id": ticket_id, "centre_id": centre_id}).fetchone()
    return None if row is None else _read(row)


def at_counter(tx: Transaction, counter_id: int) -> StoredTicket | None:
    """The ticket called to the counter or served at it."""
    row = tx.run(_at_counter, {"counter_id": counter_id}).fetchone()
    return None if row is None else _read(row)


def at_counters(tx: Transaction, centre_id: int) -> list[StoredTicket]:
    """The tickets in front of all counters of the centre."""
    return [_read(row) for row in tx.run(_at_counters, {"centre_id": centre_id}).fetchall()]


def waiting(tx: Transaction, centre_id: int, business_date: str) -> list[StoredTicket]:
    """Everybody who waits, in order of arrival."""
    values = {"centre_id": centre_id, "business_date": business_date}
    return [_read(row) for row in tx.run(_waiting, values).fetchall()]


def people_ahead(tx: Transaction, centre_id: int, ticket: StoredTicket) -> int:
    """How many wait for the same service and came before."""
    values = {
        "centre_id": centre_id,
        "business_date": ticket.business_date,
        "service_id": ticket.service_id,
        "arrived_at": ticket.arrived_at,
        "id": ticket.id,
    }
    return int(tx.run(_ahead, values).fetchone()[0])


def candidates(tx: Transaction, centre_id: int, business_date: str, counter_id: int) -> list[Candidate]:
    """The first in line of each service that the counter serves."""
    values = {"centre_id": centre_id, "business_date": business_date, "counter_id": counter_id}
    return [Candidate(*row) for row in tx.run(_candidates, values).fetchall()]


def save(tx: Transaction, ticket: StoredTicket) -> None:
    """Write a ticket's new state, and the same on its present leg."""
    values = {
        "of_ticket": ticket.id,
        "leg": ticket.leg,
        "state": ticket.state.value,
        "called_at": ticket.called_at,
        "serving_at": ticket.serving_at,
        "ended_at": ticket.ended_at,
        "counter_id": ticket.counter_id,
        "calls": ticket.calls,
        "ended_as": None if ticket.ended_at is None else ticket.state.value,
    }
    tx.run(_save, values)
    tx.run(_save_leg, values)
