"""Durations and times of day as the clerk reads them."""

from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from queue_protocol.state import Snapshot


def minutes(duration: timedelta) -> int:
    """Whole minutes, never negative: two clocks may differ by a little."""
    return max(0, duration // timedelta(minutes=1))


def stopwatch(duration: timedelta) -> str:
    """`06:42`, and `1:06:42` from an hour on; never negative."""
    seconds = max(0, duration // timedelta(seconds=1))
    hours, seconds = divmod(seconds, 3600)
    text = f"{seconds // 60:02}:{seconds % 60:02}"
    return f"{hours}:{text}" if hours else text


def zone_of(snapshot: Snapshot | None) -> tzinfo | None:
    """The centre's time zone; None, which means this computer's, while the centre is not known."""
    return ZoneInfo(snapshot.centre.time_zone) if snapshot else None


def hour_and_minute(moment: datetime, zone: tzinfo | None) -> str:
    """`07:31` on the wall of that zone."""
    return f"{moment.astimezone(zone):%H:%M}"


def to_the_second(moment: datetime, zone: tzinfo | None) -> str:
    """`07:31:05` on the wall of that zone."""
    return f"{moment.astimezone(zone):%H:%M:%S}"
