"""The hours of a wall clock, also where it is not at whole hours from UTC, or is moved."""

from datetime import UTC, datetime

import pytest

from queue_server.domain.hours import Hours

MINUTE = 60 * 1_000_000


def at(*moment: int) -> int:
    return int(datetime(*moment, tzinfo=UTC).timestamp()) * 1_000_000  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("zone", "hour"), [("Asia/Ho_Chi_Minh", 6), ("UTC", 23), ("Asia/Kathmandu", 5), ("Asia/Kolkata", 5)]
)
def test_the_hour_is_that_of_the_wall(zone: str, hour: int) -> None:
    hours = Hours(zone)
    assert [hours.of(at(2026, 11, 23, 23, 59) + step) for step in (0, 1, MINUTE - 1)] == [hour] * 3


def test_the_hour_that_is_shown_twice_is_the_same_one() -> None:
    hours = Hours("Europe/Berlin")
    assert [hours.of(at(2026, 10, 25, hour, 30)) for hour in (0, 1, 2)] == [2, 2, 3]


def test_a_stretch_is_cut_at_the_hours_and_nothing_is_lost() -> None:
    hours = Hours("Asia/Kathmandu")  # 5 h 45 min: a local hour begins at 15 past
    began, ended = at(2026, 11, 23, 1, 5), at(2026, 11, 23, 2, 20)
    found: dict[int, int] = {}
    for part_began, length in hours.parts(began, ended):
        found[hours.of(part_began)] = found.get(hours.of(part_began), 0) + length
    assert found == {6: 10 * MINUTE, 7: 60 * MINUTE, 8: 5 * MINUTE}
    assert list(hours.parts(ended, began)) == []
