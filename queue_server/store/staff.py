"""Staff at work: who acts, for commands and the journal."""

from dataclasses import dataclass

from sqlalchemy import Executable, bindparam, select
from sqlmodel import col

from queue_server.store.database import Transaction
from queue_server.store.rows import StaffCentreRow, StaffRow, StaffSessionRow


@dataclass(frozen=True, slots=True)
class StoredStaff:
    """Somebody at work; `session_id` is the session under which they act, `ends_at` (microseconds) its end."""

    id: int
    login: str
    name: str
    role: str
    session_id: int
    ends_at: int


def _at_device() -> Executable:
    session = StaffSessionRow
    return (
        select(
            col(StaffRow.id), col(StaffRow.login), col(StaffRow.name), col(StaffRow.role), col(session.id),
            col(session.ends_at),
        )
        .join(session, col(session.staff_id) == col(StaffRow.id))
        .where(col(session.device_id) == bindparam("device_id"), col(session.ended_at).is_(None))
    )  # fmt: skip


def at_device(tx: Transaction, device_id: int, *, now: int) -> StoredStaff | None:
    """Who is logged in at a counter's device; nobody once the session's time is over (`now` in microseconds)."""
    row = tx.run(_at_device, {"device_id": device_id}).fetchone()
    staff = None if row is None else StoredStaff(*row)
    return None if staff is None or staff.ends_at <= now else staff


def _at_counter() -> Executable:
    session = StaffSessionRow
    return (
        select(col(StaffRow.id), col(StaffRow.name))
        .join(session, col(session.staff_id) == col(StaffRow.id))
        .where(col(session.counter_id) == bindparam("counter_id"), col(session.ended_at).is_(None))
    )


def at_counter(tx: Transaction, counter_id: int) -> tuple[int, str] | None:
    """The id and name of whoever is logged in at the counter."""
    row = tx.run(_at_counter, {"counter_id": counter_id}).fetchone()
    return None if row is None else (row[0], row[1])


def _by_login() -> Executable:
    here = select(col(StaffCentreRow.staff_id)).where(col(StaffCentreRow.centre_id) == bindparam("centre_id"))
    return select(col(StaffRow.id)).where(
        col(StaffRow.login) == bindparam("login"),
        col(StaffRow.active).is_(True),
        col(StaffRow.all_centres).is_(True) | col(StaffRow.id).in_(here),
    )


def by_login(tx: Transaction, centre_id: int, login: str) -> int | None:
    """The id of somebody who works at the centre, by login."""
    row = tx.run(_by_login, {"centre_id": centre_id, "login": login}).fetchone()
    return None if row is None else int(row[0])


def _at_counters() -> Executable:
    session = StaffSessionRow
    return (
        select(col(session.counter_id), col(StaffRow.id), col(StaffRow.name))
        .join(session, col(session.staff_id) == col(StaffRow.id))
        .where(
            col(session.centre_id) == bindparam("centre_id"),
            col(session.ended_at).is_(None),
            col(session.counter_id).is_not(None),
        )
    )


def at_counters(tx: Transaction, centre_id: int) -> dict[int, tuple[int, str]]:
    """The id and name of whoever is logged in, by counter id."""
    found = tx.run(_at_counters, {"centre_id": centre_id}).fetchall()
    return {counter_id: (staff_id, name) for counter_id, staff_id, name in found}
