"""Recorded sounds one after another as if said in one breath: no click where they meet."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from voice.pcm import Pcm

OVERLAP_SECONDS = 0.012
"""How long the end of one sound fades as the next rises: longer than a click, shorter than a sound of speech."""


@dataclass(frozen=True)
class Piece:
    """A sound, and how long it is quiet after it; without a pause the next one follows in the same breath."""

    sound: Pcm
    pause_seconds: float = 0.0


def smoothly(pieces: Sequence[Piece]) -> Pcm:
    """The pieces in order, all of one rate. The pause after the last one is left out."""
    rate = pieces[0].sound.rate if pieces else 1
    overlap = round(OVERLAP_SECONDS * rate)
    made = array("h")
    for place, piece in enumerate(pieces):
        follows = place > 0 and not pieces[place - 1].pause_seconds
        _add(made, _faded(piece.sound.samples, overlap), overlap if follows else 0)
        if place + 1 < len(pieces):
            made.extend([0] * round(piece.pause_seconds * rate))
    return Pcm(made.tobytes(), rate)


def _add(made: "array[int]", samples: Sequence[int], overlap: int) -> None:
    overlap = min(overlap, len(made), len(samples))
    start = len(made) - overlap
    for place in range(overlap):
        made[start + place] += samples[place]  # one fades as much as the other rises: never above the louder one
    made.extend(samples[overlap:])


def _faded(samples: Sequence[int], overlap: int) -> "array[int]":
    """Rising from nothing and falling to nothing, each over the overlap."""
    faded = array("h", samples)
    length = min(overlap, len(faded) // 2)
    for place in range(length):
        faded[place] = int(faded[place] * place / length)
        faded[-1 - place] = int(faded[-1 - place] * place / length)
    return faded
