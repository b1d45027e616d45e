"""What the panel shows, from its state and the snapshot; and how large its targets are."""

import pytest

from display_app.rating.flow import Asking, Ended, Form, begun
from display_app.rating.shown import answers_shown, misplaced, rating_shown
from display_app.rating.targets import least_target
from tests.display_app.counters import a_centre, the_counter

CENTRE = a_centre()
ASKED = begun(Asking(), Ended(18, 1, "A018"), Form.of(CENTRE), now=0)


@pytest.mark.parametrize(("levels", "moods"), [(5, [1, 0.5, 0, -0.5, -1]), (4, [1, 1 / 3, -1 / 3, -1])])
def test_faces_go_from_the_best_to_the_worst_however_many(levels: int, moods: list[float]) -> None:
    centre = a_centre(levels=levels)
    asked = begun(Asking(), Ended(18, 1, "A018"), Form.of(centre), now=0)
    answers = answers_shown(asked, centre, language="vi").answers
    assert [answer.mood for answer in answers] == pytest.approx(moods)
    assert (answers[0].name, answers[0].second) == ("Rất hài lòng", "Very satisfied")
    assert answers_shown(asked, centre, language="en").answers[0].second == "Rất hài lòng"


def test_the_end_is_announced_ten_seconds_before() -> None:
    def left(now: float) -> int:
        return rating_shown(ASKED, CENTRE, counter=5, language="vi", now=now).seconds_left

    assert [left(now) for now in (0, 19.9, 20, 29.5)] == [0, 0, 10, 1]


def test_before_the_centre_is_known_there_is_nothing_but_the_counter() -> None:
    assert rating_shown(Asking(), None, counter=5, language="vi", now=0).counter == 5
    assert answers_shown(Asking(), None, language="vi").answers == ()


@pytest.mark.parametrize(
    ("number", "paired", "message"),
    [
        (5, 5, None),
        (5, None, "rating.other_counter"),
        (5, 6, "rating.other_counter"),
        (77, 77, "rating.unknown_counter"),
    ],
)
def test_a_device_of_no_or_another_counter_says_so(number: int, paired: int | None, message: str | None) -> None:
    found = misplaced(a_centre(the_counter(5), the_counter(6)), number=number, paired=paired)
    assert (found.message_id if found else None) == message
    assert misplaced(None, number=number, paired=paired) is None


@pytest.mark.parametrize(
    ("size", "height_mm", "least_mm"),
    [
        ((800, 480), 86, 20),
        ((1280, 800), 136, 20),
        ((800, 1280), 217, 20),
        ((480, 320), 49, 11.76),
        ((320, 240), 36, 9),
    ],
)
def test_targets_are_20_mm_or_what_a_small_panel_has_room_for(
    size: tuple[int, int], height_mm: float, least_mm: float
) -> None:
    width, height = size
    pixels = least_target(width=width, height=height, height_mm=height_mm)
    assert pixels * height_mm / height == pytest.approx(least_mm)


def test_a_screen_of_unknown_size_is_taken_for_a_small_one() -> None:
    assert least_target(width=800, height=480) == least_target(width=800, height=480, height_mm=86)
    assert least_target(width=0, height=0) == 0
