"""Whether a device can be the hall of the part of the centre that it was started for."""

from display_app.shown.zones import Zones
from queue_client.connection import Misplaced
from queue_protocol.state import Snapshot


def misplaced(zones: Zones, snapshot: Snapshot | None) -> Misplaced | None:
    """Why there is no hall of those zones in the centre; None when there is, or the centre is not known yet."""
    known = {each.code for each in snapshot.zones} if snapshot is not None else set(zones)
    unknown = [zone for zone in zones if zone not in known]
    return Misplaced("hall.unknown_zone", ", ".join(unknown)) if unknown else None
