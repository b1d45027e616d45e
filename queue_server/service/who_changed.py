"""Who has changed something, for whoever comes too late to change it: looked up in the journal of the day."""

from collections.abc import Callable, Iterator
from typing import Any

from pydantic_core import from_json
from sqlmodel import col, select

from queue_server.domain.business_day import begins_at
from queue_server.domain.events import Text
from queue_server.service.actors import named_in
from queue_server.service.command import Context
from queue_server.store import journal
from queue_server.store.instants import to_micros
from queue_server.store.rows import DeviceRow, StaffRow
from queue_server.words import say

_FAR_ENOUGH = 500
"""Adjustments are few; who changed something longer ago than these is of no help."""


def who_changed(context: Context, kind: str, is_it: Callable[[dict[str, Any]], bool]) -> str | Text:
    """The name of whoever did the newest thing of that kind which `is_it`; in words where nobody is found."""
    actor = next((each for each in _actors(context, kind, is_it)), "")
    named = named_in(actor)
    for table, ident in ((StaffRow, named.staff), (DeviceRow, named.device)):
        name = None if ident is None else _name(context, table, ident)
        if name:
            return name
    return say("who", "somebody")


def _actors(context: Context, kind: str, is_it: Callable[[dict[str, Any]], bool]) -> Iterator[str]:
    since = to_micros(begins_at(context.today, context.settings.time_zone))
    for entry in journal.recent_adjustments(context.tx, context.centre.id, since=since, most=_FAR_ENOUGH):
        if entry.kind == kind and is_it(from_json(entry.payload)):
            yield entry.actor


def _name(context: Context, table: type[StaffRow] | type[DeviceRow], ident: int) -> str | None:
    return context.tx.session.exec(select(table.name).where(col(table.id) == ident)).first()
