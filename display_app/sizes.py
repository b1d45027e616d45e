"""How large numbers must be to be read from where people sit, and how many rows of them a pane then holds. Pure.

Pixels are those of the window, in which Qt measures.
"""

from dataclasses import dataclass
from math import hypot

LEAST_MM_PER_METRE = 8.5
"""A digit of 85 mm is read from ten metres (docs/hall.md says by whom)."""
CAP = 0.74
"""The height of a digit in Be Vietnam Pro, of the font's size."""
USUAL_SHARE = 0.55
"""How much of a row's height a digit takes where nobody said from how far it is read."""
MOST_SHARE = 0.74
"""The same where rows are as low as the numbers allow."""
USUAL_ROW = 136.0
"""The least height of a row then, in the design's pixels: some 45 mm for a digit on 55 inches, for five metres."""
MM_PER_INCH = 25.4
_TEXT_EMS = 4.4
"""How wide a row's numbers are: four characters and a counter of two digits, in the font's size."""
_MARGINS = 96.0
"""And what stands around and between them, in the design's pixels."""


def least_digit_mm(metres: float) -> float:
    """How high a digit must be at least to be read from so far."""
    return LEAST_MM_PER_METRE * metres


def mm_per_pixel(*, pixels: tuple[float, float], mm: tuple[float, float], inches: float | None) -> float | None:
    """From a screen's size in pixels and what it says of itself, or its diagonal; None where nothing is known."""
    if inches is not None:
        return MM_PER_INCH * inches / hypot(*pixels)
    return hypot(*mm) / hypot(*pixels) if min(*mm) > 0 else None


def scale_of(width: float, height: float) -> float:
    """By what the design (1920 × 1080, or upright 1080 × 1920) is enlarged for a window of that size."""
    across, up = (1080, 1920) if height > width else (1920, 1080)
    return min(width / across, height / up)


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What a pane of calls has: pixels, the height of its titles, the gap between rows, the design's scale."""

    width: float
    height: float
    title: float
    gap: float
    scale: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How many calls stand in a pane, and the size of their font; `digit` is how high its digits are."""

    columns: int
    rows: int
    font: float

    @property
    def digit(self) -> float:
        """In pixels."""
        return CAP * self.font


def fit(room: Room, *, columns: int, least_digit: float | None) -> Fit:
    """As many rows and at most so many columns as the room holds of numbers of at least that height.

    Rows and columns become fewer before numbers become smaller; where not even one holds them, they are as large
    as they can be (compare `Fit.digit`).
    """
    across = _columns(room, columns, least_digit or 0)
    row = USUAL_ROW * room.scale if least_digit is None else least_digit / MOST_SHARE
    height = room.height - room.title
    rows = max(1, int((height + room.gap) // (row + room.gap)))
    share = (height + room.gap) / rows - room.gap
    wanted = max(share * USUAL_SHARE, min(least_digit or 0, share * MOST_SHARE)) / CAP
    return Fit(columns=across, rows=rows, font=max(1.0, min(wanted, _widest(room, across))))


def _columns(room: Room, most: int, least_digit: float) -> int:
    holding = [count for count in range(1, most + 1) if CAP * _widest(room, count) >= least_digit]
    return max(holding, default=1)


def _widest(room: Room, columns: int) -> float:
    width = (room.width + room.gap) / columns - room.gap
    return (width - _MARGINS * room.scale) / _TEXT_EMS
