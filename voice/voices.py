"""The voices of a hall in the order in which it wants them: who can say a sentence says it."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from voice.clips import Clips, open_clips
from voice.errors import OtherLanguageError, VoiceError
from voice.espeak import Espeak, load_espeak_voices
from voice.pcm import Pcm
from voice.piper import open_piper
from voice.source import VoiceSource

ESPEAK = "espeak"
"""The name of the voice that is always there, and speaks last."""

REPLACED = "voice_replaced"
"""What is amiss where a sentence is heard, but not from the voice that was chosen."""


@dataclass(frozen=True)
class Spoken:
    """A sentence as sound; `problem` is `voice_replaced` where a voice before this one should have said it."""

    sound: Pcm
    problem: str = ""


@dataclass(frozen=True)
class Voices:
    """Several sources as one: each sentence is said by the first that speaks its language and can say it."""

    sources: Sequence[VoiceSource]

    def say(self, text: str, language: str) -> Spoken:
        """The sentence; raises the last `VoiceError` where nobody can say it. Each failure is logged."""
        problem, last = "", VoiceError("there is no voice")
        for source in self.sources:
            try:
                return Spoken(source.render(text, language), problem)
            except OtherLanguageError as error:
                last = error
            except VoiceError as error:
                logging.getLogger(__name__).warning("another voice speaks: %s", error)
                problem, last = REPLACED, error
        raise last

    def lacks(self, text: str, language: str) -> str:
        """The first words that the folder of clips chosen for that language has not; empty where all is well."""
        folders = (source for source in self.sources if isinstance(source, Clips) and language in source.files)
        return next((folder.lacks(text, language) for folder in folders), "")


def open_voice(name: str) -> VoiceSource:
    """A voice by its name: `espeak`, a Piper model `FILE.onnx`, or a folder of clips. Raises VoiceError."""
    if name == ESPEAK:
        return Espeak(load_espeak_voices())
    path = Path(name)
    return open_piper(path) if path.suffix == ".onnx" else open_clips(path)


def open_voices(names: Sequence[str]) -> Voices:
    """Those voices in their order, and espeak-ng after them. Raises VoiceError for a name that is none."""
    return Voices([open_voice(name) for name in (*(name for name in names if name != ESPEAK), ESPEAK)])
