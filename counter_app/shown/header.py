"""The head of the panel: which counter this is, where, and since when it is open, paused or closed."""

from dataclasses import dataclass

from counter_app.shown.times import hour_and_minute, zone_of
from queue_protocol.base import in_language
from queue_protocol.state import Counter, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderShown:
    """`state` is open, paused or closed, and empty while the counter is not known; `since` is a local time."""

    counter: int = 0
    zone: str = ""
    state: str = ""
    since: str = ""
    reason: str = ""


def header(counter: Counter, snapshot: Snapshot, *, language: str) -> HeaderShown:
    """The head for that counter."""
    names = {zone.code: in_language(zone.name, language) for zone in snapshot.zones}
    return HeaderShown(
        counter=counter.number,
        zone=names.get(counter.zone, counter.zone),
        state=counter.state,
        since=hour_and_minute(counter.since, zone_of(snapshot)),
        reason=counter.reason or "",
    )
