"""Many jobs, one commit: each alone in its failure, all together in the disk's, and nobody answered too early."""

import sqlite3
import threading

import pytest
from sqlalchemy.exc import DatabaseError

from queue_server.store.database import Database, Transaction
from queue_server.store.errors import WriterStoppedError
from queue_server.store.rows import ZoneRow
from queue_server.store.writer import MOST_JOBS
from tests.queue_server.store.desk import Desk, begin
from tests.support.databases import CONSTRAINT_BROKEN, ON_SQLITE, Place, open_database, rows


def fail(tx: Transaction) -> None:
    """A job that writes, and then fails."""
    begin("Z")(tx)
    raise ValueError("refused")


def test_outcomes_come_back_with_their_tags_in_order(database: Database, desk: Desk) -> None:
    desk.writer.submit(begin("A"), tag="first")
    desk.writer.submit(begin("B"), tag="second")
    assert [(each.tag, each.outcome) for each in desk.wait_for(2)] == [("first", "A"), ("second", "B")]
    assert rows(database, "SELECT series FROM series ORDER BY series") == [("A",), ("B",)]


def test_a_job_that_fails_is_rolled_back_alone_and_its_neighbours_commit(database: Database, desk: Desk) -> None:
    first, failed, last = desk.together(begin("A"), fail, begin("B"))
    assert (first.outcome, last.outcome, failed.outcome) == ("A", "B", None)
    assert isinstance(failed.error, ValueError)
    assert (first.error, last.error) == (None, None)
    assert rows(database, "SELECT series FROM series ORDER BY series") == [("A",), ("B",)]


def test_a_job_that_breaks_a_constraint_is_rolled_back_alone(database: Database, desk: Desk) -> None:
    _, doubled, last = desk.together(begin("A"), begin("A"), begin("B"))
    assert isinstance(doubled.error, CONSTRAINT_BROKEN)
    assert last.error is None
    assert rows(database, "SELECT series FROM series ORDER BY series") == [("A",), ("B",)]


def test_what_a_failed_job_left_in_its_session_does_not_reach_the_next(database: Database, desk: Desk) -> None:
    def half_way(tx: Transaction) -> None:
        tx.session.add(ZoneRow(centre_id=1, code="lost", name={"vi": "x"}, position=9))
        raise ValueError("refused")

    def add(tx: Transaction) -> None:
        tx.session.add(ZoneRow(centre_id=1, code="B", name={"vi": "x"}, position=1))

    desk.together(half_way, add, begin("A"))
    assert rows(database, "SELECT code FROM zone ORDER BY code") == [("A",), ("B",)]


def test_a_job_whose_session_breaks_a_constraint_is_rolled_back_alone(database: Database, desk: Desk) -> None:
    def doubled(tx: Transaction) -> None:
        tx.session.add(ZoneRow(centre_id=1, code="A", name={"vi": "x"}, position=9))

    first, failed, last = desk.together(begin("A"), doubled, begin("B"))
    assert isinstance(failed.error, DatabaseError)
    assert (first.outcome, last.outcome) == ("A", "B")
    assert rows(database, "SELECT series FROM series ORDER BY series") == [("A",), ("B",)]


def test_whatever_waits_is_done_in_one_commit(desk: Desk) -> None:
    desk.together(begin("A"), begin("B"), begin("C"))
    assert [len(batch) for batch in desk.batches] == [1, 3]


def test_a_commit_is_bounded_so_that_the_first_does_not_wait_for_ever(desk: Desk) -> None:
    desk.together(*[begin(f"A{index}") for index in range(MOST_JOBS + 5)])
    assert [len(batch) for batch in desk.batches] == [1, MOST_JOBS, 5]


def test_nothing_is_delivered_before_another_connection_can_see_it(desk: Desk) -> None:
    for index, series in enumerate("ABCDE", 1):
        desk.writer.submit(begin(series))
        desk.wait_for(index)
    assert [len(seen) for seen in desk.seen_at_delivery] == [1, 2, 3, 4, 5]


def test_nobody_else_sees_a_job_before_the_commit(database: Database, desk: Desk) -> None:
    seen: list[object] = []

    def look(tx: Transaction) -> None:
        begin("A")(tx)
        seen.append(rows(database, "SELECT * FROM series"))

    desk.writer.submit(look)
    desk.wait_for(1)
    assert seen == [[]]
    assert len(rows(database, "SELECT * FROM series")) == 1


