"""An announcement as one sound: chime, sentence, and, where time allows, a pause and the sentence again."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

from display_app.announcements import Form, Utterance
from display_app.devices.chime import chime
from display_app.wording import Wording
from voice.errors import VoiceError
from voice.pcm import Pcm, joined, levelled, silence, trimmed
from voice.source import VoiceSource

CHIME_RATE = 22_050
BEFORE_SENTENCE_SECONDS = 0.25
BETWEEN_LANGUAGES_SECONDS = 0.6
BETWEEN_SENTENCES_SECONDS = 1.0


@dataclass(frozen=True)
class Rendering:
    """What is heard, and the code of what kept the voice from it, if anything did."""

    sound: Pcm
    problem: str = ""


@dataclass
class Announcer:
    """Composes what the hall hears, in the order of its languages; for one worker thread, like its source."""

    source: VoiceSource
    wordings: Sequence[Wording]
    _chimes: dict[int, Pcm] = field(default_factory=dict, init=False)

    def render(self, utterance: Utterance) -> Rendering:
        """The whole announcement, chime and voice at one loudness; the chime alone where the voice is missing."""
        try:
            return Rendering(self._announcement(utterance))
        except VoiceError as error:
            logging.getLogger(__name__).warning(
                "only the chime is heard for %s: %s", utterance.announcement.number, error
            )
            return Rendering(self._chime(CHIME_RATE), error.code)

    def _announcement(self, utterance: Utterance) -> Pcm:
        sentence = self._in_all_languages(utterance)
        parts = [self._chime(sentence.rate), silence(BEFORE_SENTENCE_SECONDS, sentence.rate), sentence]
        if utterance.form is Form.TWICE:
            parts += [silence(BETWEEN_SENTENCES_SECONDS, sentence.rate), sentence]
        return joined(parts)

    def _chime(self, rate: int) -> Pcm:
        if rate not in self._chimes:
            self._chimes[rate] = levelled(chime(rate))
        return self._chimes[rate]

    def _in_all_languages(self, utterance: Utterance) -> Pcm:
        parts: list[Pcm] = []
        for wording in self.wordings:
            text = wording.sentence(utterance.announcement, utterance.form)
            spoken = levelled(trimmed(self.source.render(text, wording.language)))
            parts += [silence(BETWEEN_LANGUAGES_SECONDS, spoken.rate), spoken] if parts else [spoken]
        return joined(parts)
