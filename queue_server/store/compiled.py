"""The few hot statements: compiled once from the tables, then run on the driver itself.

SQLAlchemy's Core costs more per statement than SQLite does (docs/decisions/0003), so the statements that every
command runs skip it. A builder is a function that returns a Core statement; values go in and come out raw:
instants as microseconds, dates as ISO text.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import Dialect, Executable
from sqlalchemy.sql.elements import ClauseElement

Builder = Callable[[], Executable]


class Cursor(Protocol):
    """The part of a driver's cursor in use."""

    @property
    def rowcount(self) -> int:
        """Rows touched."""

    def fetchone(self) -> Any:
        """The next row or None."""

    def fetchmany(self, size: int = ..., /) -> list[Any]:
        """The next rows, at most so many; none at the end."""

    def fetchall(self) -> list[Any]:
        """All rows that are left."""

    def __iter__(self) -> Iterator[Any]:
        """The rows, one by one."""


class Driver(Protocol):
    """The part of a driver's connection in use; sqlite3 and psycopg both have it."""

    def execute(self, sql: str, values: Any = ..., /) -> Cursor:
        """Run one statement."""


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL text, the order of its values where the driver takes them by position, and its constants."""

    sql: str
    order: tuple[str, ...] | None
    constants: Mapping[str, Any]

    def run(self, driver: Driver, values: Mapping[str, Any]) -> Cursor:
        """Run it with these values, and the constants that the builder wrote."""
        return driver.execute(self.sql, self.bound(values))

    def bound(self, values: Mapping[str, Any]) -> Any:
        """The values, with the constants, as the driver takes them."""
        if self.constants:
            values = {**self.constants, **values}
        return values if self.order is None else [values[name] for name in self.order]


class Compiled:
    """The statements of one database, each compiled at its first use."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._statements: dict[Builder, Statement] = {}

    def statement(self, builder: Builder) -> Statement:
        """The compiled form of what the builder returns."""
        found = self._statements.get(builder)
        if found is None:
            found = self._statements[builder] = self._compile(builder())
        return found

    def _compile(self, executable: Executable) -> Statement:
        assert isinstance(executable, ClauseElement)
        compiled = executable.compile(dialect=self._dialect)
        order = getattr(compiled, "positiontup", None)
        constants = {name: value for name, value in compiled.params.items() if value is not None}
        return Statement(str(compiled), None if order is None else tuple(order), constants)
