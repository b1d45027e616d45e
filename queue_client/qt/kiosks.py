"""The kiosks of the centre on the Qt event loop, read over HTTP while somebody wants to know."""

import logging

from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from queue_client.address import kiosks_url
from queue_client.qt.link import Link
from queue_client.qt.reading import Reading
from queue_protocol.events import DevicePaired, DeviceRenamed, DeviceRevoked, PrinterReported
from queue_protocol.frames import EventFrame
from queue_protocol.kiosks import KIOSKS, Kiosk

AGAIN_MILLISECONDS = 10_000
"""No event tells that a kiosk has come or gone; so it is asked, as long as somebody looks."""

_log = logging.getLogger(__name__)


class KioskList(QObject):
    """Asks from `watch` to `rest`, at intervals and whenever a device has changed; what was read last stays."""

    changed = Signal()

    def __init__(self, link: Link, *, server: str, token: str, parent: QObject | None = None) -> None:
        """Raises BadAddressError where the server's address is none."""
        super().__init__(parent)
        self._reading = Reading(kiosks_url(server), token=token, parent=self)
        self._kiosks: tuple[Kiosk, ...] | None = None
        self._is_watched = False
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MILLISECONDS)
        self._again.timeout.connect(self._ask)
        self._reading.answered.connect(self._take)
        self._reading.failed.connect(self._fail)
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
        self._reading.drop()

    @Slot(object)
    def _happened(self, frame: EventFrame) -> None:
        if isinstance(frame.event, PrinterReported | DevicePaired | DeviceRenamed | DeviceRevoked):
            self._ask()

    @Slot()
    def _ask(self) -> None:
        if self._is_watched and not self._reading.is_asking:
            self._reading.ask()

    @Slot(object)
    def _take(self, body: bytes) -> None:
        try:
            kiosks = KIOSKS.validate_json(body)
        except ValidationError as error:
            self._fail(str(error))
            return
        self._again.start()
        if kiosks != self._kiosks:
            self._kiosks = kiosks
            self.changed.emit()

    @Slot(str)
    def _fail(self, reason: str) -> None:
        self._again.start()
        _log.info("the kiosks could not be read: %s", reason)
