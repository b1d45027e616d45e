"""What was measured of a service, and what is left of one that runs."""

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.pace import NOTHING_MEASURED, Pace, paced, rest_of


def measured(*seconds: float) -> Pace:
    pace = NOTHING_MEASURED
    for one in seconds:
        pace = pace.and_one(one)
    return pace


def test_paces_of_two_days_add_up() -> None:
    together = measured(100, 200) + measured(300)
    assert together == measured(100, 200, 300)
    assert together.mean == 200


def test_a_pace_that_counts_for_less_keeps_its_mean() -> None:
    less = measured(*[100, 300] * 50).worth(10)
    assert (less.count, less.mean) == (10, 200)
    assert measured(100, 300).worth(10) == measured(100, 300)


def test_few_measurements_leave_their_spread_open() -> None:
    assert measured(100).variance == 5000
    assert measured(*[100.0] * 99).variance == 100


def test_in_the_morning_earlier_days_speak_and_in_the_evening_today() -> None:
    earlier = measured(*[600.0] * 100)
    assert paced(today=NOTHING_MEASURED, earlier=earlier).mean == 600
    assert paced(today=measured(*[300.0] * 100), earlier=earlier).mean < 345


def test_even_services_end_when_they_usually_do_and_uneven_ones_go_on() -> None:
    even, _ = rest_of(600, 60**2, 540)
    uneven, _ = rest_of(600, 900**2, 540)
    assert 60 < even < 90
    assert uneven > 600


@given(st.floats(0.1, 1e5), st.floats(0, 1e10), st.floats(0, 1e7))
def test_what_is_left_is_never_negative_nor_endless(mean: float, variance: float, passed: float) -> None:
    left, spread = rest_of(mean, variance, passed)
    assert left >= 0
    assert spread >= 0
    assert isfinite(left)
    assert isfinite(spread)


def test_what_is_left_of_a_service_just_begun_is_all_of_it() -> None:
    assert rest_of(600, 100, 0) == (600, 100)
    assert rest_of(600, 360_000, 1e-6)[0] == pytest.approx(600)
