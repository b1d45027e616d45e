"""A Piper voice: a model file that the centre has chosen, spoken by the package `piper-tts`, which is an extra.

The package is heavy (some 80 MB with its run-time), so it is loaded at the first sentence, and only then.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from voice.errors import OtherLanguageError, VoiceError
from voice.pcm import Pcm


class Chunk(Protocol):
    """A sentence as Piper gives it: 16-bit mono samples and their rate."""

    @property
    def audio_int16_bytes(self) -> bytes:
        """The samples."""

    @property
    def sample_rate(self) -> int:
        """How many a second."""


class Model(Protocol):
    """The part of `piper.PiperVoice` in use."""

    def synthesize(self, text: str) -> Iterable[Chunk]:
        """The text, sentence by sentence."""


def load_piper(model: Path) -> Model:
    """The model in memory. Raises VoiceError where Piper is not installed or does not take the file."""
    try:
        from piper import PiperVoice  # noqa: PLC0415 - an extra, and half a second to load
    except ImportError as error:
        raise VoiceError("Piper is not installed: pip install 'hang-doi[piper]'") from error
    try:
        voice: Model = PiperVoice.load(model)
    except Exception as error:
        raise VoiceError(f"Piper cannot use the model {model}: {error}") from error
    return voice


@dataclass
class Piper:
    """A `VoiceSource` of one language. `open_piper` makes one."""

    path: Path
    language: str
    load: Callable[[Path], Model] = load_piper
    _model: Model | None = field(default=None, init=False)

    def render(self, text: str, language: str) -> Pcm:
        """The sentence at the model's own rate. Raises OtherLanguageError, or VoiceError where it cannot speak."""
        if language != self.language:
            raise OtherLanguageError(f"{self.path} speaks {self.language!r}, not {language!r}")
        if self._model is None:
            self._model = self.load(self.path)
        try:
            chunks = list(self._model.synthesize(text))
        except Exception as error:
            raise VoiceError(f"Piper cannot say a sentence: {error}") from error
        if not chunks:
            raise VoiceError("Piper said nothing")
        return Pcm(b"".join(chunk.audio_int16_bytes for chunk in chunks), chunks[0].sample_rate)


def open_piper(model: Path) -> Piper:
    """The voice of a model file, not loaded yet. Raises VoiceError where it or its `.json` is not there."""
    if not model.is_file():
        raise VoiceError(f"there is no Piper model {model}")
    about = Path(f"{model}.json")
    try:
        language = _language(json.loads(about.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise VoiceError(f"{about}, which belongs to the model, cannot be read: {error}") from error
    return Piper(model, language)


def _language(about: dict[str, Any]) -> str:
    """The two letters of the language; models say them in one of two places."""
    code = about["language"]["code"] if "language" in about else about["espeak"]["voice"]
    return str(code)[:2].lower()