@ON_SQLITE
def test_when_the_disk_is_full_nothing_of_the_batch_is_delivered_as_done(database: Database, desk: Desk) -> None:
    def no_more_room(tx: Transaction) -> None:
        (pages,) = tx.driver.execute("PRAGMA page_count").fetchone()
        tx.driver.execute(f"PRAGMA max_page_count = {pages}")

    def large(tx: Transaction) -> str:
        tx.driver.execute("UPDATE centre SET journal_hash = ?", ["x" * 1_000_000])
        return "done"

    batch = desk.together(begin("A"), no_more_room, large, begin("B"))
    kept = {series for (series,) in rows(database, "SELECT series FROM series")}
    for ordered in batch:
        assert ordered.outcome is None or ordered.outcome in kept
    assert batch[2].error is not None
    assert rows(database, "SELECT length(journal_hash) < 100 FROM centre") == [(1,)]


def defer_a_broken_reference(tx: Transaction) -> None:
    """Write what only the commit will refuse."""
    if isinstance(tx.driver, sqlite3.Connection):
        tx.driver.execute("PRAGMA defer_foreign_keys = ON")
    else:
        tx.driver.execute(
            "ALTER TABLE series ALTER CONSTRAINT series_centre_id_fkey DEFERRABLE INITIALLY DEFERRED"
        )
    tx.driver.execute("INSERT INTO series VALUES (99, '2026-11-23', 'A', 1)")


def test_a_commit_that_fails_refuses_the_whole_batch_and_the_writer_goes_on(
    database: Database, desk: Desk
) -> None:
    def to_be_refused_at_the_commit(tx: Transaction) -> str:
        defer_a_broken_reference(tx)
        return "looks well"

    batch = desk.together(begin("A"), to_be_refused_at_the_commit, begin("B"))
    assert [each.outcome for each in batch] == [None, None, None]
    assert {type(each.error) for each in batch} == {WriterStoppedError}
    assert rows(database, "SELECT * FROM series") == []
    assert desk.seen_at_delivery[1] == []

    desk.writer.submit(begin("C"))
    assert desk.wait_for(5)[-1].outcome == "C"
    assert rows(database, "SELECT series FROM series") == [("C",)]


def test_stopping_finishes_what_was_queued_and_takes_no_more(database: Database) -> None:
    desk = Desk(database)
    release = desk.hold()
    for series in "ABC":
        desk.writer.submit(begin(series))
    stopping = threading.Thread(target=desk.writer.stop)
    stopping.start()
    release()
    stopping.join()
    assert [each.outcome for each in desk.wait_for(4)] == [None, "A", "B", "C"]
    assert len(rows(database, "SELECT * FROM series")) == 3
    with pytest.raises(WriterStoppedError):
        desk.writer.submit(begin("D"))


def test_the_backlog_counts_who_waits(desk: Desk) -> None:
    release = desk.hold()
    assert desk.writer.backlog == 0
    desk.writer.submit(begin("A"))
    desk.writer.submit(begin("B"))
    assert desk.writer.backlog == 2
    release()
    desk.wait_for(3)
    assert desk.writer.backlog == 0


def test_what_was_acknowledged_is_there_after_a_restart(desk: Desk, place: Place) -> None:
    desk.writer.submit(begin("A"))
    desk.wait_for(1)
    other = open_database(place)  # while the first still holds its connections: as after a power cut
    assert rows(other, "SELECT series FROM series") == [("A",)]
    other.close()


def test_a_transaction_that_the_database_ended_by_itself_refuses_its_batch_and_the_writer_goes_on(
    database: Database, desk: Desk
) -> None:
    def ended(tx: Transaction) -> None:
        tx.session.add(ZoneRow(centre_id=1, code="B", name={"vi": "x"}, position=9))
        tx.session.flush()
        tx.driver.execute("ROLLBACK")

    batch = desk.together(begin("A"), ended, begin("B"))
    assert {type(each.error) for each in batch} == {WriterStoppedError}
    assert rows(database, "SELECT * FROM series") == []
    desk.writer.submit(begin("C"))
    assert desk.wait_for(5)[-1].outcome == "C"
