"""Databases and halls for the server's tests; each is thrown away after its test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from queue_server.store.database import Database
from tests.support.counter_hall import CounterHall
from tests.support.databases import new_database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A database with the centre Xã Mẫu."""
    made = new_database(tmp_path)
    yield made
    made.close()


@pytest.fixture
def hall(database: Database) -> CounterHall:
    """The centre Xã Mẫu at noon on a Monday."""
    return CounterHall(database)
