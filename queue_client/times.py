"""Times of day on the centre's walls."""

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from queue_protocol.state import Snapshot


def zone_of(snapshot: Snapshot | None) -> tzinfo | None:
    """The centre's time zone; None, which means this computer's, while the centre is not known."""
    return ZoneInfo(snapshot.centre.time_zone) if snapshot else None


def hour_and_minute(moment: datetime, zone: tzinfo | None) -> str:
    """`07:31` on the wall of that zone."""
    return f"{moment.astimezone(zone):%H:%M}"


def to_the_second(moment: datetime, zone: tzinfo | None) -> str:
    """`07:31:05` on the wall of that zone."""
    return f"{moment.astimezone(zone):%H:%M:%S}"


def same_day(moment: datetime, now: datetime, zone: tzinfo | None) -> bool:
    """Whether both fall on one date there."""
    return moment.astimezone(zone).date() == now.astimezone(zone).date()
