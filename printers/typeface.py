"""Measures and draws text in the slip's typeface, in pure black and white; what was drawn once is kept."""

from dataclasses import dataclass
from functools import cache, lru_cache
from math import ceil

from PIL import Image, ImageDraw, ImageFont

import fonts
from fonts import Weight

TALLEST, DEEPEST = "ẲẨỂỔỖ", "ẶỘỰgj"  # the letters that reach furthest up and down
KEPT = 1024  # drawn texts: a centre's fixed ones plus a day's numbers and times, some 2 MB


@dataclass(frozen=True)
class Face:
    """A weight at a size in dots (the em square).

    `doubled` draws every row of dots twice: half the bytes, and not seen on tall figures, whose edges are steep.
    """

    weight: Weight
    size: int
    doubled: bool = False


@dataclass(frozen=True)
class Ink:
    """Drawn text: `picture` is one bit deep, 1 for ink, and lies at (left, top) from where the baseline starts."""

    picture: Image.Image
    left: int
    top: int


@lru_cache(maxsize=4 * KEPT)
def width(text: str, face: Face) -> int:
    """How far the text runs, in dots."""
    return ceil(_font(face).getlength(text))


@cache
def line_height(face: Face) -> int:
    """From baseline to baseline: at least 1.35 of the size, and so much that no mark touches the line above."""
    return max(ceil(face.size * 1.35), ascent(face) + _bottom(DEEPEST, face) + 1)


@cache
def ascent(face: Face) -> int:
    """From the top of a line of `line_height` to its baseline."""
    return -min(draw(letter, face).top for letter in TALLEST)


def _bottom(letters: str, face: Face) -> int:
    return max(draw(letter, face).top + draw(letter, face).picture.height for letter in letters)


@lru_cache(maxsize=KEPT)
def draw(text: str, face: Face) -> Ink:
    """The text's ink, cut to its edges."""
    font = _font(face)
    left, top, right, bottom = (int(edge) for edge in font.getbbox(text, mode="1", anchor="ls"))
    picture = Image.new("1", (max(right - left, 1), max(bottom - top, 1)))
    pen = ImageDraw.Draw(picture)
    pen.fontmode = "1"  # hinted for one bit: even stems, where a threshold over grey would fray them
    pen.text((-left, -top), text, font=font, fill=1, anchor="ls")
    return Ink(_doubled(picture) if face.doubled else picture, left, top)


def _doubled(picture: Image.Image) -> Image.Image:
    pairs = (picture.height + 1) // 2
    half = picture.resize((picture.width, pairs), Image.Resampling.NEAREST)
    return half.resize((picture.width, 2 * pairs), Image.Resampling.NEAREST)


@cache
def _font(face: Face) -> ImageFont.FreeTypeFont:
    # The basic layout engine: the other one depends on a library that not every machine has.
    path = str(fonts.path(face.weight))
    return ImageFont.truetype(path, face.size, layout_engine=ImageFont.Layout.BASIC)
