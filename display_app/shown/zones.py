"""The parts of the centre that a hall shows: some by code, or all where none is named."""

from collections.abc import Sequence

from queue_protocol.base import in_language
from queue_protocol.state import Snapshot

Zones = Sequence[str]


def covers(zones: Zones, zone: str) -> bool:
    """Whether a hall of those zones shows that one."""
    return not zones or zone in zones


def named(zones: Zones, snapshot: Snapshot, language: str) -> str:
    """The names of those zones in the centre's order; empty for a hall of the whole centre."""
    return ", ".join(in_language(each.name, language) for each in snapshot.zones if each.code in zones)


def shows_several(zones: Zones, snapshot: Snapshot) -> bool:
    """Whether people there must be told in which of them a counter is."""
    return len([each for each in snapshot.zones if covers(zones, each.code)]) > 1
