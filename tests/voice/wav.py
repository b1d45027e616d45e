"""Measuring sound files as an ear would: which notes, how loud, where the pauses are."""

import math
import wave
from dataclasses import dataclass
from pathlib import Path

from voice.pcm import Pcm, silence


def read(path: Path) -> Pcm:
    """The samples of a WAV file, whose format is checked on the way."""
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getcomptype()) == (1, 2, "NONE")
        return Pcm(file.readframes(file.getnframes()), file.getframerate())


def part(sound: Pcm, start: float, end: float) -> Pcm:
    """From one second to another."""
    return Pcm(sound.frames[2 * round(start * sound.rate) : 2 * round(end * sound.rate)], sound.rate)


def share_of_note(sound: Pcm, pitch: float) -> float:
    """How much of the sound's energy is at that pitch: nearly 1 for a pure tone, nearly 0 for speech."""
    samples = sound.samples
    step = 2 * math.pi * pitch / sound.rate
    across = sum(sample * math.cos(step * index) for index, sample in enumerate(samples))
    along = sum(sample * math.sin(step * index) for index, sample in enumerate(samples))
    energy = sum(sample * sample for sample in samples)
    return 2 * (across * across + along * along) / (energy * len(samples)) if energy else 0.0


@dataclass(frozen=True)
class Anatomy:
    """An announcement taken apart at its long pauses."""

    chime: Pcm
    sentences: list[Pcm]


def anatomy(sound: Pcm, *, chime_seconds: float = 1.4, pause_seconds: float = 0.8) -> Anatomy:
    """The chime, and the sentences after it, which are split where nothing at all is heard for that long."""
    pause = silence(pause_seconds, sound.rate).frames
    spoken = part(sound, chime_seconds, sound.seconds).frames
    sentences = (Pcm(stripped(piece), sound.rate) for piece in split_at(spoken, pause))
    return Anatomy(part(sound, 0, chime_seconds), [sentence for sentence in sentences if sentence.frames])


def stripped(frames: bytes) -> bytes:
    """Without the empty samples before and after."""
    heard = [index for index, sample in enumerate(Pcm(frames, 1).samples) if sample]
    return frames[2 * heard[0] : 2 * heard[-1] + 2] if heard else b""


def split_at(frames: bytes, pause: bytes) -> list[bytes]:
    """The stretches between pauses, kept on whole samples."""
    at = frames.find(pause)
    while at > 0 and at % 2:
        at = frames.find(pause, at + 1)
    if at < 0:
        return [frames]
    return [frames[:at], *split_at(frames[at + len(pause) :], pause)]
