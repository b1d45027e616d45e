"""Whose kiosk this is, and what time it is there."""

from datetime import datetime

from PySide6.QtCore import Property, QDate, QLocale, QObject, QTimer, Signal, Slot, qtTrId

from kiosk_app.view_models.language import Language
from queue_client.qt.link import Link
from queue_client.times import zone_of
from queue_protocol.base import in_language

_SECOND = 1000


class Header(QObject):
    """The centre's name, and its local time by the server's clock; by itself it changes once a minute."""

    changed = Signal()

    def __init__(self, link: Link, language: Language) -> None:
        super().__init__()
        self._link = link
        self._language = language
        self._shown = ("", "")
        language.changed.connect(self.changed)
        link.synced.connect(self.changed)
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    @Property(str, notify=changed)
    def centre(self) -> str:
        """The centre's name; empty until the server was first heard."""
        snapshot = self._link.snapshot
        return in_language(snapshot.centre.name, self._language.code) if snapshot else ""

    @Property(str, notify=changed)
    def time(self) -> str:
        """As 08:24."""
        return f"{self._local_now():%H:%M}"

    @Property(str, notify=changed)
    def date(self) -> str:
        """As "Thứ Hai, 23/11/2026"."""
        now = self._local_now()
        locale = QLocale(self._language.code)
        return locale.toString(QDate(now.year, now.month, now.day), qtTrId("kiosk.date_format"))

    def _local_now(self) -> datetime:
        return self._link.now().astimezone(zone_of(self._link.snapshot))

    @Slot()
    def _tick(self) -> None:
        now = self._local_now()
        shown = (f"{now:%H:%M}", f"{now:%x}")
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()
