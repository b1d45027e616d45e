"""Whether a device can be the hall of the part of the centre that it was started for."""

from queue_client.connection import Misplaced
from queue_protocol.state import Snapshot


def misplaced(zone: str | None, snapshot: Snapshot | None) -> Misplaced | None:
    """Why there is no hall of that zone in the centre; None when there is, or the centre is not known yet."""
    if zone is None or snapshot is None or zone in {each.code for each in snapshot.zones}:
        return None
    return Misplaced("hall.unknown_zone", zone)
