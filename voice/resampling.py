"""Sound at another rate, so that clips, engines and languages can follow each other in one sound."""

import math
from array import array
from collections.abc import Iterable
from functools import cache
from math import gcd
from operator import mul

from voice.pcm import FULL_SCALE, Pcm

TAPS = 16
"""Samples that each new one is made of: images lie some 50 dB below the speech."""


def resampled(sound: Pcm, rate: int) -> Pcm:
    """The same sound with `rate` samples a second, by a windowed sinc; the very same where it has that rate."""
    if sound.rate == rate:
        return sound
    common = gcd(sound.rate, rate)
    up, down = rate // common, sound.rate // common
    phases = _phases(up, min(1.0, up / down))
    padded = array("h", bytes(TAPS)) + array("h", sound.frames) + array("h", bytes(2 * TAPS))
    count = len(sound.samples) * up // down
    made = (
        sum(map(mul, phases[at % up], padded[at // up : at // up + TAPS])) for at in range(0, count * down, down)
    )
    return Pcm(array("h", map(_clamped, made)).tobytes(), rate)


def at_one_rate(sounds: Iterable[Pcm]) -> list[Pcm]:
    """The sounds at the highest of their rates."""
    sounds = list(sounds)
    rate = max(sound.rate for sound in sounds)
    return [resampled(sound, rate) for sound in sounds]


@cache
def _phases(up: int, cutoff: float) -> list[list[float]]:
    """By how far a new sample lies behind an old one, in steps of 1/up: the shares of the old ones around it."""
    return [_shares(step / up, cutoff) for step in range(up)]


def _shares(behind: float, cutoff: float) -> list[float]:
    distances = [tap - TAPS // 2 - behind for tap in range(TAPS)]
    shares = [_sinc(cutoff * distance) * _window(distance) for distance in distances]
    return [share / sum(shares) for share in shares]


def _sinc(x: float) -> float:
    return math.sin(math.pi * x) / (math.pi * x) if x else 1.0


def _window(distance: float) -> float:
    return 0.5 + 0.5 * math.cos(math.pi * distance / (TAPS // 2)) if abs(distance) < TAPS // 2 else 0.0


def _clamped(value: float) -> int:
    return max(-FULL_SCALE, min(FULL_SCALE - 1, round(value)))
