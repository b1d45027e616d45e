"""Accounts of staff as resources, for administrators. A PIN is in one answer, and nowhere else."""

import asyncio
import secrets
from collections.abc import Callable
from typing import Annotated, Any

from fastapi import Path, Response

from queue_server.domain.refusals import WeakSecretError
from queue_server.domain.staff import (
    FEWEST_CHARACTERS,
    FEWEST_DIGITS,
    MOST_CHARACTERS,
    StaffRole,
    new_pin,
    weakness,
)
from queue_server.service import administering
from queue_server.service.accounts import Altered, NewStaff
from queue_server.service.administering import Administrator
from queue_server.service.credentials import hash_secret
from queue_server.service.staff_list import known_staff
from queue_server.store.database import Transaction
from queue_server.store.journal import Entry
from queue_server.store.rows import StaffRow
from queue_server.transport.administering import administer
from queue_server.transport.bodies import NewStaffBody, SecretBody, StaffBody
from queue_server.transport.callers import KeylessCallerPart
from queue_server.transport.permissions import ADMINISTERS, require_among
from queue_server.transport.records import StaffMember, StaffWithSecret
from queue_server.transport.resources.shared import problems, resources
from queue_server.words import say

router = resources("accounts")

StaffPath = Annotated[int, Path(ge=1, le=2**63 - 1)]
_ONE = problems(s404="No such account that you administer", s409="The last administrator, or your own account")
Deed = Callable[[Transaction, Administrator], tuple[StaffRow, list[Entry]]]


@router.post("/staff", status_code=201, response_model=StaffWithSecret, responses=problems(
             s404="No such centre", s409="Somebody has that login"))  # fmt: skip
async def add_staff(body: NewStaffBody, caller: KeylessCallerPart) -> Response:
    """Add somebody. Where no `secret` is given, the answer has the first PIN: it is shown this once."""
    require_among(caller.sender.role, ADMINISTERS)
    secret, hashed = await _secret(body.secret)
    new = NewStaff(
        login=body.login,
        name=body.name,
        role=StaffRole(body.role),
        secret_hash=hashed,
        centres=body.centres or (),
        all_centres=body.centres is None,
    )
    made = None if body.secret is not None else secret
    return await _answer(caller, lambda tx, admin: administering.add(tx, admin, new), 201, secret=made)


@router.put("/staff/{staff_id}", response_model=StaffMember, responses=_ONE)
async def alter_staff(staff_id: StaffPath, body: StaffBody, caller: KeylessCallerPart) -> Response:
    """Another name, role or other centres; with the latter two whoever it is has to log in anew."""
    wanted = Altered(name=body.name, role=StaffRole(body.role), centres=body.centres)
    return await _answer(caller, lambda tx, admin: administering.alter(tx, admin, staff_id, wanted))


@router.post("/staff/{staff_id}/disable", response_model=StaffMember, responses=_ONE)
async def disable_staff(staff_id: StaffPath, caller: KeylessCallerPart) -> Response:
    """End an account and its sessions."""
    return await _answer(caller, lambda tx, admin: administering.disable(tx, admin, staff_id))


@router.post("/staff/{staff_id}/enable", response_model=StaffMember, responses=_ONE)
async def enable_staff(staff_id: StaffPath, caller: KeylessCallerPart) -> Response:
    """Let an account that was ended log in again, with the secret it had."""
    return await _answer(caller, lambda tx, admin: administering.enable(tx, admin, staff_id))


@router.post("/staff/{staff_id}/secret", response_model=StaffWithSecret, responses=_ONE)
async def change_secret(staff_id: StaffPath, body: SecretBody, caller: KeylessCallerPart) -> Response:
    """Another PIN or password; whoever is logged in with the old one is put out."""
    require_among(caller.sender.role, ADMINISTERS)
    secret, hashed = await _secret(body.secret)
    made = None if body.secret is not None else secret
    return await _answer(
        caller, lambda tx, admin: administering.give_secret(tx, admin, staff_id, hashed), secret=made
    )


async def _secret(given: str | None) -> tuple[str, str]:
    """The secret, made where none was given, and its hash: made on a thread, as it takes long on purpose.

    Raises WeakSecretError.
    """
    secret = given if given is not None else new_pin(secrets.choice)
    weak = weakness(secret)
    if weak is not None:
        limits = {"digits": FEWEST_DIGITS, "characters": FEWEST_CHARACTERS, "most": MOST_CHARACTERS}
        raise WeakSecretError(reason=say("command", weak, limits))
    return secret, await asyncio.to_thread(hash_secret, secret)


async def _answer(caller: KeylessCallerPart, deed: Deed, status: int = 200, **more: Any) -> Response:
    """Do it; the answer is the account as it is then."""

    def whole(tx: Transaction, admin: Administrator) -> tuple[StaffMember, list[Entry]]:
        row, entries = deed(tx, admin)
        tx.session.flush()
        member = StaffMember.model_validate(known_staff(tx, row, admin.device.centre_id))
        return (StaffWithSecret(**member.model_dump(), **more) if more else member), entries

    text = await administer(caller, whole)
    return Response(text, status, media_type="application/json")
