"""The kinds of column that the tables are made of."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Integer
from sqlmodel import Field

from queue_server.store.instants import Instant

Id = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows by itself only in an INTEGER column


def new_id() -> Any:
    """The primary key that the database gives."""
    return Field(default=None, sa_column=Column(Id, primary_key=True, autoincrement=True))


def of(table: str, **options: Any) -> Any:
    """A reference to another table's row."""
    return Field(sa_column=Column(Id, ForeignKey(f"{table}.id"), nullable=False, **options))


def perhaps_of(table: str) -> Any:
    """The same where there may be none."""
    return Field(default=None, sa_column=Column(Id, ForeignKey(f"{table}.id"), nullable=True))


def instant(*, nullable: bool = False) -> Any:
    """An instant: aware in Python, microseconds in the database."""
    column: Column[datetime] = Column(Instant, nullable=nullable)
    return Field(default=None, sa_column=column) if nullable else Field(sa_column=column)


def json(*, nullable: bool = False) -> Any:
    """A value that is kept as JSON."""
    column: Column[Any] = Column(JSON, nullable=nullable)
    return Field(default=None, sa_column=column) if nullable else Field(sa_column=column)
