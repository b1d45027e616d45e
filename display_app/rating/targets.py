"""How large what is touched on the panel has to be. Pure.

20 mm each way. Where the panel has no room for so much, 24 % of its shorter side, but never under 9 mm.
"""

from queue_client.targets import LEAST_TARGET_MM, TARGET_MM

_SMALL_MM = 86.0
"""The shorter side of a screen of 7 inches: where the size is not known, targets are drawn as for that one."""

_SHARE = 0.24


def least_target(*, width: float, height: float, height_mm: float = 0) -> float:
    """How wide and high, in pixels, everything that is touched is at least; 0 for a window without a size."""
    short = min(width, height)
    if not short:
        return 0
    density = height / height_mm if height_mm else short / _SMALL_MM
    return max(LEAST_TARGET_MM * density, min(TARGET_MM * density, short * _SHARE))
