"""Times on the wall as instants, where clocks are moved and where they are not."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from queue_server.domain.wall_clock import first_showing, last_showing, minute_over

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


def at(day: date, utc: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(utc), UTC)


@pytest.mark.parametrize(
    ("day", "wall", "first", "last", "over"),
    [
        (date(2026, 7, 1), "07:30", "05:30", "05:30", "05:31"),
        (SPRING, "01:59", "00:59", "00:59", "01:00"),
        (SPRING, "02:00", "01:00", "01:00", "01:00"),  # the wall skips from 02:00 to 03:00
        (SPRING, "02:30", "01:00", "01:00", "01:00"),
        (SPRING, "02:59", "01:00", "01:00", "01:00"),
        (SPRING, "03:00", "01:00", "01:00", "01:01"),
        (AUTUMN, "01:59", "23:59", "23:59", "00:00"),
        (AUTUMN, "02:00", "00:00", "01:00", "01:01"),  # the wall goes from 03:00 back to 02:00
        (AUTUMN, "02:59", "00:59", "01:59", "02:00"),
        (AUTUMN, "03:00", "02:00", "02:00", "02:01"),
    ],
)
def test_a_time_is_found_though_berlin_skips_it_or_shows_it_twice(
    day: date, wall: str, first: str, last: str, over: str
) -> None:
    zone, shown = ZoneInfo("Europe/Berlin"), time.fromisoformat(wall)
    found = [ask(day, shown, zone).strftime("%H:%M") for ask in (first_showing, last_showing, minute_over)]
    assert found == [first, last, over]
    assert first_showing(day, shown, zone).tzinfo is UTC


def test_midnight_may_be_skipped_or_come_twice() -> None:
    santiago, havana = ZoneInfo("America/Santiago"), ZoneInfo("America/Havana")
    assert first_showing(date(2026, 9, 6), time(), santiago) == at(date(2026, 9, 6), "04:00")
    assert minute_over(date(2026, 9, 5), time(23, 59), santiago) == at(date(2026, 9, 6), "04:00")
    assert first_showing(date(2026, 11, 1), time(), havana) == at(date(2026, 11, 1), "04:00")
    assert last_showing(date(2026, 11, 1), time(), havana) == at(date(2026, 11, 1), "05:00")
    assert minute_over(date(2026, 10, 31), time(23, 59), havana) == at(date(2026, 11, 1), "04:00")


def test_a_whole_date_may_be_skipped() -> None:
    apia, gone = ZoneInfo("Pacific/Apia"), date(2011, 12, 30)
    assert first_showing(gone, time(8), apia) == minute_over(gone, time(16), apia) == at(gone, "10:00")
