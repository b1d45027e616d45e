"""What tests in a browser share: the browser itself, and a queue server of each test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.browsers import chromium
from tests.support.centres import XA_MAU
from tests.support.threaded_server import ThreadedServer, serving

TEST_SECONDS = 300
"""A browser and a server begin with each test: longer than others may last."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One for the tests of a module, each with a profile of its own.

    Not for more: while it is there its driver's event loop counts as running, and no other test could run one.
    """
    with chromium() as running:
        yield running


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ThreadedServer]:
    """A queue server of this test alone, with Xã Mẫu; its clock stands at noon of a Monday."""
    with serving(tmp_path, XA_MAU) as running:
        yield running
