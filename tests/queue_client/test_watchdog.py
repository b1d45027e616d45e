"""A sign of life, to systemd's socket and to our own parent's pipe."""

import os
import socket
from pathlib import Path

import pytest

from queue_client.watchdog import ALIVE, READY, Watchdog


def listening(address: str) -> socket.socket:
    made = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    made.settimeout(5)
    made.bind(address)
    return made


@pytest.mark.parametrize("abstract", [False, True], ids=["file", "abstract"])
def test_systemd_hears_it_at_its_socket(tmp_path: Path, abstract: bool) -> None:
    name = str(tmp_path / "notify")
    with listening(f"\0{name}" if abstract else name) as systemd:
        watchdog = Watchdog({"NOTIFY_SOCKET": f"@{name}" if abstract else name, "WATCHDOG_USEC": "3000000"})
        watchdog.tell(READY)
        watchdog.tell(ALIVE)
        assert [systemd.recv(64), systemd.recv(64)] == [b"READY=1", b"WATCHDOG=1"]
    assert watchdog.is_watched
    assert watchdog.seconds == 3


def test_a_parent_hears_it_through_its_pipe() -> None:
    listens, tells = os.pipe()
    Watchdog({"HANG_DOI_WATCH_PIPE": str(tells)}).tell(ALIVE)
    assert os.read(listens, 64) == b"WATCHDOG=1\n"
    os.close(listens)
    os.close(tells)


@pytest.mark.parametrize(
    "environment", [{}, {"NOTIFY_SOCKET": "/there/is/none"}, {"HANG_DOI_WATCH_PIPE": "999999"}]
)
def test_where_nobody_listens_nothing_breaks(environment: dict[str, str]) -> None:
    Watchdog(environment).tell(ALIVE)


def test_who_is_not_watched_knows_it() -> None:
    assert not Watchdog({"HANG_DOI_WATCH_PIPE": "not a number", "WATCHDOG_USEC": "soon"}).is_watched
