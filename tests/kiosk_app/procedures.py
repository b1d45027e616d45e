"""A list of procedures as a kiosk has kept it, and the centre whose list it is."""

from collections.abc import Iterable
from pathlib import Path

from queue_client.procedures import keep
from queue_client.qt.procedures import FILE_NAME
from queue_protocol.procedures import Procedure, Procedures
from queue_protocol.state import Snapshot
from queue_server.service.procedure_file import read
from tests.support.procedures import PROCEDURES

VERSION = "0f"


def real() -> tuple[Procedure, ...]:
    """The whole list that comes with the program."""
    listed = [each.procedure for each in read(PROCEDURES)]
    return tuple(Procedure.model_validate(each, from_attributes=True) for each in listed)


def with_procedures(centre: Snapshot, folder: Path, procedures: Iterable[Procedure] | None = None) -> Snapshot:
    """The centre with that list, which the kiosk of that folder already knows."""
    listed = real() if procedures is None else tuple(procedures)
    keep(folder / FILE_NAME, Procedures(version=VERSION, procedures=listed))
    return known(centre)


def known(centre: Snapshot) -> Snapshot:
    """The centre with the list that the kiosk knows already."""
    return centre.model_copy(update={"centre": centre.centre.model_copy(update={"procedures": VERSION})})
