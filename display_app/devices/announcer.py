"""An announcement as sound: the chime, then the sentence and, where time allows, the sentence again."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from display_app.announcements import Form, Invitation, Message, Utterance
from display_app.devices.chime import chime
from display_app.script import Vocabulary, script
from display_app.wording import Wording
from voice.errors import VoiceError
from voice.pcm import Pcm, at_volume, joined, levelled, silence, trimmed
from voice.resampling import at_one_rate
from voice.voices import Spoken, Voices

CHIME_RATE = 22_050
BEFORE_SENTENCE_SECONDS = 0.25
BETWEEN_LANGUAGES_SECONDS = 0.6
BETWEEN_SENTENCES_SECONDS = 1.0
FULL_VOLUME = 100


@dataclass(frozen=True)
class Rendering:
    """What is heard, whole and without its chime; the code of what kept the chosen voice from it, if anything."""

    sound: Pcm
    sentences: Pcm
    problem: str = ""


@dataclass
class Announcer:
    """Composes what the hall hears, in the order of its languages; for one worker thread, like its voices."""

    voices: Voices
    wordings: Sequence[Wording]
    has_chime: bool = True
    _chimes: dict[tuple[int, int], Pcm] = field(default_factory=dict, init=False)

    def render(self, utterance: Utterance, *, volume: int = FULL_VOLUME) -> Rendering:
        """The whole announcement, chime and voice at one loudness; without a voice the chime alone."""
        try:
            said = [self._spoken(text, language) for language, text in self._texts(utterance)]
        except VoiceError as error:
            name = name_of(utterance.announcement)
            logging.getLogger(__name__).warning("only the chime is heard for %s: %s", name, error)
            return Rendering(self.chime(volume=volume), silence(0, CHIME_RATE), error.code)
        sentence = at_volume(_with_pauses([spoken.sound for spoken in said], BETWEEN_LANGUAGES_SECONDS), volume)
        times = 2 if utterance.form is Form.TWICE else 1
        sentences = _with_pauses([sentence] * times, BETWEEN_SENTENCES_SECONDS)
        problem = next((spoken.problem for spoken in said if spoken.problem), "")
        # No folder of clips has a supervisor's words: that another voice says them is as it should be.
        is_amiss = isinstance(utterance.announcement, Invitation)
        return Rendering(self._after_chime(sentences, volume), sentences, problem if is_amiss else "")

    def _after_chime(self, sentences: Pcm, volume: int) -> Pcm:
        if not self.has_chime:
            return sentences
        rate = sentences.rate
        return joined([self.chime(volume=volume, rate=rate), silence(BEFORE_SENTENCE_SECONDS, rate), sentences])

    def chime(self, *, volume: int = FULL_VOLUME, rate: int = CHIME_RATE) -> Pcm:
        """The two notes at that volume."""
        key = (rate, volume)
        if key not in self._chimes:
            self._chimes[key] = at_volume(levelled(chime(rate)), volume)
        return self._chimes[key]

    def ready_chime(self, *, volume: int) -> Pcm | None:
        """The chime at that volume if it was made before: for whoever cannot wait, on any thread."""
        return self._chimes.get((CHIME_RATE, volume)) if self.has_chime else None

    def lacks(self, vocabulary: Vocabulary) -> str:
        """The first words that the chosen voice should be able to say of calls here, and cannot; empty if none."""
        parts = ((wording.language, part) for wording in self.wordings for part in script(wording, vocabulary))
        return next(filter(None, (self.voices.lacks(part, language) for language, part in parts)), "")

    def _spoken(self, text: str, language: str) -> Spoken:
        spoken = self.voices.say(text, language)
        return Spoken(levelled(trimmed(spoken.sound)), spoken.problem)

    def _texts(self, utterance: Utterance) -> Iterable[tuple[str, str]]:
        announcement = utterance.announcement
        if isinstance(announcement, Message):
            return list(announcement.text.items())
        return [(each.language, each.sentence(announcement, utterance.form)) for each in self.wordings]


def name_of(announcement: Invitation | Message) -> str:
    """What logs and files call it."""
    if isinstance(announcement, Message):
        return f"message-{announcement.seq}"
    return f"{announcement.number}-quay-{announcement.counter}"


def _with_pauses(sounds: Sequence[Pcm], seconds: float) -> Pcm:
    first, *others = at_one_rate(sounds)
    return joined([first, *(part for sound in others for part in (silence(seconds, sound.rate), sound))])
