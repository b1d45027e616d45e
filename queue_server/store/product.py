"""What differs from one database product to the next, said in one shape for both; everything else is the same."""

from collections.abc import Iterator
from typing import Any, Protocol

from sqlalchemy import Engine

from queue_server.store.compiled import Driver


class Product(Protocol):
    """SQLite or PostgreSQL, as transactions and the writer see it."""

    @property
    def begin_writing(self) -> str:
        """The statement that begins a transaction which may write."""

    @property
    def begin_reading(self) -> str:
        """The statement that begins a transaction in which everything read is of one moment."""

    @property
    def lock_schema(self) -> str | None:
        """The statement that keeps a second program from migrating; None where `begin_writing` does."""

    @property
    def failures(self) -> tuple[type[Exception], ...]:
        """What the database raises: through a session, and straight from its driver."""

    def is_conflict(self, error: BaseException) -> bool:
        """Whether another transaction stood in the way, so that this one may well succeed when repeated."""

    def is_overtaken(self, error: BaseException | None) -> bool:
        """Whether another process wrote the same row first, so that the job should look again."""

    def is_lost(self, driver: Driver) -> bool:
        """Whether the connection to the database is gone."""

    def control(self, driver: Driver, sql: str) -> None:
        """Run a statement that steers the transaction, such as SAVEPOINT or COMMIT, and returns nothing."""

    def stream(self, driver: Driver, sql: str, values: Any) -> Iterator[Any]:
        """The rows of a query of any length, never all of them in memory."""


class Location(Protocol):
    """Where data lie: what follows `--data`. As a string it is what operators call it, without any password."""

    @property
    def product(self) -> Product:
        """The database product there."""

    def prepare(self) -> None:
        """Make it ready to hold data. Raises StoreError when that cannot be."""

    def require(self) -> None:
        """Raises NotInitialisedError when no data lie there, or StoreError when that cannot be found out."""

    def engine(self) -> Engine:
        """An engine on it, in autocommit mode: transactions are begun in plain sight, with BEGIN."""
