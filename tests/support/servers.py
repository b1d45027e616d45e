"""A real `queue-server` as a process of its own, which can be killed and started again on the same port."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.centres import XA_MAU
from tests.support.databases import Place, empty_database, open_database, place_on, rows

QUEUE_SERVER = Path(sys.executable).with_name("queue-server")


def run_command(*arguments: object, typed: str = "", **options: str) -> "subprocess.CompletedProcess[str]":
    """Run `queue-server` to its end, with what somebody types there."""
    command = [str(QUEUE_SERVER), *map(str, arguments)]
    return subprocess.run(
        command, input=typed, capture_output=True, text=True, check=False, timeout=60, env=options or None
    )


@dataclass
class ServerProcess:
    """A server; `port` is 0 until it has run once.

    Its log is in the folder `data`, and so is its database, unless that is at the address `database`.
    """

    data: Path
    port: int = 0
    database: str | None = None
    process: "subprocess.Popen[str] | None" = field(default=None, repr=False)

    @property
    def place(self) -> Place:
        """What follows `--data`."""
        return self.database or self.data

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> "ServerProcess":
        """Start it, and return once it says where it listens."""
        command = [str(QUEUE_SERVER), "run", "--data", str(self.place), "--port", str(self.port)]
        with (self.data / "server.log").open("a") as log:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        assert self.process.stdout is not None
        line = self.process.stdout.readline().strip()
        assert line.startswith("http://"), (self.data / "server.log").read_text()
        self.port = int(line.rsplit(":", 1)[1])
        return self

    def token(self, role: str, *, counter: int | None = None, centre: str = "xa-mau") -> str:
        more = [] if counter is None else ["--counter", counter]
        done = run_command("token", "--data", self.place, "--centre", centre, "--role", role, *more)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def kill(self) -> None:
        """As a power cut would: no handler runs."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """As an operator would."""
        self._end(signal.SIGTERM)

    def _end(self, signal_number: int) -> None:
        if self.process is not None:
            self.process.send_signal(signal_number)
            self.process.wait(timeout=20)
            assert self.process.stdout is not None
            self.process.stdout.close()
            self.process = None

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        """What its database holds now."""
        database = open_database(self.place)
        try:
            return rows(database, sql)
        finally:
            database.close()

    @property
    def log(self) -> str:
        return (self.data / "server.log").read_text()


def new_server(data: Path, centre: Path = XA_MAU, *, database: str | None = None) -> ServerProcess:
    """A server with one centre, not started yet; `database` is the address of an empty one, else it is a file."""
    data.mkdir(parents=True, exist_ok=True)
    server = ServerProcess(data, database=database)
    done = run_command("init", "--data", server.place, "--centre", centre)
    assert done.returncode == 0, done.stderr
    return server


@contextmanager
def server_on(product: str, folder: Path) -> Iterator[ServerProcess]:
    """A running server on that product, with Xã Mẫu; its folder `data` is made in `folder`."""
    with place_on(product, folder) as place:
        address = place if isinstance(place, str) else None
        if address is not None:
            empty_database(address).close()
        server = new_server(folder / "data", database=address).start()
        try:
            yield server
        finally:
            server.stop()
