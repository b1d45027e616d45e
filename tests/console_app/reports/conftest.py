"""A hall of its own for each test, to report on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.counter_hall import CounterHall
from tests.support.databases import new_database


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[CounterHall]:
    """Xã Mẫu on a Monday at noon."""
    database = new_database(tmp_path)
    yield CounterHall(database)
    database.close()
