"""SQLite: one file in a data folder, one writer at a time, nothing to administer."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DatabaseError

from queue_server.store.compiled import Driver
from queue_server.store.errors import FolderError, NotInitialisedError

FILE_NAME = "queue.db"
BUSY_MILLISECONDS = 10_000
"""How long a statement waits for another process that writes, such as an import beside a running server."""
CACHE_KIB = 16 * 1024
"""Page cache per connection: the open part of a large database fits."""


class Sqlite:
    """See `product.Product`."""

    begin_writing = "BEGIN IMMEDIATE"
    begin_reading = "BEGIN"
    lock_schema: str | None = None
    failures: tuple[type[Exception], ...] = (DatabaseError, sqlite3.Error)

    def is_conflict(self, error: BaseException) -> bool:  # noqa: ARG002 - whoever writes has waited for the others
        """Never: one writer at a time."""
        return False

    def is_overtaken(self, error: BaseException | None) -> bool:  # noqa: ARG002 - the same
        """Never: one writer at a time."""
        return False

    def is_lost(self, driver: Driver) -> bool:  # noqa: ARG002 - a file is not lost
        """Never: a file."""
        return False

    def control(self, driver: Driver, sql: str) -> None:
        """As any other statement."""
        driver.execute(sql)

    def stream(self, driver: Driver, sql: str, values: Any) -> Iterator[Any]:
        """SQLite finds each row when it is asked for."""
        return iter(driver.execute(sql, values))


SQLITE = Sqlite()


@dataclass(frozen=True, slots=True)
class Folder:
    """A data folder."""

    path: Path

    @property
    def product(self) -> Sqlite:
        """SQLite."""
        return SQLITE

    def __str__(self) -> str:
        return str(self.path)

    def prepare(self) -> None:
        """Make the folder. Raises FolderError when it cannot be made or written."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            probe = self.path / ".writable"
            probe.touch()
            probe.unlink()
        except OSError as error:
            raise FolderError(folder=str(self.path), reason=error.strerror or str(error)) from error

    def require(self) -> None:
        """Raises NotInitialisedError when no database lies in the folder."""
        if not (self.path / FILE_NAME).is_file():
            raise NotInitialisedError(folder=str(self.path))

    def engine(self) -> Engine:
        """An engine on the file, which need not exist yet."""
        engine = create_engine(
            f"sqlite:///{self.path / FILE_NAME}",
            isolation_level="AUTOCOMMIT",
            connect_args={"check_same_thread": False, "cached_statements": 256},
            pool_size=4,
            max_overflow=8,
        )
        event.listen(engine, "connect", _set_up_connection)
        return engine


def _set_up_connection(connection: sqlite3.Connection, _record: object) -> None:
    # FULL: a number that was acknowledged survives a power cut, which is the promise this program makes.
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={BUSY_MILLISECONDS}",
        f"cache_size=-{CACHE_KIB}",
        "temp_store=MEMORY",
        # What the day's end purges of a person is not to be found in the file afterwards.
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")
