"""Durations in short: the usual mean, median and percentiles, however they were collected."""

import statistics

from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.spread import Durations, Spread

MANY = st.lists(st.integers(0, 10**11) | st.integers(0, 3) | st.integers(59_999_998, 60_000_002), min_size=2)


def spread(*durations: int) -> Spread:
    made = Spread()
    for duration in durations:
        made.add(duration)
    return made


@given(MANY)
def test_median_and_percentiles_are_the_usual_ones(values: list[int]) -> None:
    made = spread(*values)
    assert made.quantile(50) == round(statistics.median(values))
    assert made.quantile(90) == round(statistics.quantiles(values, n=10, method="inclusive")[8])
    assert (made.quantile(0), made.quantile(100)) == (min(values), max(values))


@given(MANY, MANY)
def test_two_together_are_as_if_they_had_been_one(some: list[int], others: list[int]) -> None:
    both = spread(*some)
    both.take_in(spread(*others))
    assert both.durations() == spread(*others, *some).durations()


def test_durations_in_short_are_in_seconds() -> None:
    assert spread(4_000_000, 1_000_000, 2_000_000, 3_000_000).durations() == Durations(
        count=4, mean_seconds=2.5, median_seconds=2.5, p90_seconds=3.7
    )
    assert spread(7).durations() == Durations(count=1, mean_seconds=7e-6, median_seconds=7e-6, p90_seconds=7e-6)


def test_nothing_has_no_mean() -> None:
    assert Spread().durations() == Durations(count=0, mean_seconds=None, median_seconds=None, p90_seconds=None)
