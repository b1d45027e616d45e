"""The espeak-ng engine, as the espeakng-loader wheel brings it: a sentence in, samples out, nothing played."""

import atexit
import ctypes
import os
import re
import shutil
import tempfile
import threading
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import espeakng_loader

from voice.errors import VoiceError
from voice.pcm import BYTES_PER_SAMPLE, Pcm

# From speak_lib.h of espeak-ng 1.52, the interface of the library.
SYNCHRONOUS = 2
DONT_EXIT = 0x8000
FLAGS = 0x001 | 0x100  # UTF-8; phonemes in [[...]]
RATE, VOLUME, WORD_GAP = 1, 2, 7
UNCLIPPED_VOLUME = 60  # at its default of 100 the engine itself clips the Vietnamese voice
BY_CHARACTER = 1
OK = 0

LONGEST_DATA_PATH = 150
"""espeak-ng 1.52 keeps the path of its data in 160 bytes and takes a longer one for missing."""

ONE_AT_A_TIME = threading.Lock()
"""The library is full of global variables: two threads in it at once, or a second start, corrupt its memory."""

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
    """The voices tuned for halls and headphones, by language code."""
    table = tomllib.loads((files("voice") / "resources" / "espeak.toml").read_text("utf-8"))
    return {language: EspeakVoice(**values) for language, values in table.items()}


@dataclass(frozen=True)
class Espeak:
    """A `VoiceSource`. The library is loaded at the first sentence, once in a process; sentences of several
    threads wait for each other.
    """

    voices: Mapping[str, EspeakVoice]
    library: Callable[[], str] = espeakng_loader.get_library_path
    data: Callable[[], str] = espeakng_loader.get_data_path

    def render(self, text: str, language: str) -> Pcm:
        """The sentence in 16-bit mono at the engine's 22,050 Hz; raises `VoiceError`."""
        if language not in self.voices:
            raise VoiceError(f"espeak-ng has no voice configured for {language!r}")
        voice = self.voices[language]
        with ONE_AT_A_TIME:
            return _loaded(self.library(), self.data()).speak(voice.spelling(text), voice)


@cache  # of successes only: what could not be loaded is tried again
def _loaded(library: str, data: str) -> "_Library":
    if not (Path(data) / "phontab").is_file():  # the library itself would write on stderr, and start half
        raise VoiceError(f"espeak-ng finds no usable data in {data}")
    try:
        return _Library(ctypes.CDLL(library), _reachable(Path(data)))
    except OSError as error:
        raise VoiceError(f"espeak-ng cannot be loaded: {error}") from error


class _Library:
    def __init__(self, espeak: ctypes.CDLL, data: Path) -> None:
        self._espeak = espeak
        self._frames = bytearray()
        self._receiver = Receive(self._receive)  # the library keeps no reference
        self._rate = espeak.espeak_Initialize(SYNCHRONOUS, 0, os.fsencode(data), DONT_EXIT)
        if self._rate <= 0:
            raise VoiceError(f"espeak-ng does not start with the data in {data}")
        espeak.espeak_SetSynthCallback(self._receiver)

    def speak(self, text: str, voice: EspeakVoice) -> Pcm:
        self._prepare(voice)
        self._frames.clear()
        content = text.encode()
        answer = self._espeak.espeak_Synth(content, len(content) + 1, 0, BY_CHARACTER, 0, FLAGS, None, None)
        if answer != OK:
            raise VoiceError(f"espeak-ng refused a sentence with code {answer}")
        return Pcm(bytes(self._frames), self._rate)

    def _prepare(self, voice: EspeakVoice) -> None:
        if self._espeak.espeak_SetVoiceByName(voice.voice.encode()) != OK:
            raise VoiceError(f"espeak-ng has no voice named {voice.voice!r}")
        self._espeak.espeak_SetParameter(VOLUME, UNCLIPPED_VOLUME, 0)
        self._espeak.espeak_SetParameter(RATE, voice.words_per_minute, 0)
        self._espeak.espeak_SetParameter(WORD_GAP, voice.word_gap, 0)

    def _receive(self, samples: Any, count: int, _events: Any) -> int:
        if samples and count > 0:
            self._frames += ctypes.string_at(samples, count * BYTES_PER_SAMPLE)
        return 0


def _reachable(folder: Path) -> Path:
    """The folder under a path short enough for the library: its own, or a link that is removed at exit."""
    if len(os.fsencode(folder)) <= LONGEST_DATA_PATH:
        return folder
    near = tempfile.mkdtemp(prefix="voice-")
    atexit.register(shutil.rmtree, near, ignore_errors=True)
    link = Path(near) / folder.name
    link.symlink_to(folder, target_is_directory=True)
    return link
