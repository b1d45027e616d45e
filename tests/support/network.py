"""A piece of network between windows and a server, which can be cut and mended."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket


class Network(QObject):
    """Passes on what comes in at `url`, on the event loop of the windows that it serves.

    While it is cut, what was connected is not any more, and nobody gets in.
    """

    def __init__(self, port: int) -> None:
        super().__init__()
        self._to = port
        self._lines: list[tuple[QTcpSocket, QTcpSocket]] = []
        self._door = QTcpServer(self)
        self._door.newConnection.connect(self._arrived)
        assert self._door.listen(QHostAddress.SpecialAddress.LocalHost)
        self._port = self._door.serverPort()

    @property
    def url(self) -> str:
        """Where windows find it."""
        return f"http://127.0.0.1:{self._port}"

    def cut(self) -> None:
        """As somebody would who stumbles over a cable, but noticed at once."""
        self._door.close()
        lines, self._lines = self._lines, []
        for near, far in lines:
            for end in (near, far):
                end.blockSignals(True)  # noqa: FBT003 - Qt's own
                end.abort()
                end.deleteLater()

    def mend(self) -> None:
        """From now on whoever tries again gets through."""
        assert self._door.listen(QHostAddress.SpecialAddress.LocalHost, self._port)

    @Slot()
    def _arrived(self) -> None:
        while (near := self._door.nextPendingConnection()) is not None:
            far = QTcpSocket(self)
            self._lines.append((near, far))
            _pass_on(near, far)
            _pass_on(far, near)
            near.disconnected.connect(partial(QTcpSocket.disconnectFromHost, far))
            far.disconnected.connect(partial(QTcpSocket.disconnectFromHost, near))
            far.errorOccurred.connect(partial(_hang_up, near))
            far.connected.connect(partial(_pour, near, far))
            far.connectToHost("127.0.0.1", self._to)


def _pass_on(one: QTcpSocket, other: QTcpSocket) -> None:
    one.readyRead.connect(partial(_pour, one, other))


def _pour(one: QTcpSocket, other: QTcpSocket) -> None:
    if other.state() is QTcpSocket.SocketState.ConnectedState:
        other.write(one.readAll())


def _hang_up(end: QTcpSocket, _why: object) -> None:
    end.abort()
