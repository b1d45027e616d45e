"""A server on a real socket that says what a test tells it to, and remembers what it was asked."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QHostAddress
from PySide6.QtWebSockets import QWebSocket, QWebSocketServer

from queue_client.replica import apply
from queue_protocol.codec import decode_client, encode
from queue_protocol.commands import Command, LookAtCounter
from queue_protocol.errors import Error
from queue_protocol.events import KnownEvent
from queue_protocol.frames import (
    CommandFrame,
    EventFrame,
    Hello,
    Ping,
    Pong,
    Refused,
    Reply,
    ServerFrame,
    SnapshotFrame,
    Welcome,
)
from queue_protocol.results import CounterDetail, Result
from queue_protocol.state import Snapshot
from queue_protocol.version import PROTOCOL
from tests.support.clocks import MONDAY_NOON


class ScriptedServer(QObject):
    """Welcomes a device with `snapshot`, or refuses it with `refusal`; answers commands only when told to.

    What it tells while nobody listens is in the next snapshot. `at` is its clock.
    """

    asked = Signal(object)
    """A command was heard."""

    def __init__(
        self, snapshot: Snapshot, *, role: str, counter: int | None = None, at: datetime = MONDAY_NOON
    ) -> None:
        super().__init__()
        self.snapshot = snapshot
        self.refusal: Refused | None = None
        self.at = at
        self.mark: str | None = None
        self.detail: CounterDetail | None = None
        self.commands: list[CommandFrame] = []
        self._role = role
        self._counter = counter
        self._sockets: list[QWebSocket] = []
        self._server = QWebSocketServer("scripted", QWebSocketServer.SslMode.NonSecureMode, self)
        self._server.newConnection.connect(self._accept)
        self._listen(0)
        self._port = self._server.serverPort()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def asked_for(self) -> list[Command]:
        """The commands so far, in order, as often as they were sent."""
        return [frame.command for frame in self.commands]

    def answer(self, result: Result | None = None, *, error: Error | None = None) -> None:
        """Answer the newest command."""
        self.say(Reply(command_id=self.commands[-1].command_id, result=result, error=error))

    def tell(self, *events: KnownEvent) -> None:
        """Say that these things happened, now."""
        for event in events:
            frame = EventFrame(seq=self.snapshot.seq + 1, at=self.at, event=event)
            self.snapshot = apply(self.snapshot, frame)
            self.say(frame)

    def show(self, snapshot: Snapshot) -> None:
        """Replace everything the device knows."""
        self.snapshot = snapshot
        self.say(SnapshotFrame(seq=snapshot.seq, snapshot=snapshot))

    def cut(self) -> None:
        """Break every connection and take no new one."""
        self._server.close()
        for socket in self._sockets:
            socket.abort()
        self._sockets.clear()

    def come_back(self) -> None:
        """Listen again where devices knew it."""
        self._listen(self._port)

    def say(self, frame: ServerFrame) -> None:
        for socket in self._sockets:
            socket.sendTextMessage(encode(frame))

    def _listen(self, port: int) -> None:
        assert self._server.listen(QHostAddress.SpecialAddress.LocalHost, port)

    def _accept(self) -> None:
        socket = self._server.nextPendingConnection()
        self._sockets.append(socket)
        socket.textMessageReceived.connect(self._read)

    def _read(self, text: str) -> None:
        match decode_client(text):
            case Hello() if self.refusal is not None:
                self.say(self.refusal)
            case Hello():
                self._greet()
            case CommandFrame(command=LookAtCounter(counter=counter)) as frame:
                # Asked by the panel itself, answered at once.
                detail = self.detail or CounterDetail(counter=counter)
                self.say(Reply(command_id=frame.command_id, result=detail))
            case CommandFrame() as frame:
                self.commands.append(frame)
                self.asked.emit(frame.command)
            case Ping():
                self.say(Pong(at=self.at))

    def _greet(self) -> None:
        self.say(
            Welcome(
                protocol=PROTOCOL,
                server_version="0",
                centre="mau",
                role=self._role,
                device="d",
                counter=self._counter,
                offline_mark=self.mark,
                at=self.at,
            )
        )
        self.say(SnapshotFrame(seq=self.snapshot.seq, snapshot=self.snapshot))
