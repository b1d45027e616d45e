"""The centre's procedures on the Qt event loop: read over HTTP whenever the snapshot names another version."""

import logging
import random
from pathlib import Path

from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxy, QNetworkReply, QNetworkRequest

from queue_client.address import procedures_url
from queue_client.backoff import Backoff
from queue_client.procedures import NONE, keep, kept
from queue_client.qt.link import Link
from queue_protocol.procedures import Procedures

PATIENCE_MILLISECONDS = 10_000
"""So long nothing may come before an attempt is given up."""
FILE_NAME = "procedures.json"

_log = logging.getLogger(__name__)


class ProcedureList(QObject):
    """Follows its link by itself; what it last read is there at once, also without a server.

    A copy is kept in `folder`; without one it is not. What cannot be read is asked for again, ever less often.
    """

    changed = Signal()

    def __init__(
        self,
        link: Link,
        *,
        server: str,
        token: str,
        folder: Path | None = None,
        backoff: Backoff | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Raises BadAddressError where the server's address is none."""
        super().__init__(parent)
        self._link = link
        self._url = procedures_url(server)
        self._token = token
        self._file = folder / FILE_NAME if folder else None
        self._content = kept(self._file) if self._file else NONE
        self._backoff = backoff or Backoff(random.random)
        self._network: QNetworkAccessManager | None = None
        self._reply: QNetworkReply | None = None
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self._look)
        link.changed.connect(self._look_unless_waiting)

    @property
    def content(self) -> Procedures:
        """The newest list that was read; empty before the first."""
        return self._content

    def close(self) -> None:
        """Ask no more."""
        self._link.changed.disconnect(self._look_unless_waiting)
        self._retry.stop()
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.finished.disconnect(self._take)
            reply.abort()
            reply.deleteLater()

    @Slot()
    def _look_unless_waiting(self) -> None:
        if not self._retry.isActive():
            self._look()

    @Slot()
    def _look(self) -> None:
        wanted = self._link.snapshot.centre.procedures if self._link.snapshot else self._content.version
        if self._reply is None and wanted != self._content.version:
            self._ask()

    def _ask(self) -> None:
        request = QNetworkRequest(QUrl(self._url))
        request.setRawHeader(b"Authorization", f"Bearer {self._token}".encode())
        request.setRawHeader(b"If-None-Match", f'"{self._content.version}"'.encode())
        request.setTransferTimeout(PATIENCE_MILLISECONDS)
        never = QNetworkRequest.RedirectPolicy.ManualRedirectPolicy  # the token is for this address alone
        request.setAttribute(QNetworkRequest.Attribute.RedirectPolicyAttribute, never.value)
        self._reply = self._access().get(request)
        self._reply.finished.connect(self._take)

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
        try:
            procedures = _read(reply)
        except (OSError, ValidationError) as error:
            self._wait(str(error))
        else:
            self._show(procedures or self._content)

    def _show(self, procedures: Procedures) -> None:
        if procedures == self._content:
            # The snapshot named another one: an event is still on its way, and brings us here again.
            self._wait("the list is the same")
            return
        self._backoff.reset()
        self._content = procedures
        self._keep()
        self.changed.emit()
        self._look()

    def _keep(self) -> None:
        try:
            if self._file:
                keep(self._file, self._content)
        except OSError as error:
            _log.warning("the list of procedures could not be kept: %s", error)

    def _wait(self, reason: str) -> None:
        _log.info("the list of procedures is asked for again: %s", reason)
        self._retry.start(round(self._backoff.next_delay() * 1000))


def _read(reply: QNetworkReply) -> Procedures | None:
    """The list; None if it is still the known one. Raises OSError or ValidationError."""
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    if status == _NOT_MODIFIED:
        return None
    if status != _OK:
        raise OSError(reply.errorString() or f"status {status}")
    return Procedures.model_validate_json(bytes(reply.readAll().data()))


_OK, _NOT_MODIFIED = 200, 304
