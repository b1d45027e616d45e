"""Draws a layout in one bit per dot and cuts it into the bands worth sending."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress

from PIL import Image, ImageChops

from printers.layout import Box, Code, Item, Layout, Picture, Text
from printers.typeface import draw

WORTH_FEEDING = 4  # blank rows: fewer cost less to send than the commands of a feed and a new band
TALLEST_BAND = 240  # rows: some clones take no more in one picture


@dataclass(frozen=True)
class Band:
    """Rows of ink, only as wide as the ink needs around the middle of the paper.

    `ink` is `width` x `height` dots made smaller by `across` and `down` (1 or 2), which loses nothing.
    """

    y: int
    width: int
    height: int
    across: int
    down: int
    ink: Image.Image


def picture(layout: Layout) -> Image.Image:
    """The slip, one bit per dot, 1 where there is ink."""
    page = Image.new("1", (layout.width, layout.height))
    for item in layout.items:
        _put(page, item)
    return page


def bands(page: Image.Image) -> Iterator[Band]:
    """The inked parts of a page, from top to bottom."""
    for top, bottom in _inked(page):
        for start in range(top, bottom, TALLEST_BAND):
            yield _band(page, start, min(start + TALLEST_BAND, bottom))


def _put(page: Image.Image, item: Item) -> None:
    match item:
        case Text():
            ink = draw(item.text, item.face)
            page.paste(1, (item.x + ink.left, item.y + ink.top), ink.picture)
        case Box():
            _frame(page, item)
        case Code():
            small = Image.new("1", (len(item.matrix), len(item.matrix)))
            small.putdata([int(dark) for row in item.matrix for dark in row])
            page.paste(small.resize((item.size, item.size), Image.Resampling.NEAREST), (item.x, item.y))
        case Picture():
            drawn = Image.frombytes("1", (item.width, item.height), item.bits)
            page.paste(1, (item.x, item.y), drawn)


def _frame(page: Image.Image, box: Box) -> None:
    right, bottom = box.x + box.width, box.y + box.height
    page.paste(1, (box.x, box.y, right, bottom))
    if box.height > 2 * box.line:
        page.paste(0, (box.x + box.line, box.y + box.line, right - box.line, bottom - box.line))


def _inked(page: Image.Image) -> list[tuple[int, int]]:
    """(top, bottom) of each run of rows that has no blank part worth feeding."""
    _, rows = page.getprojection()
    runs: list[tuple[int, int]] = []
    for y in compress(range(page.height), rows):
        if runs and y - runs[-1][1] < WORTH_FEEDING:
            runs[-1] = (runs[-1][0], y + 1)
        else:
            runs.append((y, y + 1))
    return runs


def _band(page: Image.Image, top: int, bottom: int) -> Band:
    left, _, right, _ = page.crop((0, top, page.width, bottom)).getbbox() or (0, 0, page.width, 0)
    margin = min(left, page.width - right) // 8 * 8  # whole bytes on both sides, so that centring hits the dot
    ink = page.crop((margin, top, page.width - margin, bottom))
    for across, down in ((2, 2), (1, 2)):
        small = _shrunk(ink, across, down)
        if small is not None:
            return Band(top, *ink.size, across, down, small)
    return Band(top, *ink.size, 1, 1, ink)


def _shrunk(ink: Image.Image, across: int, down: int) -> Image.Image | None:
    """The picture at a fraction of its resolution, if enlarging it gives back the same dots."""
    if ink.width % (8 * across) or ink.height % down or not _are_same(_row(ink, 0), _row(ink, down - 1)):
        return None  # quick to tell of text
    small = ink.resize((ink.width // across, ink.height // down), Image.Resampling.NEAREST)
    return small if _are_same(small.resize(ink.size, Image.Resampling.NEAREST), ink) else None


def _row(ink: Image.Image, y: int) -> Image.Image:
    return ink.crop((0, y, ink.width, y + 1))


def _are_same(one: Image.Image, other: Image.Image) -> bool:
    return ImageChops.logical_xor(one, other).getbbox() is None
