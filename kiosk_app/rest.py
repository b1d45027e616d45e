"""How the kiosk rests when nobody is there: when it begins, where its words stand, how bright it is. Pure.

A picture that stands still for a night stays on the glass, so what the screen saver shows wanders a little.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from kiosk_app.settings import FULL, Settings
from queue_protocol.state import CentreNotice, Snapshot

TURN_SECONDS = 12.0
"""How long one notice is shown: to read two sentences without hurry."""
_AROUND = 40
"""In so many turns the words come back to where they were."""


@dataclass(frozen=True, slots=True)
class Place:
    """How far from its middle place, from -1 to 1 of the room there is."""

    x: float
    y: float


def place_at(turn: int) -> Place:
    """Where the words stand in that turn: a curve that covers the room evenly and never jumps."""
    angle = 2 * math.pi * (turn % _AROUND) / _AROUND
    return Place(math.sin(2 * angle), math.sin(3 * angle))


def valid_notices(
    snapshot: Snapshot | None, *, now: datetime, zone: str | None = None
) -> tuple[CentreNotice, ...]:
    """What the centre has to say at that instant, by its own business date, in that zone; everywhere if None."""
    if snapshot is None:
        return ()
    here = (notice for notice in snapshot.notices if zone is None or not notice.zones or zone in notice.zones)
    return tuple(notice for notice in here if notice.holds(today=snapshot.business_date, now=now))


def notice_in(notices: Sequence[CentreNotice], turn: int) -> CentreNotice | None:
    """The one whose turn it is."""
    return notices[turn % len(notices)] if notices else None


def is_closed(snapshot: Snapshot | None) -> bool:
    """Whether no service gives numbers because of the hour; a break at noon is none."""
    if snapshot is None or not snapshot.services:
        return False
    return all(service.state == "closed" for service in snapshot.services) and not _opens_today(snapshot)


def _opens_today(snapshot: Snapshot) -> bool:
    moments = [service.opens_at for service in snapshot.services if service.opens_at is not None]
    # The same few hours whatever the time zone: a break is short, a night is not.
    return bool(moments) and (min(moments) - snapshot.at).total_seconds() < 4 * 3600


def brightness(settings: Settings, *, wall: time, closed: bool, resting: bool) -> int:
    """Percent. Only a kiosk at rest is darkened: whoever touches it at night can read it."""
    if resting and _is_night(settings, wall=wall, closed=closed):
        return min(settings.brightness, settings.night_brightness)
    return settings.brightness


def _is_night(settings: Settings, *, wall: time, closed: bool) -> bool:
    begins, ends = _time(settings.night_from), _time(settings.night_until)
    if begins is None or ends is None:
        return closed
    return begins <= wall < ends if begins <= ends else wall >= begins or wall < ends


def _time(text: str | None) -> time | None:
    try:
        return time.fromisoformat(text) if text else None
    except ValueError:
        return None


def darkening(percent: int) -> float:
    """How opaque the black over the picture is, from 0 to 1."""
    return 1 - min(max(percent, 0), FULL) / FULL
