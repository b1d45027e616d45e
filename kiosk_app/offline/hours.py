"""What a centre offers while nobody can be asked: by the hours as last told, pauses as last known."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from queue_protocol.state import OpenPeriod, Service, Snapshot

LARGEST_STEP_BACK = timedelta(hours=1)
"""By so much a clock may lie behind what was last heard of the time; one that lies further behind is wrong."""


def time_at(now: datetime, *, latest: datetime) -> datetime | None:
    """The time to go by, when `latest` is the latest that was known for sure; None where the clock is wrong.

    So nobody who comes later gets an earlier time than somebody before.
    """
    if latest - now > LARGEST_STEP_BACK:
        return None
    return max(now, latest)


def unattended(snapshot: Snapshot, now: datetime) -> Snapshot:
    """The snapshot as it holds at `now` without a server: who gives numbers, and nothing about who waits.

    Nothing is open where the server never told its hours, or told them too long ago.
    """
    today = now.astimezone(ZoneInfo(snapshot.centre.time_zone)).date()
    is_today = today == snapshot.business_date
    periods = snapshot.open_periods or ()
    services = tuple(_unattended(each, periods, now, is_today=is_today) for each in snapshot.services)
    return snapshot.model_copy(update={"services": services, "counters": (), "calls": ()})


def _unattended(service: Service, periods: Iterable[OpenPeriod], now: datetime, *, is_today: bool) -> Service:
    if service.state == "paused" or (service.state == "full" and is_today):
        return service.model_copy(update={"waiting": UNKNOWN})
    is_open = any(each.opens_at <= now < each.closes_at for each in periods)
    opens_at = None if is_open else next((each.opens_at for each in periods if each.opens_at > now), None)
    state = "open" if is_open else "closed"
    return service.model_copy(update={"state": state, "message": None, "opens_at": opens_at, "waiting": UNKNOWN})


UNKNOWN = -1
"""How many wait, where nobody knows."""
