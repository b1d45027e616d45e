"""Speech as WAV files in a folder: for halls whose sound is played elsewhere, and to look at."""

import logging
import re
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject

from voice.errors import SoundFolderError
from voice.pcm import Pcm
from voice.sound import SoundOutput
from voice.worker import Worker


class SoundFiles(SoundOutput):
    """Writes `0001-NAME.wav` and so on, counting on from what the folder holds; a sound ends when written.

    Raises `SoundFolderError` at once where the folder cannot be made or written.
    """

    def __init__(self, folder: Path, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = writable(folder)
        self._worker = worker
        self._last = 0
        self._silent_reason = ""

    @property
    def silent_reason(self) -> str:
        """`sound_folder_unwritable` after a file could not be written, until one can."""
        return self._silent_reason

    def play(self, sound: Pcm, name: str) -> None:
        """Write the sound in the background."""
        self._worker.run(lambda: self._write(sound, name), done=self._written, failed=self._not_written)

    def _write(self, sound: Pcm, name: str) -> None:
        try:
            target = self._folder / self._next_name(name)
            unfinished = target.with_suffix(".part")
            unfinished.write_bytes(sound.as_wav())
            unfinished.replace(target)  # whoever watches the folder never sees half a file
        except OSError as error:
            raise SoundFolderError(f"the sound file cannot be written: {error}") from error

    def _next_name(self, name: str) -> str:
        self._last = max(self._last, *(_order(path) for path in self._folder.glob("*.wav")), 0) + 1
        return f"{self._last:04}-{re.sub(r'[^0-9A-Za-z-]', '', name) or 'x'}.wav"

    def _written(self, _nothing: None) -> None:
        self._settle("")

    def _not_written(self, error: BaseException) -> None:
        logging.getLogger(__name__).warning("%s", error)
        self._settle(SoundFolderError.code)

    def _settle(self, reason: str) -> None:
        if reason != self._silent_reason:
            self._silent_reason = reason
            self.silent_reason_changed.emit()
        self.ended.emit()


def writable(folder: Path) -> Path:
    """The folder, made where it was not there. Raises `SoundFolderError` where it cannot be made or written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder):
            return folder
    except OSError as error:
        raise SoundFolderError(f"sound files cannot be written into {folder}: {error}") from error


def _order(path: Path) -> int:
    digits = path.name.partition("-")[0]
    return int(digits) if digits.isdecimal() else 0
