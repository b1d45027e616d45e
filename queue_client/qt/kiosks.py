"""The kiosks of the centre on the Qt event loop, read over HTTP while somebody wants to know."""

import logging

from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxy, QNetworkReply, QNetworkRequest

from queue_client.address import kiosks_url
from queue_client.qt.link import Link
from queue_protocol.events import DevicePaired, DeviceRenamed, DeviceRevoked, PrinterReported
from queue_protocol.frames import EventFrame
from queue_protocol.kiosks import KIOSKS, Kiosk

PATIENCE_MILLISECONDS = 10_000
"""So long nothing may come before an attempt is given up."""
AGAIN_MILLISECONDS = 10_000
"""No event tells that a kiosk has come or gone; so it is asked, as long as somebody looks."""

_log = logging.getLogger(__name__)


class KioskList(QObject):
    """Asks from `watch` to `rest`, at intervals and whenever a device has changed; what was read last stays."""

    changed = Signal()

    def __init__(self, link: Link, *, server: str, token: str, parent: QObject | None = None) -> None:
        """Raises BadAddressError where the server's address is none."""
        super().__init__(parent)
        self._url = kiosks_url(server)
        self._token = token
        self._kiosks: tuple[Kiosk, ...] | None = None
        self._network: QNetworkAccessManager | None = None
        self._reply: QNetworkReply | None = None
        self._is_watched = False
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MILLISECONDS)
        self._again.timeout.connect(self._ask)
        link.happened.connect(self._happened)

    @property
    def kiosks(self) -> tuple[Kiosk, ...] | None:
        """As they were when they were last read; None before."""
        return self._kiosks

    @Slot()
    def watch(self) -> None:
        """Somebody wants to know, from now on."""
        self._is_watched = True
        self._ask()

    @Slot()
    def rest(self) -> None:
        """Nobody does any more."""
        self._is_watched = False
        self._again.stop()
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.finished.disconnect(self._take)
            reply.abort()
            reply.deleteLater()

    @Slot(object)
    def _happened(self, frame: EventFrame) -> None:
        if isinstance(frame.event, PrinterReported | DevicePaired | DeviceRenamed | DeviceRevoked):
            self._ask()

    @Slot()
    def _ask(self) -> None:
        if self._reply is not None or not self._is_watched:
            return
        request = QNetworkRequest(QUrl(self._url))
        request.setRawHeader(b"Authorization", f"Bearer {self._token}".encode())
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
        self._again.start()
        try:
            kiosks = _read(reply)
        except (OSError, ValidationError) as error:
            _log.info("the kiosks could not be read: %s", error)
            return
        if kiosks != self._kiosks:
            self._kiosks = kiosks
            self.changed.emit()


def _read(reply: QNetworkReply) -> tuple[Kiosk, ...]:
    """Raises OSError or ValidationError."""
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    if status != _OK:
        raise OSError(reply.errorString() or f"status {status}")
    return KIOSKS.validate_json(bytes(reply.readAll().data()))


_OK = 200
