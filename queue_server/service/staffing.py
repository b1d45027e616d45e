"""Accounts for the operator of the server, who may do anything: added, listed, disabled, given secrets."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select

from queue_server.domain.refusals import NotAtThisCentreError
from queue_server.service import accounts
from queue_server.service.accounts import By, NewStaff, centre_ids
from queue_server.store import staff
from queue_server.store.database import Transaction
from queue_server.store.rows import CentreRow, StaffCentreRow, StaffRow, StaffSessionRow

ACTOR = "command:user"


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
    """Make the account. Raises UnknownCentreError, BadLoginError, LoginTakenError."""
    accounts.make(tx, new, _by(now))


def disable(tx: Transaction, login: str, *, now: datetime) -> bool:
    """End the account and its sessions. Returns whether it was active. Raises UnknownLoginError."""
    return bool(accounts.end(tx, accounts.known(tx, login), _by(now)))


def enable(tx: Transaction, login: str, *, now: datetime) -> bool:
    """Let a disabled account log in again, with the secret it had; one that was locked is not locked any more.

    Returns whether it was disabled. Raises UnknownLoginError.
    """
    return bool(accounts.revive(tx, accounts.known(tx, login), _by(now)))


def change_secret(tx: Transaction, login: str, *, secret_hash: str, now: datetime) -> None:
    """Give the account another PIN or password; whoever is logged in with the old one is put out.

    An account that was locked is not locked any more; one that is disabled stays so. Raises UnknownLoginError.
    """
    accounts.give_secret(tx, accounts.known(tx, login), secret_hash, _by(now))


def list_staff(tx: Transaction, *, centre: str | None) -> list[Listed]:
    """Every account, or those that work at one centre, by login. Raises UnknownCentreError."""
    only = None if centre is None else centre_ids(tx, [centre])[0]
    rows = tx.session.exec(select(StaffRow).order_by(col(StaffRow.login)))
    shown = (row for row in rows if only is None or staff.works_at(tx, row, only))
    return [_listed(tx, row) for row in shown]


def readable_centre(tx: Transaction, *, staff_id: int, code: str) -> int:
    """The id of a centre at which somebody works. Raises UnknownCentreError, NotAtThisCentreError."""
    centre_id = centre_ids(tx, [code])[0]
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


def _by(now: datetime) -> By:
    return By(actor=ACTOR, now=now)


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
