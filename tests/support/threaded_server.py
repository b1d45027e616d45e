"""The whole server on a real socket, in a thread of the tests' own process, so that tests can look inside."""

import contextlib
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from fastapi import FastAPI
from structlog.testing import capture_logs
from structlog.typing import EventDict
from websockets.sync.client import ClientConnection, connect

from queue_protocol.codec import decode_server, encode
from queue_protocol.commands import Command
from queue_protocol.events import Event
from queue_protocol.frames import ClientFrame, CommandFrame, EventFrame, Hello, Reply, ServerFrame, SnapshotFrame
from queue_server.store.database import Database
from queue_server.transport.application import build_application
from queue_server.transport.running import configuration
from queue_server.transport.server import Server, assemble
from tests.support.clocks import StandingClock
from tests.support.databases import Place, new_database
from tests.support.devices import put_device
from tests.support.people import PIN

PATIENCE_SECONDS = 10.0
"""How long a frame may take before the test gives up; nothing measures it."""


class Screen:
    """One live connection, frame by frame."""

    def __init__(self, socket_: ClientConnection) -> None:
        self.socket = socket_

    def say(self, frame: ClientFrame) -> None:
        self.socket.send(encode(frame))

    def hear(self) -> ServerFrame:
        return decode_server(self.socket.recv(timeout=PATIENCE_SECONDS))

    def greet(self, **hello: Any) -> SnapshotFrame:
        """Say hello; returns the first snapshot."""
        self.say(Hello(**{"protocol": 1, **hello}))
        assert self.hear().type == "welcome"
        snapshot = self.hear()
        assert isinstance(snapshot, SnapshotFrame)
        return snapshot

    def order(self, command: Command, command_id: str) -> None:
        """Send a command without waiting for its answer."""
        self.say(CommandFrame(command_id=command_id, command=command))

    def ask(self, command: Command, command_id: str) -> Reply:
        """The answer to a command; events before it are dropped."""
        self.order(command, command_id)
        return self.reply_to(command_id)

    def reply_to(self, command_id: str) -> Reply:
        """Read on until the answer to that command."""
        while True:
            frame = self.hear()
            if isinstance(frame, Reply) and frame.command_id == command_id:
                return frame

    def event(self) -> Event:
        """The next frame, which must be an event."""
        frame = self.hear()
        assert isinstance(frame, EventFrame), frame
        return frame.event


@dataclass
class ThreadedServer:
    """A server that listens; `clock` is its clock."""

    database: Database
    folder: Place
    clock: StandingClock
    port: int
    app: FastAPI
    logs: list[EventDict]
    _tokens: dict[tuple[str, int | None, str], str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def parts(self) -> Server:
        """The running server's parts. They live on another thread: look, do not touch."""
        server: Server = self.app.state.server
        return server

    def token(self, role: str, counter: int | None = None, centre: str = "xa-mau") -> str:
        """The token of one device of that kind, paired at the first use."""
        key = (role, counter, centre)
        if key not in self._tokens:
            with self.database.writing() as tx:
                now = self.clock()
                self._tokens[key] = put_device(tx, centre=centre, role=role, counter=counter, now=now)
        return self._tokens[key]

    def as_role(self, role: str, counter: int | None = None, centre: str = "xa-mau") -> Mapping[str, str]:
        """The header of a device of that kind."""
        return {"Authorization": f"Bearer {self.token(role, counter, centre)}"}

    def _headers(self, role: str, counter: int | None, options: dict[str, Any]) -> Mapping[str, str]:
        centre, token = options.pop("centre", "xa-mau"), options.pop("token", None)
        return self.as_role(role, counter, centre) if token is None else {"Authorization": f"Bearer {token}"}

    def log_in(self, login: str, role: str = "counter", counter: int | None = None, **body: Any) -> str:
        """The session token of somebody who was hired and logs in at such a device."""
        with self.caller(role, counter, centre=body.pop("centre", "xa-mau")) as client:
            answer = client.post("/sessions", json={"login": login, "secret": PIN, **body})
        assert answer.status_code == httpx.codes.CREATED, answer.text
        return str(answer.json()["token"])

    @contextmanager
    def caller(self, role: str = "admin", counter: int | None = None, **options: Any) -> Iterator[httpx.Client]:
        """An HTTP client whose paths begin under /api/v1: a device of that kind, or whose `token` it is."""
        headers = self._headers(role, counter, options)
        with httpx.Client(base_url=f"{self.url}/api/v1", headers=headers, timeout=PATIENCE_SECONDS) as client:
            yield client

    @contextmanager
    def screen(self, role: str = "admin", counter: int | None = None, **options: Any) -> Iterator[Screen]:
        """A live connection on which nothing was said yet: a device of that kind, or whose `token` it is."""
        headers = self._headers(role, counter, options)
        address = f"ws://127.0.0.1:{self.port}/api/v1/live"
        with connect(
            address, additional_headers=headers, compression=None, max_size=None, max_queue=None, **options
        ) as open_:
            yield Screen(open_)


class _Quiet(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.ready.set()


@contextmanager
def serving(folder: Place, *centres: Path, public_url: str | None = None) -> Iterator[ThreadedServer]:
    """A server with those centres (Xã Mẫu alone where none is named) for as long as the block lasts."""
    database, clock = new_database(folder, *centres), StandingClock()
    app = build_application(lambda: assemble(database, public_url=public_url, clock=clock))
    listening = socket.create_server(("127.0.0.1", 0))
    # Connections inherit it: so little that whoever reads nothing is noticed after kilobytes, not megabytes.
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 32 * 1024)
    server = _Quiet(configuration(app))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="server under test")
    thread.start()
    try:
        with capture_logs() as logs:
            assert server.ready.wait(PATIENCE_SECONDS), "the server did not start"
            yield ThreadedServer(database, folder, clock, listening.getsockname()[1], app, logs)
    finally:
        server.should_exit = True
        thread.join(PATIENCE_SECONDS)
        with contextlib.suppress(OSError):
            listening.close()
