"""Measures and draws text in the slip's typeface, in pure black and white; what was drawn once is kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from math import ceil

from PIL import Image, ImageDraw, ImageFont

import fonts
from fonts import Weight

TALLEST, DEEPEST = "ẲẨỂỔỖ", "ẶỘỰgj"  # the letters that reach furthest up and down
LETTERS = 2048  # of all faces; some hundred are used, 1 MB
TEXTS = 512  # of which only measures are kept: those of one slip, and what all of them share


@dataclass(frozen=True)
class Face:
    """A weight at a size in dots (the em square).

    `doubled` draws every row of dots twice: half the bytes, and not seen on tall figures, whose edges are steep.
    `coarse` draws every dot twice as wide and as high: a quarter of the bytes, and seen only by who looks for it.
    """

    weight: Weight
    size: int
    doubled: bool = False
    coarse: bool = False


@dataclass(frozen=True)
class Extent:
    """Where a text's ink lies, from where its baseline starts; `right` and `bottom` are just outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """In dots."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """In dots."""
        return self.bottom - self.top


@dataclass(frozen=True)
class Ink:
    """Drawn text: `picture` is one bit deep, 1 for ink, and lies at (left, top) from where the baseline starts."""

    picture: Image.Image
    left: int
    top: int


@dataclass(frozen=True)
class _Letter:
    advance: int
    ink: Ink


@lru_cache(maxsize=TEXTS)
def width(text: str, face: Face) -> int:
    """How far the text runs, in dots."""
    return sum(_letter(character, face).advance for character in text)


@cache
def line_height(face: Face) -> int:
    """From baseline to baseline: at least 1.35 of the size, and so much that no mark touches the line above."""
    return max(ceil(face.size * 1.35), ascent(face) + extent(DEEPEST, face).bottom + 1)


@cache
def ascent(face: Face) -> int:
    """From the top of a line of `line_height` to its baseline."""
    return -extent(TALLEST, face).top


@lru_cache(maxsize=TEXTS)
def extent(text: str, face: Face) -> Extent:
    """Where the ink of `draw` will be."""
    inks = [(at + ink.left, ink) for at, ink in _spelt(text, face)]
    top = min((ink.top for _, ink in inks), default=0)
    height = max((ink.top + ink.picture.height for _, ink in inks), default=0) - top
    left = min((left for left, _ in inks), default=0)
    across = max((left + ink.picture.width for left, ink in inks), default=0) - left
    return Extent(
        left=left,
        top=top,
        right=left + (across + across % 2 if face.coarse else across),
        bottom=top + (height + height % 2 if face.doubled or face.coarse else height),
    )


def draw(text: str, face: Face) -> Ink:
    """The text's ink, cut to its edges."""
    edges = extent(text, face)
    picture = Image.new("1", (max(edges.width, 1), max(edges.height, 1)))
    for at, ink in _spelt(text, face):
        picture.paste(1, (at + ink.left - edges.left, ink.top - edges.top), ink.picture)
    return Ink(_enlarged(picture, face), edges.left, edges.top)


def _spelt(text: str, face: Face) -> Iterator[tuple[int, Ink]]:
    """Each letter and where its baseline starts. Letters come again in text after text, whole texts do not."""
    at = 0
    for character in text:
        letter = _letter(character, face)
        yield at, letter.ink
        at += letter.advance


@lru_cache(maxsize=LETTERS)
def _letter(character: str, face: Face) -> _Letter:
    font = _font(face)
    left, top, right, bottom = (int(edge) for edge in font.getbbox(character, mode="1", anchor="ls"))
    picture = Image.new("1", (max(right - left, 1), max(bottom - top, 1)))
    pen = ImageDraw.Draw(picture)
    pen.fontmode = "1"  # hinted for one bit: even stems, where a threshold over grey would fray them
    pen.text((-left, -top), character, font=font, fill=1, anchor="ls")
    return _Letter(ceil(font.getlength(character)), Ink(picture, left, top))


def _enlarged(picture: Image.Image, face: Face) -> Image.Image:
    across, down = 1 + face.coarse, 1 + (face.doubled or face.coarse)
    if (across, down) == (1, 1):
        return picture
    small = picture.resize((picture.width // across, picture.height // down), Image.Resampling.NEAREST)
    return small.resize(picture.size, Image.Resampling.NEAREST)


@cache
def _font(face: Face) -> ImageFont.FreeTypeFont:
    # The basic layout engine: the other one depends on a library that not every machine has.
    path = str(fonts.path(face.weight))
    return ImageFont.truetype(path, face.size, layout_engine=ImageFont.Layout.BASIC)
