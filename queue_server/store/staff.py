"""Staff at work: who acts, for commands and the journal."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Executable, Select, bindparam, or_, select
from sqlmodel import col
from sqlmodel import select as rows_of

from queue_server.domain.staff import login_key
from queue_server.store.centres import StoredDevice
from queue_server.store.database import Transaction
from queue_server.store.rows import CentreRow, DeviceRow, StaffCentreRow, StaffRow, StaffSessionRow


@dataclass(frozen=True, slots=True)
class StoredStaff:
    """Somebody at work; `session_id` is the session under which they act, `ends_at` (microseconds) its end.

    `counter_id` is the counter of that session, where it has one.
    """

    id: int
    login: str
    name: str
    role: str
    session_id: int
    ends_at: int
    counter_id: int | None


def _at_work() -> Select[Any]:
    session = StaffSessionRow
    person = (col(StaffRow.id), col(StaffRow.login), col(StaffRow.name), col(StaffRow.role))
    columns: tuple[Any, ...] = (*person, col(session.id), col(session.ends_at), col(session.counter_id))
    joined = select(*columns).join(session, col(session.staff_id) == col(StaffRow.id))
    return joined.where(col(session.ended_at).is_(None))


def _at_device() -> Executable:
    return _at_work().where(col(StaffSessionRow.device_id) == bindparam("device_id"))


def _in_session() -> Executable:
    return _at_work().where(col(StaffSessionRow.id) == bindparam("session_id"))


def _by_token() -> Executable:
    device = DeviceRow
    return (
        _at_work()
        .add_columns(
            col(device.id), col(device.centre_id), col(CentreRow.code), col(device.role), col(device.name),
            col(device.counter),
        )
        .join(device, col(device.id) == col(StaffSessionRow.device_id))
        .join(CentreRow, col(CentreRow.id) == col(device.centre_id))
        .where(
            col(StaffSessionRow.token_hash) == bindparam("token_hash"),
            col(device.revoked_at).is_(None),
            col(StaffRow.active).is_(True),
        )
    )  # fmt: skip


def at_device(tx: Transaction, device_id: int, *, now: int) -> StoredStaff | None:
    """Who is logged in at a counter's device; nobody once the session's time is over (`now` in microseconds)."""
    return _unless_over(tx.run(_at_device, {"device_id": device_id}).fetchone(), now)


def in_session(tx: Transaction, session_id: int, *, now: int) -> StoredStaff | None:
    """Who is in that session; nobody once it has ended or its time is over (`now` in microseconds)."""
    return _unless_over(tx.run(_in_session, {"session_id": session_id}).fetchone(), now)


def _unless_over(row: Any, now: int) -> StoredStaff | None:
    staff = None if row is None else StoredStaff(*row)
    return None if staff is None or staff.ends_at <= now else staff


def by_token(tx: Transaction, token_hash: str) -> tuple[StoredStaff, StoredDevice] | None:
    """Whose session has a token of this hash, and at which device; nobody's once it has ended.

    Its time may be over (`ends_at`).
    """
    row = tx.run(_by_token, {"token_hash": token_hash}).fetchone()
    return None if row is None else (StoredStaff(*row[:7]), StoredDevice(*row[7:]))


def _at_counter() -> Executable:
    session = StaffSessionRow
    return (
        select(col(StaffRow.id), col(StaffRow.name), col(StaffRow.login))
        .join(session, col(session.staff_id) == col(StaffRow.id))
        .where(col(session.counter_id) == bindparam("counter_id"), col(session.ended_at).is_(None))
    )


def at_counter(tx: Transaction, counter_id: int) -> tuple[int, str, str] | None:
    """The id, the name and the login of whoever is logged in at the counter."""
    row = tx.run(_at_counter, {"counter_id": counter_id}).fetchone()
    return None if row is None else (row[0], row[1], row[2])


def _by_login() -> Executable:
    here = select(col(StaffCentreRow.staff_id)).where(col(StaffCentreRow.centre_id) == bindparam("centre_id"))
    return select(col(StaffRow.id)).where(
        col(StaffRow.login) == bindparam("login"),
        col(StaffRow.active).is_(True),
        col(StaffRow.all_centres).is_(True) | col(StaffRow.id).in_(here),
    )


def by_login(tx: Transaction, centre_id: int, login: str) -> int | None:
    """The id of somebody who works at the centre, by login."""
    row = tx.run(_by_login, {"centre_id": centre_id, "login": login_key(login)}).fetchone()
    return None if row is None else int(row[0])


def _at_counters() -> Executable:
    session = StaffSessionRow
    return (
        select(col(session.counter_id), col(StaffRow.id), col(StaffRow.name), col(StaffRow.login))
        .join(session, col(session.staff_id) == col(StaffRow.id))
        .where(
            col(session.centre_id) == bindparam("centre_id"),
            col(session.ended_at).is_(None),
            col(session.counter_id).is_not(None),
        )
    )


def at_counters(tx: Transaction, centre_id: int) -> dict[int, tuple[int, str, str]]:
    """The id, the name and the login of whoever is logged in, by counter id."""
    found = tx.run(_at_counters, {"centre_id": centre_id}).fetchall()
    return {counter_id: (staff_id, name, login) for counter_id, staff_id, name, login in found}


def account(tx: Transaction, login: str, *, held: bool = False) -> StaffRow | None:
    """Who has that login, at whichever centre; nobody where it was disabled.

    `held`: nobody else may change the row until the transaction ends, not even at another centre.
    """
    query = rows_of(StaffRow).where(StaffRow.login == login_key(login), col(StaffRow.active).is_(True))
    return tx.session.exec(query.with_for_update() if held else query).first()


def works_at(tx: Transaction, person: StaffRow, centre_id: int) -> bool:
    """Whether the centre is one of theirs."""
    assert person.id is not None
    return person.all_centres or tx.session.get(StaffCentreRow, (person.id, centre_id)) is not None


def sessions_in_the_way(
    tx: Transaction, *, staff_id: int, counter_id: int, device_id: int
) -> list[StaffSessionRow]:
    """The sessions that cannot stand beside one of this clerk at this counter and this device, oldest first."""
    session = StaffSessionRow
    here = or_(col(session.staff_id) == staff_id, col(session.counter_id) == counter_id)
    at_counter = here & col(session.counter_id).is_not(None)
    query = rows_of(session).where(
        col(session.ended_at).is_(None), or_(at_counter, col(session.device_id) == device_id)
    )
    return list(tx.session.exec(query.order_by(col(session.id))))


def overdue(tx: Transaction, centre_id: int, *, now: datetime) -> list[StaffSessionRow]:
    """The centre's sessions whose time is over and that nobody has ended, oldest first."""
    session = StaffSessionRow
    query = rows_of(session).where(session.centre_id == centre_id, _is_overdue(now))
    return list(tx.session.exec(query.order_by(col(session.id))))


def centres_with_overdue(tx: Transaction, *, now: datetime) -> frozenset[int]:
    """The ids of the centres that have such sessions."""
    return frozenset(tx.session.exec(rows_of(StaffSessionRow.centre_id).where(_is_overdue(now))))


def _is_overdue(now: datetime) -> ColumnElement[bool]:
    return col(StaffSessionRow.ended_at).is_(None) & (col(StaffSessionRow.ends_at) <= now)


def sessions_of(tx: Transaction, staff_id: int) -> list[StaffSessionRow]:
    """Every session that somebody is in, at whichever centre."""
    query = rows_of(StaffSessionRow).where(
        StaffSessionRow.staff_id == staff_id, col(StaffSessionRow.ended_at).is_(None)
    )
    return list(tx.session.exec(query.order_by(col(StaffSessionRow.centre_id), col(StaffSessionRow.id))))
