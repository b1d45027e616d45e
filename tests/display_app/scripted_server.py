"""A server on a real socket that says to a hall what a test tells it to."""

from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtWebSockets import QWebSocket, QWebSocketServer

from queue_client.replica import apply
from queue_protocol.codec import decode_client, encode
from queue_protocol.events import KnownEvent
from queue_protocol.frames import EventFrame, Hello, Ping, Pong, Refused, ServerFrame, SnapshotFrame, Welcome
from queue_protocol.state import Snapshot
from queue_protocol.version import PROTOCOL
from tests.display_app.snapshots import NOON


class ScriptedServer(QObject):
    """Welcomes a hall with `snapshot`, or refuses it with `refusal`; what it tells also while nobody listens
    is in the next snapshot. `at` is its clock.
    """

    def __init__(self, snapshot: Snapshot, *, at: datetime = NOON) -> None:
        super().__init__()
        self.snapshot = snapshot
        self.refusal: Refused | None = None
        self.at = at
        self._sockets: list[QWebSocket] = []
        self._server = QWebSocketServer("scripted", QWebSocketServer.SslMode.NonSecureMode, self)
        self._server.newConnection.connect(self._welcome_one)
        self._listen(0)
        self._port = self._server.serverPort()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def tell(self, *events: KnownEvent) -> None:
        """Say that these things happened, now."""
        for event in events:
            frame = EventFrame(seq=self.snapshot.seq + 1, at=self.at, event=event)
            self.snapshot = apply(self.snapshot, frame)
            self._send(frame)

    def show(self, snapshot: Snapshot) -> None:
        """Replace everything the hall knows."""
        self.snapshot = snapshot
        self._send(SnapshotFrame(seq=snapshot.seq, snapshot=snapshot))

    def cut(self) -> None:
        """Break every connection and take no new one."""
        self._server.close()
        for socket in self._sockets:
            socket.abort()
        self._sockets.clear()

    def come_back(self) -> None:
        """Listen again where the hall knew it."""
        self._listen(self._port)

    def _listen(self, port: int) -> None:
        assert self._server.listen(QHostAddress.SpecialAddress.LocalHost, port)

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
            case Ping():
                self._send(Pong(at=self.at))

    def _greet(self) -> None:
        self._send(
            Welcome(protocol=PROTOCOL, server_version="0", centre="mau", role="display", device="d", at=self.at)
        )
        self._send(SnapshotFrame(seq=self.snapshot.seq, snapshot=self.snapshot))

    def _send(self, frame: ServerFrame) -> None:
        for socket in self._sockets:
            socket.sendTextMessage(encode(frame))


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
