"""One real server for each module of tests, which leave the hall as they found it or use a centre of their own."""

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
