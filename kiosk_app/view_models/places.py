"""Where in the building something is, in words."""

from PySide6.QtCore import qtTrId

from queue_client.runs import runs
from queue_protocol.base import in_language
from queue_protocol.state import Service, Snapshot


def counters_said(listed: tuple[str, ...], count: int) -> str:
    """Such as "quầy 4 và 5"; `count` is how many counters the parts stand for. Empty where there is none."""
    *first, last = listed or ("",)
    said = qtTrId("kiosk.ticket.and").join([", ".join(first), last]) if first else last
    return qtTrId("kiosk.ticket.counters", count).replace("%1", said) if said else ""


def place_of(service: Service, snapshot: Snapshot, language: str) -> str:
    """Such as "Khu A – tầng 1 · quầy 4 và 5"; what is not known is left out."""
    zone = next((each.name for each in snapshot.zones if each.code == service.zone), {})
    parts = (in_language(zone, language), counters_said(runs(service.counters), len(service.counters)))
    return " · ".join(part for part in parts if part)
