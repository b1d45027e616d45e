"""The head of the hall: whose it is, which part of it, and what time it is there."""

from dataclasses import dataclass
from datetime import date, datetime

from display_app.shown.zones import Zones, named
from queue_client.times import hour_and_minute, zone_of
from queue_protocol.base import in_language
from queue_protocol.state import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderShown:
    """`area` is empty where the hall shows the whole centre; `day` is the date there."""

    centre: str = ""
    area: str = ""
    time: str = ""
    day: date | None = None


def header(snapshot: Snapshot, *, zones: Zones, now: datetime, language: str) -> HeaderShown:
    """The head of a hall of those zones at the server's time `now`."""
    wall = zone_of(snapshot)
    return HeaderShown(
        centre=in_language(snapshot.centre.name, language),
        area=named(zones, snapshot, language),
        time=hour_and_minute(now, wall),
        day=now.astimezone(wall).date(),
    )
