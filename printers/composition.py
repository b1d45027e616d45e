"""How a slip is composed: usually number first, then where, how many before, how long, when, the QR code."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from printers import blocks
from printers.layout import Block, Layout, gap, stack
from printers.profile import Profile
from printers.qr import matrix
from printers.sizes import QUIET, Sizes, sizes_for
from printers.template import STANDARD, Template
from printers.typeface import Face, width
from printers.wording import Row, Wording
from printers.wrapping import balance

CALM = 2  # lines of a name; a longer one is set smaller before it gets a third


@dataclass(frozen=True)
class Draft:
    """All that a part of a slip is made from."""

    words: Wording
    sizes: Sizes
    profile: Profile
    template: Template


Part = Callable[[Draft], Block]


def compose(words: Wording, profile: Profile, template: Template = STANDARD) -> Layout:
    """The layout of those words on that printer's paper, as the template has it."""
    sizes = sizes_for(profile.width, template.scales)
    return arrange(Draft(words, sizes, profile, template), _PARTS)


def arrange(draft: Draft, parts: dict[str, Part]) -> Layout:
    """The template's parts below each other, under its marks; what `parts` has not is left out."""
    sizes = draft.sizes
    wanted = [parts[name](draft) for name in draft.template.order if name in parts]
    body = stack(gap(2 * sizes.step), mark(draft), *wanted, gap(2 * sizes.step))
    return Layout(sizes.paper, body.height, body.moved(right=sizes.margin))


def mark(draft: Draft) -> Block:
    """Says of a slip that it is not the first of its number, or that its number was given offline."""
    sizes = draft.sizes
    framed = partial(blocks.framed, within=sizes.content, padding=2 * sizes.step - 2)
    return stack(gap(0), *(stack(framed(said, sizes.priority), gap(2 * sizes.step)) for said in draft.words.marks))


def centred(text: str, faces: tuple[Face, ...], sizes: Sizes) -> Block:
    """The text in the middle, in the first of the faces in which no part needs over two lines, else the last."""
    parts = text.splitlines()
    for face in faces:
        broken = [balance(part, face, within=sizes.content) for part in parts]
        if all(len(lines) <= CALM for lines in broken):
            break
    return blocks.centred([line for lines in broken for line in lines], face, within=sizes.content)


def code(draft: Draft) -> Block:
    """The QR code in the middle; the draft's words have one."""
    data, sizes = draft.words.code, draft.sizes
    assert data is not None, "asked for only where there is one"
    squares = matrix(data)
    module = _module(len(squares), sizes)
    x = (sizes.paper - module * len(squares)) // 2
    at = x if draft.profile.native_qr else x - x % 2
    return blocks.code(data, squares, module=module, x=at - sizes.margin)


def _module(count: int, sizes: Sizes) -> int:
    """Dots per module: near the wanted size, at least 4 (half a millimetre, which phones read), never too wide.

    Even, and at an even place: then the picture can be sent at half its resolution.
    """
    wanted = max(4, 2 * round(sizes.code / count / 2))
    return max(1, min(wanted, sizes.paper // (count + 2 * QUIET)))


def fitting(number: str, sizes: Sizes) -> Face:
    """The face of the number: as large as it may be, but inside the margins."""
    face = sizes.number
    return replace(face, size=min(face.size, face.size * sizes.content // width(number, face)))


def _logo(draft: Draft) -> Block:
    logo, sizes = draft.template.logo, draft.sizes
    if logo is None:
        return gap(0)
    return stack(gap(sizes.step), blocks.logo(logo, within=sizes.content), gap(sizes.step))


def _centre(draft: Draft) -> Block:
    return centred(draft.words.centre.upper(), draft.sizes.centre, draft.sizes)


def _line(draft: Draft) -> Block:
    sizes = draft.sizes
    return stack(gap(2 * sizes.step), blocks.rule(within=sizes.content), gap(sizes.step))


def _title(draft: Draft) -> Block:
    return centred(draft.words.title, (draft.sizes.title,), draft.sizes)


def _number(draft: Draft) -> Block:
    number, sizes = draft.words.number, draft.sizes
    large = blocks.number(number, fitting(number, sizes), within=sizes.content)
    return stack(gap(2 * sizes.step), large, gap(3 * sizes.step))


def _priority(draft: Draft) -> Block:
    priority, sizes = draft.words.priority, draft.sizes
    if priority is None:
        return gap(0)
    framed = blocks.framed(priority, sizes.priority, within=sizes.content, padding=2 * sizes.step - 2)
    return stack(gap(2 * sizes.step), framed)


def _service(draft: Draft) -> Block:
    sizes = draft.sizes
    return stack(gap(sizes.step), centred(draft.words.service, sizes.service, sizes), gap(sizes.step))


def _row(draft: Draft, kind: str) -> Block:
    row, sizes = draft.words.row(kind), draft.sizes
    return gap(0) if row is None else stack(gap(sizes.lead), _placed(row, sizes))


def _placed(row: Row, sizes: Sizes) -> Block:
    return blocks.row(row, sizes.label, sizes.value, within=sizes.content, between=2 * sizes.step)


def _qr(draft: Draft) -> Block:
    scan, sizes = draft.words.scan, draft.sizes
    if draft.words.code is None or scan is None:
        return gap(2 * sizes.step)  # what stands above has that distance from what comes below, code or not
    said = centred(scan, (sizes.foot,), sizes)
    return stack(gap(2 * sizes.step), code(draft), gap(2 * sizes.step), said, gap(sizes.step))


def _note(draft: Draft) -> Block:
    return centred(draft.words.note, (draft.sizes.foot,), draft.sizes)


_PARTS: dict[str, Part] = {
    "logo": _logo,
    "centre": _centre,
    "line": _line,
    "title": _title,
    "number": _number,
    "priority": _priority,
    "service": _service,
    "place": partial(_row, kind="place"),
    "ahead": partial(_row, kind="ahead"),
    "wait": partial(_row, kind="wait"),
    "taken": partial(_row, kind="taken"),
    "qr": _qr,
    "note": _note,
}
