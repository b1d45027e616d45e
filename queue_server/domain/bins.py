"""Durations counted in bins, so that those of years can be added up and still have a median and percentiles.

Below SECONDS a bin is a second wide; above, each is GROWTH times as long as the one before. A duration is taken
for the middle of its bin, so that no percentile is further off than 2 % and half a second.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate
from math import sqrt

from queue_server.domain.spread import MICROS, Durations

SECONDS = 25
GROWTH = 1.04
COUNT = 240
"""The last one begins after 31 hours, which nothing of one business date lasts."""
LARGEST_SHARE, LARGEST_SECONDS = 0.02, 0.5
"""How far off a percentile may be: that share of it and so many seconds, for it lies between two durations."""


@cache
def edges() -> tuple[int, ...]:
    """Where each bin begins, in microseconds."""
    grown = (round(SECONDS * GROWTH**power * MICROS) for power in range(COUNT - SECONDS))
    return (*(second * MICROS for second in range(SECONDS)), *grown)


@cache
def middles() -> tuple[int, ...]:
    """What a duration of each bin is taken for, in microseconds."""
    begins = edges()
    even = (second * MICROS + MICROS // 2 for second in range(SECONDS))
    grown = (round(sqrt(low * high)) for low, high in zip(begins[SECONDS:], begins[SECONDS + 1 :], strict=False))
    return (*even, *grown, begins[-1])


def counted(durations: Iterable[int]) -> list[int]:
    """How many of these, in microseconds and none negative, are in each bin."""
    bins = [0] * COUNT
    begins = edges()
    for duration in durations:
        bins[bisect_right(begins, duration) - 1] += 1
    return bins


def durations(bins: Sequence[int], total: int) -> Durations:
    """All of them in short: the mean exactly, by their `total` in microseconds, the percentiles by the bins."""
    up_to = list(accumulate(bins))
    count = up_to[-1]
    if not count:
        return Durations(count=0)
    return Durations(
        count=count,
        mean_seconds=round(total / count) / MICROS,
        median_seconds=_quantile(up_to, 50) / MICROS,
        p90_seconds=_quantile(up_to, 90) / MICROS,
    )


def _quantile(up_to: Sequence[int], percent: int) -> int:
    """As `Spread.quantile`, between the middles of the bins of its neighbours."""
    place, rest = divmod((up_to[-1] - 1) * percent, 100)
    lower = middles()[bisect_right(up_to, place)]
    if not rest:
        return lower
    return round((lower * (100 - rest) + middles()[bisect_right(up_to, place + 1)] * rest) / 100)
