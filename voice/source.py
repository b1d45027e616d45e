"""Where spoken sentences come from: one small interface, so that recorded clips or another engine fit in later."""

from typing import Protocol

from voice.pcm import Pcm


class VoiceSource(Protocol):
    """Speaks sentences. Called from one worker thread only; a source need not be safe for several."""

    def render(self, text: str, language: str) -> Pcm:
        """The sentence as sound, at one rate for all languages; raises `VoiceError`."""
        ...
