"""The program that serves: whatever becomes of its log, it goes on; told to stop, it finishes what it began."""

import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import httpx
import pytest
from websockets.sync.client import connect

from queue_protocol.codec import encode
from queue_protocol.commands import IssueTicket
from queue_protocol.frames import CommandFrame, Hello
from tests.support.servers import QUEUE_SERVER, ServerProcess, new_server
from tests.support.threaded_server import PATIENCE_SECONDS, Screen

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.fixture
def prepared(tmp_path: Path) -> ServerProcess:
    return new_server(tmp_path)


@contextmanager
def running(prepared: ServerProcess, log: IO[str]) -> Iterator["subprocess.Popen[str]"]:
    """The installed program, with its log going there; `prepared.port` is where it listens."""
    command = [str(QUEUE_SERVER), "run", "--data", str(prepared.data), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
    assert process.stdout is not None
    try:
        said = re.fullmatch(r"http://127\.0\.0\.1:(\d+)\n", process.stdout.readline())
        assert said
        prepared.port = int(said[1])
        yield process
    finally:
        process.kill()
        process.wait(PATIENCE_SECONDS)
        process.stdout.close()


def talk(prepared: ServerProcess, token: str) -> str:
    """Join, and take a number; returns the kind of the answer."""
    address, headers = f"ws://127.0.0.1:{prepared.port}/api/v1/live", {"Authorization": f"Bearer {token}"}
    with connect(address, additional_headers=headers) as socket:
        screen = Screen(socket)
        screen.greet()
        result = screen.ask(IssueTicket(service="ho-tich"), "one").result
        assert result is not None
        return result.kind


def test_a_full_disk_under_the_log_stops_nobody(prepared: ServerProcess) -> None:
    token = prepared.token("kiosk")
    with Path("/dev/full").open("w") as full, running(prepared, full):
        assert talk(prepared, token) == "issued"
        assert talk(prepared, token) == "issued"


def test_told_to_stop_it_lets_go_of_its_screens_and_ends_well(prepared: ServerProcess, tmp_path: Path) -> None:
    token = prepared.token("kiosk")
    with (tmp_path / "log").open("w") as log, running(prepared, log) as process:
        address, headers = f"ws://127.0.0.1:{prepared.port}/api/v1/live", {"Authorization": f"Bearer {token}"}
        with connect(address, additional_headers=headers) as socket:
            socket.send(encode(Hello(protocol=1)))
            socket.send(encode(CommandFrame(command_id="one", command=IssueTicket(service="ho-tich"))))
            screen = Screen(socket)
            assert screen.reply_to("one").error is None
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE_SECONDS) in {0, -signal.SIGTERM}
    assert "Traceback" not in (tmp_path / "log").read_text()


def test_the_log_is_json_and_holds_no_token(prepared: ServerProcess, tmp_path: Path) -> None:
    token = prepared.token("kiosk")
    with (tmp_path / "log").open("w") as log, running(prepared, log):
        talk(prepared, token)
        httpx.get(f"{prepared.url}/api/v1/snapshot", headers={"Authorization": "Bearer guessed-by-somebody"})
    lines = (tmp_path / "log").read_text().splitlines()
    assert any('"event": "device joined"' in line for line in lines)
    assert all(line.startswith("{") for line in lines)
    assert not any(token in line or "guessed" in line for line in lines)
