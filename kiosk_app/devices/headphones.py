"""The voice in the headphones: one thing at a time, always the newest. The engine starts with the first word."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from voice.espeak import Espeak, load_espeak_voices
from voice.pcm import Pcm, at_volume
from voice.sound import SoundOutput
from voice.sound_device import PLAYER, SoundDevice
from voice.sound_files import SoundFiles, writable
from voice.source import VoiceSource
from voice.worker import Worker

NAME = "guidance"
"""What its sounds are called where they are kept."""
FULL = 100

Open = Callable[[Worker], SoundOutput]


class Headphones(QObject):
    """Says into an output that is opened when something is said first. What cannot be said is left unsaid."""

    def __init__(self, output: Open, *, source: VoiceSource | None = None) -> None:
        super().__init__()
        self._open = output
        self._source = source or Espeak(load_espeak_voices())
        self._worker: Worker | None = None
        self._output: SoundOutput | None = None
        self._wanted = 0
        self._next: Pcm | None = None
        self._playing = False
        self._rendering = False
        self.volume = FULL
        """Percent; holds from the next sentence."""

    def say(self, text: str, *, language: str) -> None:
        """Say this as soon as it can be, instead of all that was to be said."""
        self.hush()
        worker, wanted = self._begun(), self._wanted
        self._rendering = True
        worker.run(
            lambda: self._source.render(text, language),
            done=lambda sound: self._play(sound, wanted),
            failed=lambda error: self._fail(error, wanted),
        )

    def hush(self) -> None:
        """Fall silent now."""
        self._wanted += 1
        self._next, self._rendering = None, False
        if self._playing and self._output is not None:
            self._output.stop()

    @property
    def is_busy(self) -> bool:
        """Whether something is said, or about to be."""
        return self._playing or self._rendering

    def close(self) -> None:
        """Fall silent for good."""
        if self._worker is not None:
            self._worker.close()
        if self._output is not None:
            self._output.ended.disconnect(self._ended)
            self._output.close()

    def _begun(self) -> Worker:
        if self._worker is None:
            self._worker = Worker(self)
            self._output = self._open(self._worker)
            self._output.setParent(self)
            self._output.ended.connect(self._ended)
        return self._worker

    def _play(self, sound: Pcm, wanted: int) -> None:
        if wanted == self._wanted:
            self._rendering, self._next = False, at_volume(sound, self.volume)
            self._proceed()

    def _fail(self, error: BaseException, wanted: int) -> None:
        self._rendering = self._rendering and wanted != self._wanted
        logging.getLogger(__name__).warning("guidance cannot be spoken: %s", error)

    def _proceed(self) -> None:
        if self._next is not None and not self._playing and self._output is not None:
            sound, self._next, self._playing = self._next, None, True
            self._output.play(sound, NAME)

    @Slot()
    def _ended(self) -> None:
        self._playing = False
        self._proceed()


def open_headphones(*, device: str = "", sound_to: Path | None = None) -> Headphones:
    """On the sound device of that name, or the default one; as files into `sound_to` where that is given.

    Raises `SoundFolderError`.
    """
    if sound_to is not None:
        writable(sound_to)
        return Headphones(lambda worker: SoundFiles(sound_to, worker))
    return Headphones(lambda _: SoundDevice(player=(*PLAYER, device) if device else PLAYER))
