"""A slip of few bytes, for slow lines: what matters, in the smallest letters that are still easily read.

A row across the paper is mostly white that has to be sent; here each row is a line around the middle instead.
The number is drawn coarsely, which costs a quarter. Logo, title and lines are left out.
"""

from dataclasses import replace
from functools import partial

from fonts import Weight
from printers import blocks
from printers.composition import Draft, Part, arrange, centred, code, fitting
from printers.layout import Block, Layout, gap, stack
from printers.profile import Profile
from printers.sizes import SMALLEST, Sizes, sizes_for
from printers.template import STANDARD, Template
from printers.typeface import Face
from printers.wording import Wording

LARGEST = 120  # dots: the number's size on any paper
CODE = 132  # dots: the QR code, about


def compose_compact(words: Wording, profile: Profile, template: Template = STANDARD) -> Layout:
    """The small layout of those words; of the template only the order and what is left out count."""
    return arrange(Draft(words, small_sizes(profile.width), profile, template), _PARTS)


def small_sizes(paper: int) -> Sizes:
    """All text as small as may be, the number coarse."""
    sizes = sizes_for(paper)
    bold, medium = Face(Weight.BOLD, SMALLEST), Face(Weight.MEDIUM, SMALLEST)
    number = Face(Weight.EXTRA_BOLD, min(LARGEST, sizes.number.size), coarse=True)
    return replace(
        sizes,
        step=6,
        centre=(medium,),
        number=number,
        priority=bold,
        service=(bold,),
        label=medium,
        value=medium,
        foot=medium,
        code=CODE,
    )


def _centre(draft: Draft) -> Block:
    return centred(draft.words.centre.upper(), draft.sizes.centre, draft.sizes)


def _number(draft: Draft) -> Block:
    number, sizes = draft.words.number, draft.sizes
    large = blocks.number(number, fitting(number, sizes), within=sizes.content)
    return stack(gap(3 * sizes.step), large, gap(3 * sizes.step))


def _priority(draft: Draft) -> Block:
    priority, sizes = draft.words.priority, draft.sizes
    return gap(0) if priority is None else centred(priority, (sizes.priority,), sizes)


def _service(draft: Draft) -> Block:
    return stack(centred(draft.words.service, draft.sizes.service, draft.sizes), gap(draft.sizes.step))


def _row(draft: Draft, kind: str) -> Block:
    row, sizes = draft.words.row(kind), draft.sizes
    return gap(0) if row is None else centred(f"{row.label}: {row.value}", (sizes.value,), sizes)


def _taken(draft: Draft) -> Block:
    row, sizes = draft.words.row("taken"), draft.sizes
    return gap(0) if row is None else centred(row.value, (sizes.value,), sizes)  # a time needs no name


def _qr(draft: Draft) -> Block:
    sizes = draft.sizes
    if draft.words.code is None:
        return gap(sizes.step)
    return stack(gap(3 * sizes.step), code(draft), gap(2 * sizes.step))


def _note(draft: Draft) -> Block:
    return centred(draft.words.note, (draft.sizes.foot,), draft.sizes)


_PARTS: dict[str, Part] = {
    "centre": _centre,
    "number": _number,
    "priority": _priority,
    "service": _service,
    "place": partial(_row, kind="place"),
    "ahead": partial(_row, kind="ahead"),
    "wait": partial(_row, kind="wait"),
    "taken": _taken,
    "qr": _qr,
    "note": _note,
}
