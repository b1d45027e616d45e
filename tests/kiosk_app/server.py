"""A server on a real socket that gives numbers as the real one does: a repeated command gets the same answer."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QHostAddress
from PySide6.QtWebSockets import QWebSocket, QWebSocketServer

from queue_protocol.codec import decode_client, encode
from queue_protocol.commands import Command, IssueTicket, ReportPrint
from queue_protocol.errors import Error
from queue_protocol.frames import CommandFrame, Hello, Ping, Pong, Reply, ServerFrame, SnapshotFrame, Welcome
from queue_protocol.state import Snapshot
from tests.kiosk_app.snapshots import NOW, issued


class KioskServer(QObject):
    """`holds` keeps answers back, `refusal` is the answer to every request for a number while it is set."""

    heard = Signal(object)

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__()
        self.snapshot = snapshot
        self.holds = False
        self.refusal: Error | None = None
        self.commands: list[Command] = []
        self._answers: dict[str, Reply] = {}
        self._sockets: list[QWebSocket] = []
        self._server = QWebSocketServer("kiosk", QWebSocketServer.SslMode.NonSecureMode, self)
        self._server.newConnection.connect(self._accept)
        self._listen(0)
        self._port = self._server.serverPort()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def given(self) -> list[Reply]:
        """Every number or refusal once, however often it was asked for."""
        return list(self._answers.values())

    @property
    def requests(self) -> list[IssueTicket]:
        return [command for command in self.commands if isinstance(command, IssueTicket)]

    @property
    def reports(self) -> list[ReportPrint]:
        return [command for command in self.commands if isinstance(command, ReportPrint)]

    def dies(self) -> None:
        self._server.close()
        for socket in self._sockets:
            socket.abort()
        self._sockets.clear()

    def comes_back(self) -> None:
        self._listen(self._port)

    def answers_now(self) -> None:
        self.holds = False
        for reply in self._answers.values():
            self._say(reply)

    def _listen(self, port: int) -> None:
        assert self._server.listen(QHostAddress.SpecialAddress.LocalHost, port)

    def _accept(self) -> None:
        socket = self._server.nextPendingConnection()
        self._sockets.append(socket)
        socket.textMessageReceived.connect(self._hear)

    def _hear(self, text: str) -> None:
        match decode_client(text):
            case Hello():
                self._greet()
            case CommandFrame(command_id=command_id, command=command):
                self.commands.append(command)
                self._do(command_id, command)
                self.heard.emit(command)
            case Ping():
                self._say(Pong(at=NOW))

    def _greet(self) -> None:
        self._say(Welcome(protocol=1, server_version="0", centre="c", role="kiosk", device="k", at=NOW))
        self._say(SnapshotFrame(seq=self.snapshot.seq, snapshot=self.snapshot))

    def _do(self, command_id: str, command: Command) -> None:
        if not isinstance(command, IssueTicket):
            return
        if command_id not in self._answers:
            self._answers[command_id] = self._reply(command_id, command)
        if not self.holds:
            self._say(self._answers[command_id])

    def _reply(self, command_id: str, command: IssueTicket) -> Reply:
        if self.refusal:
            return Reply(command_id=command_id, error=self.refusal)
        number = len(self._answers) + 1
        ticket = issued(id=number, number=f"A{number:03}", service=command.service, priority=command.priority)
        return Reply(command_id=command_id, result=ticket)

    def _say(self, frame: ServerFrame) -> None:
        for socket in self._sockets:
            socket.sendTextMessage(encode(frame))
