"""The locked panel: nothing can be pressed until the clerk's PIN is typed, or another clerk takes the counter."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from queue_client.qt.link import Link
from queue_client.qt.part import Part
from queue_protocol.base import in_language
from queue_protocol.commands import LogIn
from queue_protocol.errors import Error
from queue_protocol.frames import Reply
from queue_protocol.state import Counter


@dataclass(frozen=True, slots=True, kw_only=True)
class LockShown:
    """`message` is the server's sentence after a wrong PIN; `wrong` counts them, so that one types anew."""

    locked: bool = False
    clerk: str = ""
    sending: bool = False
    message: str = ""
    wrong: int = 0


class Lock(Part[LockShown]):
    """The server looks at the PIN: unlocking is logging in again. The hall sees nothing of it."""

    moved = Signal()
    """Locked, or open again."""

    def __init__(self, link: Link, *, language: str, parent: QObject) -> None:
        super().__init__(LockShown(), parent=parent)
        self._link = link
        self._language = language
        self._counter: Counter | None = None
        self._clerk: int | None = None
        self._pending: str | None = None
        self._error: Error | None = None
        self._wrong = 0
        link.replied.connect(self._replied)

    @property
    def is_locked(self) -> bool:
        """Whether the panel is locked."""
        return self._clerk is not None

    def speak(self, language: str) -> None:
        """Show the server's words in that language."""
        self._language = language
        self._renew()

    def follow(self, counter: Counter) -> None:
        """Whoever takes the counter over, or ends the session, ends the lock too."""
        self._counter = counter
        if self.is_locked and counter.clerk_id != self._clerk:
            self._become(None)

    @Slot()
    def lock(self) -> None:
        """From now on only the PIN of whoever works here opens it."""
        if self._counter is not None and self._counter.clerk_id is not None and self._counter.clerk_login:
            self._become(self._counter.clerk_id)

    @Slot(str)
    def unlock(self, pin: str) -> None:
        """Try that PIN."""
        counter = self._counter
        if counter is None or not counter.clerk_login or not pin or self._pending is not None:
            return
        # The session may have been over meanwhile; it is the same clerk at the same counter.
        command = LogIn(login=counter.clerk_login, secret=pin, counter=counter.number)
        self._pending = self._link.submit(command)
        self._renew()

    @Slot(str, object)
    def _replied(self, command_id: str, reply: Reply) -> None:
        if command_id != self._pending:
            return
        self._pending = None
        if reply.error is None:
            self._become(None)
            return
        self._error = reply.error
        self._wrong += 1
        self._renew()

    def _become(self, clerk: int | None) -> None:
        self._clerk, self._error = clerk, None
        self._renew()
        self.moved.emit()

    def _renew(self) -> None:
        self.show(
            LockShown(
                locked=self.is_locked,
                clerk=(self._counter.clerk if self._counter else None) or "",
                sending=self._pending is not None,
                message="" if self._error is None else in_language(self._error.message, self._language),
                wrong=self._wrong,
            )
        )
