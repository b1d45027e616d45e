"""One connection of a link on Qt's WebSocket, with the token in its handshake."""

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtNetwork import QNetworkRequest
from PySide6.QtWebSockets import QWebSocket


class Socket(QObject):
    """Connects once; tells `gone` exactly once, when the connection ended or could not be made."""

    opened = Signal()
    received = Signal(str)
    gone = Signal(str)  # the transport's own words, for the log and for `is_unauthorised`

    def __init__(self, url: str, token: str, *, parent: QObject) -> None:
        super().__init__(parent)
        request = QNetworkRequest(QUrl(url))
        request.setRawHeader(b"Authorization", f"Bearer {token}".encode())
        self._request = request
        self._ended = False
        self._socket = QWebSocket(parent=self)
        self._socket.connected.connect(self.opened)
        self._socket.textMessageReceived.connect(self.received)
        self._socket.disconnected.connect(self._end)
        self._socket.errorOccurred.connect(self._end)

    def open(self) -> None:
        """Begin to connect; `opened` or `gone` follows."""
        self._socket.open(self._request)

    def send(self, text: str) -> None:
        """Send one message; on a connection that is going down it is dropped."""
        self._socket.sendTextMessage(text)

    def drop(self) -> None:
        """End at once, without waiting for the other side. Nothing is signalled any more but `gone`."""
        self._end()
        self._socket.abort()

    @Slot()
    def _end(self) -> None:
        if self._ended:
            return
        self._ended = True
        self.gone.emit(self._socket.errorString())
        self.deleteLater()


def is_unauthorised(words: str) -> bool:
    """Whether the handshake failed because the server does not know the token.

    Qt tells it in words alone, and differently with each form of `WWW-Authenticate` the answer may carry.
    """
    return any(sign in words for sign in _TURNED_AWAY)


_TURNED_AWAY = ("status code: 401", "status code: 403", "WWW-Authenticate", "requires authentication")
