"""When the clock on a centre's wall shows a time, also on the days on which clocks are moved."""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)


def first_showing(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The first instant (UTC) at which the wall shows `at` on that day, or skips it."""
    return _showing(datetime.combine(day, at.replace(fold=0), zone))


def last_showing(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The same, but the later of the two where clocks that are set back show it twice."""
    return _showing(datetime.combine(day, at.replace(fold=1), zone))


def minute_over(day: date, at: time, zone: ZoneInfo) -> datetime:
    """When the minute `at` of that day is over for the last time; the skip itself where it is skipped."""
    following = datetime.combine(day, at) + MINUTE
    # The first of these is wrong in a skip, the second where clocks are set back just then.
    return min(last_showing(day, at, zone) + MINUTE, last_showing(following.date(), following.time(), zone))


def _showing(wall: datetime) -> datetime:
    before, after = (wall.replace(fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    return wall.astimezone(UTC) if before >= after else _skip(wall, before, after)


def _skip(wall: datetime, before: timedelta, after: timedelta) -> datetime:
    """When the clocks were put forward over `wall`: zoneinfo does not tell, so look for the change of offset."""
    earliest = wall.replace(tzinfo=UTC) - after
    seconds = range(int((after - before).total_seconds()) + 1)

    def is_over(second: int) -> bool:
        return (earliest + timedelta(seconds=second)).astimezone(wall.tzinfo).utcoffset() == after

    return earliest + timedelta(seconds=bisect_left(seconds, x=True, key=is_over))
