"""The business date is the centre's own: it turns at local midnight, never at 07:00."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.business_day import business_date

HANOI = timezone(timedelta(hours=7))


@pytest.mark.parametrize(
    ("local", "day"),
    [
        (datetime(2026, 11, 23, 23, 59, 59, 999999, HANOI), date(2026, 11, 23)),
        (datetime(2026, 11, 24, 0, 0, tzinfo=HANOI), date(2026, 11, 24)),
        (datetime(2026, 11, 24, 6, 59, 59, tzinfo=HANOI), date(2026, 11, 24)),
        (datetime(2026, 11, 24, 7, 0, tzinfo=HANOI), date(2026, 11, 24)),
        (datetime(2026, 12, 31, 23, 59, tzinfo=HANOI), date(2026, 12, 31)),
        (datetime(2027, 1, 1, 0, 0, tzinfo=HANOI), date(2027, 1, 1)),
    ],
)
def test_the_day_turns_at_midnight_on_the_centres_wall(local: datetime, day: date) -> None:
    assert business_date(local, "Asia/Ho_Chi_Minh") == day
    assert business_date(local.astimezone(UTC), "Asia/Ho_Chi_Minh") == day


@given(st.integers(0, 20 * 365 * 24 * 60 * 60))
def test_nothing_turns_at_seven(seconds: int) -> None:
    now = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    assert business_date(now, "Asia/Ho_Chi_Minh") == (now + timedelta(hours=7)).date()


@pytest.mark.parametrize("hours", range(24))
def test_a_zone_that_moves_its_clocks_keeps_its_date(hours: int) -> None:
    now = datetime(2026, 3, 28, 23, 0, tzinfo=UTC) + timedelta(hours=hours)
    assert business_date(now, "Europe/Paris") == now.astimezone(ZoneInfo("Europe/Paris")).date()


def test_an_unknown_zone_is_an_error() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        business_date(datetime(2026, 1, 1, tzinfo=UTC), "Asia/Atlantis")
