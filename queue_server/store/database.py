"""One database: its engine, the transaction that writes, the transaction that reads."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine
from sqlmodel import Session

from queue_server.store.compiled import Builder, Compiled, Cursor, Driver
from queue_server.store.errors import UnavailableError
from queue_server.store.location import located, product_of
from queue_server.store.product import Product
from queue_server.store.remembered import Remembered


class Transaction:
    """What one command sees of the database: hot statements on the driver, everything else by a session."""

    def __init__(
        self, connection: Connection, compiled: Compiled, product: Product, remembered: Remembered
    ) -> None:
        self._compiled = compiled
        self._product = product
        self.remembered = remembered
        self._session: Session | None = None
        self._connection = connection
        driver = connection.connection.driver_connection
        assert driver is not None
        self.driver: Driver = driver

    def run(self, builder: Builder, values: Mapping[str, Any]) -> Cursor:
        """Run a hot statement (see `compiled`)."""
        return self._compiled.statement(builder).run(self.driver, values)

    def stream(self, builder: Builder, values: Mapping[str, Any]) -> Iterator[Any]:
        """The rows of a statement of any length, one by one. Read them to the end before the transaction ends."""
        statement = self._compiled.statement(builder)
        return self._product.stream(self.driver, statement.sql, statement.bound(values))

    @property
    def session(self) -> Session:
        """An ordinary session on the same connection. Flush it; committing is not its business."""
        if self._session is None:
            # In a savepoint of its own: what breaks a constraint there must not end the whole transaction.
            if not self._connection.in_transaction():
                self._connection.begin()
            self._session = Session(self._connection, join_transaction_mode="create_savepoint")
        return self._session

    @contextmanager
    def part(self, *, undone_by: type[Exception]) -> Iterator[None]:
        """What is done within is undone alone when it raises that error; what was done before stays."""
        self.finish()
        self._product.control(self.driver, "SAVEPOINT part")
        try:
            yield
            self.finish()
        except undone_by:
            self.forget()
            self._product.control(self.driver, "ROLLBACK TO part")
            self._product.control(self.driver, "RELEASE part")
            raise
        self._product.control(self.driver, "RELEASE part")

    def finish(self) -> None:
        """Send what the session still holds back."""
        if self._session is not None:
            self._session.commit()
            self._session.close()
            self._session = None

    def forget(self) -> None:
        """Drop what the session holds, and what was read of what is not committed, before a rollback."""
        self.remembered.doubt()
        session, self._session = self._session, None
        if session is not None:
            session.close()


class WritingConnection:
    """A connection kept for one transaction after the other. One that was lost is replaced at the next `begin`."""

    def __init__(self, engine: Engine, compiled: Compiled, product: Product, remembered: Remembered) -> None:
        self._engine = engine
        self._compiled = compiled
        self._product = product
        self._remembered = remembered
        self._connection: Connection | None = None
        self._transaction: Transaction | None = None

    def begin(self) -> Transaction:
        """Begin a transaction. Raises UnavailableError, or what the database raises."""
        try:
            transaction = self._transaction or self._connect()
            self._product.control(transaction.driver, self._product.begin_writing)
        except self._product.failures:
            # Nothing was done yet, so a server that restarted since the last transaction goes unnoticed.
            if not self._drop_if_lost():
                raise
            transaction = self._connect()
            self._product.control(transaction.driver, self._product.begin_writing)
        return transaction

    def commit(self) -> None:
        """Send what the session still holds back, and commit."""
        assert self._transaction is not None
        self._transaction.finish()
        self._product.control(self._transaction.driver, "COMMIT")
        self._remembered.settle()

    def roll_back(self) -> None:
        """End the transaction without any of it, whatever became of it."""
        if self._transaction is None:
            return
        with suppress(Exception):  # its savepoint may be gone with the transaction
            self._transaction.forget()
        with suppress(Exception):  # the database may have rolled back by itself already
            self._product.control(self._transaction.driver, "ROLLBACK")
        self._drop_if_lost()

    def close(self) -> None:
        """Give the connection back."""
        connection, self._connection, self._transaction = self._connection, None, None
        if connection is not None:
            connection.close()

    def _connect(self) -> Transaction:
        self._connection = self._engine.connect()
        self._transaction = Transaction(self._connection, self._compiled, self._product, self._remembered)
        return self._transaction

    def _drop_if_lost(self) -> bool:
        if self._connection is None or self._transaction is None:
            return False
        lost = self._product.is_lost(self._transaction.driver)
        if lost:
            self._connection.invalidate()
            self.close()
        return lost


class Database:
    """A database that exists. Transactions are begun and ended here and in the writer, nowhere else."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.product = product_of(engine)
        self.compiled = Compiled(engine.dialect)
        self.remembered = Remembered()
        # Errors are logged, and the values of a statement may be somebody's name.
        engine.hide_parameters = True

    def connection_for_writing(self) -> WritingConnection:
        """A connection for many transactions."""
        return WritingConnection(self.engine, self.compiled, self.product, self.remembered)

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """A transaction that commits at the end, or rolls back and raises. For commands beside the server."""
        with closing(self.connection_for_writing()) as connection:
            transaction = connection.begin()
            try:
                yield transaction
                connection.commit()
            except BaseException:
                connection.roll_back()
                raise

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """A read transaction: everything read in it is of one moment. Raises UnavailableError."""
        with self.engine.connect() as connection:
            transaction = Transaction(connection, self.compiled, self.product, self.remembered)
            try:
                self.product.control(transaction.driver, self.product.begin_reading)
                yield transaction
            except self.product.failures as error:
                if self.product.is_lost(transaction.driver):
                    raise UnavailableError(reason=str(error)) from error
                raise
            finally:
                self._end_reading(connection, transaction.driver)

    def _end_reading(self, connection: Connection, driver: Driver) -> None:
        with suppress(*self.product.failures):
            self.product.control(driver, "COMMIT")
        if self.product.is_lost(driver):
            connection.invalidate()

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def engine_for(where: Path | str) -> Engine:
    """An engine on the data folder or at the address, where nothing need be yet. Raises AddressError."""
    return located(where).engine()
