"""The journal for those who watch the centre: its entries in order, with the names of who did it, and where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import col, select

from queue_server.domain.business_day import begins_at
from queue_server.service.actors import Named, named_in
from queue_server.service.operating import time_zone_of
from queue_server.store.database import Transaction
from queue_server.store.journal import Entry
from queue_server.store.rows import DeviceRow, StaffRow
from queue_server.store.sought import Sought, sought


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What is looked for: above the entry `after`, on these dates of the centre (both included), of one kind.

    By somebody who was logged in (`staff`), at a `device`, about a `ticket`: each by its id.
    """

    after: int = 0
    first: date | None = None
    last: date | None = None
    kind: str | None = None
    staff: int | None = None
    device: int | None = None
    ticket: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An entry as it is stored. `who`: who was logged in, else the device, else the actor; `where`: the device."""

    entry: Entry
    who: str
    where: str | None


def read_journal(tx: Transaction, centre_id: int, looked: Looked, *, most: int) -> list[Recorded]:
    """The first `most` entries of the centre that are looked for, in order."""
    zone = time_zone_of(tx, centre_id)
    what = Sought(
        after=looked.after,
        since=None if looked.first is None else begins_at(looked.first, zone),
        before=None if looked.last is None else begins_at(looked.last + timedelta(days=1), zone),
        kind=looked.kind,
        staff=looked.staff,
        device=looked.device,
        ticket=looked.ticket,
    )
    return with_names(tx, sought(tx, centre_id, what, most=most))


def with_names(tx: Transaction, entries: Sequence[Entry]) -> list[Recorded]:
    """The entries, and who did it, and where."""
    named = {entry.actor: named_in(entry.actor) for entry in entries}
    devices = _names(tx, DeviceRow, (each.device for each in named.values()))
    people = _names(tx, StaffRow, (each.staff for each in named.values()))
    return [_recorded(entry, named[entry.actor], devices, people) for entry in entries]


def _names(
    tx: Transaction, table: type[DeviceRow] | type[StaffRow], ids: Iterable[int | None]
) -> dict[int | None, str]:
    wanted = {each for each in ids if each is not None}
    found = tx.session.exec(select(table.id, table.name).where(col(table.id).in_(wanted)))
    return dict(found.all())


def _recorded(
    entry: Entry, named: Named, devices: dict[int | None, str], people: dict[int | None, str]
) -> Recorded:
    where = devices.get(named.device)
    return Recorded(entry=entry, who=people.get(named.staff) or where or entry.actor, where=where)
