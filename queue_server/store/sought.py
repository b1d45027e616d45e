"""Looking for entries of a journal: by date, kind, person, device and ticket, without reading the other dates.

A centre's entries are in the order of time, but for a clock that was put back by a day at most; so what belongs to
a date stands between where the date before it begins and where the second date after it does.
"""

from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlmodel import col

from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.journal import Entry
from queue_server.store.rows import SHOWN_ANEW, JournalRow

_CLOCK_PUT_BACK = timedelta(days=1)
_LAST = 2**63 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which entries are looked for; None for whatever.

    Above the entry `after` and up to `until`; since and before instants; of one kind; by somebody who was logged
    in, by id; at a device; about a ticket.
    """

    after: int = 0
    until: int = _LAST
    since: datetime | None = None
    before: datetime | None = None
    kind: str | None = None
    staff: int | None = None
    device: int | None = None
    ticket: int | None = None


def sought(tx: Transaction, centre_id: int, what: Sought, *, most: int) -> list[Entry]:
    """The first `most` of the centre's entries that are looked for, in order."""
    first, last = _within(tx, centre_id, what)
    query = select(JournalRow).where(
        col(JournalRow.centre_id) == centre_id,
        col(JournalRow.seq) > max(what.after, first),
        col(JournalRow.seq) <= min(what.until, last),
        *_instants(what),
        *_facts(what),
    )
    rows = tx.session.execute(query.order_by(col(JournalRow.seq)).limit(most)).scalars()
    return [_entry(row) for row in rows]


def _within(tx: Transaction, centre_id: int, what: Sought) -> tuple[int, int]:
    """Between which numbers everything is that was written since and before those instants."""
    first, last = 0, _LAST
    at = col(JournalRow.at)
    if what.since is not None:
        before = _shown_anew(centre_id).where(at < what.since - _CLOCK_PUT_BACK).order_by(at.desc())
        first = tx.session.scalar(before) or 0
    if what.before is not None:
        after = _shown_anew(centre_id).where(at >= what.before + _CLOCK_PUT_BACK).order_by(at)
        last = tx.session.scalar(after) or _LAST
    return first, last


def _shown_anew(centre_id: int) -> Select[Any]:
    return select(col(JournalRow.seq)).where(col(JournalRow.centre_id) == centre_id, SHOWN_ANEW).limit(1)


def _instants(what: Sought) -> list[ColumnElement[bool]]:
    conditions = []
    if what.since is not None:
        conditions.append(col(JournalRow.at) >= what.since)
    if what.before is not None:
        conditions.append(col(JournalRow.at) < what.before)
    return conditions


def _facts(what: Sought) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if what.kind is not None:
        conditions.append(col(JournalRow.kind) == what.kind)
    if what.staff is not None:
        conditions.append(col(JournalRow.actor).like(f"% staff:{what.staff}"))
    if what.device is not None:
        conditions.append(_at(what.device))
    if what.ticket is not None:
        conditions.append(_about(what.ticket))
    return conditions


def _at(device: int) -> ColumnElement[bool]:
    """As actors are named: `counter:3`, or `counter:3 staff:17`; a citizen is named by a ticket."""
    actor = col(JournalRow.actor)
    alone = actor.like(f"%:{device}") & actor.not_like("% staff:%") & actor.not_like("citizen:%")
    return or_(alone, actor.like(f"%:{device} staff:%"))


def _about(ticket: int) -> ColumnElement[bool]:
    """As the journal writes JSON; in a text that somebody typed, every quotation mark follows a backslash."""
    payload = col(JournalRow.payload)
    wholes, named = f'%"ticket":{{"id":{ticket},%', (f'%"ticket_id":{ticket},%', f'%"ticket_id":{ticket}}}%')
    # A counter that changes has its ticket in it, and that is about the counter.
    about_it = or_(payload.like(wholes), *(payload.like(each) for each in named))
    return about_it & col(JournalRow.kind).not_in(("counter_changed", "day_turned", "centre_imported"))


def _entry(row: JournalRow) -> Entry:
    fields_of = {field.name: getattr(row, field.name) for field in fields(Entry)}
    return Entry(**{**fields_of, "at": to_micros(row.at)})


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBounds:
    """The entry that says how the hall stood when a date began, and the last one of the date."""

    opening: Entry
    last: int


def day_bounds(tx: Transaction, centre_id: int, *, since: datetime, before: datetime) -> DayBounds | None:
    """Where the date from `since` to `before` stands in the journal; None where it never began there."""
    row = JournalRow
    by_time = select(row).where(col(row.centre_id) == centre_id, SHOWN_ANEW).order_by(col(row.at), col(row.seq))
    anew = by_time.limit(1)
    opening = tx.session.execute(anew.where(col(row.at) >= since, col(row.at) < before)).scalars().first()
    if opening is None:
        return None
    following = tx.session.execute(anew.where(col(row.at) >= before, col(row.seq) > opening.seq)).scalars().first()
    newest = select(func.max(col(row.seq))).where(
        col(row.centre_id) == centre_id,
        col(row.seq) >= opening.seq,
        col(row.seq) <= (_LAST if following is None else following.seq),
        col(row.at) < before,
    )
    return DayBounds(opening=_entry(opening), last=tx.session.scalar(newest) or opening.seq)
