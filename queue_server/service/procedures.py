"""The list of what a centre does for people: put in from a file as a whole, and read as a whole."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256

from pydantic_core import to_json
from sqlmodel import col, select

from queue_server.domain.events import ProceduresChanged
from queue_server.domain.refusals import UnknownCentreError
from queue_server.service.procedure_file import Listed, flaw
from queue_server.store import journal, procedures
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.journal import Origin
from queue_server.store.procedures import StoredProcedure
from queue_server.store.rows import CentreRow, ServiceRow


@dataclass(frozen=True, slots=True)
class Imported:
    """Whether anything was changed, how many procedures there are, and of which services some were left out."""

    changed: bool
    count: int
    left_out: Mapping[str, int]


def import_procedures(
    tx: Transaction, centre: str, listed: Sequence[Listed], *, skip_other_services: bool = False, now: datetime
) -> Imported:
    """Make these the centre's procedures, all of them or none; the same list twice changes nothing.

    With `skip_other_services` those of services that the centre has not are left out: a province's list then does
    for each of its centres. Raises UnknownCentreError; ProcedureFileError for an unknown service otherwise.
    """
    centre_id = _locked(tx, centre)
    services = _services(tx, centre_id)
    kept = [each for each in listed if each.procedure.service in services]
    left_out = Counter(each.procedure.service for each in listed if each.procedure.service not in services)
    if left_out and not skip_other_services:
        raise _unknown(listed, services)
    wanted = [each.procedure for each in kept]
    version = version_of(wanted)
    if version == procedures.version(tx, centre_id):
        return Imported(changed=False, count=len(wanted), left_out=left_out)
    procedures.replace(tx, centre_id, wanted, version=version, ids=services)
    origin = Origin("command:procedures", f"procedures:{version}", to_micros(now))
    journal.append(tx, centre_id, [ProceduresChanged(version=version)], origin)
    return Imported(changed=True, count=len(wanted), left_out=left_out)


def version_of(listed: Sequence[StoredProcedure]) -> str:
    """The name of exactly this list: a digest, so that a copy that lies anywhere can be compared with it."""
    return sha256(to_json([asdict(each) for each in listed])).hexdigest()


def _locked(tx: Transaction, centre: str) -> int:
    row = tx.session.exec(select(CentreRow).where(CentreRow.code == centre).with_for_update()).first()
    if row is None or row.id is None:
        raise UnknownCentreError(centre=centre)
    return row.id


def _services(tx: Transaction, centre_id: int) -> dict[str, int]:
    here = select(ServiceRow).where(ServiceRow.centre_id == centre_id, col(ServiceRow.active).is_(True))
    return {row.code: row.id for row in tx.session.exec(here) if row.id is not None}


def _unknown(listed: Sequence[Listed], services: Mapping[str, int]) -> Exception:
    first = next(each for each in listed if each.procedure.service not in services)
    return flaw(first.line, "service", "unknown_service", value=first.procedure.service)
