"""PostgreSQL: several servers and many centres in one database; each command locks its centre's row."""

from collections.abc import Iterator
from typing import Any

import psycopg
from psycopg import errors
from psycopg.pq import ExecStatus
from sqlalchemy.exc import DatabaseError

from queue_server.store.compiled import Driver

STREAMED_AT_ONCE = 2_000
"""How many rows of a long query are fetched, and held, at a time."""
_CONFLICTS = (errors.SerializationFailure, errors.DeadlockDetected, errors.LockNotAvailable)
_DONE = (ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK)
_SCHEMA_LOCK = 0x48616E67446F69
"""The number of the advisory lock; it only has to be ours."""


class Postgresql:
    """See `product.Product`."""

    begin_writing = "BEGIN"
    begin_reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    lock_schema: str | None = f"SELECT pg_advisory_xact_lock({_SCHEMA_LOCK})"
    failures: tuple[type[Exception], ...] = (DatabaseError, psycopg.Error)

    def is_conflict(self, error: BaseException) -> bool:
        """A deadlock, a row that was locked for too long, or an order of transactions that cannot be."""
        return isinstance(_of_driver(error), _CONFLICTS)

    def is_overtaken(self, error: BaseException | None) -> bool:
        """Two processes did one command at the same moment: only one of them could store its receipt."""
        return isinstance(_of_driver(error), errors.UniqueViolation)

    def is_lost(self, driver: Driver) -> bool:
        """What psycopg found at the last statement."""
        return _connection(driver).closed

    def control(self, driver: Driver, sql: str) -> None:
        """Past psycopg's cursor: it takes twice as long, and a ROLLBACK makes it forget what it has prepared."""
        result = _connection(driver).pgconn.exec_(sql.encode())
        if result.status not in _DONE:
            raise errors.error_from_result(result)
        if sql == "COMMIT" and result.command_status == b"ROLLBACK":
            # So PostgreSQL ends a transaction in which a statement failed and nobody went back to a savepoint.
            raise psycopg.OperationalError("rolled back instead of committed")

    def stream(self, driver: Driver, sql: str, values: Any) -> Iterator[Any]:
        """By a cursor that the server keeps."""
        with _connection(driver).cursor("streamed") as cursor:
            cursor.itersize = STREAMED_AT_ONCE
            yield from cursor.execute(sql, values)


POSTGRESQL = Postgresql()


def _of_driver(error: BaseException | None) -> BaseException | None:
    """The driver's own error, where a session has wrapped it."""
    return getattr(error, "orig", error)


def _connection(driver: Driver) -> "psycopg.Connection[Any]":
    assert isinstance(driver, psycopg.Connection)
    return driver
