"""A sound device, played through a process of its own that is started again whenever it ends."""

import logging
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Slot

from voice.pcm import Pcm, joined, silence
from voice.player_speech import HEADER, PLAYED, READY, SILENT, STOP
from voice.sound import SoundOutput

NO_SOUND_DEVICE = "no_sound_device"
PLAYER = (sys.executable, "-m", "voice.player")
"""Plays on the default device; on the one that a further argument names, where there is one."""
HOME = Path(__file__).parents[1]
TAIL_SECONDS = 0.2
"""Some devices report the end when the last samples are still in their buffer: silence goes there."""

TRIES = 2
CLOSE_MS = 1_000


@dataclass(frozen=True, kw_only=True)
class Patience:
    """How long to wait: for a sound beyond its length, and before the player is started again."""

    beyond_sound_ms: int = 5_000
    before_restart_ms: int = 2_000


@dataclass
class _Playing:
    sound: Pcm
    tries: int = 1


class SoundDevice(SoundOutput):
    """Plays aloud where there is a device; without one it is silent, says so, and comes back by itself.

    A sound that is interrupted by the loss of the player is played once more from its start, then given up.
    """

    def __init__(
        self, *, player: Sequence[str] = PLAYER, patience: Patience | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._patience = patience or Patience()
        self._playing: _Playing | None = None
        self._is_ready = False
        self._silent_reason = ""
        self._watchdog = _timer(self, self._give_up)
        self._restart = _timer(self, self._start)
        self._process = self._new_process(player)
        self._start()

    @property
    def silent_reason(self) -> str:
        """`no_sound_device` while there is none, or none that works; empty also while that is not yet known."""
        return self._silent_reason

    @property
    def plays_parts(self) -> bool:
        """See SoundOutput."""
        return True

    def play(self, sound: Pcm, name: str) -> None:  # noqa: ARG002 - a device keeps nothing
        """Play the sound, or wait for the player that is just starting."""
        self._playing = _Playing(joined([sound, silence(TAIL_SECONDS, sound.rate)]))
        if self._silent_reason:
            self._end()
        else:
            self._watch(self._playing)
            self._hand_over()

    def stop(self) -> None:
        """See SoundOutput. The player answers as if the sound had been heard to its end."""
        if self._playing is None:
            return
        self._playing.sound = Pcm(b"", self._playing.sound.rate)  # should the player be lost, nothing is repeated
        if self._is_ready:
            self._process.write(STOP)

    def close(self) -> None:
        """Stop playing and end the player."""
        self._process.finished.disconnect(self._lost)
        self._watchdog.stop()
        self._restart.stop()
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(CLOSE_MS):
            self._process.kill()
            self._process.waitForFinished(CLOSE_MS)

    def _new_process(self, player: Sequence[str]) -> QProcess:
        process = QProcess(self)
        process.setProgram(player[0])
        process.setArguments(list(player[1:]))
        process.setWorkingDirectory(str(HOME))
        process.readyReadStandardOutput.connect(self._listen)
        process.readyReadStandardError.connect(self._log)
        process.finished.connect(self._lost)
        process.errorOccurred.connect(self._not_started)
        return process

    def _watch(self, playing: _Playing) -> None:
        self._watchdog.start(self._patience.beyond_sound_ms + round(1000 * playing.sound.seconds))

    def _start(self) -> None:
        self._process.start()

    def _hand_over(self) -> None:
        if self._playing is None or not self._is_ready:
            return
        sound = self._playing.sound
        self._process.write(HEADER.pack(sound.rate, len(sound.frames)) + sound.frames)

    @Slot()
    def _listen(self) -> None:
        while self._process.canReadLine():
            self._heard(bytes(self._process.readLine().data()).decode().strip())

    def _heard(self, word: str) -> None:
        if word == READY:
            self._become("", is_ready=True)
        elif word == SILENT:
            self._become(NO_SOUND_DEVICE, is_ready=False)
        elif word == PLAYED:
            self._end()

    def _become(self, reason: str, *, is_ready: bool) -> None:
        was_ready, self._is_ready = self._is_ready, is_ready
        if reason != self._silent_reason:
            self._silent_reason = reason
            self.silent_reason_changed.emit()
        if reason:
            self._end()
        elif not was_ready:
            self._hand_over()

    @Slot()
    def _lost(self) -> None:
        self._is_ready = False
        if self._playing is not None and self._playing.tries < TRIES:
            self._playing.tries += 1
            self._watch(self._playing)
            self._start()
        else:
            self._rest()

    @Slot(QProcess.ProcessError)
    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._rest()

    def _rest(self) -> None:
        self._become(NO_SOUND_DEVICE, is_ready=False)
        self._restart.start(self._patience.before_restart_ms)

    @Slot()
    def _give_up(self) -> None:
        self._end()
        self._process.kill()

    def _end(self) -> None:
        if self._playing is not None:
            self._playing = None
            self._watchdog.stop()
            self.ended.emit()

    @Slot()
    def _log(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
        logging.getLogger(__name__).debug("sound player: %s", text)


def _timer(parent: QObject, timeout: Callable[[], None]) -> QTimer:
    timer = QTimer(parent, singleShot=True)
    timer.timeout.connect(timeout)
    return timer
