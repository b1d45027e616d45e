"""Which day it is at a centre: the calendar date on its own walls, never the date in UTC."""

from datetime import date, datetime
from zoneinfo import ZoneInfo


def business_date(now: datetime, time_zone: str) -> date:
    """The date at the centre at the instant `now` (aware). Raises ZoneInfoNotFoundError for an unknown zone."""
    return now.astimezone(ZoneInfo(time_zone)).date()
