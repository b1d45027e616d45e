"""How large on a screen's glass a target has to be, and whether what a screen says of its own size can be true."""

TARGET_MM, LEAST_TARGET_MM = 20.0, 9.0
"""How wide and high what is touched should be, and has to be at the very least."""

_LIKELY_MM = range(50, 3000)
_SQUARENESS = 0.1
"""How far the shape in millimetres may be from the shape in pixels; a made-up size is further."""


def believed(*, width: float, height: float, width_mm: float, height_mm: float) -> float:
    """The height in mm that a screen claims for so many pixels; 0 where it cannot be true."""
    if not all(int(each) in _LIKELY_MM for each in (width_mm, height_mm)) or not width or not height:
        return 0
    likeness = (width_mm / height_mm) / (width / height)
    return height_mm if abs(likeness - 1) <= _SQUARENESS else 0
