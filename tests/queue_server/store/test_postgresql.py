"""PostgreSQL keeps what it acknowledged, comes back after a restart, and is named without its password."""

import threading
from pathlib import Path

import pytest

from queue_server.store import journal, schema
from queue_server.store.database import Database
from queue_server.store.errors import AddressError, NotInitialisedError, UnavailableError
from queue_server.store.location import located
from queue_server.store.sqlite import Folder
from tests.queue_server.store.test_writer_beside_others import cut
from tests.support.databases import ON_POSTGRESQL, Place, dump, empty_database, open_database, rows


@ON_POSTGRESQL
@pytest.mark.parametrize(
    ("setting", "value"),
    [("synchronous_commit", "on"), ("lock_timeout", "4s"), ("application_name", "queue-server")],
)
def test_every_connection_is_set_up_to_keep_what_it_acknowledged(
    database: Database, setting: str, value: str
) -> None:
    with database.reading() as one, database.reading() as two, database.writing() as three:
        for tx in (one, two, three):
            assert tx.driver.execute(f"SHOW {setting}").fetchone() == (value,)


@ON_POSTGRESQL
def test_a_reader_cannot_write_and_sees_one_moment(database: Database) -> None:
    with database.reading() as tx:
        assert tx.driver.execute("SHOW transaction_isolation").fetchone() == ("repeatable read",)
        assert tx.driver.execute("SHOW transaction_read_only").fetchone() == ("on",)


@ON_POSTGRESQL
def test_readers_find_a_server_again_that_was_restarted(database: Database, place: Place) -> None:
    with database.reading(), database.reading():
        pass
    cut(place)
    assert rows(database, "SELECT code FROM centre") == [("xa-mau",)]


@ON_POSTGRESQL
def test_a_reader_whose_server_is_lost_says_that_nothing_can_be_read_now(database: Database, place: Place) -> None:
    with pytest.raises(UnavailableError) as caught, database.reading() as tx:
        cut(place)
        journal.heads(tx)
    assert caught.value.code == "unavailable"
    assert rows(database, "SELECT code FROM centre") == [("xa-mau",)]


@ON_POSTGRESQL
def test_a_failure_that_nobody_noticed_is_not_committed_as_if_nothing_were(database: Database) -> None:
    with pytest.raises(database.product.failures, match="rolled back"), database.writing() as tx:
        tx.driver.execute("UPDATE centre SET code = 'lost'")
        with pytest.raises(database.product.failures):
            tx.driver.execute("SELECT * FROM nowhere")
    assert rows(database, "SELECT code FROM centre") == [("xa-mau",)]


@ON_POSTGRESQL
def test_two_servers_that_start_together_migrate_once(place: Place) -> None:
    one, two = empty_database(place), open_with(place)
    begun, failures = threading.Barrier(2), []

    def migrate(database: Database) -> None:
        begun.wait()
        try:
            schema.upgrade(database)
        except Exception as error:  # noqa: BLE001 - it is what must not be
            failures.append(error)

    threads = [threading.Thread(target=migrate, args=[database]) for database in (one, two)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert dump(one)["alembic_version"] == [(schema.HEAD,)]
    one.close()
    two.close()


def open_with(place: Place) -> Database:
    return Database(located(place).engine())


@ON_POSTGRESQL
def test_an_empty_database_is_told_apart_from_one_with_data(place: Place) -> None:
    empty_database(place).close()
    with pytest.raises(NotInitialisedError) as caught:
        located(place).require()
    assert caught.value.code == "empty_database"
    open_database(place).close()
    located(place).require()


@pytest.mark.parametrize(
    ("url", "named"),
    [
        ("postgresql://ba:secret@db.example/hangdoi", "postgresql://ba@db.example/hangdoi"),
        ("postgres://ba:s%40cret@db.example:5433/hangdoi", "postgresql://ba@db.example:5433/hangdoi"),
        ("postgresql://ba@/hangdoi?host=/run/pg&password=secret", "postgresql://ba@/hangdoi?host=/run/pg"),
        ("postgresql://db.example/hangdoi", "postgresql://db.example/hangdoi"),
        ("postgresql://ba:secret@one,two/hangdoi?sslmode=require", "postgresql://ba@one,two/hangdoi"),
    ],
)
def test_an_address_is_named_without_its_password(url: str, named: str) -> None:
    location = located(url)
    assert str(location) == named
    assert "cret" not in repr(location)
    assert "cret" not in repr(location.engine().url)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql:/ba:secret@db.example/hangdoi",
        "postgresql://ba:sec/ret@db.example/hangdoi",
        "postgresql://ba:sec@ret@db.example/hangdoi",
        "postgresql://ba:secret@db.example:port/hangdoi",
        "postgresql://ba@db.example/hangdoi?secret=1",
        "postgresql://[::1/secret",
    ],
)
def test_what_is_no_address_is_refused_without_being_repeated(url: str) -> None:
    with pytest.raises(AddressError) as caught:
        located(url)
    assert str(caught.value) == "address: {}"
    assert caught.value.__cause__ is None


def test_anything_else_is_a_folder() -> None:
    assert located("postgresql") == Folder(Path("postgresql"))
    assert located("/srv/hang-doi") == Folder(Path("/srv/hang-doi"))


@ON_POSTGRESQL
def test_a_long_journal_is_fetched_a_part_at_a_time(database: Database) -> None:
    with database.writing() as tx:
        tx.driver.execute(
            "INSERT INTO journal SELECT centre_id, generate_series(2, 5000), "
            "at, kind, actor, command_id, payload, hash FROM journal"
        )
    with database.reading() as tx:
        entries = journal.stream(tx)
        assert next(entries)[1] == 1
        assert tx.driver.execute("SELECT count(*) FROM pg_cursors").fetchone() == (1,)
        assert [entry[1] for entry in entries] == list(range(2, 5001))
        assert tx.driver.execute("SELECT count(*) FROM pg_cursors").fetchone() == (0,)


def test_a_server_that_does_not_answer_makes_reading_and_writing_unavailable(tmp_path: Path) -> None:
    database = open_with(f"postgresql://ba:secret@/hangdoi?host={tmp_path}")
    for transaction in (database.reading, database.writing):
        with pytest.raises(UnavailableError) as caught, transaction():
            pass
        assert caught.value.code == "unreachable"
        assert "secret" not in str(caught.value)
    database.close()
