"""A scripted server on Qt's own WebSocket, on the event loop of the test."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QHostAddress
from PySide6.QtWebSockets import QWebSocket, QWebSocketServer

from queue_protocol.frames import ClientFrame
from tests.queue_client.conversation import Conversation, Manner
from tests.queue_client.model import ModelCentre


class QtServer(QObject):
    """Behaves as its `manner` says, which a test may change between connections."""

    heard = Signal(object)
    """A frame that a device sent."""

    def __init__(self, model: ModelCentre, *, manner: Manner | None = None) -> None:
        super().__init__()
        self.model = model
        self.manner = manner or Manner()
        self.frames: list[ClientFrame] = []
        self.authorizations: list[str] = []
        self._server = QWebSocketServer("scripted", QWebSocketServer.SslMode.NonSecureMode, self)
        self._server.newConnection.connect(self._accept)
        self._open: dict[QWebSocket, Conversation] = {}
        self.listen()
        self._port = self._server.serverPort()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.serverPort() or self._port}"

    @property
    def connected(self) -> int:
        return len(self._open)

    def listen(self, port: int = 0) -> None:
        assert self._server.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost), port)

    def come_back(self) -> None:
        """Listen again where devices knew it."""
        self.listen(self._port)

    def stop(self) -> None:
        """Die: nobody can connect, and those who were are cut off."""
        self._server.close()
        self.cut_off()

    def cut_off(self) -> None:
        """Drop all connections without a word."""
        for socket in list(self._open):
            socket.abort()

    def send(self, text: str) -> None:
        """Say anything at all to everybody."""
        for socket in self._open:
            socket.sendTextMessage(text)

    def _accept(self) -> None:
        socket = self._server.nextPendingConnection()
        self.authorizations.append(bytes(socket.request().rawHeader("Authorization").data()).decode())
        conversation = Conversation(self.model, self.manner, pushed=lambda: self._flush(socket, conversation))
        self._open[socket] = conversation
        socket.textMessageReceived.connect(lambda text: self._receive(socket, text))
        socket.disconnected.connect(lambda: self._forget(socket))

    def _receive(self, socket: QWebSocket, text: str) -> None:
        conversation = self._open[socket]
        conversation.receive(text)
        self._flush(socket, conversation)
        self.frames.append(conversation.heard[-1])
        self.heard.emit(conversation.heard[-1])

    def _flush(self, socket: QWebSocket, conversation: Conversation) -> None:
        while conversation.outbox:
            socket.sendTextMessage(conversation.outbox.popleft())

    def _forget(self, socket: QWebSocket) -> None:
        conversation = self._open.pop(socket, None)
        if conversation is not None:
            conversation.end()
