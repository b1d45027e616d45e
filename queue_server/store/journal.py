"""The journal: append-only, gapless per centre, each entry carrying a hash over itself and the one before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import Any

from pydantic_core import to_json
from sqlalchemy import Executable, Select, TextClause, bindparam, insert, select, update
from sqlmodel import col

from queue_server.domain.events import Event
from queue_server.store.database import Transaction
from queue_server.store.rows import ADJUSTMENTS, ANNOUNCEMENTS, CALLS, CentreRow, JournalRow


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `at` in microseconds; `payload` is the event as JSON text, as it is pushed."""

    centre_id: int
    seq: int
    at: int
    kind: str
    actor: str
    command_id: str
    payload: str
    hash: str


Raw = tuple[int, int, int, str, str, str, str, str]
"""An entry as the driver gives it: the fields of `Entry`, in their order."""


@dataclass(frozen=True, slots=True)
class Chain:
    """A centre's journal, by what its last entry must be. An empty one has `seq` 0 and no hash."""

    centre_id: int
    centre: str
    time_zone: str
    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Who did it, when (microseconds), with which command."""

    actor: str
    command_id: str
    at: int


def digest(previous: str, *, seq: int, origin: Origin, kind: str, payload: str) -> str:
    """The hash of an entry: SHA-256, in hex, over the hash before it and every field of its own."""
    return digest_raw(previous, (0, seq, origin.at, kind, origin.actor, origin.command_id, payload, ""))


def digest_raw(previous: str, entry: Raw) -> str:
    """The same of an entry as it was read; the hash that it carries is not looked at."""
    _, seq, at, kind, actor, command_id, payload, _ = entry
    text = f"{previous}\n{seq}\n{at}\n{kind}\n{actor}\n{command_id}\n{payload}"
    return sha256(text.encode()).hexdigest()


def _head() -> Executable:
    return select(col(CentreRow.journal_seq), col(CentreRow.journal_hash)).where(
        col(CentreRow.id) == bindparam("centre_id")
    )


def _heads() -> Executable:
    return select(col(CentreRow.id), col(CentreRow.journal_seq), col(CentreRow.journal_hash))


def _chains() -> Executable:
    row = CentreRow
    columns = (row.id, row.code, row.time_zone, row.journal_seq, row.journal_hash)
    return select(*(col(column) for column in columns)).order_by(col(row.id))


def _advance() -> Executable:
    return (
        update(CentreRow)
        .where(col(CentreRow.id) == bindparam("of_centre"))
        .values(journal_seq=bindparam("seq"), journal_hash=bindparam("hash"), journal_at=bindparam("at"))
    )


def _insert() -> Executable:
    return insert(JournalRow)


def _after() -> Select[Any]:
    return _entries().where(
        col(JournalRow.centre_id) == bindparam("centre_id"), col(JournalRow.seq) > bindparam("seq")
    )


def _batch() -> Executable:
    return _after().limit(bindparam("most"))


def _all() -> Executable:
    return _entries()


def _recent_calls() -> Executable:
    return _newest_of(CALLS).where(col(JournalRow.seq) < bindparam("before"))


def _recent_announcements() -> Executable:
    return _newest_of(ANNOUNCEMENTS)


def _recent_adjustments() -> Executable:
    return _newest_of(ADJUSTMENTS).where(col(JournalRow.at) >= bindparam("since"))


def _one() -> Executable:
    return _entries().where(
        col(JournalRow.centre_id) == bindparam("centre_id"), col(JournalRow.seq) == bindparam("seq")
    )


def _newest_of(kinds: TextClause) -> Select[Any]:
    return (
        _entries()
        .where(col(JournalRow.centre_id) == bindparam("centre_id"), kinds)
        .order_by(None)
        .order_by(col(JournalRow.seq).desc())
        .limit(bindparam("most"))
    )


def _entries() -> Select[Any]:
    columns = [getattr(JournalRow, field.name) for field in fields(Entry)]
    return select(*columns).order_by(col(JournalRow.centre_id), col(JournalRow.seq))


def append(tx: Transaction, centre_id: int, events: Sequence[Event], origin: Origin) -> list[Entry]:
    """Write the events as the centre's next entries. The caller holds the centre's row."""
    seq, previous = tx.run(_head, {"centre_id": centre_id}).fetchone()
    entries = []
    for event in events:
        seq += 1
        payload = to_json(event, exclude_none=True).decode()
        previous = digest(previous, seq=seq, origin=origin, kind=event.kind, payload=payload)
        entry = Entry(centre_id, seq, origin.at, event.kind, origin.actor, origin.command_id, payload, previous)
        tx.run(_insert, {field.name: getattr(entry, field.name) for field in fields(Entry)})
        entries.append(entry)
    tx.run(_advance, {"of_centre": centre_id, "seq": seq, "hash": previous, "at": origin.at})
    return entries


def after(tx: Transaction, centre_id: int, seq: int) -> list[Entry]:
    """The centre's entries above `seq`, in order."""
    return [Entry(*row) for row in tx.run(_after, {"centre_id": centre_id, "seq": seq}).fetchall()]


