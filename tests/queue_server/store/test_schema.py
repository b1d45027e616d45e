"""The tables that the migrations make are those that the program means, and a newer database is left alone."""

from collections.abc import Iterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

from queue_server.store import rows as tables
from queue_server.store import schema
from queue_server.store.database import Database
from queue_server.store.errors import NewerDatabaseError
from queue_server.words import say
from tests.support.databases import ON_SQLITE, Place, dump, empty_database, rows


@pytest.fixture
def empty(place: Place) -> Iterator[Database]:
    made = empty_database(place)
    yield made
    made.close()


def test_migrations_to_head_equal_the_models(empty: Database) -> None:
    schema.upgrade(empty)
    assert tables.TicketRow.metadata is SQLModel.metadata
    with empty.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


@ON_SQLITE
def test_the_partial_indexes_have_the_conditions_that_the_models_say(empty: Database) -> None:
    schema.upgrade(empty)
    made = {
        str(name): str(sql)
        for name, sql in rows(empty, "SELECT name, sql FROM sqlite_master WHERE sql LIKE '%WHERE%'")
    }
    meant = {
        str(index.name): str(index.dialect_options["sqlite"]["where"])
        for table in SQLModel.metadata.tables.values()
        for index in table.indexes
        if index.dialect_options["sqlite"]["where"] is not None
    }
    assert tables.TicketRow.metadata is SQLModel.metadata
    assert len(meant) == 15
    assert made.keys() == meant.keys()
    assert all(sql.endswith(f"WHERE {meant[name]}") for name, sql in made.items())


def test_the_head_that_start_up_compares_with_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [schema.HEAD]


def test_migrating_twice_changes_nothing(empty: Database) -> None:
    schema.upgrade(empty)
    before = dump(empty)
    schema.upgrade(empty)
    assert dump(empty) == before


def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(database: Database) -> None:
    with database.writing() as tx:
        tx.driver.execute("UPDATE alembic_version SET version_num = '9999'")
    before = dump(database)
    with pytest.raises(NewerDatabaseError) as caught:
        schema.upgrade(database)
    assert dump(database) == before
    said = say("command", caught.value.code, caught.value.facts)
    assert "9999" in said["vi"]
    assert "9999" in said["en"]


def test_a_migration_that_fails_leaves_nothing_behind(empty: Database) -> None:
    with empty.writing() as tx:
        tx.driver.execute("CREATE TABLE receipt (something TEXT)")
    before = dump(empty)
    with pytest.raises(Exception, match="receipt"):
        schema.upgrade(empty)
    assert dump(empty) == before
