"""Real databases with a real centre in them, quick enough to have one for each test.

A test says where: a folder (SQLite) or an address (PostgreSQL).
"""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest
from sqlalchemy import inspect

from queue_server.service.centre_file.reading import read
from queue_server.service.importing import import_centre
from queue_server.store.database import Database, Transaction, engine_for
from queue_server.store.schema import upgrade
from queue_server.store.sqlite import FILE_NAME
from tests.support import postgresql
from tests.support.centres import BINH_DUONG, XA_MAU
from tests.support.clocks import MONDAY_NOON

Place = Path | str
PRODUCTS = ("sqlite", "postgresql")
ON_BOTH = pytest.mark.parametrize("place", PRODUCTS, indirect=True)
ON_SQLITE = pytest.mark.parametrize("place", ["sqlite"], indirect=True)
"""For what SQLite alone has, such as its pragmas and its plans."""
ON_POSTGRESQL = pytest.mark.parametrize("place", ["postgresql"], indirect=True)
CONSTRAINT_BROKEN = (sqlite3.IntegrityError, psycopg.errors.IntegrityError)
"""What a driver raises when a row may not be."""


@contextmanager
def place_on(product: str, folder: Path) -> Iterator[Place]:
    """Where a database may be made; on PostgreSQL it is dropped in the end."""
    if product == "sqlite":
        yield folder
        return
    url = postgresql.server().url(postgresql.server().new_name())
    yield url
    postgresql.server().drop(postgresql.name_in(url))


def open_database(place: Place) -> Database:
    """The database there, migrated."""
    database = Database(engine_for(place))
    upgrade(database)
    return database


def empty_database(place: Place) -> Database:
    """A database without any table."""
    if isinstance(place, str):
        postgresql.server().create(postgresql.name_in(place))
    return Database(engine_for(place))


def load(database: Database, centre: Path, *, now: datetime = MONDAY_NOON) -> bool:
    """Import a centre file as the command does."""
    file = read(centre)
    with database.writing() as tx:
        return import_centre(tx, file, now=now)


def _fill(place: Place, centres: tuple[Path, ...]) -> None:
    database = open_database(place)
    for centre in centres:
        load(database, centre)
    database.close()


@cache
def _file_with(centres: tuple[Path, ...]) -> bytes:
    with TemporaryDirectory() as folder:
        _fill(Path(folder), centres)
        return (Path(folder) / FILE_NAME).read_bytes()


@cache
def _template_with(centres: tuple[Path, ...]) -> str:
    server = postgresql.server()
    name = server.new_name()
    server.create(name)
    _fill(server.url(name), centres)
    return name


def new_database(place: Place, *centres: Path) -> Database:
    """A database with those centres (Xã Mẫu alone where none is named), copied from one made once."""
    centres = centres or (XA_MAU,)
    if isinstance(place, Path):
        (place / FILE_NAME).write_bytes(_file_with(centres))
    else:
        postgresql.server().create(postgresql.name_in(place), template=_template_with(centres))
    return open_database(place)


def both_centres(place: Place) -> Database:
    """Xã Mẫu as centre 1, Bình Dương as centre 2."""
    return new_database(place, XA_MAU, BINH_DUONG)


def rows(database: Database, sql: str) -> list[tuple[object, ...]]:
    """What the database itself says; dates and JSON as text, as SQLite keeps them."""
    with database.reading() as tx:
        return _rows(tx, sql)


def _rows(tx: Transaction, sql: str) -> list[tuple[object, ...]]:
    return [tuple(map(_plain, row)) for row in tx.driver.execute(sql).fetchall()]


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value) if isinstance(value, list | dict) else value


def dump(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, to compare before with after."""
    tables = sorted(inspect(database.engine).get_table_names())
    with database.reading() as tx:
        return {name: sorted(_rows(tx, f'SELECT * FROM "{name}"'), key=repr) for name in tables}  # noqa: S608 - our own names


def break_inserts(database: Database, table: str) -> None:
    """From now on, whoever inserts into the table fails with the word "broken"."""
    with database.writing() as tx:
        if database.engine.dialect.name == "sqlite":
            body = "BEGIN SELECT RAISE(ABORT, 'broken'); END"
        else:
            tx.driver.execute(
                "CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS "
                "$$ BEGIN RAISE EXCEPTION 'broken'; END $$"
            )
            body = "FOR EACH ROW EXECUTE FUNCTION broken()"
        tx.driver.execute(f"CREATE TRIGGER broken BEFORE INSERT ON {table} {body}")


def copied_with(source: Path, target: Path, change: Callable[[str], str]) -> Path:
    """A centre file with some words changed."""
    text = source.read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text, "the change must change something"
    target.write_text(changed, encoding="utf-8")
    return target


def reopened(database: Database, place: Place) -> Database:
    """As after a restart of the program."""
    database.close()
    return open_database(place)


def twin(database: Database, source: Path, target: Path) -> Database:
    """A copy of a closed database, to be harmed."""
    database.close()
    shutil.copy(source / FILE_NAME, target / FILE_NAME)
    return open_database(target)
