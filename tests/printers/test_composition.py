from dataclasses import replace
from itertools import pairwise

import pytest

from printers.composition import compose
from printers.layout import Box, Code, Item, Layout, Picture, Text
from printers.profile import Profile, find
from printers.sizes import SMALLEST
from printers.slip import Slip
from printers.typeface import draw
from printers.wording import wording
from tests.printers.samples import BARE, ENGLISH, LONG, ORDINARY

WIDTHS = (384, 512, 576, 640)
SLIPS = {
    "ordinary": ORDINARY,
    "english": ENGLISH,
    "long": LONG,
    "bare": BARE,
    "long english": replace(LONG, language="en"),
}

every_slip = pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
every_width = pytest.mark.parametrize("width", WIDTHS)
both_codes = pytest.mark.parametrize("native", [True, False], ids=["native QR", "raster QR"])


def profile(width: int, *, native: bool = False) -> Profile:
    return replace(find("generic-80", width=width), native_qr=native)


def laid_out(slip: Slip, width: int, *, native: bool = False) -> Layout:
    return compose(wording(slip), profile(width, native=native))


def edges(item: Item) -> tuple[int, int, int, int]:
    match item:
        case Text():
            ink = draw(item.text, item.face)
            left, top = item.x + ink.left, item.y + ink.top
            return left, top, left + ink.picture.width, top + ink.picture.height
        case Box() | Picture():
            return item.x, item.y, item.x + item.width, item.y + item.height
        case Code():
            return item.x, item.y, item.x + item.size, item.y + item.size


@every_slip
@every_width
@both_codes
def test_everything_stays_inside_the_margins(slip: Slip, width: int, native: bool) -> None:
    layout = laid_out(slip, width, native=native)
    for item in layout.items:
        left, top, right, bottom = edges(item)
        assert 8 <= left <= right <= width - 8
        assert 0 <= top <= bottom <= layout.height


@every_slip
@every_width
def test_no_two_texts_overlap(slip: Slip, width: int) -> None:
    boxes = [edges(item) for item in laid_out(slip, width).items if isinstance(item, Text)]
    for index, (left, top, right, bottom) in enumerate(boxes):
        for other_left, other_top, other_right, other_bottom in boxes[index + 1 :]:
            apart = right <= other_left or other_right <= left or bottom <= other_top or other_bottom <= top
            assert apart


@every_slip
@every_width
def test_no_text_is_small_and_no_line_thin(slip: Slip, width: int) -> None:
    items = laid_out(slip, width).items
    assert min(item.face.size for item in items if isinstance(item, Text)) >= SMALLEST == 24
    assert min(item.line for item in items if isinstance(item, Box)) >= 3


@every_width
@pytest.mark.parametrize("number", ["A018", "A1000", "W777", "R9"])
def test_the_number_is_by_far_the_largest_text(width: int, number: str) -> None:
    texts = [item for item in laid_out(replace(ORDINARY, number=number), width).items if isinstance(item, Text)]
    heights = {item.text: draw(item.text, item.face).picture.height for item in texts}
    others = [height for text, height in heights.items() if text != number]
    assert heights[number] > 2 * max(others)


@every_width
def test_the_number_comes_before_the_place_the_place_before_the_count_and_the_code_after_all(width: int) -> None:
    layout = laid_out(ORDINARY, width)
    labels = ("A018", "Nơi đến", "Chờ trước", "Dự kiến", "Lấy lúc")
    tops = [item.y for label in labels for item in layout.items if isinstance(item, Text) and item.text == label]
    assert layout.code is not None
    assert all(above < below for above, below in pairwise([*tops, layout.code.y]))


@every_width
@both_codes
def test_the_code_has_its_quiet_zone_and_modules_a_phone_can_read(width: int, native: bool) -> None:
    layout = laid_out(LONG, width, native=native)
    code = layout.code
    assert code is not None
    quiet = 4 * code.module
    assert code.module >= 4
    assert quiet <= code.x <= code.x + code.size <= width - quiet
    for item in layout.without_code().items:
        _, top, _, bottom = edges(item)
        assert bottom <= code.y - 3 * code.module or top >= code.y + code.size + 3 * code.module


def test_a_very_long_address_still_gets_a_code_that_fits() -> None:
    layout = laid_out(replace(ORDINARY, follow_url="https://example.vn/" + "x" * 400), 384)
    assert layout.code is not None
    assert layout.code.size + 8 * layout.code.module <= 384


def test_without_an_address_there_is_no_code() -> None:
    assert laid_out(BARE, 576).code is None


def test_area_and_counters_part_where_they_do_not_fit_on_one_line() -> None:
    texts = [item.text for item in laid_out(ORDINARY, 384).items if isinstance(item, Text)]
    assert {"Khu A – tầng 1", "quầy\u00a04, 5"} <= set(texts)


def test_a_long_name_is_set_smaller_than_a_short_one() -> None:
    def size(slip: Slip) -> int:
        first = wording(slip).service.split()[0]
        return next(
            i.face.size for i in laid_out(slip, 576).items if isinstance(i, Text) and i.text.startswith(first)
        )

    assert SMALLEST <= size(LONG) < size(ORDINARY)
