"""Which day it is at a centre: the date on its own walls, never the date in UTC, and never one gone by."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LARGEST_STEP_BACK = timedelta(hours=26)
"""A clock that goes back by at most this stands still until it catches up; one that goes back further was wrong
before and is believed: a day and the two hours by which a clock is put back at most in one night."""


def business_date(now: datetime, time_zone: str) -> date:
    """The date at the centre at the instant `now` (aware). Raises ZoneInfoNotFoundError for an unknown zone."""
    return now.astimezone(ZoneInfo(time_zone)).date()


def begins_at(day: date, time_zone: str) -> datetime:
    """The instant, in UTC, at which that date begins at the centre."""
    return datetime.combine(day, time(), ZoneInfo(time_zone)).astimezone(UTC)


def steadied(now: datetime, *, latest: datetime | None) -> datetime:
    """The time to go by, when `latest` is the latest that was gone by before.

    So nobody who comes later ever stands before somebody who came earlier, and no date returns.
    """
    if latest is None or now >= latest or latest - now > LARGEST_STEP_BACK:
        return now
    return latest
