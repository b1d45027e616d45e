"""The two gentle notes before an announcement, computed at the rate of the voice that follows.

Each note is a struck bar: a few overtones, the higher ones dying away sooner.
"""

import cmath
import math
from array import array
from collections.abc import Iterable
from itertools import accumulate, repeat
from operator import mul

from voice.pcm import Pcm

SECONDS = 1.4
SECOND_NOTE_AT = 0.4
NOTES_HZ = (659.26, 523.25)
"""E5 then C5, a falling major third."""

OVERTONES = ((1, 1.0), (2, 0.22), (3, 0.07))
ATTACK_SECONDS = 0.012
FADE_SECONDS = 0.05
DECAY_PER_SECOND = 4.2
AMPLITUDE = 7000.0


def chime(rate: int) -> Pcm:
    """The chime at that many samples a second, ready to be levelled."""
    rest = [0.0] * round(SECOND_NOTE_AT * rate)
    first, second = (_note(pitch, rate) for pitch in NOTES_HZ)
    mixed = (AMPLITUDE * (a + b) for a, b in zip(first, rest + second, strict=False))
    return Pcm(array("h", map(int, _faded(list(mixed), rate))).tobytes(), rate)


def _note(pitch: float, rate: int) -> list[float]:
    overtones = [_overtone(order * pitch, share, DECAY_PER_SECOND * order, rate) for order, share in OVERTONES]
    struck = list(map(sum, zip(*overtones, strict=True)))
    attack = round(ATTACK_SECONDS * rate)
    return [value * index / attack for index, value in enumerate(struck[:attack])] + struck[attack:]


def _overtone(pitch: float, share: float, decay: float, rate: int) -> Iterable[float]:
    step = cmath.exp(complex(-decay, 2 * math.pi * pitch) / rate)
    turning = accumulate(repeat(step, round(SECONDS * rate)), mul, initial=complex(share))
    return (value.imag for value in turning)


def _faded(samples: list[float], rate: int) -> list[float]:
    fade = round(FADE_SECONDS * rate)
    end = (value * (fade - index) / fade for index, value in enumerate(samples[-fade:]))
    return samples[:-fade] + list(end)
