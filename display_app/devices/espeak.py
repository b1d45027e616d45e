"""The espeak-ng engine, as the espeakng-loader wheel brings it: a sentence in, samples out, nothing played."""

import ctypes
import os
import re
import tempfile
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import espeakng_loader

from display_app.devices.pcm import BYTES_PER_SAMPLE, Pcm
from display_app.errors import VoiceError

# From speak_lib.h of espeak-ng 1.52, the interface of the library.
SYNCHRONOUS = 2
DONT_EXIT = 0x8000
UTF8, PHONEMES = 1, 0x100
RATE, VOLUME, WORD_GAP = 1, 2, 7
UNCLIPPED_VOLUME = 60  # at its default of 100 the engine itself clips the Vietnamese voice
BY_CHARACTER = 1
OK = 0

LONGEST_DATA_PATH = 150
"""espeak-ng 1.52 keeps the path of its data in 160 bytes and takes a longer one for missing."""

Receive = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


@dataclass(frozen=True, kw_only=True)
class EspeakVoice:
    """How one language is spoken; `word_gap` in hundredths of a second, `respell` word by word."""

    voice: str
    words_per_minute: int
    word_gap: int
    respell: Mapping[str, str]

    def spelling(self, text: str) -> str:
        """The text as this engine must read it to say it rightly."""
        return re.sub(r"\w+", lambda word: self.respell.get(word[0], word[0]), text)


def load_espeak_voices() -> dict[str, EspeakVoice]:
    """The voices tuned for a hall, by language code."""
    table = tomllib.loads((files("display_app") / "resources" / "espeak.toml").read_text("utf-8"))
    return {language: EspeakVoice(**values) for language, values in table.items()}


@dataclass
class Espeak:
    """A `VoiceSource`. The library is loaded at the first sentence; it is not thread-safe and one per process,
    so all sentences of a process belong in one worker thread.
    """

    voices: Mapping[str, EspeakVoice]
    library: Callable[[], str] = espeakng_loader.get_library_path
    _loaded: "_Library | None" = field(default=None, init=False)

    def render(self, text: str, language: str) -> Pcm:
        """The sentence in 16-bit mono at the engine's 22,050 Hz; raises `VoiceError`."""
        if language not in self.voices:
            raise VoiceError(f"espeak-ng has no voice configured for {language!r}")
        if self._loaded is None:
            self._loaded = _Library(self.library())
        voice = self.voices[language]
        return self._loaded.speak(voice.spelling(text), voice)


class _Library:
    def __init__(self, path: str) -> None:
        try:
            self._espeak = ctypes.CDLL(path)
        except OSError as error:
            raise VoiceError(f"espeak-ng cannot be loaded: {error}") from error
        self._data = _ReachableFolder(Path(espeakng_loader.get_data_path()))
        self._frames = bytearray()
        self._receiver = Receive(self._receive)  # the library keeps no reference
        self._rate = self._espeak.espeak_Initialize(SYNCHRONOUS, 0, os.fsencode(self._data.path), DONT_EXIT)
        if self._rate <= 0:
            raise VoiceError(f"espeak-ng finds no usable data in {self._data.path}")

    def speak(self, text: str, voice: EspeakVoice) -> Pcm:
        self._prepare(voice)
        self._frames.clear()
        content = text.encode()
        answer = self._espeak.espeak_Synth(
            content, len(content) + 1, 0, BY_CHARACTER, 0, UTF8 | PHONEMES, None, None
        )
        if answer != OK:
            raise VoiceError(f"espeak-ng refused a sentence with code {answer}")
        return Pcm(bytes(self._frames), self._rate)

    def _prepare(self, voice: EspeakVoice) -> None:
        if self._espeak.espeak_SetVoiceByName(voice.voice.encode()) != OK:
            raise VoiceError(f"espeak-ng has no voice named {voice.voice!r}")
        self._espeak.espeak_SetParameter(VOLUME, UNCLIPPED_VOLUME, 0)
        self._espeak.espeak_SetParameter(RATE, voice.words_per_minute, 0)
        self._espeak.espeak_SetParameter(WORD_GAP, voice.word_gap, 0)
        self._espeak.espeak_SetSynthCallback(self._receiver)

    def _receive(self, samples: Any, count: int, _events: Any) -> int:
        if samples and count > 0:
            self._frames += ctypes.string_at(samples, count * BYTES_PER_SAMPLE)
        return 0


class _ReachableFolder:
    """A folder under a path short enough for the library: its own, or a link to it that lives as long as this."""

    def __init__(self, folder: Path) -> None:
        self.path = folder
        if len(os.fsencode(folder)) > LONGEST_DATA_PATH:
            self._near = tempfile.TemporaryDirectory(prefix="voice-")
            self.path = Path(self._near.name) / folder.name
            self.path.symlink_to(folder, target_is_directory=True)
