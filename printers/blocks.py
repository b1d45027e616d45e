"""The kinds of block a slip is composed of: lines of text, rows, rules, frames, boxes, the QR code."""

from collections.abc import Sequence

from printers.layout import Block, Box, Code, Picture, Text, stack
from printers.qr import Matrix
from printers.template import Logo
from printers.typeface import Face, ascent, extent, line_height, width
from printers.wording import Row
from printers.wrapping import balance, wrap

RULE = 3  # dots: thinner lines break up on a worn print head
LONGEST_LABEL = 0.45  # of the width, if the value beside it is as long


def centred(lines: Sequence[str], face: Face, *, within: int) -> Block:
    """Lines around the middle of `within` dots."""
    return _lines([((within - width(line, face)) // 2, line) for line in lines], face)


def right(lines: Sequence[str], face: Face, *, within: int) -> Block:
    """Lines that end at `within` dots."""
    return _lines([(within - width(line, face), line) for line in lines], face)


def middle(text: str, face: Face, *, within: int) -> Block:
    """Text around the middle, on as few and as even lines as can be."""
    return centred(
        [line for part in text.splitlines() for line in balance(part, face, within=within)], face, within=within
    )


def left(text: str, face: Face, *, within: int) -> Block:
    """Text from the left edge, on as many lines as it needs."""
    return _lines([(0, line) for line in wrap(text, face, within=within)], face)


def number(text: str, face: Face, *, within: int) -> Block:
    """One line as tall as its ink, its ink (not its advance) around the middle."""
    ink = extent(text, face)
    edge = (within - ink.width) // 2
    x = (edge - edge % 2 if face.coarse else edge) - ink.left
    return Block((Text(x, -ink.top, text, face),), ink.height)


def row(entry: Row, label_face: Face, value_face: Face, *, within: int, between: int) -> Block:
    """A label at the left and its value at the right, the value on as many lines as it needs."""
    room = within - width(entry.label, label_face) - between
    values = right(_value_lines(entry, value_face, within=room), value_face, within=within)
    label = Text(0, ascent(value_face), entry.label, label_face)
    return Block((label, *values.items), values.height)


def fact(label: str, value: str, label_face: Face, value_face: Face, *, within: int, between: int) -> Block:
    """A row, or, where the label leaves its value too little room, the value below it."""
    if width(label, label_face) > within * LONGEST_LABEL and width(value, value_face) > within * LONGEST_LABEL:
        return stack(left(label, label_face, within=within), left(value, value_face, within=within))
    entry = Row("fact", label, value, tuple(value.splitlines()))
    return row(entry, label_face, value_face, within=within, between=between)


def item(text: str, face: Face, *, within: int, between: int) -> Block:
    """A box to tick and, beside it, the text."""
    body = extent("H", face)
    side = body.height + 2 * RULE
    lines = left(text, face, within=within - side - between)
    box = Box(0, ascent(face) + body.top - RULE, side, side, RULE)
    return Block((box, *lines.moved(right=side + between)), lines.height)


def _value_lines(entry: Row, face: Face, *, within: int) -> tuple[str, ...]:
    if width(entry.value, face) <= within:
        return (entry.value,)
    return tuple(line for part in entry.parts for line in balance(part, face, within=within))


def rule(*, within: int) -> Block:
    """A line across."""
    return Block((Box(0, 0, within, RULE, RULE),), RULE)


def framed(text: str, face: Face, *, within: int, padding: int) -> Block:
    """A frame around one line, in the middle of `within` dots; what is centred is capitals without their marks."""
    body = extent("H", face)
    box_width, box_height = width(text, face) + 4 * padding, body.height + 2 * padding
    x = (within - box_width) // 2
    line = Text(x + 2 * padding, padding - body.top, text, face)
    return Block((Box(x, 0, box_width, box_height, RULE + 1), line), box_height)


def logo(picture: Logo, *, within: int) -> Block:
    """A picture around the middle of `within` dots."""
    item = Picture((within - picture.width) // 2, 0, picture.width, picture.height, picture.bits)
    return Block((item,), picture.height)


def code(data: str, matrix: Matrix, *, module: int, x: int) -> Block:
    """The QR code, its left edge at `x`."""
    item = Code(x, 0, data, module, matrix)
    return Block((item,), item.size)


def _lines(starts: list[tuple[int, str]], face: Face) -> Block:
    step = line_height(face)
    return stack(*(Block((Text(x, ascent(face), line, face),), step) for x, line in starts))
