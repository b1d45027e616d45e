"""Who is expected: as on days like this one, by how today goes."""

import pytest

from queue_server.domain.arrivals import SLOT, Counts, Line, expected
from queue_server.domain.lanes import ORDINARY, Lane

HOUR = 3600.0
LAND: Line = ("land", ORDINARY)
URGENT: Line = ("land", Lane.of_class("urgent"))
BIRTHS: Line = ("births", ORDINARY)
NINE = round(9 * HOUR / SLOT)


def day(*people: tuple[Line, int, int]) -> Counts:
    return {(line, slot): count for line, slot, count in people}


def told(today: Counts, *earlier: Counts, at: float = 9 * HOUR, until: float = 24 * HOUR) -> dict[Line, float]:
    """How many of each line in the next hour."""
    found = expected(today, earlier, at=at, until=until, stretches=4)
    return {line: sum(rates) * SLOT for line, rates in found.items()}


def test_without_any_day_nobody_is_expected() -> None:
    assert told({}) == {}


def test_on_the_first_day_as_many_come_as_in_the_hour_before() -> None:
    today = day(*((LAND, NINE - back, 3) for back in range(1, 9)))
    assert told(today)[LAND] == pytest.approx(12)


def test_soon_after_the_first_came_as_many_as_since_then() -> None:
    assert told(day((LAND, NINE - 1, 3)))[LAND] == pytest.approx(12)


def test_as_many_come_as_on_days_like_this_at_this_time() -> None:
    early = day((LAND, NINE - 4, 50), (LAND, NINE, 8), (LAND, NINE + 1, 4), (LAND, NINE + 9, 90))
    today = day((LAND, NINE - 4, 50))
    assert told(today, early, early)[LAND] == pytest.approx(12)


def test_a_stretch_that_is_half_over_counts_half() -> None:
    early = day((LAND, NINE, 8))
    assert told({}, early, at=9 * HOUR + SLOT / 2)[LAND] == pytest.approx(4 * 20 / 24)


def test_a_day_with_twice_the_crowd_goes_on_with_nearly_twice_the_crowd() -> None:
    early = day((LAND, NINE - 4, 100), (LAND, NINE, 40))
    crowded = told(day((LAND, NINE - 4, 200)), early)[LAND]
    assert 70 < crowded < 80


def test_lines_share_the_crowd_as_they_usually_do() -> None:
    early = day((LAND, NINE - 4, 30), (URGENT, NINE - 4, 10), (BIRTHS, NINE - 4, 40), (LAND, NINE, 8))
    shares = told(day((LAND, NINE - 4, 30), (URGENT, NINE - 4, 10), (BIRTHS, NINE - 4, 40)), early)
    assert shares[URGENT] / sum(shares.values()) == pytest.approx(30 / 248)
    assert sum(shares.values()) == pytest.approx(8)


def test_once_no_numbers_are_given_nobody_comes() -> None:
    early = day((LAND, NINE, 8), (LAND, NINE + 1, 8))
    assert told({}, early, until=9 * HOUR)[LAND] == 0
    assert told({}, early, until=9 * HOUR + SLOT)[LAND] == pytest.approx(8 * 20 / 20)
