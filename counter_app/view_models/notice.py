"""The short message after a command that did not do what the clerk expected; it goes by itself."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Slot

from queue_client.qt.part import Part
from queue_protocol.base import in_language
from queue_protocol.errors import Error
from queue_protocol.frames import Reply
from queue_protocol.results import NobodyWaiting

NOTICE_MS = 6000
"""Long enough to read two lines twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeShown:
    """`message` is the server's sentence, `message_id` one of ours; `code` is for whoever repairs the panel."""

    message: str = ""
    message_id: str = ""
    code: str = ""
    trouble: bool = False


class Notice(Part[NoticeShown]):
    """Shows one message at a time, the newest, for `milliseconds`."""

    def __init__(self, *, parent: QObject) -> None:
        super().__init__(NoticeShown(), parent=parent)
        self.milliseconds = NOTICE_MS
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._clear)

    def tell(self, reply: Reply, *, language: str) -> None:
        """Show what the clerk must know of an answer; an answer without news takes an older message away."""
        self.show(notice_of(reply, language=language))
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
