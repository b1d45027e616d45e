"""Whatever is done to the journal behind the program's back, the first broken entry is named."""

import pytest

from queue_server.service.auditing import Breach, Verified, verify
from queue_server.store import journal
from queue_server.store.database import Database
from queue_server.store.journal import Origin
from tests.support.centres import BINH_DUONG
from tests.support.counter_hall import CounterHall
from tests.support.databases import ON_BOTH, load

pytestmark = ON_BOTH


@pytest.fixture
def written(hall: CounterHall) -> Database:
    """A journal of ten entries: the import, an opening, and eight tickets."""
    hall.open(1)
    for _ in range(8):
        hall.take()
    return hall.database


def after(database: Database, *statements: str) -> Verified:
    """What the audit says once somebody has been at the database."""
    with database.writing() as tx:
        for sql in statements:
            tx.driver.execute(sql)
    with database.reading() as tx:
        return verify(tx)


def test_a_journal_that_nobody_touched_is_whole(written: Database) -> None:
    assert after(written) == Verified(10, None)


@pytest.mark.parametrize(
    "change",
    [
        "payload = replace(payload, 'A003', 'A033')",
        "payload = payload || ' '",
        "at = at + 1",
        "kind = 'ticket_called'",
        "actor = 'kiosk:9'",
        "command_id = 'another'",
        "hash = 'ff' || substr(hash, 3)",
    ],
)
def test_an_altered_entry_is_found(written: Database, change: str) -> None:
    verified = after(written, f"UPDATE journal SET {change} WHERE seq = 5")  # noqa: S608 - a constant
    assert verified.breach == Breach(1, 5, "hash")


def test_an_entry_that_was_altered_and_hashed_anew_breaks_the_next(written: Database) -> None:
    with written.reading() as tx:
        entries = journal.after(tx, 1, 0)
    entry = entries[4]
    forged = journal.digest(
        entries[3].hash,
        seq=5,
        origin=Origin("kiosk:9", entry.command_id, entry.at),
        kind=entry.kind,
        payload=entry.payload,
    )
    verified = after(written, f"UPDATE journal SET actor = 'kiosk:9', hash = '{forged}' WHERE seq = 5")  # noqa: S608
    assert verified.breach == Breach(1, 6, "hash")


def test_a_removed_entry_is_found(written: Database) -> None:
    assert after(written, "DELETE FROM journal WHERE seq = 5").breach == Breach(1, 5, "gap")


def test_a_removed_entry_whose_place_was_closed_is_found(written: Database) -> None:
    verified = after(
        written,
        "DELETE FROM journal WHERE seq = 5",
        "UPDATE journal SET seq = -seq WHERE seq > 5",
        "UPDATE journal SET seq = -seq - 1 WHERE seq < 0",
        "UPDATE centre SET journal_seq = journal_seq - 1",
    )
    assert verified.breach == Breach(1, 5, "hash")


def test_a_removed_last_entry_is_found(written: Database) -> None:
    assert after(written, "DELETE FROM journal WHERE seq = 10").breach == Breach(1, 10, "head")


def test_a_removed_first_entry_is_found(written: Database) -> None:
    assert after(written, "DELETE FROM journal WHERE seq = 1").breach == Breach(1, 1, "gap")


def test_a_whole_journal_removed_is_found(written: Database) -> None:
    assert after(written, "DELETE FROM journal").breach == Breach(1, 1, "head")


def test_swapped_entries_are_found(written: Database) -> None:
    verified = after(
        written,
        "UPDATE journal SET seq = -5 WHERE seq = 5",
        "UPDATE journal SET seq = 5 WHERE seq = 6",
        "UPDATE journal SET seq = 6 WHERE seq = -5",
    )
    assert verified.breach == Breach(1, 5, "hash")


def test_an_added_entry_is_found(written: Database) -> None:
    columns = "at, kind, actor, command_id, payload, hash"
    added = f"INSERT INTO journal SELECT centre_id, 11, {columns} FROM journal WHERE seq = 10"  # noqa: S608 - a constant
    assert after(written, added).breach == Breach(1, 11, "hash")


def test_the_first_of_two_breaches_is_named(written: Database) -> None:
    verified = after(written, "UPDATE journal SET at = 0 WHERE seq = 7", "DELETE FROM journal WHERE seq = 4")
    assert verified.breach == Breach(1, 4, "gap")


def test_each_centre_has_a_chain_of_its_own(written: Database) -> None:
    load(written, BINH_DUONG)
    assert after(written) == Verified(11, None)
    assert after(written, "UPDATE journal SET at = 0 WHERE centre_id = 2").breach == Breach(2, 1, "hash")
