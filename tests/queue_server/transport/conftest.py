"""Real servers: one for each test that changes the hall, one for each module of those that leave it alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.centres import BINH_DUONG, XA_MAU
from tests.support.threaded_server import ThreadedServer, serving


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ThreadedServer]:
    """A server of this test alone, with both centres."""
    with serving(tmp_path, XA_MAU, BINH_DUONG) as running:
        yield running


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ThreadedServer]:
    """A server for a module whose tests do not mind what the others did."""
    with serving(tmp_path_factory.mktemp("shared"), XA_MAU, BINH_DUONG) as running:
        yield running
