"""Undoing an adjustment: what the journal says was there before is put back, if nothing has changed it since."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from pydantic_core import from_json

from queue_server.domain.events import AdjustmentUndone
from queue_server.domain.refusals import CannotUndoError, UnknownEntryError
from queue_server.service import inverses
from queue_server.service.command import Context
from queue_server.service.results import Done
from queue_server.store import journal

Event = dict[str, Any]
"""An event as the journal keeps it."""

_INVERSES: Mapping[str, Callable[[Context, Event], Done]] = {
    "counter_changed": inverses.of_counter,
    "service_changed": inverses.of_pause,
    "daily_limit_set": inverses.of_limit,
    "clerk_sent": inverses.of_sending,
    "priority_changed": inverses.of_class,
    "ticket_transferred": inverses.of_move,
    "notice_posted": inverses.of_notice,
}
_ASSIGNED = "counter_assigned"
_WITHOUT_BEFORE = frozenset({"notice_posted"})
"""What was there before is nothing."""


def can_be_undone(kind: str, event: Event) -> bool:
    """Whether it can be, as long as nothing has changed it since."""
    known = kind in _INVERSES or kind == _ASSIGNED
    return known and (kind in _WITHOUT_BEFORE or event.get("before") is not None)


def undo(context: Context, *, seq: int, leave_unserved: bool) -> Done:
    """Put back what was there before the entry. `leave_unserved` as for `assign_counter`.

    Raises UnknownEntryError, CannotUndoError, ChangedMeanwhileError, and what the opposite command raises.
    """
    entry = journal.entry(context.tx, context.centre.id, seq)
    if entry is None:
        raise UnknownEntryError(seq=seq)
    event = from_json(entry.payload)
    if not can_be_undone(entry.kind, event):
        raise CannotUndoError
    if entry.kind == _ASSIGNED:
        done = inverses.of_assignment(context, event, leave_unserved=leave_unserved)
    else:
        done = _INVERSES[entry.kind](context, event)
    undone = AdjustmentUndone(undone=seq, undone_kind=entry.kind)
    return replace(done, events=(*done.events, undone))
