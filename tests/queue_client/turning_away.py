"""A door that answers every handshake with the same HTTP status."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QHostAddress, QTcpServer


class TurningAway(QObject):
    """Listens on this machine; `answered` once for each attempt."""

    answered = Signal()

    def __init__(self, status: str, *, headers: str = "") -> None:
        super().__init__()
        self._answer = f"HTTP/1.1 {status}\r\n{headers}Content-Length: 0\r\nConnection: close\r\n\r\n".encode()
        self._server = QTcpServer(self)
        self._server.newConnection.connect(self._accept)
        assert self._server.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost), 0)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.serverPort()}"

    def _accept(self) -> None:
        socket = self._server.nextPendingConnection()

        def answer() -> None:
            socket.readAll()
            socket.write(self._answer)
            socket.disconnectFromHost()
            self.answered.emit()

        socket.readyRead.connect(answer)
