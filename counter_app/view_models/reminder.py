"""Reminds the clerk that people wait while her counter is free."""

from PySide6.QtCore import QObject, Signal

from counter_app.idling import Idling
from queue_client.qt.link import Link
from queue_protocol.state import Counter


class Reminder(QObject):
    """Looks at the counter whenever the panel is refreshed; for how, see the tray."""

    due = Signal(int, int)
    """The counter, and how many wait for it."""

    def __init__(self, link: Link, *, parent: QObject) -> None:
        super().__init__(parent)
        self._link = link
        self._idling = Idling()

    def follow(self, counter: Counter, *, people: int) -> None:
        """The counter as it is now, and how many wait for it."""
        now = self._link.now()
        free = counter.state == "open" and counter.ticket is None
        self._idling = self._idling.seen(free=free, people=people, now=now)
        if self._idling.is_due(now):
            self._idling = self._idling.once_told()
            self.due.emit(counter.number, people)
