"""From a ticket and its centre to the facts of a slip."""

from zoneinfo import ZoneInfo

from kiosk_app.effects import Ticket
from kiosk_app.offline.numbers import OfflineNumber
from printers.slip import Slip
from printers.wording import spoken
from queue_protocol.base import Text, in_language
from queue_protocol.state import Snapshot


def slip_of(ticket: Ticket, snapshot: Snapshot, *, language: str) -> Slip:
    """The slip for that ticket; a service or area that the centre no longer has is left out.

    A language that slips are not worded in falls back to Vietnamese.
    """
    service = next((each for each in snapshot.services if each.code == ticket.service), None)
    zone = next((each for each in snapshot.zones if service and each.code == service.zone), None)
    rank = next((each for each in snapshot.priority_classes if each.code == ticket.priority), None)
    language = spoken(language)
    return Slip(
        centre=_said(snapshot.centre.name, language),
        number=ticket.number,
        service=_said(service.name, language) if service else "",
        area=_said(zone.name, language) if zone else "",
        counters=service.counters if service else (),
        issued_at=ticket.issued_at.astimezone(ZoneInfo(snapshot.centre.time_zone)),
        people_ahead=ticket.people_ahead,
        wait_minutes=(ticket.wait.low_minutes, ticket.wait.high_minutes) if ticket.wait else None,
        priority=_said(rank.name, language) if rank else ticket.priority,
        follow_url=ticket.follow_url or None,
        note=_said(snapshot.centre.ticket_note, language) or None,
        language=language,
        offline=isinstance(ticket, OfflineNumber),
    )


def _said(text: Text | None, language: str) -> str:
    return in_language(text or {}, language)
