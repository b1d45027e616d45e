"""Accounts: added, listed, disabled and enabled by the command line, and journalled at each centre concerned."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select

from queue_server.domain.events import Event, StaffAdded, StaffDisabled, StaffEnabled, StaffSecretChanged
from queue_server.domain.refusals import Fact, NotAtThisCentreError, UnknownCentreError
from queue_server.domain.staff import StaffRole, login_key
from queue_server.service.day import time_at
from queue_server.service.leaving import leave_elsewhere
from queue_server.store import centres, journal, staff
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.journal import Origin
from queue_server.store.rows import CentreRow, StaffCentreRow, StaffRow, StaffSessionRow

ACTOR = "command:user"
MOST_LETTERS = 64
"""What the protocol carries of a login."""


class StaffingError(Exception):
    """Why an account cannot be made or found; `code` names the sentence that `facts` fill."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(f"{code}: {facts}")
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStaff:
    """Somebody to be added: at these centres (by code), or at all that there are and will be."""

    login: str
    name: str
    role: StaffRole
    secret_hash: str
    centres: tuple[str, ...] = ()
    all_centres: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One account; `centres` is None for all of them. Instants are UTC."""

    login: str
    name: str
    role: str
    centres: tuple[str, ...] | None
    active: bool
    locked_until: datetime | None
    last_log_in: datetime | None


def add(tx: Transaction, new: NewStaff, *, now: datetime) -> None:
    """Make the account. Raises UnknownCentreError; StaffingError where the login is none or is taken."""
    login = _free_login(tx, new.login)
    works_at = _centre_ids(tx, new.centres)
    row = StaffRow(
        login=login,
        name=new.name,
        role=new.role,
        secret_hash=new.secret_hash,
        all_centres=new.all_centres,
        created_at=now,
    )
    tx.session.add(row)
    tx.session.flush()
    assert row.id is not None
    tx.session.add_all(StaffCentreRow(staff_id=row.id, centre_id=each) for each in works_at)
    _journal(tx, row, StaffAdded(staff_id=row.id, name=new.name, role=new.role), now)


def disable(tx: Transaction, login: str, *, now: datetime) -> bool:
    """End the account and its sessions. Returns whether it was active. Raises StaffingError if there is none."""
    row, staff_id = _known(tx, login)
    if not row.active:
        return False
    row.active = False
    tx.session.add(row)
    _put_out(tx, staff_id, now=now, cause="disabled")
    _journal(tx, row, StaffDisabled(staff_id=staff_id), now)
    return True


def enable(tx: Transaction, login: str, *, now: datetime) -> bool:
    """Let a disabled account log in again, with the secret it had; one that was locked is not locked any more.

    Returns whether it was disabled. Raises StaffingError if there is none.
    """
    row, staff_id = _known(tx, login)
    if row.active:
        return False
    row.active, row.failures, row.locked_until = True, 0, None
    tx.session.add(row)
    _journal(tx, row, StaffEnabled(staff_id=staff_id), now)
    return True


def change_secret(tx: Transaction, login: str, *, secret_hash: str, now: datetime) -> None:
    """Give the account another PIN or password; whoever is logged in with the old one is put out.

    An account that was locked is not locked any more; one that is disabled stays so. Raises StaffingError if there
    is none.
    """
    row, staff_id = _known(tx, login)
    row.secret_hash, row.failures, row.locked_until = secret_hash, 0, None
    tx.session.add(row)
    _put_out(tx, staff_id, now=now, cause="secret_changed")
    _journal(tx, row, StaffSecretChanged(staff_id=staff_id), now)


def _known(tx: Transaction, login: str) -> tuple[StaffRow, int]:
    row = tx.session.exec(select(StaffRow).where(StaffRow.login == login_key(login))).first()
    if row is None or row.id is None:
        raise StaffingError("unknown_login", login=login)
    return row, row.id


def _put_out(tx: Transaction, staff_id: int, *, now: datetime, cause: str) -> None:
    for session in staff.sessions_of(tx, staff_id):
        leave_elsewhere(tx, session, now=now, cause=cause, actor=ACTOR)


def list_staff(tx: Transaction, *, centre: str | None) -> list[Listed]:
    """Every account, or those that work at one centre, by login. Raises UnknownCentreError."""
    only = None if centre is None else _centre_ids(tx, [centre])[0]
    rows = tx.session.exec(select(StaffRow).order_by(col(StaffRow.login)))
    shown = (row for row in rows if only is None or staff.works_at(tx, row, only))
    return [_listed(tx, row) for row in shown]


def readable_centre(tx: Transaction, *, staff_id: int, code: str) -> int:
    """The id of a centre at which somebody works. Raises UnknownCentreError, NotAtThisCentreError."""
    centre_id = _centre_ids(tx, [code])[0]
    if not staff.works_at(tx, tx.session.get_one(StaffRow, staff_id), centre_id):
        raise NotAtThisCentreError
    return centre_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """A centre by code and name (by language)."""

    code: str
    name: dict[str, str]


def centre_names(tx: Transaction, *, staff_id: int | None) -> list[Workplace]:
    """Every centre by code, or those alone at which that person works."""
    person = None if staff_id is None else tx.session.get_one(StaffRow, staff_id)
    rows = tx.session.exec(select(CentreRow).order_by(col(CentreRow.code))).all()
    return [
        Workplace(code=row.code, name=row.name)
        for row in rows
        if person is None or staff.works_at(tx, person, row.id or 0)
    ]


def _free_login(tx: Transaction, login: str) -> str:
    key = login_key(login)
    if not key or len(key) > MOST_LETTERS or any(sign.isspace() for sign in key):
        raise StaffingError("bad_login", login=login)
    if tx.session.exec(select(StaffRow).where(StaffRow.login == key)).first() is not None:
        raise StaffingError("login_taken", login=key)
    return key


def _centre_ids(tx: Transaction, codes: Iterable[str]) -> list[int]:
    known = {row.code: row.id for row in tx.session.exec(select(CentreRow))}
    unknown = [code for code in codes if code not in known]
    if unknown:
        raise UnknownCentreError(centre=unknown[0])
    return [known[code] or 0 for code in dict.fromkeys(codes)]


def _journal(tx: Transaction, row: StaffRow, event: Event, now: datetime) -> None:
    for centre_id in _concerned(tx, row):
        centre = centres.lock(tx, centre_id)
        origin = Origin(ACTOR, f"user:{row.id}", to_micros(time_at(centre, now)))
        journal.append(tx, centre_id, [event], origin)


def _concerned(tx: Transaction, row: StaffRow) -> Sequence[int]:
    if row.all_centres:
        return [each for each in tx.session.exec(select(CentreRow.id).order_by(col(CentreRow.id))) if each]
    links = select(StaffCentreRow.centre_id).where(StaffCentreRow.staff_id == row.id)
    return list(tx.session.exec(links.order_by(col(StaffCentreRow.centre_id))))


def _listed(tx: Transaction, row: StaffRow) -> Listed:
    began = select(func.max(StaffSessionRow.began_at)).where(StaffSessionRow.staff_id == row.id)
    codes = (
        select(CentreRow.code)
        .join(StaffCentreRow, col(StaffCentreRow.centre_id) == col(CentreRow.id))
        .where(StaffCentreRow.staff_id == row.id)
        .order_by(col(CentreRow.code))
    )
    return Listed(
        login=row.login,
        name=row.name,
        role=row.role,
        centres=None if row.all_centres else tuple(tx.session.exec(codes)),
        active=row.active,
        locked_until=row.locked_until,
        last_log_in=tx.session.exec(began).one(),
    )
