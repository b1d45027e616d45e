"""Times of day on the centre's walls."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from queue_client.times import hour_and_minute, same_day, to_the_second, zone_of
from tests.queue_client.model import ModelCentre

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
"""Twelve o'clock in Viet Nam."""


def test_times_of_day_are_those_of_the_centre() -> None:
    zone = zone_of(ModelCentre().snapshot().snapshot)
    assert hour_and_minute(NOON, zone) == "12:00"
    assert to_the_second(NOON.astimezone(ZoneInfo("Asia/Tokyo")), zone) == "12:00:00"


def test_until_the_centre_is_known_they_are_those_of_this_machine() -> None:
    assert zone_of(None) is None
    assert hour_and_minute(NOON, None) == f"{NOON.astimezone():%H:%M}"


def test_a_day_ends_at_midnight_there() -> None:
    zone = zone_of(ModelCentre().snapshot().snapshot)
    assert same_day(NOON, NOON + timedelta(hours=11, minutes=59), zone)
    assert not same_day(NOON, NOON + timedelta(hours=12), zone)
