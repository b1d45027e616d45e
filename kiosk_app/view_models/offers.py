"""Why services give no numbers just now, in the words of the server where there is one."""

from PySide6.QtCore import qtTrId

from queue_client.times import zone_of
from queue_protocol.base import in_language
from queue_protocol.state import Service, Snapshot


def why_not(service: Service, snapshot: Snapshot, language: str) -> str:
    """Why that service gives no numbers, and when again; empty while it does.

    Without a server there are no words of it, but the time at which it opens.
    """
    if service.state == "open":
        return ""
    said = in_language(service.message or {}, language) or qtTrId(f"kiosk.card.{service.state}")
    if service.message or service.opens_at is None:
        return said
    again = service.opens_at.astimezone(zone_of(snapshot))
    opens = qtTrId("kiosk.card.opens_at").replace("%1", f"{again:%H:%M}").replace("%2", f"{again:%d/%m/%Y}")
    return f"{said} {opens}"


def why_none(snapshot: Snapshot, language: str) -> str:
    """The same for the centre: the one reason where all services have it; empty while one of them is open."""
    reasons = {why_not(service, snapshot, language) for service in snapshot.services}
    if not reasons or "" in reasons:
        return ""
    return next(iter(reasons)) if len(reasons) == 1 else qtTrId("kiosk.none_open")


def standing(service: Service, snapshot: Snapshot, language: str) -> str:
    """How many wait there, if that is known; or why it gives no numbers, and when again."""
    if service.state != "open":
        return why_not(service, snapshot, language)
    if service.waiting < 0:
        return ""
    return qtTrId("kiosk.card.waiting", service.waiting) if service.waiting else qtTrId("kiosk.card.nobody")
