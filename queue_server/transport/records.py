"""The shapes of the journal and of the staff list over HTTP."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic_core import from_json

from queue_server.service.adjustments import Adjustment
from queue_server.service.recorded import Recorded
from queue_server.store.instants import from_micros


class JournalEntry(BaseModel):
    """One entry as it is stored, and whose names it means.

    `hash` is SHA-256 in hex over the hash before it (nothing for `seq` 1) and, after a line feed each, `seq`, `at`
    as microseconds since 1970, `kind`, `actor`, `command_id`, and `payload` as compact JSON in UTF-8. `who` is the
    person who was logged in, else the device, else the actor as it stands; `where` is the device.
    """

    seq: int
    at: datetime
    kind: str
    actor: str
    who: str
    where: str | None
    command_id: str
    payload: dict[str, Any]
    hash: str


class JournalPage(BaseModel):
    """Entries, the newest last. `next_after` is the `after` of the next page; null where there is no more yet."""

    entries: tuple[JournalEntry, ...]
    next_after: int | None


class AdjustmentEntry(BaseModel):
    """What was adjusted. `undoes` is the entry that it undid, `undone_by` the one that undid it, both by `seq`."""

    seq: int
    at: datetime
    kind: str
    who: str
    where: str | None
    payload: dict[str, Any]
    can_undo: bool
    undoes: int | None
    undone_by: int | None


class JournalHead(BaseModel):
    """The last entry of a journal: kept elsewhere, it proves what is before it. An empty one has `seq` 0."""

    centre: str
    seq: int
    hash: str


class StaffMember(BaseModel):
    """An account. `centres` is null for all of them; `counter` is where they are at work now at this centre."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    login: str
    name: str
    role: str
    centres: tuple[str, ...] | None
    disabled: bool
    counter: int | None


class StaffWithSecret(StaffMember):
    """An account, and the PIN that the server made for it: shown this once, null where one was given."""

    secret: str | None


def journal_page(found: list[Recorded], *, limit: int) -> JournalPage:
    """The entries as they are shown; `found` may hold one more than `limit`, which says that there is more."""
    kept = found[:limit]
    more = len(found) > limit
    return JournalPage(
        entries=tuple(shown(recorded) for recorded in kept),
        next_after=kept[-1].entry.seq if more else None,
    )


def shown(recorded: Recorded) -> JournalEntry:
    """The entry as it is shown."""
    entry = recorded.entry
    return JournalEntry(
        seq=entry.seq,
        at=from_micros(entry.at),
        kind=entry.kind,
        actor=entry.actor,
        who=recorded.who,
        where=recorded.where,
        command_id=entry.command_id,
        payload=from_json(entry.payload),
        hash=entry.hash,
    )


def adjustment_entry(found: Adjustment) -> AdjustmentEntry:
    """An adjustment as it is shown."""
    entry = found.recorded.entry
    return AdjustmentEntry(
        seq=entry.seq,
        at=from_micros(entry.at),
        kind=entry.kind,
        who=found.recorded.who,
        where=found.recorded.where,
        payload=found.event,
        can_undo=found.can_undo,
        undoes=found.undoes,
        undone_by=found.undone_by,
    )
