"""A centre's settings changed from a console: against the settings that were looked at, or not at all."""

from dataclasses import dataclass
from functools import partial

from queue_server.domain.refusals import CentreExistsError, ChangedMeanwhileError, NotAllowedError
from queue_server.domain.staff import StaffRole
from queue_server.service.administering import Administrator
from queue_server.service.centre_file.checks import Flaw
from queue_server.service.centre_file.meaning import version_of
from queue_server.service.centre_file.schema import CentreFile
from queue_server.service.centre_file.understanding import FlawsError
from queue_server.service.documents import document_of
from queue_server.service.importing import Change, centre_row, new_centre, put_in
from queue_server.service.operating import operate
from queue_server.service.pairing import start_pairing
from queue_server.service.results import PairingCode
from queue_server.store import centres
from queue_server.store.database import Transaction
from queue_server.store.journal import Entry
from queue_server.words import say

FIRST_DEVICE = "supervisor"
"""What the first device of a new centre is paired as: at it an administrator logs in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Founded:
    """A new centre, and the code with which its first device is paired."""

    code: str
    version: str
    pairing: PairingCode


def change_settings(tx: Transaction, admin: Administrator, file: CentreFile, *, version: str) -> list[Entry]:
    """Make the administrator's centre so, if `version` still names its settings. Returns what was journalled.

    Raises ChangedMeanwhileError, FlawsError for another centre's code, StrandedError.
    """
    centre = centres.lock(tx, admin.device.centre_id)
    if version_of(document_of(tx, centre.id)) != version:
        raise ChangedMeanwhileError(who=say("who", "somebody"))
    require_code(file, centre.code)
    row = centre_row(tx, centre.code)
    assert row is not None
    return put_in(tx, row, _change(admin, file), now=admin.now)


def found(tx: Transaction, admin: Administrator, file: CentreFile) -> tuple[Founded, list[Entry]]:
    """Make a centre that was not there. Raises NotAllowedError, CentreExistsError."""
    if not admin.everywhere:
        raise NotAllowedError(role=StaffRole.ADMIN)
    code = file.centre.code
    if centre_row(tx, code) is not None:
        raise CentreExistsError(centre=code)
    entries = new_centre(tx, _change(admin, file), now=admin.now)
    pair = partial(start_pairing, role=FIRST_DEVICE, counter=None, name=None)
    pairing = operate(tx, pair, centre_id=entries[0].centre_id, actor=admin.by.actor, now=admin.now)
    assert isinstance(pairing, PairingCode)
    return Founded(code=code, version=version_of(file), pairing=pairing), entries


def require_code(file: CentreFile, code: str) -> None:
    """Raises FlawsError where the file is that of another centre."""
    if file.centre.code != code:
        raise FlawsError(Flaw(("centre", "code"), "other_centre"))


def _change(admin: Administrator, file: CentreFile) -> Change:
    return Change(file=file, actor=admin.by.actor, command_id=admin.command_id, digest=version_of(file))
