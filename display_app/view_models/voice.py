"""The hall's voice as the screen knows it: told each call once, it says when the call has been heard."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from display_app.devices.speaker import Speaker
from display_app.script import Vocabulary
from display_app.wording import load_wording
from queue_client.qt.part import Part
from queue_protocol.state import Announcement, Call
from queue_protocol.state import Voice as VoiceSettings
from voice.errors import UnknownLanguageError


@dataclass(frozen=True, slots=True)
class VoiceShown:
    """The message that says what the hall does not hear; empty while all is well."""

    trouble_id: str = ""


_TROUBLES = {
    "no_sound_device": "hall.no_sound_device",
    "voice_unavailable": "hall.no_voice",
    "voice_replaced": "hall.other_voice",
    "voice_incomplete": "hall.other_voice",
    "sound_folder_unwritable": "hall.no_sound_files",
}


def _known(settings: VoiceSettings) -> Iterator[str]:
    """The languages that this version speaks: a newer server may name another."""
    for language in settings.languages:
        try:
            load_wording(language)
        except UnknownLanguageError as error:
            logging.getLogger(__name__).warning("calls are not said in %r: %s", language, error)
        else:
            yield language


class Voice(Part[VoiceShown]):
    """Hands calls to the speaker. Without one the hall is silent on purpose, and nothing is amiss."""

    telling = Signal(int)
    """The `seq` of an announcement that is being said from now on."""

    told = Signal(int)
    """The same, when it has been said."""

    over = Signal(str, int, int)
    """Number, counter and which call it is, when its announcement is over."""

    def __init__(self, speaker: Speaker | None, *, parent: QObject | None = None) -> None:
        super().__init__(VoiceShown(), parent=parent)
        self._speaker = speaker
        if speaker is not None:
            speaker.finished.connect(self.over)
            speaker.telling.connect(self.telling)
            speaker.told.connect(self.told)
            speaker.silent_reason_changed.connect(self._look)
            self._look()

    @property
    def aloud(self) -> bool:
        """Whether announcements are made at all."""
        return self._speaker is not None

    def announce(self, call: Call) -> None:
        """Have this call announced when its turn comes."""
        if self._speaker is not None:
            self._speaker.announce(call.number, call.counter, call.call_number)

    def tell(self, announcement: Announcement) -> None:
        """Have a supervisor's announcement said when its turn comes."""
        if self._speaker is not None:
            self._speaker.tell(announcement.seq, announcement.text)

    def set_volume(self, percent: int) -> None:
        """How loud the hall is from now on."""
        if self._speaker is not None:
            self._speaker.set_volume(percent)

    def speak_as(self, settings: VoiceSettings, vocabulary: Vocabulary) -> None:
        """Say calls as the centre has them said."""
        if self._speaker is None:
            return
        wordings = [load_wording(language, settings.words.get(language)) for language in _known(settings)]
        self._speaker.speak_as(wordings, chime=settings.chime, vocabulary=vocabulary)

    @Slot()
    def _look(self) -> None:
        reason = str(self._speaker.property("silent_reason")) if self._speaker else ""
        self.show(VoiceShown(_TROUBLES.get(reason, "hall.no_sound_device") if reason else ""))
