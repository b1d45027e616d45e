from dataclasses import replace

import pytest

from printers.encoder import encode
from printers.layout import Box, Layout, Text
from printers.listing import compose_sheet
from printers.profile import find
from printers.sizes import SMALLEST, sizes_for
from tests.printers.samples import SHEET
from tests.printers.test_composition import edges, every_width
from tests.printers.test_encoder import printed


def laid_out(width: int, **parts: object) -> Layout:
    return compose_sheet(replace(SHEET, **parts), find(width=width), sizes_for(width))  # type: ignore[arg-type] # parts by name


def texts(layout: Layout) -> str:
    return " ".join(item.text for item in layout.items if isinstance(item, Text))


@every_width
def test_everything_on_a_sheet_stays_inside_the_margins_and_apart(width: int) -> None:
    layout = laid_out(width)
    boxes = [edges(item) for item in layout.items]
    assert all(8 <= left <= right <= width - 8 for left, _, right, _ in boxes)
    assert all(0 <= top <= bottom <= layout.height for _, top, _, bottom in boxes)
    for index, (left, top, right, bottom) in enumerate(boxes):
        for other_left, other_top, other_right, other_bottom in boxes[index + 1 :]:
            assert right <= other_left or other_right <= left or bottom <= other_top or other_bottom <= top


@every_width
def test_no_text_of_a_sheet_is_small(width: int) -> None:
    assert min(item.face.size for item in laid_out(width).items if isinstance(item, Text)) >= SMALLEST


@every_width
def test_a_sheet_says_all_that_it_was_given_and_has_a_box_for_each_item(width: int) -> None:
    layout = laid_out(width)
    said = texts(layout)
    for word in (
        *SHEET.title.split(),
        *(word for text in SHEET.items for word in text.split()),
        "75.000",
        "phường,",
    ):
        assert word in said
    assert sum(isinstance(item, Box) and item.width == item.height for item in layout.items) == len(SHEET.items)


def test_what_is_not_known_is_left_out() -> None:
    said = texts(laid_out(576, items=(), note=None, facts=(("Lệ phí", " "),)))
    assert "Lệ phí" not in said
    assert SHEET.items_title not in said


@pytest.mark.parametrize("name", ["generic-58", "generic-80", "epson-tm-t82"])
def test_a_sheet_is_printed_as_it_was_laid_out(name: str) -> None:
    profile = find(name)
    paper = printed(encode(SHEET, profile), profile.width)
    assert paper.height == compose_sheet(SHEET, profile, sizes_for(profile.width)).height
    assert paper.getbbox() is not None
