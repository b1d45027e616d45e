"""Durable, strict about references, and one writer at a time."""

import threading
from pathlib import Path

import pytest

from queue_server.store.database import Database, engine_for
from queue_server.store.errors import FolderError, NotInitialisedError
from queue_server.store.rows import ZoneRow
from queue_server.store.sqlite import FILE_NAME, Folder
from tests.support.databases import CONSTRAINT_BROKEN, ON_SQLITE, rows


@ON_SQLITE
@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 10_000)],
)
def test_every_connection_is_set_up_to_keep_what_it_acknowledged(
    database: Database, pragma: str, value: object
) -> None:
    assert rows(database, f"PRAGMA {pragma}") == [(value,)]
    with database.reading() as outer:
        assert rows(database, f"PRAGMA {pragma}") == [(value,)]
        assert tuple(outer.driver.execute(f"PRAGMA {pragma}").fetchone()) == (value,)


def test_a_row_that_refers_to_nothing_is_refused(database: Database) -> None:
    with pytest.raises(CONSTRAINT_BROKEN, match=r"(?i)foreign key"), database.writing() as tx:
        tx.driver.execute("INSERT INTO series VALUES (99, '2026-11-23', 'A', 1)")


def test_what_fails_half_way_leaves_nothing_behind(database: Database) -> None:
    with pytest.raises(RuntimeError, match="half-way"), database.writing() as tx:
        tx.driver.execute("UPDATE centre SET code = 'lost'")
        tx.session.add(ZoneRow(centre_id=1, code="lost", name={"vi": "x"}, position=9))
        tx.session.flush()
        raise RuntimeError("half-way")
    assert rows(database, "SELECT code FROM centre") == [("xa-mau",)]
    assert rows(database, "SELECT code FROM zone") == [("A",)]


def test_what_a_session_holds_back_is_sent_before_the_commit(database: Database) -> None:
    with database.writing() as tx:
        tx.session.add(ZoneRow(centre_id=1, code="B", name={"vi": "Tầng 2"}, position=1))
    assert rows(database, "SELECT code, name FROM zone WHERE code = 'B'") == [("B", '{"vi": "T\\u1ea7ng 2"}')]


def test_a_read_is_of_one_moment_whatever_is_written_meanwhile(database: Database) -> None:
    with database.reading() as tx:
        before = tx.driver.execute("SELECT code FROM centre").fetchall()
        with database.writing() as other:
            other.driver.execute("UPDATE centre SET code = 'changed'")
        assert tx.driver.execute("SELECT code FROM centre").fetchall() == before
    assert rows(database, "SELECT code FROM centre") == [("changed",)]


def test_a_second_writer_waits_for_the_first(database: Database) -> None:
    order: list[str] = []

    def second() -> None:
        with database.writing() as tx:
            tx.driver.execute("UPDATE centre SET journal_seq = journal_seq + 1")
            order.append("second")

    thread = threading.Thread(target=second)
    with database.writing() as tx:
        tx.driver.execute("UPDATE centre SET journal_seq = 10")
        thread.start()
        order.append("first")
    thread.join()
    assert order == ["first", "second"]
    assert rows(database, "SELECT journal_seq FROM centre") == [(11,)]


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    Folder(tmp_path / "a" / "b").prepare()
    assert list((tmp_path / "a" / "b").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_refused_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FolderError) as caught:
        Folder(tmp_path / "file" / "data").prepare()
    assert caught.value.facts == {"folder": str(tmp_path / "file" / "data"), "reason": "Not a directory"}


def test_a_folder_without_a_database_is_told_apart_from_one_with(tmp_path: Path) -> None:
    with pytest.raises(NotInitialisedError):
        Folder(tmp_path).require()
    engine = engine_for(tmp_path)
    engine.connect().close()
    engine.dispose()
    Folder(tmp_path).require()
    assert (tmp_path / FILE_NAME).is_file()


def test_what_was_read_of_a_change_that_is_rolled_back_is_read_again(database: Database) -> None:
    with database.writing() as tx:
        assert tx.remembered.get("settings", 1, lambda: "old") == "old"
    with pytest.raises(ZeroDivisionError), database.writing() as tx:
        assert tx.remembered.get("settings", 2, lambda: "never committed") == "never committed"
        raise ZeroDivisionError
    assert database.remembered.get("settings", 2, lambda: "new") == "new"


def test_what_was_read_of_a_part_that_is_undone_is_read_again(database: Database) -> None:
    with database.writing() as tx:
        with pytest.raises(ZeroDivisionError), tx.part(undone_by=ZeroDivisionError):
            tx.remembered.get("settings", 2, lambda: "undone")
            raise ZeroDivisionError
        assert tx.remembered.get("settings", 2, lambda: "new") == "new"


def test_what_was_read_of_a_change_that_is_committed_is_kept(database: Database) -> None:
    with database.writing() as tx:
        tx.remembered.get("settings", 2, lambda: "kept")
    with pytest.raises(ZeroDivisionError), database.writing():
        raise ZeroDivisionError
    assert database.remembered.get("settings", 2, lambda: "read again") == "kept"