def head(tx: Transaction, centre_id: int) -> tuple[int, str]:
    """The `seq` and the hash of the centre's last entry; 0 and no hash where there is none."""
    seq, last = tx.run(_head, {"centre_id": centre_id}).fetchone()
    return seq, last


_PAGE = 100


def calls_backwards(tx: Transaction, centre_id: int) -> Iterator[Entry]:
    """The centre's calls and recalls, newest first, read as far as the caller goes."""
    before = 2**62
    while True:
        asked = {"centre_id": centre_id, "before": before, "most": _PAGE}
        page = [Entry(*row) for row in tx.run(_recent_calls, asked).fetchall()]
        yield from page
        if len(page) < _PAGE:
            return
        before = page[-1].seq


def recent_announcements(tx: Transaction, centre_id: int, limit: int) -> list[Entry]:
    """What the hall was last told by supervisors, newest first."""
    rows = tx.run(_recent_announcements, {"centre_id": centre_id, "most": limit}).fetchall()
    return [Entry(*row) for row in rows]


def recent_adjustments(tx: Transaction, centre_id: int, *, since: int, most: int) -> list[Entry]:
    """What supervisors change, and clerks of the same kinds, since then (microseconds); newest first."""
    values = {"centre_id": centre_id, "since": since, "most": most}
    return [Entry(*row) for row in tx.run(_recent_adjustments, values).fetchall()]


def entry(tx: Transaction, centre_id: int, seq: int) -> Entry | None:
    """One entry of the centre's journal."""
    row = tx.run(_one, {"centre_id": centre_id, "seq": seq}).fetchone()
    return None if row is None else Entry(*row)


def heads(tx: Transaction) -> dict[int, tuple[int, str]]:
    """By centre id: the `seq` and the hash that the last entry must have."""
    return {centre_id: (seq, last) for centre_id, seq, last in tx.run(_heads, {}).fetchall()}


def chains(tx: Transaction) -> list[Chain]:
    """The journal of every centre."""
    return [Chain(*row) for row in tx.run(_chains, {}).fetchall()]


def stream(tx: Transaction) -> Iterator[Raw]:
    """Every entry of every centre, centre by centre, in order, without holding them all."""
    yield from tx.stream(_all, {})


def batch(tx: Transaction, centre_id: int, seq: int, *, most: int) -> list[Raw]:
    """The centre's next entries above `seq`, in order, at most so many."""
    return tx.run(_batch, {"centre_id": centre_id, "seq": seq, "most": most}).fetchall()


def chain(tx: Transaction, centre_id: int) -> Chain:
    """The journal of one centre."""
    return next(each for each in chains(tx) if each.centre_id == centre_id)
