"""Accounts at the hands of an administrator: only those of the own centres, and never the last way back in."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, or_, select

from queue_server.domain.refusals import (
    LastAdminError,
    NoCentreForAccountError,
    NotAllowedError,
    NotAtThisCentreError,
    NotLoggedInError,
    OwnAccountError,
    UnknownAccountError,
)
from queue_server.domain.staff import StaffRole
from queue_server.service import accounts
from queue_server.service.accounts import Altered, By, NewStaff, concerned
from queue_server.service.actors import text_of
from queue_server.service.operating import code_of
from queue_server.store import staff
from queue_server.store.centres import StoredDevice
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.journal import Entry
from queue_server.store.rows import StaffCentreRow, StaffRow
from queue_server.store.staff import StoredStaff

Deed = Callable[[StaffRow], list[Entry]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Administrator:
    """Who administers, and from where; `command_id` is what they ask under.

    `everywhere`: all centres, those still to come too. Otherwise `centres`, by id: a device's token alone reaches
    no further than its own.
    """

    device: StoredDevice
    staff_id: int | None
    centres: frozenset[int]
    everywhere: bool
    command_id: str
    now: datetime

    @property
    def by(self) -> By:
        """As the journal names them."""
        who = text_of(self.device)
        return By(actor=who if self.staff_id is None else f"{who} staff:{self.staff_id}", now=self.now)


def admitted(
    tx: Transaction, device: StoredDevice, person: StoredStaff | None, *, command_id: str, now: datetime
) -> Administrator:
    """Who asks, once the transaction runs: a session may have ended while the command waited.

    Raises NotLoggedInError, NotAllowedError.
    """
    row = None if person is None else _in_session(tx, person, now)
    role = device.role if row is None else row.role
    if role != StaffRole.ADMIN:
        raise NotAllowedError(role=role)
    return Administrator(
        device=device,
        staff_id=None if row is None else row.id,
        centres=frozenset({device.centre_id} if row is None else concerned(tx, row)),
        everywhere=row is not None and row.all_centres,
        command_id=command_id,
        now=now,
    )


def _in_session(tx: Transaction, person: StoredStaff, now: datetime) -> StaffRow:
    if staff.in_session(tx, person.session_id, now=to_micros(now)) is None:
        raise NotLoggedInError
    return tx.session.get_one(StaffRow, person.id)


def add(tx: Transaction, admin: Administrator, new: NewStaff) -> tuple[StaffRow, list[Entry]]:
    """Make an account. Raises what `accounts.make` raises, NotAtThisCentreError, NoCentreForAccountError."""
    _require_reach(tx, admin, None if new.all_centres else new.centres)
    return accounts.make(tx, new, admin.by)


def alter(tx: Transaction, admin: Administrator, staff_id: int, wanted: Altered) -> tuple[StaffRow, list[Entry]]:
    """Another name, role or other centres. Raises what `add` raises, and what `disable` does."""
    row = _of(tx, admin, staff_id)
    _require_reach(tx, admin, wanted.centres)
    if row.id == admin.staff_id and wanted.role != StaffRole.ADMIN:
        raise OwnAccountError
    return row, _unless_last(tx, row, lambda each: accounts.alter(tx, each, wanted, admin.by))


def disable(tx: Transaction, admin: Administrator, staff_id: int) -> tuple[StaffRow, list[Entry]]:
    """End an account. Raises UnknownAccountError, OwnAccountError, LastAdminError."""
    row = _of(tx, admin, staff_id)
    if row.id == admin.staff_id:
        raise OwnAccountError
    return row, _unless_last(tx, row, lambda each: accounts.end(tx, each, admin.by))


def enable(tx: Transaction, admin: Administrator, staff_id: int) -> tuple[StaffRow, list[Entry]]:
    """Let an account log in again. Raises UnknownAccountError."""
    row = _of(tx, admin, staff_id)
    return row, accounts.revive(tx, row, admin.by)


def give_secret(
    tx: Transaction, admin: Administrator, staff_id: int, secret_hash: str
) -> tuple[StaffRow, list[Entry]]:
    """Another PIN or password. Raises UnknownAccountError."""
    row = _of(tx, admin, staff_id)
    return row, accounts.give_secret(tx, row, secret_hash, admin.by)


def _of(tx: Transaction, admin: Administrator, staff_id: int) -> StaffRow:
    """The account, if all its centres are the administrator's. Raises UnknownAccountError."""
    row = tx.session.get(StaffRow, staff_id)
    if row is None or not _reaches(admin, concerned(tx, row), everywhere=row.all_centres):
        raise UnknownAccountError
    return row


def _require_reach(tx: Transaction, admin: Administrator, codes: tuple[str, ...] | None) -> None:
    if codes is not None and not codes:
        raise NoCentreForAccountError
    if not _reaches(admin, accounts.centre_ids(tx, codes or ()), everywhere=codes is None):
        raise NotAtThisCentreError


def _reaches(admin: Administrator, centres: Iterable[int], *, everywhere: bool) -> bool:
    return admin.everywhere or (not everywhere and admin.centres.issuperset(centres))


def _unless_last(tx: Transaction, row: StaffRow, deed: Deed) -> list[Entry]:
    """Do it, unless one of the account's centres had no administrator after it. Raises LastAdminError."""
    if not row.active or row.role != StaffRole.ADMIN:
        return deed(row)
    had = concerned(tx, row)
    entries = deed(row)
    tx.session.flush()
    for centre_id in had:
        if not _has_admin(tx, centre_id):
            raise LastAdminError(centre=code_of(tx, centre_id))
    return entries


def _has_admin(tx: Transaction, centre_id: int) -> bool:
    here = select(StaffCentreRow.staff_id).where(StaffCentreRow.centre_id == centre_id)
    works_here = or_(col(StaffRow.all_centres).is_(True), col(StaffRow.id).in_(here))
    admins = select(StaffRow.id).where(
        works_here, StaffRow.role == StaffRole.ADMIN, col(StaffRow.active).is_(True)
    )
    return tx.session.exec(admins.limit(1)).first() is not None
