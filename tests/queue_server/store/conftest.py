"""The store runs on both database products."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from queue_server.store.database import Database
from tests.queue_server.store.desk import Desk
from tests.support.databases import PRODUCTS, Place, place_on


@pytest.fixture(params=PRODUCTS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Where a test's database lies: once on each product, unless the test says which."""
    with place_on(request.param, tmp_path) as where:
        yield where


@pytest.fixture
def desk(database: Database) -> Iterator[Desk]:
    made = Desk(database)
    yield made
    made.writer.stop()
