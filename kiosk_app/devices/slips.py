"""From a ticket and its centre to the facts of a slip."""

from zoneinfo import ZoneInfo

from printers.slip import Language, Slip
from queue_protocol.base import Text, in_language
from queue_protocol.results import Issued
from queue_protocol.state import Snapshot

_PRINTED: tuple[Language, ...] = ("vi", "en")


def slip_of(ticket: Issued, snapshot: Snapshot, *, language: str) -> Slip:
    """The slip for that ticket; a service or area that the centre no longer has is left out.

    A language that slips are not worded in falls back to Vietnamese.
    """
    service = next((each for each in snapshot.services if each.code == ticket.service), None)
    zone = next((each for each in snapshot.zones if service and each.code == service.zone), None)
    rank = next((each for each in snapshot.priority_classes if each.code == ticket.priority), None)
    spoken = next((each for each in _PRINTED if each == language), _PRINTED[0])
    return Slip(
        centre=_said(snapshot.centre.name, spoken),
        number=ticket.number,
        service=_said(service.name, spoken) if service else "",
        area=_said(zone.name, spoken) if zone else "",
        counters=service.counters if service else (),
        issued_at=ticket.issued_at.astimezone(ZoneInfo(snapshot.centre.time_zone)),
        people_ahead=ticket.people_ahead,
        wait_minutes=(ticket.wait.low_minutes, ticket.wait.high_minutes) if ticket.wait else None,
        priority=_said(rank.name, spoken) if rank else ticket.priority,
        follow_url=ticket.follow_url or None,
        note=_said(snapshot.centre.ticket_note, spoken) or None,
        language=spoken,
    )


def _said(text: Text | None, language: str) -> str:
    return in_language(text or {}, language)
