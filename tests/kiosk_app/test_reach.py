"""How large targets are, and what hands can reach, on screens of every size."""

import pytest

from kiosk_app.reach import Mounting, Reach, least_target, reach
from queue_client.targets import believed


@pytest.mark.parametrize(
    ("width", "height", "height_mm", "millimetres"),
    [
        (1080, 1920, 708, 20),  # 32 inches, upright
        (1080, 1920, 476, 20),  # 21.5 inches
        (1920, 1080, 268, 20),
        (2160, 3840, 1210, 20),  # 55 inches, in four times the pixels
        (1920, 1080, 194, 194 / 12),  # 15.6 inches: no room for twelve of 20 mm
        (800, 480, 90, 9),  # 7 inches: never less
    ],
)
def test_a_target_is_20_mm_or_what_the_screen_has_room_for_and_never_under_9(
    width: int, height: int, height_mm: float, millimetres: float
) -> None:
    pixels = least_target(width=width, height=height, height_mm=height_mm)
    assert pixels * height_mm / height == pytest.approx(millimetres)


def test_a_screen_of_unknown_size_gets_the_targets_of_a_small_one() -> None:
    assert least_target(width=1080, height=1920) == pytest.approx(20 * 1080 / 268)
    assert least_target(width=1080, height=1920) > least_target(width=1080, height=1920, height_mm=708)


def test_a_screen_between_380_and_1220_mm_is_reached_as_a_whole() -> None:
    assert reach(Mounting(height_mm=420, floor_mm=800), width=1080, height=1920) == Reach()
    assert reach(Mounting(height_mm=840, floor_mm=380), width=1080, height=1920) == Reach()


def test_what_is_above_1220_mm_is_not_reached() -> None:
    found = reach(Mounting(height_mm=700, floor_mm=750), width=1080, height=1400)
    assert found == Reach(above=2 * (750 + 700 - 1220))


def test_what_is_under_380_mm_is_not_reached_either() -> None:
    found = reach(Mounting(height_mm=1210, floor_mm=300), width=1210, height=1210)
    assert found == Reach(above=300 + 1210 - 1220, below=80)


@pytest.mark.parametrize(("height_mm", "floor_mm"), [(700, 1300), (1200, 1000), (900, 0), (2500, 0)])
def test_two_fifths_of_the_screen_are_always_left(height_mm: float, floor_mm: float) -> None:
    found = reach(Mounting(height_mm=height_mm, floor_mm=floor_mm), width=1080, height=1920)
    assert found.above >= 0 <= found.below
    assert 1920 - found.above - found.below >= 0.4 * 1920 - 1e-6


def test_an_upright_screen_of_unknown_size_is_lowered_as_a_tall_one_and_a_wide_one_not() -> None:
    upright = reach(Mounting(), width=1080, height=1920)
    assert upright.above == reach(Mounting(height_mm=398 * 16 / 9), width=1080, height=1920).above > 0
    assert reach(Mounting(), width=1920, height=1080) == Reach()


def test_a_window_without_a_size_yet_is_no_trouble() -> None:
    assert reach(Mounting(), width=0, height=0) == Reach()


@pytest.mark.parametrize(
    ("width_mm", "height_mm", "height"),
    [
        (398, 708, 708),
        (0, 0, 0),  # nothing known
        (160, 90, 0),  # lying on its side
        (210, 210, 0),  # made up from the pixels of another screen
        (39.8, 70.8, 0),  # centimetres
        (9999, 9999, 0),
    ],
)
def test_a_size_that_cannot_be_true_is_not_believed(width_mm: float, height_mm: float, height: float) -> None:
    assert believed(width=1080, height=1920, width_mm=width_mm, height_mm=height_mm) == height
