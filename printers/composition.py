"""How a slip is composed: number first, then where, how many before, how long, when; the QR code last."""

from dataclasses import dataclass, replace
from functools import partial

from fonts import Weight
from printers import blocks
from printers.layout import Block, Layout, gap, stack
from printers.profile import Profile
from printers.qr import matrix
from printers.typeface import Face, width
from printers.wording import Wording
from printers.wrapping import balance

SMALLEST = 24  # dots: no text below, whatever the paper
DRAWN_FOR = 576  # dots: the width that the sizes below are meant for
QUIET = 4  # modules of white that a reader needs around the code (ISO/IEC 18004)
CALM = 2  # lines of a name; a longer one is set smaller before it gets a third


@dataclass(frozen=True)
class Sizes:
    """A slip's measures in dots for one paper width. Of several faces the first that keeps a name short counts."""

    paper: int
    margin: int
    step: int
    lead: int
    centre: tuple[Face, ...]
    title: Face
    number: Face
    priority: Face
    service: tuple[Face, ...]
    label: Face
    value: Face
    foot: Face
    code: int

    @property
    def content(self) -> int:
        """What is left of the width between the margins."""
        return self.paper - 2 * self.margin


def sizes_for(paper: int) -> Sizes:
    """The sizes for that width in dots. Text shrinks more slowly than paper: small print is hard to read."""
    scale = paper / DRAWN_FOR
    text = min(1, (1 + 2 * scale) / 3)

    def face(weight: Weight, size: int) -> Face:
        return Face(weight, max(SMALLEST, round(size * text)))

    return Sizes(
        paper=paper,
        margin=2 * round(12 * scale),
        step=max(6, round(8 * scale)),
        lead=max(1, round(2 * scale)),
        centre=(face(Weight.BOLD, 29), face(Weight.BOLD, 25)),
        title=face(Weight.MEDIUM, 31),
        number=Face(Weight.EXTRA_BOLD, round(228 * scale), doubled=True),
        priority=face(Weight.BOLD, 30),
        service=(face(Weight.BOLD, 34), face(Weight.BOLD, 30), face(Weight.BOLD, 27)),
        label=face(Weight.MEDIUM, 28),
        value=face(Weight.BOLD, 28),
        foot=face(Weight.MEDIUM, 25),
        code=round(200 * text),
    )


def compose(words: Wording, profile: Profile) -> Layout:
    """The layout of those words on that printer's paper."""
    sizes = sizes_for(profile.width)
    body = stack(
        gap(2 * sizes.step),
        _head(words, sizes),
        gap(2 * sizes.step),
        _service(words, sizes),
        _rows(words, sizes),
        gap(2 * sizes.step),
        blocks.rule(within=sizes.content),
        gap(3 * sizes.step),
        _foot(words, sizes, native=profile.native_qr),
        gap(2 * sizes.step),
    )
    return Layout(profile.width, body.height, body.moved(right=sizes.margin))


def centred(text: str, faces: tuple[Face, ...], sizes: Sizes) -> Block:
    """The text in the middle, in the first of the faces in which no part needs over two lines, else the last."""
    parts = text.splitlines()
    for face in faces:
        broken = [balance(part, face, within=sizes.content) for part in parts]
        if all(len(lines) <= CALM for lines in broken):
            break
    return blocks.centred([line for lines in broken for line in lines], face, within=sizes.content)


def _head(words: Wording, sizes: Sizes) -> Block:
    return stack(
        centred(words.centre, sizes.centre, sizes),
        gap(2 * sizes.step),
        blocks.rule(within=sizes.content),
        gap(sizes.step),
        centred(words.title, (sizes.title,), sizes),
        gap(2 * sizes.step),
        blocks.number(words.number, _fitting(words.number, sizes), within=sizes.content),
        gap(sizes.step),
    )


def _fitting(number: str, sizes: Sizes) -> Face:
    """The number as large as it may be, but inside the margins."""
    face = sizes.number
    return replace(face, size=min(face.size, face.size * sizes.content // width(number, face)))


def _service(words: Wording, sizes: Sizes) -> Block:
    name = centred(words.service, sizes.service, sizes)
    said = [text for text in (words.priority, words.offline) if text is not None]
    marks = [
        blocks.framed(text, sizes.priority, within=sizes.content, padding=2 * sizes.step - 2) for text in said
    ]
    spaced = [block for mark in marks for block in (gap(sizes.step), mark)]
    return stack(*([gap(sizes.step), *spaced] if spaced else []), gap(sizes.step), name, gap(sizes.step))


def _rows(words: Wording, sizes: Sizes) -> Block:
    place = partial(blocks.row, label_face=sizes.label, value_face=sizes.value, within=sizes.content)
    return stack(*(stack(gap(sizes.lead), place(row, between=2 * sizes.step)) for row in words.rows))


def _foot(words: Wording, sizes: Sizes, *, native: bool) -> Block:
    note = centred(words.note, (sizes.foot,), sizes)
    if words.code is None or words.scan is None:
        return note
    code = _code(words.code, sizes, even=not native)
    return stack(code, gap(2 * sizes.step), centred(words.scan, (sizes.foot,), sizes), gap(sizes.step), note)


def _code(data: str, sizes: Sizes, *, even: bool) -> Block:
    squares = matrix(data)
    module = _module(len(squares), sizes)
    x = (sizes.paper - module * len(squares)) // 2
    return blocks.code(data, squares, module=module, x=(x - x % 2 if even else x) - sizes.margin)


def _module(count: int, sizes: Sizes) -> int:
    """Dots per module: near the wanted size, at least 4 (half a millimetre, which phones read), never too wide.

    Even, and at an even place: then the picture can be sent at half its resolution.
    """
    wanted = max(4, 2 * round(sizes.code / count / 2))
    return max(1, min(wanted, sizes.paper // (count + 2 * QUIET)))
