"""Sends what the clerk pressed, one command at a time; what is pressed while the link is away waits for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from counter_app.held import Held, Judged, Said, judge, situation
from counter_app.presses import Presses
from counter_app.view_models.stand import Stand
from queue_client.qt.link import Link
from queue_client.session import Phase
from queue_protocol.commands import Command
from queue_protocol.frames import Reply

SLOW_MS = 300
"""An answer usually comes within some ten milliseconds; to say "sending" each time would only flicker."""


class Sender(QObject):
    """Drops presses that come while a command is under way or too soon after a change.

    One press is held through an outage, the last: nothing is seen to change meanwhile, so a second one corrects
    the first.
    """

    slow_changed = Signal()
    answered = Signal(object, object)
    """The command that was under way, and its Reply."""
    told = Signal(str, object)
    """What became of a held press: a `Said`, and the command."""

    def __init__(self, link: Link, stand: Stand, *, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self.slow = False
        self.held: Held | None = None
        self._link = link
        self._stand = stand
        self._presses = Presses(clock)
        self._under_way: Held | None = None
        self._patience = QTimer(self, interval=SLOW_MS, singleShot=True)
        self._patience.timeout.connect(self._grow_slow)
        link.replied.connect(self._replied)
        link.phase_changed.connect(self._phase_changed)
        link.synced.connect(self._synced)

    def heard(self) -> bool:
        """Whether a press at this moment counts."""
        return self._presses.heard()

    @property
    def is_busy(self) -> bool:
        """Whether a command has no answer yet."""
        return self._presses.pending is not None

    def send(self, command: Command) -> None:
        """Send it, or hold it while the link is away; nothing, if this is not the moment."""
        if not self._presses.heard():
            return
        held = self._seen(command)
        if held is None:
            return
        if self._link.phase is Phase.LIVE:
            self._submit(held)
        else:
            self.held = held
            self._presses.changed()
            self.told.emit(Said.KEPT, command)

    def take_back(self) -> None:
        """Do not do what is held."""
        if self.held is not None:
            held, self.held = self.held, None
            self.told.emit(Said.TAKEN_BACK, held.command)

    def changed(self) -> None:
        """What the buttons do has changed."""
        self._presses.changed()

    def _seen(self, command: Command) -> Held | None:
        snapshot, counter = self._link.snapshot, self._stand.counter
        if snapshot is None or counter is None:
            return None
        return Held(command=command, situation=situation(command, counter, snapshot), at=self._link.now())

    def _submit(self, held: Held) -> None:
        # In this order: the answer may come while it is submitted.
        self._under_way = held
        command_id = self._link.submit(held.command, command_id=held.command_id)
        self._presses.sent(command_id)
        self._patience.start()

    @Slot(str, object)
    def _replied(self, command_id: str, reply: Reply) -> None:
        if not self._presses.answered(command_id):
            return
        command = self._forget()
        if command is not None:
            self.answered.emit(command, reply)

    def _forget(self) -> Command | None:
        under_way, self._under_way = self._under_way, None
        self._patience.stop()
        self._set_slow(slow=False)
        return None if under_way is None else under_way.command

    @Slot()
    def _phase_changed(self) -> None:
        """Take a command back that is under way as the link breaks: whether it is still meant is judged later."""
        pending, under_way = self._presses.pending, self._under_way
        if self._link.phase is not Phase.OFFLINE or pending is None or under_way is None:
            return
        self._link.forget(pending)
        self._presses.answered(pending)
        self._forget()
        self.held = Held(
            command=under_way.command, situation=under_way.situation, at=under_way.at, command_id=pending
        )

    @Slot()
    def _synced(self) -> None:
        snapshot, counter = self._link.snapshot, self._stand.counter
        if self.held is None or snapshot is None or counter is None:
            return
        held, self.held = self.held, None
        self._obey(judge(held, counter, snapshot, now=self._link.now()), held)

    def _obey(self, judged: Judged, held: Held) -> None:
        if judged.command is not None:
            self._submit(
                Held(command=judged.command, situation=held.situation, at=held.at, command_id=judged.command_id)
            )
        if held.command_id is None or judged.said is not Said.SENT:
            self.told.emit(judged.said, held.command)

    @Slot()
    def _grow_slow(self) -> None:
        self._set_slow(slow=True)

    def _set_slow(self, *, slow: bool) -> None:
        if slow != self.slow:
            self.slow = slow
            self.slow_changed.emit()
