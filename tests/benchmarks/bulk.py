"""Many rows of one table at once, straight to the driver; a column that nobody names gets the model's default."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import bindparam, insert
from sqlalchemy.dialects import sqlite
from sqlmodel import SQLModel


def insert_rows(connection: sqlite3.Connection, model: type[SQLModel], rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert them; values are raw, as the database keeps them."""
    connection.executemany(_statement(model), [{**_defaults(model), **row} for row in rows])


@cache
def _statement(model: type[SQLModel]) -> str:
    columns = SQLModel.metadata.tables[str(model.__tablename__)].columns
    every = insert(model).values({column.name: bindparam(column.name) for column in columns})
    return str(every.compile(dialect=sqlite.dialect(paramstyle="named")))


@cache
def _defaults(model: type[SQLModel]) -> dict[str, Any]:
    fields = model.model_fields.items()
    return {
        name: _raw(field.get_default(call_default_factory=True))
        for name, field in fields
        if not field.is_required()
    }


def _raw(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, dict | list) else value
