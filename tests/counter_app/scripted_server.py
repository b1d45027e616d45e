"""A server on a real socket that says what a test tells it to, and remembers what it was asked."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtWebSockets import QWebSocket, QWebSocketServer

from queue_protocol.codec import decode_client, encode
from queue_protocol.commands import Command
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
from queue_protocol.results import Result
from queue_protocol.state import Snapshot
from queue_protocol.version import PROTOCOL
from tests.counter_app.snapshots import NOON


class ScriptedServer(QObject):
    """Welcomes a panel with `snapshot`, or refuses it with `refusal`; answers commands only when told to."""

    asked = Signal()

    def __init__(self, snapshot: Snapshot, *, counter: int | None = 5, at: datetime = NOON, port: int = 0) -> None:
        super().__init__()
        self.snapshot = snapshot
        self.refusal: Refused | None = None
        self.commands: list[CommandFrame] = []
        self._counter = counter
        self._at = at
        self._sockets: list[QWebSocket] = []
        self._server = QWebSocketServer("scripted", QWebSocketServer.SslMode.NonSecureMode, self)
        self._server.newConnection.connect(self._welcome_one)
        assert self._server.listen(QHostAddress.SpecialAddress.LocalHost, port)

    @property
    def port(self) -> int:
        return self._server.serverPort()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def asked_for(self) -> list[Command]:
        """The commands so far, in order."""
        return [frame.command for frame in self.commands]

    def answer(self, result: Result | None = None, *, error: Error | None = None) -> None:
        """Answer the newest command."""
        self._send(Reply(command_id=self.commands[-1].command_id, result=result, error=error))

    def tell(self, event: KnownEvent) -> None:
        """Say that something happened."""
        seq = self.snapshot.seq + 1
        self.snapshot = self.snapshot.model_copy(update={"seq": seq})
        self._send(EventFrame(seq=seq, at=self._at, event=event))

    def show(self, snapshot: Snapshot) -> None:
        """Replace everything the panel knows."""
        self.snapshot = snapshot
        self._send(SnapshotFrame(seq=snapshot.seq, snapshot=snapshot))

    def cut(self) -> None:
        """Break every connection and take no new one."""
        self._server.close()
        for socket in self._sockets:
            socket.abort()
        self._sockets.clear()

    def _welcome_one(self) -> None:
        socket = self._server.nextPendingConnection()
        self._sockets.append(socket)
        socket.textMessageReceived.connect(self._read)

    def _read(self, text: str) -> None:
        match decode_client(text):
            case Hello() if self.refusal is not None:
                self._send(self.refusal)
            case Hello():
                self._greet()
            case CommandFrame() as frame:
                self.commands.append(frame)
                self.asked.emit()
            case Ping():
                self._send(Pong(at=self._at))

    def _greet(self) -> None:
        self._send(
            Welcome(
                protocol=PROTOCOL,
                server_version="0",
                centre="mau",
                role="counter",
                device="d",
                counter=self._counter,
                at=self._at,
            )
        )
        self._send(SnapshotFrame(seq=self.snapshot.seq, snapshot=self.snapshot))

    def _send(self, frame: ServerFrame) -> None:
        self._sockets[-1].sendTextMessage(encode(frame))


class ServerThatKnowsNoToken(QObject):
    """Answers every handshake with 401."""

    def __init__(self) -> None:
        super().__init__()
        self._server = QTcpServer(self)
        self._server.newConnection.connect(self._turn_away)
        assert self._server.listen(QHostAddress.SpecialAddress.LocalHost)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.serverPort()}"

    def _turn_away(self) -> None:
        socket = self._server.nextPendingConnection()

        def answer() -> None:
            socket.readAll()
            socket.write(b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            socket.disconnectFromHost()

        socket.readyRead.connect(answer)
