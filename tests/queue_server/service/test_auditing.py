"""Whatever is done to the journal behind the program's back, the first broken entry is named."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from queue_server.service.auditing import Verified, verify
from queue_server.service.breaking import Breach, Damage
from queue_server.service.kept_heads import KeptHead, UnknownHeadCentreError, read_heads, written_heads
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


def after(database: Database, *statements: str, kept: Sequence[KeptHead] = ()) -> Verified:
    """What the audit says once somebody has been at the database."""
    with database.writing() as tx:
        for sql in statements:
            tx.driver.execute(sql)
    with database.reading() as tx:
        return verify(tx, kept)


def there(seq: int, damage: Damage, *, kind: str = "ticket_issued") -> Breach:
    """A breach at an entry that is there: after the import at noon and the opening, a ticket each second."""
    at = f"2026-11-23 12:00:{max(seq - 2, 0):02d}+07:00"
    return Breach(centre="xa-mau", seq=seq, damage=damage, kind=kind, at=at)


def gone(seq: int, damage: Damage = Damage.REMOVED) -> Breach:
    return Breach(centre="xa-mau", seq=seq, damage=damage)


def test_a_journal_that_nobody_touched_is_whole(written: Database) -> None:
    assert after(written) == Verified(10, None)


@pytest.mark.parametrize(
    "change",
    [
        "payload = replace(payload, 'A003', 'A033')",
        "payload = payload || ' '",
        "actor = 'kiosk:9'",
        "command_id = 'another'",
        "hash = 'ff' || substr(hash, 3)",
    ],
)
def test_an_altered_entry_is_found(written: Database, change: str) -> None:
    verified = after(written, f"UPDATE journal SET {change} WHERE seq = 5")  # noqa: S608 - a constant
    assert verified == Verified(4, there(5, Damage.ALTERED))


def test_an_entry_of_another_kind_or_time_is_found_and_shown_as_it_stands(written: Database) -> None:
    kind = after(written, "UPDATE journal SET kind = 'ticket_called' WHERE seq = 5")
    assert kind.breach == there(5, Damage.ALTERED, kind="ticket_called")
    time = after(written, "UPDATE journal SET at = 9000000000000000000 WHERE seq = 4")
    assert time.breach is not None
    assert (time.breach.seq, time.breach.at) == (4, "9000000000000000000")


def forged(database: Database, seq: int, previous: str, actor: str = "kiosk:9") -> tuple[str, str]:
    """The statement that makes this entry another's work, with a hash that fits; and that hash."""
    with database.reading() as tx:
        entry = journal.after(tx, 1, seq - 1)[0]
    origin = Origin(actor, entry.command_id, entry.at)
    fresh = journal.digest(previous, seq=seq, origin=origin, kind=entry.kind, payload=entry.payload)
    return f"UPDATE journal SET actor = '{actor}', hash = '{fresh}' WHERE seq = {seq}", fresh  # noqa: S608


def hash_at(database: Database, seq: int) -> str:
    with database.reading() as tx:
        return journal.after(tx, 1, seq - 1)[0].hash


def rewritten_from(database: Database, first: int) -> list[str]:
    """Statements that give all entries from this one a fresh chain, and the centre its head."""
    statements, previous = [], hash_at(database, first - 1)
    for seq in range(first, 11):
        statement, previous = forged(database, seq, previous)
        statements.append(statement)
    return [*statements, f"UPDATE centre SET journal_hash = '{previous}'"]  # noqa: S608


def test_an_entry_that_was_altered_and_hashed_anew_breaks_the_next(written: Database) -> None:
    statement, _ = forged(written, 5, hash_at(written, 4))
    assert after(written, statement).breach == there(6, Damage.ALTERED)


def test_a_last_entry_that_was_altered_and_hashed_anew_is_not_the_centres_head(written: Database) -> None:
    statement, _ = forged(written, 10, hash_at(written, 9))
    assert after(written, statement).breach == there(10, Damage.ALTERED)


@pytest.mark.parametrize("seq", [1, 5, 10])
def test_a_removed_entry_is_found(written: Database, seq: int) -> None:
    assert after(written, f"DELETE FROM journal WHERE seq = {seq}").breach == gone(seq)  # noqa: S608


