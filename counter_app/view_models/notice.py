"""The short message after a command that did not do what the clerk expected; it goes by itself."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Slot

from counter_app.held import Said
from counter_app.labels import label_of
from queue_client.qt.part import Part
from queue_protocol.base import in_language
from queue_protocol.commands import Command
from queue_protocol.errors import Error
from queue_protocol.frames import Reply
from queue_protocol.results import NobodyWaiting

NOTICE_MS = 6000
"""Long enough to read two lines twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeShown:
    """`message` is the server's sentence, `message_id` one of ours; `code` is for whoever repairs the panel.

    `about_id` and `about` are what was pressed, and for whom, where the message has a place for it. `held`: it
    stays until that is done or taken back.
    """

    message: str = ""
    message_id: str = ""
    code: str = ""
    trouble: bool = False
    about_id: str = ""
    about: str = ""
    held: bool = False


class Notice(Part[NoticeShown]):
    """Shows one message at a time, the newest, for `milliseconds`."""

    def __init__(self, *, parent: QObject) -> None:
        super().__init__(NoticeShown(), parent=parent)
        self.milliseconds = NOTICE_MS
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._clear)

    def tell(self, reply: Reply, *, language: str) -> None:
        """Show what the clerk must know of an answer; an answer without news takes an older message away."""
        said = notice_of(reply, language=language)
        if said == NoticeShown() and self.value.about_id and not self.value.held:
            return  # what became of a held press is not wiped away by its own answer
        self._say(said)

    @Slot(str)
    def explain(self, why: str) -> None:
        """Say why a button does nothing."""
        self._say(NoticeShown(message_id=why))

    def recount(self, said: Said, command: Command, number: str) -> None:
        """Say what became of a press that waits, or waited, for the link."""
        self._say(
            NoticeShown(
                message_id=said,
                about_id=label_of(command),
                about=number,
                trouble=said in {Said.OVERTAKEN, Said.LATE},
                held=said is Said.KEPT,
            )
        )

    def _say(self, said: NoticeShown) -> None:
        self.show(said)
        if said.held:
            self._timer.stop()
        else:
            self._timer.start(self.milliseconds)

    @Slot()
    def _clear(self) -> None:
        self.show(NoticeShown())


def notice_of(reply: Reply, *, language: str) -> NoticeShown:
    """What of this answer is not plain from the panel itself."""
    if reply.error is not None:
        return _refusal(reply.error, language=language)
    if isinstance(reply.result, NobodyWaiting):
        return NoticeShown(message_id="counter.nobody_waiting")
    return NoticeShown()


def _refusal(error: Error, *, language: str) -> NoticeShown:
    return NoticeShown(message=in_language(error.message, language), code=error.code, trouble=True)
