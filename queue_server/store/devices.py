"""When devices were last seen, and with which program: written for many at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Executable, bindparam, update
from sqlmodel import col

from queue_server.store.database import Transaction
from queue_server.store.rows import DeviceRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A device that is or was there; `at` in microseconds."""

    device: int
    at: int
    app: str
    version: str


def _note() -> Executable:
    return (
        update(DeviceRow)
        .where(col(DeviceRow.id) == bindparam("device"))
        .values(seen_at=bindparam("at"), app=bindparam("of_app"), version=bindparam("of_version"))
    )


def note_seen(tx: Transaction, seen: Iterable[Seen]) -> None:
    """Write when each was seen last. Not journalled: nobody decided it."""
    for each in seen:
        values = {"device": each.device, "at": each.at, "of_app": each.app, "of_version": each.version}
        tx.run(_note, values)
