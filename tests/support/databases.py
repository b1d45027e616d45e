"""Real databases with a real centre in them, quick enough to have one for each test."""

import shutil
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from queue_server.service.centre_file.reading import read
from queue_server.service.importing import import_centre
from queue_server.store.database import FILE_NAME, Database, engine_for
from queue_server.store.schema import upgrade
from tests.support.centres import BINH_DUONG, XA_MAU
from tests.support.clocks import MONDAY_NOON


def open_database(folder: Path) -> Database:
    """The database in the folder, migrated."""
    database = Database(engine_for(folder))
    upgrade(database)
    return database


def load(database: Database, centre: Path, *, now: datetime = MONDAY_NOON) -> bool:
    """Import a centre file as the command does."""
    file = read(centre)
    with database.writing() as tx:
        return import_centre(tx, file, now=now)


@cache
def _template(centres: tuple[Path, ...]) -> bytes:
    with TemporaryDirectory() as folder:
        database = open_database(Path(folder))
        for centre in centres:
            load(database, centre)
        database.close()
        return (Path(folder) / FILE_NAME).read_bytes()


def new_database(folder: Path, *centres: Path) -> Database:
    """A database with those centres (Xã Mẫu alone where none is named), copied from one made once."""
    (folder / FILE_NAME).write_bytes(_template(centres or (XA_MAU,)))
    return open_database(folder)


def both_centres(folder: Path) -> Database:
    """Xã Mẫu as centre 1, Bình Dương as centre 2."""
    return new_database(folder, XA_MAU, BINH_DUONG)


def rows(database: Database, sql: str) -> list[tuple[object, ...]]:
    """What the database itself says."""
    with database.reading() as tx:
        return [tuple(row) for row in tx.driver.execute(sql).fetchall()]


def dump(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, to compare before with after."""
    tables = rows(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return {str(name): sorted(rows(database, f'SELECT * FROM "{name}"'), key=repr) for (name,) in tables}  # noqa: S608 - our own names


def copied_with(source: Path, target: Path, change: Callable[[str], str]) -> Path:
    """A centre file with some words changed."""
    text = source.read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text, "the change must change something"
    target.write_text(changed, encoding="utf-8")
    return target


def reopened(database: Database, folder: Path) -> Database:
    """As after a restart of the program."""
    database.close()
    return open_database(folder)


def twin(database: Database, source: Path, target: Path) -> Database:
    """A copy of a closed database, to be harmed."""
    database.close()
    shutil.copy(source / FILE_NAME, target / FILE_NAME)
    return open_database(target)
