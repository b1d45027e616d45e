"""Instants as people at the centre read them."""

from datetime import UTC, datetime

from console_app import wording

MORNING = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)


def test_before_seven_in_the_morning_it_is_today_and_not_the_date_of_greenwich() -> None:
    assert wording.date(MORNING, "Asia/Ho_Chi_Minh") == "23/11/2026"
    assert wording.clock(MORNING, "Asia/Ho_Chi_Minh") == "06:30"
    assert wording.date(MORNING, "UTC") == "22/11/2026"
