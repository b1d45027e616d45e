"""Cuts a layout where no ink is, so that what two slips share need not be drawn twice."""

from collections.abc import Iterator
from operator import itemgetter

from printers.layout import Block, Box, Code, Item, Layout, Picture, Text
from printers.typeface import extent


def strips(layout: Layout) -> Iterator[tuple[int, Layout]]:
    """(y, layout) of parts that share no row, from top to bottom.

    However far down it stands, the same line becomes an equal strip: what was drawn for one slip serves the next.
    """
    strip: list[tuple[int, Item]] = []
    top = bottom = 0
    for first, last, order, item in sorted(_placed(layout), key=itemgetter(0)):
        if strip and first > bottom:
            yield top, _strip(layout.width, strip, top, bottom)
            strip = []
        top, bottom = (top, max(bottom, last)) if strip else (first, last)
        strip.append((order, item))
    if strip:
        yield top, _strip(layout.width, strip, top, bottom)


def _strip(width: int, items: list[tuple[int, Item]], top: int, bottom: int) -> Layout:
    in_order = tuple(item for _, item in sorted(items, key=itemgetter(0)))  # a frame blanks what lies below it
    return Layout(width, bottom - top, Block(in_order, bottom - top).moved(down=-top))


def _placed(layout: Layout) -> Iterator[tuple[int, int, int, Item]]:
    return ((*_rows(item), order, item) for order, item in enumerate(layout.items))


def _rows(item: Item) -> tuple[int, int]:
    """The first row and the one after the last."""
    match item:
        case Text():
            ink = extent(item.text, item.face)
            return item.y + ink.top, item.y + ink.bottom
        case Box() | Picture():
            return item.y, item.y + item.height
        case Code():
            return item.y, item.y + item.size
