"""Numbers are as large as the eyes of those who wait need them, or there are fewer of them."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

from display_app.layouts import layout_of, names
from display_app.placing import placed, too_small
from display_app.sizes import CAP, Room, fit, least_digit_mm, mm_per_pixel, scale_of
from queue_client.qt.program import create_application

FULL_HD = (1920.0, 1080.0)


def room(width: float = 1824, height: float = 852) -> Room:
    return Room(width=width, height=height, title=62, gap=11, scale=1)


def on_inches(inches: float) -> float:
    found = mm_per_pixel(pixels=FULL_HD, mm=(0, 0), inches=inches)
    assert found is not None
    return found


def test_ten_metres_ask_for_what_practice_says() -> None:
    assert least_digit_mm(10) == pytest.approx(85)
    assert least_digit_mm(4) == pytest.approx(34)


def test_a_screens_pixels_are_known_from_its_diagonal_or_from_itself() -> None:
    assert on_inches(55) == pytest.approx(0.634, abs=0.001)
    assert mm_per_pixel(pixels=FULL_HD, mm=(1218, 685), inches=None) == pytest.approx(0.634, abs=0.001)
    assert mm_per_pixel(pixels=FULL_HD, mm=(1218, 685), inches=43) == on_inches(43)
    assert mm_per_pixel(pixels=FULL_HD, mm=(0, 0), inches=None) is None


def test_55_inches_hold_four_to_six_rows_for_ten_metres() -> None:
    """As practice.md has it; ours holds four beneath its head and its titles."""
    least = least_digit_mm(10) / on_inches(55)
    held = fit(room(), columns=3, least_digit=least)
    assert (held.rows, held.columns) == (4, 2)
    assert held.digit >= least


@pytest.mark.parametrize("metres", [2, 4, 6, 8, 10, 12])
def test_rows_become_fewer_before_numbers_become_smaller(metres: float) -> None:
    least = least_digit_mm(metres) / on_inches(55)
    held = fit(room(), columns=3, least_digit=least)
    farther = fit(room(), columns=3, least_digit=1.5 * least)
    assert held.digit >= least * 0.999
    assert farther.rows * farther.columns <= held.rows * held.columns


def test_where_not_even_one_number_is_large_enough_it_is_as_large_as_it_can_be() -> None:
    held = fit(room(width=400, height=300), columns=2, least_digit=500)
    assert (held.rows, held.columns) == (1, 1)
    assert 0 < held.digit < 500


def test_a_layout_says_which_of_its_panes_are_too_small() -> None:
    least = least_digit_mm(10) / on_inches(55)
    small = too_small(placed(layout_of("calls"), width=1920, height=1080, least_digit=least), least_digit=least)
    assert [pane.pane for pane in small] == ["calls"]
    columns = placed(layout_of("columns"), width=1920, height=1080, least_digit=least)
    assert too_small(columns, least_digit=least) == ()
    assert too_small(columns, least_digit=None) == ()


@pytest.mark.parametrize("layout", ["calls", "columns", "with-media", "portrait", "strip"])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (3840, 2160), (1920, 540), (640, 480)])
def test_panes_stay_in_the_window_and_apart(layout: str, size: tuple[int, int]) -> None:
    width, height = size
    panes = placed(layout_of(layout), width=width, height=height)
    for at, pane in enumerate(panes):
        assert pane.x >= 0 and pane.y >= 0
        assert pane.x + pane.width <= width and pane.y + pane.height <= height
        assert pane.width > 0 and pane.height > 0
        for other in panes[at + 1 :]:
            across = min(pane.x + pane.width, other.x + other.width) - max(pane.x, other.x)
            down = min(pane.y + pane.height, other.y + other.height) - max(pane.y, other.y)
            assert min(across, down) <= 0, (pane.pane, other.pane)


def test_everything_grows_with_the_screen() -> None:
    assert (scale_of(1920, 1080), scale_of(3840, 2160), scale_of(1920, 540), scale_of(1080, 1920)) == (
        1,
        2,
        0.5,
        1,
    )
    small, large = (placed(layout_of("calls"), width=w, height=w * 9 / 16) for w in (1920, 3840))
    assert [pane.rows for pane in small] == [pane.rows for pane in large]


def test_the_typefaces_digits_are_as_high_as_we_say(qapp: QGuiApplication) -> None:
    assert create_application("sizes") is qapp
    font = QFont("Be Vietnam Pro")
    font.setPixelSize(1000)
    font.setWeight(QFont.Weight.ExtraBold)
    assert QFontMetricsF(font).tightBoundingRect("1").height() / 1000 == pytest.approx(CAP, abs=0.02)


@pytest.mark.parametrize("layout", names())
@pytest.mark.parametrize("least", [None, 60.0])
def test_what_a_supervisor_says_covers_nothing(layout: str, least: float | None) -> None:
    """It takes rows; numbers that are to be read from afar stay as large as that asks."""
    before = placed(layout_of(layout), width=1920, height=1080, least_digit=least)
    panes = placed(layout_of(layout), width=1920, height=1080, least_digit=least, covered=160)
    assert max(each.y + each.height for each in panes) <= 1080 - 160
    assert all(each.rows <= earlier.rows for each, earlier in zip(panes, before, strict=True))
    kept = {each.pane for each in too_small(before, least_digit=least)}
    assert all(each.pane == "newest" or each.pane in kept for each in too_small(panes, least_digit=least))
