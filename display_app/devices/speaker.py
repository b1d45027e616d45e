"""The voice of the hall: calls and messages come in from the screen, announcements go out one after another."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from display_app.announcements import AnnouncementQueue, Form, Invitation, Message, Utterance
from display_app.devices.announcer import FULL_VOLUME, Announcer, Rendering, name_of
from display_app.script import Vocabulary
from display_app.wording import Wording, load_wording
from voice.errors import MissingClipsError
from voice.pcm import Pcm
from voice.sound import SoundOutput
from voice.sound_device import SoundDevice
from voice.sound_files import SoundFiles
from voice.voices import open_voices
from voice.worker import Worker

REHEARSAL = Utterance(Invitation("0", 0), Form.SHORT)

NOTHING = Rendering(Pcm(b"", 1), Pcm(b"", 1))

PATIENCE_MS = 150
"""How long the chime waits for its sentences: within the 300 ms in which the hall is to hear of a call."""


@dataclass
class _Turn:
    """What is being announced. `rendering` is None until it is made; meanwhile its chime may sound, or be over."""

    utterance: Utterance
    has_begun: bool = False
    is_chiming: bool = False
    rendering: Rendering | None = None


class Speaker(QObject):
    """Announces one thing at a time. Without a voice the chime alone is heard; without a sound nothing stops.

    Where the output plays parts, the chime of a voice that is slow to speak sounds by itself, and what was made
    meanwhile follows it: the hall never hears of a call late. Everything else is one sound with exact pauses:
    between two sounds a device may be quiet for two seconds, until its buffers are empty.
    """

    started = Signal(str, int, int)
    """Number, counter and which call it is, when its sound begins."""

    finished = Signal(str, int, int)
    """The same, when its sound is over or could not be heard. Each `started` is followed by one of these."""

    telling = Signal(int)
    """The `seq` of a message, when its sound begins."""

    told = Signal(int)
    """The same, when it is over or could not be heard."""

    silent_reason_changed = Signal()

    def __init__(
        self,
        announcer: Announcer,
        output: SoundOutput,
        worker: Worker,
        parent: QObject | None = None,
        *,
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self._announcer = announcer
        self._output = output
        self._worker = worker
        self._queue = AnnouncementQueue()
        self._turn: _Turn | None = None
        self._volume = FULL_VOLUME
        self._voice_problem = ""
        self._lack = ""
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._chime_first)
        output.ended.connect(self._ended)
        output.silent_reason_changed.connect(self.silent_reason_changed)

    def _get_silent_reason(self) -> str:
        return self._output.silent_reason or self._voice_problem or self._lack

    silent_reason = Property(str, _get_silent_reason, notify=silent_reason_changed)
    """Why the hall hears less than it should: `no_sound_device`, `sound_folder_unwritable`, `voice_unavailable`
    (chime only), `voice_replaced` (by another voice), `voice_incomplete` (it will be); empty while all is well.
    """

    @Slot(str, int, int)
    def announce(self, number: str, counter: int, call_number: int = 1) -> None:
        """Say this call when its turn comes; a newer call of a waiting ticket takes the older one's place."""
        self._queue.add(Invitation(number, counter, call_number))
        self._proceed()

    def tell(self, seq: int, text: Mapping[str, str]) -> None:
        """Say a supervisor's message, by language, when its turn comes."""
        self._queue.add(Message(seq, text))
        self._proceed()

    def set_volume(self, percent: int) -> None:
        """How loud announcements are that begin from now on, 0 to 100."""
        if percent != self._volume:
            self._volume = percent
            self._prepare(partial(self._announcer.chime, volume=percent))

    def speak_as(self, wordings: Sequence[Wording], *, chime: bool, vocabulary: Vocabulary) -> None:
        """Say what begins from now on in these words, and note whether the chosen voice has all of them."""

        def adopt() -> str:
            self._announcer.wordings, self._announcer.has_chime = wordings, chime
            return self._announcer.lacks(vocabulary)

        self._worker.run(adopt, done=self._note_lack, failed=_log_failure)

    def rehearse(self) -> None:
        """Ready the voice, so that the first call is not late and a missing voice is known before it."""
        self._prepare(partial(self._announcer.chime, volume=self._volume))
        self._worker.run(
            lambda: self._announcer.render(REHEARSAL),
            done=lambda rendering: self._note_voice_problem(rendering.problem),
            failed=_log_failure,
        )

    def close(self) -> None:
        """Drop what waits, fall silent, end the worker and the player."""
        self._output.ended.disconnect(self._ended)
        self._patience.stop()
        self._worker.close()
        self._output.close()

    def _prepare(self, make_chime: partial[Pcm]) -> None:
        self._worker.run(make_chime, done=lambda _: None, failed=_log_failure)

    def _proceed(self) -> None:
        utterance = self._queue.begin()
        if utterance is None:
            return
        turn = self._turn = _Turn(utterance)
        self._worker.run(
            partial(self._announcer.render, utterance, volume=self._volume),
            done=lambda rendering: self._rendered(turn, rendering),
            failed=lambda error: self._skip(turn, error),
        )
        if self._output.plays_parts:
            self._patience.start()

    @Slot()
    def _chime_first(self) -> None:
        chime = self._announcer.ready_chime(volume=self._volume)
        if self._turn is not None and chime is not None:
            self._turn.is_chiming = True
            self._play(self._turn, chime)

    def _rendered(self, turn: _Turn, rendering: Rendering) -> None:
        self._patience.stop()
        self._note_voice_problem(rendering.problem)
        turn.rendering = rendering
        if not turn.is_chiming:
            self._say(turn, rendering)

    def _say(self, turn: _Turn, rendering: Rendering) -> None:
        sound = rendering.sentences if turn.has_begun else rendering.sound
        if sound.frames:
            self._play(turn, sound)
        else:
            self._finish(turn)

    def _play(self, turn: _Turn, sound: Pcm) -> None:
        announcement = turn.utterance.announcement
        if not turn.has_begun:
            turn.has_begun = True
            if isinstance(announcement, Message):
                self.telling.emit(announcement.seq)
            else:
                self.started.emit(announcement.number, announcement.counter, announcement.call_number)
        self._output.play(sound, name_of(announcement))

    def _skip(self, turn: _Turn, error: BaseException) -> None:
        """One announcement that cannot be composed must not silence those after it."""
        name = name_of(turn.utterance.announcement)
        logging.getLogger(__name__).error("%s cannot be announced", name, exc_info=error)
        self._patience.stop()
        turn.rendering = NOTHING
        if not turn.is_chiming:
            self._finish(turn)

    def _note_voice_problem(self, problem: str) -> None:
        if problem != self._voice_problem:
            self._voice_problem = problem
            self.silent_reason_changed.emit()

    def _note_lack(self, words: str) -> None:
        if words:
            logging.getLogger(__name__).warning("the chosen voice has no clip of %r, nor perhaps of others", words)
        self._lack = MissingClipsError.code if words else ""
        self.silent_reason_changed.emit()

    @Slot()
    def _ended(self) -> None:
        turn = self._turn
        if turn is None:
            return
        if not turn.is_chiming:
            self._finish(turn)
            return
        turn.is_chiming = False
        if turn.rendering is not None:
            self._say(turn, turn.rendering)

    def _finish(self, turn: _Turn) -> None:
        self._turn = None
        self._queue.end()
        announcement = turn.utterance.announcement
        if turn.has_begun and isinstance(announcement, Invitation):
            self.finished.emit(announcement.number, announcement.counter, announcement.call_number)
        elif turn.has_begun and isinstance(announcement, Message):
            self.told.emit(announcement.seq)
        self._proceed()


def open_speaker(
    *,
    languages: tuple[str, ...] = ("vi",),
    voices: Sequence[str] = (),
    sound_to: Path | None = None,
    parent: QObject | None = None,
) -> Speaker:
    """The hall's voice with its real parts: files into `sound_to` where given, else the default sound device.

    Every call is said in all `languages`, in that order, by the first of `voices` that can (see `open_voices`).
    Raises `UnknownLanguageError`, `VoiceError` for a voice that is none, or `SoundFolderError`.
    """
    announcer = Announcer(open_voices(voices), [load_wording(language) for language in languages])
    worker = Worker()
    output = SoundFiles(sound_to, worker) if sound_to is not None else SoundDevice()
    speaker = Speaker(announcer, output, worker, parent)
    worker.setParent(speaker)
    output.setParent(speaker)
    speaker.rehearse()
    return speaker


def _log_failure(error: BaseException) -> None:
    logging.getLogger(__name__).error("the voice could not be made ready", exc_info=error)
