"""One database: its engine, the transaction that writes, the transaction that reads."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session

from queue_server.store.compiled import Builder, Compiled, Cursor, Driver
from queue_server.store.errors import FolderError, NotInitialisedError
from queue_server.store.remembered import Remembered

FILE_NAME = "queue.db"
FAILURES = (DatabaseError, sqlite3.Error)
"""What the database itself raises: through a session, and straight from its driver."""
BUSY_MILLISECONDS = 10_000
"""How long a statement waits for another process that writes, such as an import beside a running server."""
CACHE_KIB = 16 * 1024
"""Page cache per connection: the open part of a large database fits."""


class Transaction:
    """What one command sees of the database: hot statements on the driver, everything else by a session."""

    def __init__(self, connection: Connection, compiled: Compiled, remembered: Remembered) -> None:
        self._compiled = compiled
        self.remembered = remembered
        self._session: Session | None = None
        self._connection = connection
        driver = connection.connection.driver_connection
        assert driver is not None
        self.driver: Driver = driver

    def run(self, builder: Builder, values: Mapping[str, Any]) -> Cursor:
        """Run a hot statement (see `compiled`)."""
        return self._compiled.statement(builder).run(self.driver, values)

    @property
    def session(self) -> Session:
        """An ordinary session on the same connection. Flush it; committing is not its business."""
        if self._session is None:
            # In a savepoint of its own: what breaks a constraint there must not end the whole transaction.
            if not self._connection.in_transaction():
                self._connection.begin()
            self._session = Session(self._connection, join_transaction_mode="create_savepoint")
        return self._session

    def finish(self) -> None:
        """Send what the session still holds back."""
        if self._session is not None:
            self._session.commit()
            self._session.close()
            self._session = None

    def forget(self) -> None:
        """Drop what the session holds, before a rollback."""
        session, self._session = self._session, None
        if session is not None:
            session.close()


class Database:
    """A database that exists. Transactions are begun and ended here and in the writer, nowhere else."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.compiled = Compiled(engine.dialect)
        self.remembered = Remembered()
        # Errors are logged, and the values of a statement may be somebody's name.
        engine.hide_parameters = True

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """A transaction that commits at the end, or rolls back and raises. For commands beside the server."""
        with self.engine.connect() as connection:
            transaction = Transaction(connection, self.compiled, self.remembered)
            transaction.driver.execute("BEGIN IMMEDIATE")
            try:
                yield transaction
                transaction.finish()
            except BaseException:
                with suppress(Exception):  # the database may have rolled back by itself already
                    transaction.driver.execute("ROLLBACK")
                raise
            transaction.driver.execute("COMMIT")

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """A read transaction: everything read in it is of one moment."""
        with self.engine.connect() as connection:
            transaction = Transaction(connection, self.compiled, self.remembered)
            transaction.driver.execute("BEGIN")
            try:
                yield transaction
            finally:
                transaction.driver.execute("ROLLBACK")

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def _set_up_connection(connection: sqlite3.Connection, _record: object) -> None:
    # FULL: a number that was acknowledged survives a power cut, which is the promise this program makes.
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={BUSY_MILLISECONDS}",
        f"cache_size=-{CACHE_KIB}",
        "temp_store=MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


def engine_for(folder: Path) -> Engine:
    """An engine on the file in that folder, which need not exist yet.

    The driver is in autocommit mode: transactions are begun in plain sight, with BEGIN.
    """
    engine = create_engine(
        f"sqlite:///{folder / FILE_NAME}",
        isolation_level="AUTOCOMMIT",
        connect_args={"check_same_thread": False, "cached_statements": 256},
        pool_size=4,
        max_overflow=8,
    )
    event.listen(engine, "connect", _set_up_connection)
    return engine


def prepare_folder(folder: Path) -> None:
    """Make the data folder. Raises FolderError when it cannot be made or written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".writable"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise FolderError(folder=str(folder), reason=error.strerror or str(error)) from error


def require_database(folder: Path) -> None:
    """Raises NotInitialisedError when no database lies in the folder."""
    if not (folder / FILE_NAME).is_file():
        raise NotInitialisedError(folder=str(folder))
