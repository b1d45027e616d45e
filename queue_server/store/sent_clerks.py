"""Clerks whom a supervisor has asked to a counter today, and who have not logged in there yet."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Executable, Select, bindparam, delete, insert, select, update
from sqlmodel import col

from queue_server.domain.events import SentClerk
from queue_server.store.database import Transaction
from queue_server.store.instants import from_micros
from queue_server.store.rows import CounterRow, SentClerkRow, StaffRow


@dataclass(frozen=True, slots=True)
class StoredSending:
    """Who is asked where, and with which words; `sent_at` in microseconds."""

    clerk_id: int
    login: str
    clerk: str
    counter: int
    note: str | None
    sent_at: int

    def view(self) -> SentClerk:
        """As whoever sees who waits is told."""
        return SentClerk(
            clerk_id=self.clerk_id,
            login=self.login,
            clerk=self.clerk,
            counter=self.counter,
            note=self.note,
            at=from_micros(self.sent_at),
        )


def _columns() -> Select[Any]:
    row = SentClerkRow
    columns: list[Any] = [
        row.staff_id, StaffRow.login, StaffRow.name, CounterRow.number, row.note, row.sent_at,
    ]  # fmt: skip
    return (
        select(*columns)
        .join(StaffRow, col(StaffRow.id) == col(row.staff_id))
        .join(CounterRow, col(CounterRow.id) == col(row.counter_id))
        .where(
            col(row.centre_id) == bindparam("centre_id"),
            col(row.business_date) == bindparam("business_date"),
            col(CounterRow.active).is_(True),
        )
        .order_by(col(row.staff_id))
    )


def _sent() -> Executable:
    return _columns()


def _sent_one() -> Executable:
    return _columns().where(col(SentClerkRow.staff_id) == bindparam("staff_id"))


def _whose() -> tuple[ColumnElement[bool], ...]:
    row = SentClerkRow
    return col(row.centre_id) == bindparam("of_centre"), col(row.staff_id) == bindparam("of_staff")


def _move() -> Executable:
    return (
        update(SentClerkRow)
        .where(*_whose())
        .values(
            business_date=bindparam("on_date"),
            counter_id=bindparam("to_counter"),
            note=bindparam("with_note"),
            sent_at=bindparam("at"),
        )
    )


def _begin() -> Executable:
    return insert(SentClerkRow)


def _end() -> Executable:
    return delete(SentClerkRow).where(*_whose())


def sent(tx: Transaction, centre_id: int, business_date: str) -> list[StoredSending]:
    """All of today's."""
    found = tx.run(_sent, {"centre_id": centre_id, "business_date": business_date}).fetchall()
    return [StoredSending(*row) for row in found]


def of_clerk(tx: Transaction, centre_id: int, business_date: str, staff_id: int) -> StoredSending | None:
    """Where that clerk is asked to today, if anywhere."""
    values = {"centre_id": centre_id, "business_date": business_date, "staff_id": staff_id}
    row = tx.run(_sent_one, values).fetchone()
    return None if row is None else StoredSending(*row)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSending:
    """What is to be kept; `at` in microseconds."""

    staff_id: int
    counter_id: int
    business_date: str
    note: str | None
    at: int


def write(tx: Transaction, centre_id: int, new: NewSending) -> None:
    """Keep where the clerk is asked to, in place of what was asked before."""
    moved = {
        "of_centre": centre_id,
        "of_staff": new.staff_id,
        "on_date": new.business_date,
        "to_counter": new.counter_id,
        "with_note": new.note,
        "at": new.at,
    }
    if tx.run(_move, moved).rowcount:
        return
    begun = {
        "centre_id": centre_id,
        "staff_id": new.staff_id,
        "business_date": new.business_date,
        "counter_id": new.counter_id,
        "note": new.note,
        "sent_at": new.at,
    }
    tx.run(_begin, begun)


def end(tx: Transaction, centre_id: int, staff_id: int) -> None:
    """Ask the clerk nowhere any more."""
    tx.run(_end, {"of_centre": centre_id, "of_staff": staff_id})
