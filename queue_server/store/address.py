"""A PostgreSQL database by its address: how it is reached, and in plain words why it is not."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import Engine, create_engine

from queue_server.store.errors import (
    AddressError,
    EmptyDatabaseError,
    NoDatabaseError,
    UnreachableError,
    WrongPasswordError,
)
from queue_server.store.postgresql import POSTGRESQL, Postgresql

LOCK_MILLISECONDS = 4_000
"""How long a statement waits for a row that another process holds; the writer tries three times."""
PREPARED_AFTER = 5
"""A statement used so often on a connection is prepared there (docs/decisions/0021)."""
PREPARED_MOST = 400
"""The most of them kept: some dozens, each once for every size of number and every None among its values."""
_DEFAULTS: Mapping[str, Any] = {
    "application_name": "queue-server",
    "connect_timeout": 5,
    # A peer that vanished without a word is noticed in half a minute, not in the system's two hours.
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}
# `on`: an acknowledged number is on the server's disk. ISO: dates are compared and shown as text.
_SET_UP = f"SET synchronous_commit = on; SET datestyle = 'ISO, YMD'; SET lock_timeout = {LOCK_MILLISECONDS}"


@dataclass(frozen=True, slots=True)
class Address:
    """A database on a PostgreSQL server. Its password stays inside: it is in no string and no error."""

    parameters: Mapping[str, Any] = field(repr=False)

    @classmethod
    def parse(cls, url: str) -> "Address":
        """The address that libpq reads in it. Raises AddressError, which repeats nothing: it may be a password."""
        try:
            parameters = conninfo_to_dict(url)
        except psycopg.ProgrammingError:
            raise AddressError from None
        # A password with an unescaped / or @ spills into these, and would be shown as part of them.
        spilled = "@" in f"{parameters.get('host', '')}{parameters.get('dbname', '')}"
        if spilled or not re.fullmatch(r"[\d,]*", str(parameters.get("port", ""))):
            raise AddressError
        return cls(parameters)

    @property
    def product(self) -> Postgresql:
        """PostgreSQL."""
        return POSTGRESQL

    def __str__(self) -> str:
        host, port, user = (str(self.parameters.get(key) or "") for key in ("host", "port", "user"))
        where = f"/{self.parameters.get('dbname') or user}"
        at_socket = host.startswith("/")
        server = ("" if at_socket else host) + (f":{port}" if port.strip(",") else "")
        return f"postgresql://{user}{'@' if user else ''}{server}{where}{f'?host={host}' if at_socket else ''}"

    def prepare(self) -> None:
        """Raises UnreachableError, WrongPasswordError, NoDatabaseError: its administrator makes a database."""
        self.connect().close()

    def require(self) -> None:
        """Raises EmptyDatabaseError, or what `prepare` raises."""
        with self.connect() as connection:
            row = connection.execute("SELECT to_regclass('alembic_version')").fetchone()
        if row is None or row[0] is None:
            raise EmptyDatabaseError(place=str(self))

    def engine(self) -> Engine:
        """An engine on the database. A pooled connection is tried before use: the server may have restarted."""
        return create_engine(
            "postgresql+psycopg://",
            creator=self.connect,
            isolation_level="AUTOCOMMIT",
            pool_size=4,
            max_overflow=8,
            pool_pre_ping=True,
            use_native_hstore=False,
        )

    def connect(self) -> "psycopg.Connection[Any]":
        """A new connection, set up. Raises UnreachableError, WrongPasswordError, NoDatabaseError."""
        try:
            connection: psycopg.Connection[Any] = psycopg.connect(
                autocommit=True, prepare_threshold=PREPARED_AFTER, **{**_DEFAULTS, **self.parameters}
            )
            connection.prepared_max = PREPARED_MOST
            POSTGRESQL.control(connection, _SET_UP)
        except psycopg.Error as error:
            raise self._refusal(error) from error
        return connection

    def _refusal(self, error: psycopg.Error) -> UnreachableError:
        place, reason = str(self), _reason(error)
        # A refused connection has no SQLSTATE, so its words decide; those of another language are only shown.
        needs_password = error.pgconn is not None and error.pgconn.needs_password
        if needs_password or "password authentication failed" in reason:
            return WrongPasswordError(place=place)
        if re.search(r'database ".*" does not exist', reason):
            return NoDatabaseError(place=place)
        return UnreachableError(place=place, reason=reason)


def _reason(error: psycopg.Error) -> str:
    """What is wrong, without the program's and the server's introductions."""
    first = str(error).partition("\n")[0]
    return re.sub(r"^(?:.* failed: )?(?:[A-Z]+:  )?", "", first).rstrip(".")
