"""Sounds that a test knows by their pitch, as WAV files in a voice folder."""

import math
from array import array
from pathlib import Path

from voice.pcm import Pcm

RATE = 16_000


def tone(pitch: float, *, seconds: float = 0.3, amplitude: float = 8_000, rate: int = RATE) -> Pcm:
    step = 2 * math.pi * pitch / rate
    samples = (round(amplitude * math.cos(step * at)) for at in range(round(seconds * rate)))
    return Pcm(array("h", samples).tobytes(), rate)


def put(folder: Path, name: str, sound: Pcm) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(sound.as_wav())
    return path


def jump(sound: Pcm) -> int:
    """The largest step from one sample to the next: a click is a large one."""
    samples = sound.samples
    return max(abs(after - before) for before, after in zip([0, *samples], [*samples, 0], strict=True))
