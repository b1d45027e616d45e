"""Append-only, gapless for each centre, each entry carrying the hash of the one before."""

from dataclasses import fields, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

import pytest

from queue_protocol.commands import OpenCounter, PauseCounter
from queue_server.domain.events import CentreImported
from queue_server.store import journal
from queue_server.store.database import Database
from queue_server.store.journal import Entry, Origin
from tests.support.counter_hall import CounterHall
from tests.support.databases import rows

ORIGIN = Origin("kiosk:1", "c-1", 1_000_000)


def append(database: Database, *digests: str) -> list[Entry]:
    with database.writing() as tx:
        return journal.append(tx, 1, [CentreImported(digest=each) for each in digests], ORIGIN)


def test_entries_go_on_from_the_last_without_a_gap(database: Database) -> None:
    first = append(database, "a", "b")
    second = append(database, "c")
    assert [entry.seq for entry in first + second] == [2, 3, 4]
    assert rows(database, "SELECT journal_seq FROM centre") == [(4,)]


def test_each_entry_hashes_itself_and_the_one_before(database: Database) -> None:
    one, two = append(database, "a", "b")
    payload = '{"kind":"centre_imported","digest":"b","changes":[],"hall":null}'
    said = f"{one.hash}\n3\n1000000\ncentre_imported\nkiosk:1\nc-1\n{payload}"
    assert two.hash == sha256(said.encode()).hexdigest()
    assert rows(database, "SELECT journal_hash FROM centre") == [(two.hash,)]


@pytest.mark.parametrize(
    "changed", [field.name for field in fields(Entry) if field.name not in {"centre_id", "hash"}]
)
def test_no_field_can_change_without_its_hash(database: Database, changed: str) -> None:
    (entry,) = append(database, "a")
    value = getattr(entry, changed)
    new: Any = value + 1 if isinstance(value, int) else f"{value}x"
    altered = replace(entry, **{changed: new})
    origin = Origin(altered.actor, altered.command_id, altered.at)
    again = journal.digest("previous", seq=altered.seq, origin=origin, kind=altered.kind, payload=altered.payload)
    whole = journal.digest("previous", seq=entry.seq, origin=ORIGIN, kind=entry.kind, payload=entry.payload)
    assert again != whole


def test_an_entry_that_was_rolled_back_leaves_no_gap(database: Database) -> None:
    with pytest.raises(RuntimeError, match="no"), database.writing() as tx:
        journal.append(tx, 1, [CentreImported(digest="lost")], ORIGIN)
        raise RuntimeError("no")
    assert [entry.seq for entry in append(database, "a")] == [2]


def test_what_came_after_a_seq_is_read_in_order(database: Database) -> None:
    entries = append(database, "a", "b", "c")
    with database.reading() as tx:
        assert journal.after(tx, 1, 2) == entries[1:]
        assert journal.after(tx, 1, 4) == []
        assert [entry.seq for entry in journal.after(tx, 1, 0)] == [1, 2, 3, 4]
        assert [Entry(*raw) for raw in journal.stream(tx)] == journal.after(tx, 1, 0)


def test_recent_calls_are_calls_and_recalls_alone_newest_first(hall: CounterHall) -> None:
    hall.open(1)
    hall.take()
    hall.take()
    hall.call_somebody(1)
    hall.ask(PauseCounter(counter=1))
    hall.ask(OpenCounter(counter=1))
    with hall.database.reading() as tx:
        assert [entry.kind for entry in journal.calls_backwards(tx, 1)] == ["ticket_called"]


def test_an_entry_says_who_did_it_when_and_with_which_command(hall: CounterHall) -> None:
    counter = hall.device("counter", 1)
    performed = hall.perform(OpenCounter(counter=1), "of-the-counter", device=counter)
    (entry,) = performed.entries
    assert (entry.actor, entry.command_id) == (f"counter:{counter.id}", "of-the-counter")
    assert datetime.fromtimestamp(entry.at / 1_000_000, hall.clock().tzinfo) == hall.clock()
