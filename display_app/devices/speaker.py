"""The voice of the hall: calls come in from the screen, announcements go out one after another."""

import logging
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot

from display_app.announcements import Announcement, AnnouncementQueue, Form, Utterance
from display_app.devices.announcer import Announcer, Rendering
from display_app.wording import load_wording
from voice.espeak import Espeak, load_espeak_voices
from voice.sound import SoundOutput
from voice.sound_device import SoundDevice
from voice.sound_files import SoundFiles
from voice.worker import Worker

REHEARSAL = Utterance(Announcement("0", 0), Form.SHORT)


class Speaker(QObject):
    """Announces calls one at a time. Without a voice the chime alone is heard; without a sound nothing stops."""

    started = Signal(str, int, int)
    """Number, counter and which call it is, when its sound begins."""

    finished = Signal(str, int, int)
    """The same, when its sound is over or could not be heard. Each `started` is followed by one of these."""

    silent_reason_changed = Signal()

    def __init__(
        self, announcer: Announcer, output: SoundOutput, worker: Worker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._announcer = announcer
        self._output = output
        self._worker = worker
        self._queue = AnnouncementQueue()
        self._current: Announcement | None = None
        self._voice_problem = ""
        output.ended.connect(self._ended)
        output.silent_reason_changed.connect(self.silent_reason_changed)

    def _get_silent_reason(self) -> str:
        return self._output.silent_reason or self._voice_problem

    silent_reason = Property(str, _get_silent_reason, notify=silent_reason_changed)
    """Why the hall hears less than it should: `no_sound_device`, `sound_folder_unwritable`, `voice_unavailable`
    (chime only); empty while all is well.
    """

    @Slot(str, int, int)
    def announce(self, number: str, counter: int, call_number: int = 1) -> None:
        """Say this call when its turn comes; a newer call of a waiting ticket takes the older one's place."""
        self._queue.add(Announcement(number, counter, call_number))
        self._proceed()

    def rehearse(self) -> None:
        """Ready the voice, so that the first call is not late and a missing voice is known before it."""
        self._worker.run(
            lambda: self._announcer.render(REHEARSAL),
            done=lambda rendering: self._note_voice_problem(rendering.problem),
            failed=lambda error: logging.getLogger(__name__).error("the rehearsal failed", exc_info=error),
        )

    def close(self) -> None:
        """Drop what waits, fall silent, end the worker and the player."""
        self._output.ended.disconnect(self._ended)
        self._worker.close()
        self._output.close()

    def _proceed(self) -> None:
        utterance = self._queue.begin()
        if utterance is not None:
            self._render(utterance)

    def _render(self, utterance: Utterance) -> None:
        announcement = utterance.announcement
        self._worker.run(
            lambda: self._announcer.render(utterance),
            done=lambda rendering: self._play(announcement, rendering),
            failed=lambda error: self._skip(announcement, error),
        )

    def _play(self, announcement: Announcement, rendering: Rendering) -> None:
        self._note_voice_problem(rendering.problem)
        self._current = announcement
        self.started.emit(announcement.number, announcement.counter, announcement.call_number)
        self._output.play(rendering.sound, f"{announcement.number}-quay-{announcement.counter}")

    def _skip(self, announcement: Announcement, error: BaseException) -> None:
        """One call that cannot be composed must not silence those after it."""
        logging.getLogger(__name__).error("%s cannot be announced", announcement.number, exc_info=error)
        self._ended()

    def _note_voice_problem(self, problem: str) -> None:
        if problem != self._voice_problem:
            self._voice_problem = problem
            self.silent_reason_changed.emit()

    @Slot()
    def _ended(self) -> None:
        announcement, self._current = self._current, None
        self._queue.end()
        if announcement is not None:
            self.finished.emit(announcement.number, announcement.counter, announcement.call_number)
        self._proceed()


def open_speaker(
    *, languages: tuple[str, ...] = ("vi",), sound_to: Path | None = None, parent: QObject | None = None
) -> Speaker:
    """The hall's voice with its real parts: files into `sound_to` where given, else the default sound device.

    Every announcement is said in all `languages`, in that order.
    Raises `UnknownLanguageError` or `SoundFolderError`.
    """
    announcer = Announcer(Espeak(load_espeak_voices()), [load_wording(language) for language in languages])
    worker = Worker()
    output = SoundFiles(sound_to, worker) if sound_to is not None else SoundDevice()
    speaker = Speaker(announcer, output, worker, parent)
    worker.setParent(speaker)
    output.setParent(speaker)
    speaker.rehearse()
    return speaker
