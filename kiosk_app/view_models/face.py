"""The words of one ticket on the screen, from the ticket and the centre. Pure."""

from dataclasses import dataclass

from kiosk_app.effects import Ticket
from queue_client.runs import runs
from queue_protocol.base import in_language
from queue_protocol.results import Wait
from queue_protocol.state import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What a person reads beside the number; what is not known is empty."""

    service: str = ""
    area: str = ""
    counters: tuple[str, ...] = ()
    counter_count: int = 0
    wait: str = ""
    note: str = ""
    notice: str = ""


def face(ticket: Ticket, snapshot: Snapshot, language: str) -> Face:
    """The words for that ticket in that language."""
    service = next((each for each in snapshot.services if each.code == ticket.service), None)
    zone = next((each for each in snapshot.zones if service and each.code == service.zone), None)
    return Face(
        service=in_language(service.name, language) if service else "",
        area=in_language(zone.name, language) if zone else "",
        counters=runs(service.counters) if service else (),
        counter_count=len(service.counters) if service else 0,
        wait=minutes(ticket.wait) if ticket.wait else "",
        note=in_language(snapshot.centre.ticket_note or {}, language),
        notice=in_language(ticket.notice.message, language) if ticket.notice else "",
    )


def minutes(wait: Wait) -> str:
    """As 15–25, or 5 where both ends are the same."""
    low, high = wait.low_minutes, wait.high_minutes
    return str(high) if low == high else f"{low}–{high}"
