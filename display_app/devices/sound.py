"""Where announcements sound: what every output offers."""

from PySide6.QtCore import QObject, Signal

from display_app.announcements import Announcement
from display_app.devices.pcm import Pcm


class SoundOutput(QObject):
    """Plays one sound at a time. It never fails aloud: what cannot be heard ends at once and has a reason."""

    ended = Signal()
    """The sound last given to `play` is over, or was given up. Once for each `play`."""

    silent_reason_changed = Signal()

    @property
    def silent_reason(self) -> str:
        """Why nothing is heard, as a stable code; empty while all is well."""
        return ""

    def play(self, sound: Pcm, announcement: Announcement) -> None:
        """Let the sound be heard; not before the one before has ended."""
        raise NotImplementedError

    def close(self) -> None:
        """Fall silent for good."""
