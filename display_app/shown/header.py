"""The head of the hall: whose it is, which part of it, and what time it is there."""

from dataclasses import dataclass
from datetime import date, datetime

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


def header(snapshot: Snapshot, *, zone: str | None, now: datetime, language: str) -> HeaderShown:
    """The head of a hall of that zone at the server's time `now`."""
    wall = zone_of(snapshot)
    return HeaderShown(
        centre=in_language(snapshot.centre.name, language),
        area=next((in_language(each.name, language) for each in snapshot.zones if each.code == zone), ""),
        time=hour_and_minute(now, wall),
        day=now.astimezone(wall).date(),
    )
