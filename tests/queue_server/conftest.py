"""Databases and halls for the server's tests; each is thrown away after its test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from queue_server.store.database import Database
from tests.queue_server.terminal import Terminal
from tests.support.centres import REAL_XA_MAU as XA_MAU
from tests.support.counter_hall import CounterHall
from tests.support.databases import Place, new_database, place_on


@pytest.fixture
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Where a test's database lies: on SQLite, unless the test asks for another product."""
    with place_on(getattr(request, "param", "sqlite"), tmp_path) as where:
        yield where


@pytest.fixture
def database(place: Place) -> Iterator[Database]:
    """A database with the centre Xã Mẫu."""
    made = new_database(place)
    yield made
    made.close()


@pytest.fixture
def hall(database: Database) -> CounterHall:
    """The centre Xã Mẫu at noon on a Monday."""
    return CounterHall(database)


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    return Terminal(capsys)


@pytest.fixture
def data(tmp_path: Path, terminal: Terminal) -> Path:
    """A data folder with the centre Xã Mẫu."""
    folder = tmp_path / "data"
    assert terminal.run("init", "--data", folder, "--centre", XA_MAU) == 0
    return folder
