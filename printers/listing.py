"""How a sheet is composed: what it is about, the facts, then a list with a box to tick before each item."""

from functools import partial

from printers import blocks
from printers.composition import centred
from printers.layout import Block, Layout, gap, stack
from printers.profile import Profile
from printers.sheet import Sheet
from printers.sizes import Sizes
from printers.wording import clean


def compose_sheet(sheet: Sheet, profile: Profile, sizes: Sizes) -> Layout:
    """The layout of that sheet in those sizes on that printer's paper."""
    parts = (_head(sheet, sizes), _facts(sheet, sizes), _items(sheet, sizes), _note(sheet, sizes))
    line = stack(gap(2 * sizes.step), blocks.rule(within=sizes.content), gap(2 * sizes.step))
    edge = gap(2 * sizes.step)
    body = stack(edge, *_between(line, [part for part in parts if part.height]), edge)
    return Layout(profile.width, body.height, body.moved(right=sizes.margin))


def _between(line: Block, parts: list[Block]) -> list[Block]:
    return [block for part in parts for block in (line, part)][1:]


def _head(sheet: Sheet, sizes: Sizes) -> Block:
    line = stack(gap(2 * sizes.step), blocks.rule(within=sizes.content), gap(2 * sizes.step))
    title = centred(clean(sheet.title), sizes.service, sizes)
    centre = clean(sheet.centre).upper()
    return stack(centred(centre, sizes.centre, sizes), line, title) if centre else title


def _facts(sheet: Sheet, sizes: Sizes) -> Block:
    place = partial(blocks.fact, label_face=sizes.label, value_face=sizes.value, within=sizes.content)
    return stack(
        *(
            stack(gap(sizes.lead), place(clean(label), clean(value), between=2 * sizes.step))
            for label, value in sheet.facts
            if clean(value)
        )
    )


def _items(sheet: Sheet, sizes: Sizes) -> Block:
    items = [clean(item) for item in sheet.items if clean(item)]
    if not items:
        return gap(0)
    place = partial(blocks.item, face=sizes.label, within=sizes.content, between=2 * sizes.step)
    heading = blocks.left(clean(sheet.items_title), sizes.value, within=sizes.content)
    return stack(heading, *(stack(gap(sizes.step), place(item)) for item in items))


def _note(sheet: Sheet, sizes: Sizes) -> Block:
    note = clean(sheet.note or "")
    return centred(note, (sizes.foot,), sizes) if note else gap(0)
