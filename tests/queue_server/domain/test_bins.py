"""Durations in bins have the count and mean of the durations, and percentiles no further off than is promised."""

from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain import bins
from queue_server.domain.spread import MICROS, Durations, Spread

A_DAY = 31 * 3600 * MICROS
MANY = st.lists(
    st.integers(0, A_DAY) | st.integers(0, 60 * MICROS) | st.sampled_from(bins.edges()), min_size=1, max_size=30
)


def is_near(seen: float | None, true: float | None) -> bool:
    assert seen is not None
    assert true is not None
    return abs(seen - true) <= bins.LARGEST_SHARE * true + bins.LARGEST_SECONDS + 2 / MICROS


@given(MANY)
def test_percentiles_are_as_near_as_is_promised_and_the_rest_is_exact(values: list[int]) -> None:
    spread = Spread()
    for value in values:
        spread.add(value)
    true, seen = spread.durations(), bins.durations(bins.counted(values), sum(values))
    assert (seen.count, seen.mean_seconds) == (true.count, true.mean_seconds)
    assert is_near(seen.median_seconds, true.median_seconds)
    assert is_near(seen.p90_seconds, true.p90_seconds)


def test_of_none_there_is_no_mean() -> None:
    assert bins.durations(bins.counted([]), 0) == Durations(count=0)


def test_bins_leave_no_gap_and_whatever_is_longer_than_a_day_is_in_the_last() -> None:
    edges = bins.edges()
    assert len(edges) == len(bins.middles()) == bins.COUNT
    assert list(edges) == sorted(set(edges))
    assert edges[0] == 0
    assert edges[-1] > 30 * 3600 * MICROS
    assert bins.counted([10 * A_DAY])[-1] == 1
