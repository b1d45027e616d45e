"""One address of the server, read over HTTP with the device's token, one question at a time."""

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxy, QNetworkReply, QNetworkRequest

PATIENCE_MILLISECONDS = 10_000
"""So long nothing may come before an attempt is given up."""
_OK, _NOT_MODIFIED = 200, 304


class Reading(QObject):
    """Costs nothing before the first `ask`, which one of the two signals answers unless it is dropped."""

    answered = Signal(object)
    """What the server says, as bytes; None where it is still what was `known`."""
    failed = Signal(str)
    """Why nothing came, for the log."""

    def __init__(self, url: str, *, token: str, parent: QObject) -> None:
        super().__init__(parent)
        self._url = url
        self._token = token
        self._network: QNetworkAccessManager | None = None
        self._reply: QNetworkReply | None = None

    @property
    def is_asking(self) -> bool:
        """Whether an answer is still to come."""
        return self._reply is not None

    def ask(self, *, known: str | None = None) -> None:
        """Ask, while nothing is asked; `known` is the version of what one has."""
        request = QNetworkRequest(QUrl(self._url))
        request.setRawHeader(b"Authorization", f"Bearer {self._token}".encode())
        if known is not None:
            request.setRawHeader(b"If-None-Match", f'"{known}"'.encode())
        request.setTransferTimeout(PATIENCE_MILLISECONDS)
        never = QNetworkRequest.RedirectPolicy.ManualRedirectPolicy  # the token is for this address alone
        request.setAttribute(QNetworkRequest.Attribute.RedirectPolicyAttribute, never.value)
        self._reply = self._access().get(request)
        self._reply.finished.connect(self._take)

    def drop(self) -> None:
        """Nobody wants the answer any more."""
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.finished.disconnect(self._take)
            reply.abort()
            reply.deleteLater()

    def _access(self) -> QNetworkAccessManager:
        if self._network is None:
            self._network = QNetworkAccessManager(self)
            self._network.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
        return self._network

    @Slot()
    def _take(self) -> None:
        reply, self._reply = self._reply, None
        assert reply is not None
        reply.deleteLater()
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        if status == _NOT_MODIFIED:
            self.answered.emit(None)
        elif status == _OK:
            self.answered.emit(bytes(reply.readAll().data()))
        else:
            self.failed.emit(reply.errorString() or f"status {status}")