def shifted(first: int, by: int) -> list[str]:
    """Statements that give all entries from this one other numbers."""
    return [
        f"UPDATE journal SET seq = -seq WHERE seq >= {first}",  # noqa: S608
        f"UPDATE journal SET seq = -seq + {by} WHERE seq < 0",  # noqa: S608
        f"UPDATE centre SET journal_seq = journal_seq + {by}",  # noqa: S608
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_removed_entries_whose_place_was_closed_are_found(written: Database, count: int) -> None:
    removed = f"DELETE FROM journal WHERE seq BETWEEN 5 AND {4 + count}"  # noqa: S608
    assert after(written, removed, *shifted(5 + count, -count)).breach == gone(5)


def test_a_whole_journal_removed_is_found(written: Database) -> None:
    assert after(written, "DELETE FROM journal").breach == gone(1)


@pytest.mark.parametrize(("one", "other"), [(5, 6), (5, 9), (5, 10), (9, 10), (2, 3)])
def test_swapped_entries_are_found(written: Database, one: int, other: int) -> None:
    swap = [
        f"UPDATE journal SET seq = -1 WHERE seq = {one}",  # noqa: S608
        f"UPDATE journal SET seq = {one} WHERE seq = {other}",  # noqa: S608
        f"UPDATE journal SET seq = {other} WHERE seq = -1",  # noqa: S608
    ]
    breach = after(written, *swap).breach
    assert breach is not None
    assert (breach.seq, breach.damage, breach.kind) == (one, Damage.MOVED, "ticket_issued")


def copied(seq: int, place: int) -> str:
    columns = "at, kind, actor, command_id, payload, hash"
    return f"INSERT INTO journal SELECT centre_id, {place}, {columns} FROM journal WHERE seq = {seq}"  # noqa: S608


def test_an_entry_added_at_the_end_is_found(written: Database) -> None:
    breach = after(written, copied(10, 11)).breach
    assert breach == Breach(
        centre="xa-mau", seq=11, damage=Damage.ADDED, kind="ticket_issued", at="2026-11-23 12:00:08+07:00"
    )


def test_an_entry_added_at_the_end_with_a_hash_that_fits_is_beyond_the_centres_head(written: Database) -> None:
    after(written, copied(10, 11))
    statement, _ = forged(written, 11, hash_at(written, 10))
    breach = after(written, statement).breach
    assert breach is not None
    assert (breach.seq, breach.damage) == (11, Damage.ADDED)


@pytest.mark.parametrize("at", [0, -3])
def test_an_entry_added_before_the_first_is_found(written: Database, at: int) -> None:
    breach = after(written, copied(10, at)).breach
    assert breach is not None
    assert (breach.seq, breach.damage) == (at, Damage.ADDED)


def test_an_entry_squeezed_in_is_found(written: Database) -> None:
    squeezed = "UPDATE journal SET actor = 'kiosk:9', hash = 'ff' || substr(hash, 3) WHERE seq = 5"
    assert after(written, *shifted(5, +1), copied(9, 5), squeezed).breach == there_as(5, 9)


def there_as(seq: int, made_of: int) -> Breach:
    return Breach(
        centre="xa-mau",
        seq=seq,
        damage=Damage.ADDED,
        kind="ticket_issued",
        at=f"2026-11-23 12:00:{made_of - 3:02d}+07:00",
    )


def test_the_first_of_two_breaches_is_named(written: Database) -> None:
    verified = after(written, "UPDATE journal SET at = 0 WHERE seq = 7", "DELETE FROM journal WHERE seq = 4")
    assert verified.breach == gone(4)


def test_each_centre_has_a_chain_of_its_own(written: Database) -> None:
    load(written, BINH_DUONG)
    assert after(written) == Verified(11, None)
    breach = after(written, "UPDATE journal SET actor = 'x' WHERE centre_id = 2").breach
    assert breach == Breach(
        centre="binh-duong", seq=1, damage=Damage.ALTERED, kind="centre_imported", at="2026-11-23 12:00:00+07:00"
    )


def kept(database: Database) -> list[KeptHead]:
    """Today's heads, printed, and read again."""
    with database.reading() as tx:
        return read_heads(list(written_heads(tx)), file="heads")


def test_a_journal_that_grew_since_still_holds_its_head(hall: CounterHall, written: Database) -> None:
    heads = kept(written)
    hall.take()
    heads += kept(written)
    hall.take()
    assert after(written, kept=heads) == Verified(12, None)


def test_a_journal_written_anew_as_a_whole_is_found_by_its_head_alone(
    hall: CounterHall, written: Database
) -> None:
    heads = kept(written)
    statements = rewritten_from(written, 5)
    assert after(written, *statements) == Verified(10, None)
    hall.take()
    assert after(written, kept=heads) == Verified(9, there(10, Damage.REWRITTEN))


def test_a_journal_cut_back_with_its_head_is_found_by_a_kept_head_alone(written: Database) -> None:
    heads = kept(written)
    cut = f"UPDATE centre SET journal_seq = 7, journal_hash = '{hash_at(written, 7)}'"  # noqa: S608
    assert after(written, "DELETE FROM journal WHERE seq > 7", cut) == Verified(7, None)
    assert after(written, kept=heads) == Verified(7, gone(10, Damage.CUT))


def test_two_heads_that_contradict_each_other_cannot_both_hold(written: Database) -> None:
    (head,) = kept(written)
    assert after(written, kept=[head, replace(head, hash="0" * 64)]).breach == there(10, Damage.REWRITTEN)


def test_the_head_of_an_empty_journal_is_kept_too(written: Database) -> None:
    empty = ["DELETE FROM journal", "UPDATE centre SET journal_seq = 0, journal_hash = ''"]
    assert after(written, *empty) == Verified(0, None)
    heads = kept(written)
    assert [(head.seq, head.hash) for head in heads] == [(0, "")]
    assert after(written, kept=heads) == Verified(0, None)


def test_a_head_of_a_centre_that_is_not_there_is_refused(written: Database) -> None:
    heads = [*kept(written), KeptHead("nowhere", 1, "0" * 64, "heads", 2)]
    with pytest.raises(UnknownHeadCentreError) as caught:
        after(written, kept=heads)
    assert caught.value.facts == {"file": "heads", "line": 2, "centre": "nowhere"}
