"""Where speech sounds: what every output offers."""

from PySide6.QtCore import QObject, Signal

from voice.pcm import Pcm


class SoundOutput(QObject):
    """Plays one sound at a time. It never fails aloud: what cannot be heard ends at once and has a reason."""

    ended = Signal()
    """The sound last given to `play` is over, or was given up. Once for each `play`."""

    silent_reason_changed = Signal()

    @property
    def silent_reason(self) -> str:
        """Why nothing is heard, as a stable code; empty while all is well."""
        return ""

    @property
    def plays_parts(self) -> bool:
        """Whether an announcement may be given in parts, as they are made; otherwise each is one sound."""
        return False

    def play(self, sound: Pcm, name: str) -> None:
        """Let the sound be heard; not before the one before has ended. Where sounds are kept it has that name."""
        raise NotImplementedError

    def stop(self) -> None:
        """Cut off what is being played; `ended` follows for it as for every sound. Nothing where nothing plays."""

    def close(self) -> None:
        """Fall silent for good."""
