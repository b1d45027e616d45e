"""The hall's voice as the screen knows it: told each call once, it says when the call has been heard."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from display_app.devices.speaker import Speaker
from queue_client.qt.part import Part
from queue_protocol.state import Call


@dataclass(frozen=True, slots=True)
class VoiceShown:
    """The message that says what the hall does not hear; empty while all is well."""

    trouble_id: str = ""


_TROUBLES = {
    "no_sound_device": "hall.no_sound_device",
    "voice_unavailable": "hall.no_voice",
    "sound_folder_unwritable": "hall.no_sound_files",
}


class Voice(Part[VoiceShown]):
    """Hands calls to the speaker. Without one the hall is silent on purpose, and nothing is amiss."""

    over = Signal(str, int, int)
    """Number, counter and which call it is, when its announcement is over."""

    def __init__(self, speaker: Speaker | None, *, parent: QObject) -> None:
        super().__init__(VoiceShown(), parent=parent)
        self._speaker = speaker
        if speaker is not None:
            speaker.finished.connect(self.over)
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

    @Slot()
    def _look(self) -> None:
        reason = str(self._speaker.property("silent_reason")) if self._speaker else ""
        self.show(VoiceShown(_TROUBLES.get(reason, "hall.no_sound_device") if reason else ""))
