"""The watchdog's signs, given by the event loop itself: a screen that hangs gives none."""

from PySide6.QtCore import QObject, QTimer, Slot

from queue_client.watchdog import ALIVE, READY, Watchdog

SIGNS = 4
"""So many in the time that a silence may last."""


class Heartbeat(QObject):
    """Says that the program is ready when its loop first turns, and that it lives as long as it turns."""

    def __init__(self, watchdog: Watchdog, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watchdog = watchdog
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        if watchdog.is_watched:
            QTimer.singleShot(0, self, self._begin)

    @Slot()
    def _begin(self) -> None:
        self._watchdog.tell(READY)
        self._beat()
        self._timer.start(round(self._watchdog.seconds * 1000 / SIGNS))

    @Slot()
    def _beat(self) -> None:
        self._watchdog.tell(ALIVE)
