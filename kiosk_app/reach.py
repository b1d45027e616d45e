"""Which part of a kiosk's screen hands can reach, and how large a target has to be. Pure.

The rule for targets: 20 mm each way. Where the screen's shorter side has no room for twelve of those, a twelfth of
that side, but never under 9 mm.
The rule for reach: from 380 to 1,220 mm above the floor. A screen that has less than two fifths of its height in
there cannot be lowered further: it keeps its lowest two fifths.
"""

from dataclasses import dataclass

from queue_client.targets import LEAST_TARGET_MM, TARGET_MM

LOWEST_MM, HIGHEST_MM = 380.0, 1220.0
TARGETS_ACROSS = 12
LEAST_SHARE = 0.4

USUAL_FLOOR_MM = 800.0
"""From the floor to the lower edge of the screen, where nobody has measured it."""

_SMALL_MM, _TALL_MM = 268.0, 398.0
"""Shorter sides of screens of 21.5 and of 32 inches.

Where the size is not known, targets are drawn as for the smaller, and lowered as on the larger: so neither is too
little on the other.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mounting:
    """How a screen stands: its height, and its lower edge above the floor, in mm; a height of 0 is not known."""

    height_mm: float = 0
    floor_mm: float = USUAL_FLOOR_MM


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The strips at the top and at the bottom that hands do not reach, in pixels."""

    above: float = 0
    below: float = 0


def least_target(*, width: float, height: float, height_mm: float = 0) -> float:
    """How wide and high, in pixels, everything that is touched has to be at least."""
    short = min(width, height)
    if not short:
        return 0
    density = height / height_mm if height_mm else short / _SMALL_MM
    millimetres = max(LEAST_TARGET_MM, min(TARGET_MM, short / density / TARGETS_ACROSS))
    return millimetres * density


def reach(mounting: Mounting, *, width: float, height: float) -> Reach:
    """Where nothing that is touched may be on a screen of so many pixels."""
    if not width or not height:
        return Reach()
    density = height / mounting.height_mm if mounting.height_mm else min(width, height) / _TALL_MM
    top_mm = mounting.floor_mm + height / density
    below = min(max(0.0, LOWEST_MM - mounting.floor_mm) * density, height * (1 - LEAST_SHARE))
    above = max(0.0, top_mm - HIGHEST_MM) * density
    return Reach(above=min(above, height * (1 - LEAST_SHARE) - below), below=below)
