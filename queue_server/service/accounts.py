"""What is done to an account: written, its sessions ended where they must be, journalled at each centre concerned.

Whoever may ask for it has been decided before: the operator of the server (`staffing`), or an administrator at a
console (`administering`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, delete, select

from queue_server.domain.events import (
    Event,
    StaffAdded,
    StaffChanged,
    StaffDisabled,
    StaffEnabled,
    StaffSecretChanged,
)
from queue_server.domain.refusals import BadLoginError, LoginTakenError, UnknownCentreError, UnknownLoginError
from queue_server.domain.staff import StaffRole, login_key
from queue_server.service.day import time_at
from queue_server.service.leaving import leave_elsewhere
from queue_server.store import centres, journal, staff
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.journal import Entry, Origin
from queue_server.store.rows import CentreRow, StaffCentreRow, StaffRow

MOST_LETTERS = 64
"""What the protocol carries of a login."""


@dataclass(frozen=True, slots=True, kw_only=True)
class By:
    """Whom the journal names for it, and when it is."""

    actor: str
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStaff:
    """Somebody to be added: at these centres (by code), or at all that there are and will be."""

    login: str
    name: str
    role: StaffRole
    secret_hash: str
    centres: tuple[str, ...] = ()
    all_centres: bool = False


def make(tx: Transaction, new: NewStaff, by: By) -> tuple[StaffRow, list[Entry]]:
    """Make the account. Raises UnknownCentreError, BadLoginError, LoginTakenError."""
    login = _free_login(tx, new.login)
    works_at = centre_ids(tx, new.centres)
    row = StaffRow(
        login=login,
        name=new.name,
        role=new.role,
        secret_hash=new.secret_hash,
        all_centres=new.all_centres,
        created_at=by.now,
    )
    tx.session.add(row)
    tx.session.flush()
    assert row.id is not None
    _link(tx, row.id, works_at)
    added = StaffAdded(staff_id=row.id, name=new.name, role=new.role)
    return row, _journal(tx, row, concerned(tx, row), added, by)


def end(tx: Transaction, row: StaffRow, by: By) -> list[Entry]:
    """End the account and its sessions; nothing where it has ended."""
    if not row.active:
        return []
    row.active = False
    left = _put_out(tx, row, by, cause="disabled")
    return left + _journal(tx, row, concerned(tx, row), StaffDisabled(staff_id=_id(row)), by)


def revive(tx: Transaction, row: StaffRow, by: By) -> list[Entry]:
    """Let an account that has ended log in again, with the secret it had; it is not locked any more."""
    if row.active:
        return []
    row.active, row.failures, row.locked_until = True, 0, None
    tx.session.add(row)
    return _journal(tx, row, concerned(tx, row), StaffEnabled(staff_id=_id(row)), by)


def give_secret(tx: Transaction, row: StaffRow, secret_hash: str, by: By) -> list[Entry]:
    """Give the account another PIN or password, and put out whoever is logged in with the old one.

    An account that was locked is not locked any more; one that has ended stays so.
    """
    row.secret_hash, row.failures, row.locked_until = secret_hash, 0, None
    left = _put_out(tx, row, by, cause="secret_changed")
    return left + _journal(tx, row, concerned(tx, row), StaffSecretChanged(staff_id=_id(row)), by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Altered:
    """What an account shall be: its person's name, the role, and the centres (None for all)."""

    name: str
    role: StaffRole
    centres: tuple[str, ...] | None


def alter(tx: Transaction, row: StaffRow, wanted: Altered, by: By) -> list[Entry]:
    """Make the account so; nothing where it is. Whoever gets another role or other centres has to log in anew.

    The centres that it leaves are told as well. Raises UnknownCentreError.
    """
    before = concerned(tx, row)
    works_at = centre_ids(tx, wanted.centres or ())
    had = None if row.all_centres else before
    changes_place = had != (None if wanted.centres is None else works_at) or row.role != wanted.role
    if not changes_place and row.name == wanted.name:
        return []
    left = _put_out(tx, row, by, cause="changed") if changes_place else []
    row.name, row.role, row.all_centres = wanted.name, wanted.role, wanted.centres is None
    tx.session.add(row)
    _link(tx, _id(row), works_at)
    told = sorted({*before, *concerned(tx, row)})
    return left + _journal(tx, row, told, StaffChanged(staff_id=_id(row), name=row.name, role=row.role), by)


def known(tx: Transaction, login: str) -> StaffRow:
    """The account of that login. Raises UnknownLoginError."""
    row = tx.session.exec(select(StaffRow).where(StaffRow.login == login_key(login))).first()
    if row is None:
        raise UnknownLoginError(login=login)
    return row


def centre_ids(tx: Transaction, codes: Iterable[str]) -> list[int]:
    """The ids of these centres, in order, each once. Raises UnknownCentreError."""
    found = {row.code: row.id for row in tx.session.exec(select(CentreRow))}
    unknown = [code for code in codes if code not in found]
    if unknown:
        raise UnknownCentreError(centre=unknown[0])
    return sorted(found[code] or 0 for code in dict.fromkeys(codes))


def concerned(tx: Transaction, row: StaffRow) -> list[int]:
    """The ids of the centres where the account works, in order."""
    if row.all_centres:
        return [each for each in tx.session.exec(select(CentreRow.id).order_by(col(CentreRow.id))) if each]
    links = select(StaffCentreRow.centre_id).where(StaffCentreRow.staff_id == row.id)
    return list(tx.session.exec(links.order_by(col(StaffCentreRow.centre_id))))


def _id(row: StaffRow) -> int:
    assert row.id is not None
    return row.id


def _free_login(tx: Transaction, login: str) -> str:
    key = login_key(login)
    if not key or len(key) > MOST_LETTERS or any(sign.isspace() or not sign.isprintable() for sign in key):
        raise BadLoginError(login=login)
    if tx.session.exec(select(StaffRow).where(StaffRow.login == key)).first() is not None:
        raise LoginTakenError(login=key)
    return key


def _link(tx: Transaction, staff_id: int, works_at: Sequence[int]) -> None:
    tx.session.exec(delete(StaffCentreRow).where(col(StaffCentreRow.staff_id) == staff_id))
    tx.session.add_all(StaffCentreRow(staff_id=staff_id, centre_id=each) for each in works_at)
    tx.session.flush()


def _put_out(tx: Transaction, row: StaffRow, by: By, *, cause: str) -> list[Entry]:
    tx.session.add(row)
    entries: list[Entry] = []
    for session in staff.sessions_of(tx, _id(row)):
        entries += leave_elsewhere(tx, session, now=by.now, cause=cause, actor=by.actor)
    return entries


def _journal(tx: Transaction, row: StaffRow, told: Sequence[int], event: Event, by: By) -> list[Entry]:
    entries: list[Entry] = []
    for centre_id in told:
        centre = centres.lock(tx, centre_id)
        origin = Origin(by.actor, f"user:{row.id}", to_micros(time_at(centre, by.now)))
        entries += journal.append(tx, centre_id, [event], origin)
    return entries
