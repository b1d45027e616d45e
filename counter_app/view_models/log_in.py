"""The log-in page, and whose name stands at the foot of the panel."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from counter_app.attendance import Attendance, Offer
from queue_client.qt.link import Link
from queue_client.qt.part import Part
from queue_protocol.base import in_language
from queue_protocol.errors import ErrorCode
from queue_protocol.frames import Reply
from queue_protocol.state import Counter

_BUTTONS = {
    Offer.LOG_IN: "counter.log_in",
    Offer.TAKE_COUNTER: "counter.take_counter",
    Offer.MOVE_HERE: "counter.move_here",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LogInShown:
    """`message` is the server's sentence and `code` its code; `calm` where it only asks whether that is meant."""

    visible: bool = False
    required: bool = False
    clerk: str = ""
    button_id: str = "counter.log_in"
    sending: bool = False
    message: str = ""
    code: str = ""
    calm: bool = False
    wrong: int = 0


class LogInPage(Part[LogInShown]):
    """Sends log-ins, one at a time; what becomes of the counter is told by the panel."""

    moved = Signal()
    """The page was opened or closed, or its text changed."""
    leaving = Signal()
    """The clerk wants to log out."""

    def __init__(self, link: Link, *, language: str, parent: QObject) -> None:
        super().__init__(LogInShown(), parent=parent)
        self._link = link
        self._language = language
        self._state = Attendance()
        self._counter: Counter | None = None
        self._required = False
        self._pending: str | None = None
        link.replied.connect(self._replied)

    def speak(self, language: str) -> None:
        """Show the server's words in that language."""
        self._language = language
        self._renew()

    def follow(self, counter: Counter, *, required: bool) -> None:
        """The counter as the server knows it, and whether its centre wants somebody logged in there."""
        self._counter, self._required = counter, required
        self._renew()

    def hear(self, reply: Reply) -> None:
        """An answer to another command: the server may want somebody logged in at this very device."""
        if reply.error is not None and reply.error.code == ErrorCode.LOG_IN_REQUIRED:
            self._become(self._state.needed())

    @Slot()
    def open(self) -> None:
        """The clerk wants to log in."""
        self._become(Attendance(wanted=True, wrong=self._state.wrong))

    @Slot()
    def close(self) -> None:
        """Back to the panel, where the centre lets one."""
        self._become(Attendance(wrong=self._state.wrong))

    @Slot()
    def edited(self) -> None:
        """A field was changed."""
        self._become(self._state.edited())

    @Slot(str, str)
    def send(self, login: str, secret: str) -> None:
        """Log in, or take over where the button said so."""
        if self._counter is None or self._pending is not None:
            return
        command = self._state.command(login=login, secret=secret, counter=self._counter.number)
        if command is not None:
            self._pending = self._link.submit(command)
            self._renew()

    @Slot()
    def leave(self) -> None:
        """Log out."""
        self.leaving.emit()

    @Slot(str, object)
    def _replied(self, command_id: str, reply: Reply) -> None:
        if command_id == self._pending:
            self._pending = None
            self._become(self._state.answered(reply.error))

    def _become(self, state: Attendance) -> None:
        self._state = state
        self._renew()
        self.moved.emit()

    def _renew(self) -> None:
        clerk = None if self._counter is None else self._counter.clerk
        error = self._state.error
        self.show(
            LogInShown(
                visible=self._state.is_shown(required=self._required, clerk=clerk),
                required=self._required and clerk is None,
                clerk=clerk or "",
                button_id=_BUTTONS[self._state.offer],
                sending=self._pending is not None,
                message="" if error is None else in_language(error.message, self._language),
                code="" if error is None else error.code,
                calm=self._state.offer is not Offer.LOG_IN,
                wrong=self._state.wrong,
            )
        )
