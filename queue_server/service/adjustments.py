"""What was adjusted today, the newest first: by whom, and whether it can be undone."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from pydantic_core import from_json

from queue_server.domain.business_day import begins_at, business_date
from queue_server.service.operating import time_zone_of
from queue_server.service.recorded import Recorded, with_names
from queue_server.service.undoing import can_be_undone
from queue_server.store import journal
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.journal import Entry
from queue_server.store.rows import CentreRow

BY_CONSOLES = ("supervisor:", "admin:")
"""How the actor of an adjustment begins: what clerks do at their counters by themselves is none."""
_ALWAYS = frozenset({"announced", "notice_posted", "notice_withdrawn"})
_UNDONE = "adjustment_undone"
_FAR = 2_000
"""As far back as is looked: clerks do things of the same kinds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """One of them. `undoes` is the entry that it undid, `undone_by` the one that undid it; both by `seq`."""

    recorded: Recorded
    event: dict[str, Any]
    can_undo: bool
    undoes: int | None
    undone_by: int | None


def read_adjustments(tx: Transaction, centre_id: int, *, now: datetime, most: int) -> list[Adjustment]:
    """The last `most` of the centre's present business date."""
    since = to_micros(begins_at(_today(tx, centre_id, now), time_zone_of(tx, centre_id)))
    found = journal.recent_adjustments(tx, centre_id, since=since, most=_FAR)
    entries = [(entry, from_json(entry.payload)) for entry in found if entry.actor.startswith(BY_CONSOLES)]
    undoing = {entry.command_id: event["undone"] for entry, event in entries if entry.kind == _UNDONE}
    given = [(entry, event) for entry, event in entries if _is_adjustment(entry, event)]
    undone_by = {undoing[entry.command_id]: entry.seq for entry, _ in given if entry.command_id in undoing}
    shown = given[:most]
    named = with_names(tx, [entry for entry, _ in shown])
    return [
        Adjustment(
            recorded=each,
            event=event,
            can_undo=can_be_undone(entry.kind, event) and entry.seq not in undone_by,
            undoes=undoing.get(entry.command_id),
            undone_by=undone_by.get(entry.seq),
        )
        for each, (entry, event) in zip(named, shown, strict=True)
    ]


def _is_adjustment(entry: Entry, event: dict[str, Any]) -> bool:
    return entry.kind in _ALWAYS or event.get("before") is not None


def _today(tx: Transaction, centre_id: int, now: datetime) -> date:
    row = tx.session.get_one(CentreRow, centre_id)
    return max(business_date(now, row.time_zone), row.day or date.min)
