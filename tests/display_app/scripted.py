"""A speaker that ends when told."""

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import Property, QObject, Signal, Slot

from display_app.devices.speaker import Speaker
from display_app.script import Vocabulary
from display_app.wording import Wording


class ScriptedSpeaker(QObject):
    """What the screen asks of a speaker; `said` is all that it was told to say."""

    started = Signal(str, int, int)
    finished = Signal(str, int, int)
    telling = Signal(int)
    told = Signal(int)
    silent_reason_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, int, int]] = []
        self.messages: list[tuple[int, Mapping[str, str]]] = []
        self.volume = 100
        self.wordings: Sequence[Wording] = ()
        self.has_chime = True
        self.vocabulary = Vocabulary("", ())
        self.closed = False
        self._reason = ""

    silent_reason = Property(str, lambda self: self._reason, notify=silent_reason_changed)

    @Slot(str, int, int)
    def announce(self, number: str, counter: int, call_number: int = 1) -> None:
        self.said.append((number, counter, call_number))

    def tell(self, seq: int, text: Mapping[str, str]) -> None:
        self.messages.append((seq, text))

    def set_volume(self, percent: int) -> None:
        self.volume = percent

    def speak_as(self, wordings: Sequence[Wording], *, chime: bool, vocabulary: Vocabulary) -> None:
        self.wordings, self.has_chime, self.vocabulary = wordings, chime, vocabulary

    def falls_silent(self, reason: str) -> None:
        self._reason = reason
        self.silent_reason_changed.emit()

    def close(self) -> None:
        self.closed = True

    def as_speaker(self) -> Speaker:
        return cast(Speaker, self)
