"""Sends what the clerk pressed, one command at a time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from counter_app.presses import Presses
from queue_client.qt.link import Link
from queue_protocol.commands import Command
from queue_protocol.frames import Reply

SLOW_MS = 300
"""An answer usually comes within some ten milliseconds; to say "sending" each time would only flicker."""


class Sender(QObject):
    """Drops presses that come while a command is under way or too soon after a change."""

    slow_changed = Signal()
    answered = Signal(object)
    """The Reply to the command that was under way."""

    def __init__(self, link: Link, *, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self.slow = False
        self._link = link
        self._presses = Presses(clock)
        self._patience = QTimer(self, interval=SLOW_MS, singleShot=True)
        self._patience.timeout.connect(self._grow_slow)
        link.replied.connect(self._replied)

    def send(self, command: Command) -> None:
        """Send it, unless this is not the moment."""
        if self._presses.heard():
            self._presses.sent(self._link.submit(command))
            self._patience.start()

    def changed(self) -> None:
        """What the buttons do has changed."""
        self._presses.changed()

    @Slot(str, object)
    def _replied(self, command_id: str, reply: Reply) -> None:
        if self._presses.answered(command_id):
            self._patience.stop()
            self._set_slow(slow=False)
            self.answered.emit(reply)

    @Slot()
    def _grow_slow(self) -> None:
        self._set_slow(slow=True)

    def _set_slow(self, *, slow: bool) -> None:
        if slow != self.slow:
            self.slow = slow
            self.slow_changed.emit()
