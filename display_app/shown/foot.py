"""The strip at the foot: how many wait in which area, and which counters are open."""

from dataclasses import dataclass

from display_app.shown.zones import Zones, covers
from queue_client.runs import runs
from queue_protocol.base import in_language
from queue_protocol.state import Snapshot, Zone


@dataclass(frozen=True, slots=True)
class AreaShown:
    """An area and how many wait there, as the server counts them."""

    name: str
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FootShown:
    """`open_counters` as "1, 4–6"; `counters` is how many this hall has in all; `note` the centre's own."""

    areas: tuple[AreaShown, ...] = ()
    waiting: int = 0
    open_counters: str = ""
    open_count: int = 0
    counters: int = 0
    note: str = ""


def foot(snapshot: Snapshot, *, zones: Zones, language: str) -> FootShown:
    """The strip of a hall of those zones, or of the whole centre."""
    areas = tuple(_area(each, snapshot, language) for each in snapshot.zones if covers(zones, each.code))
    counters = [each for each in snapshot.counters if covers(zones, each.zone)]
    opened = [each.number for each in counters if each.state == "open"]
    return FootShown(
        areas=areas,
        waiting=sum(each.waiting for each in snapshot.services if covers(zones, each.zone)),
        open_counters=", ".join(runs(opened)),
        open_count=len(opened),
        counters=len(counters),
        note=in_language(snapshot.centre.ticket_note or {}, language),
    )


def _area(zone: Zone, snapshot: Snapshot, language: str) -> AreaShown:
    waiting = sum(service.waiting for service in snapshot.services if service.zone == zone.code)
    return AreaShown(in_language(zone.name, language), waiting)
