"""Why services give no numbers just now, in the words of the server."""

from PySide6.QtCore import qtTrId

from queue_protocol.base import in_language
from queue_protocol.state import Service, Snapshot


def why_not(service: Service, language: str) -> str:
    """Why that service gives no numbers, and when again; empty while it does."""
    if service.state == "open":
        return ""
    return in_language(service.message or {}, language) or qtTrId(f"kiosk.card.{service.state}")


def why_none(snapshot: Snapshot, language: str) -> str:
    """The same for the centre: the one reason where all services have it; empty while one of them is open."""
    reasons = {why_not(service, language) for service in snapshot.services}
    if not reasons or "" in reasons:
        return ""
    return next(iter(reasons)) if len(reasons) == 1 else qtTrId("kiosk.none_open")


def standing(service: Service, language: str) -> str:
    """How many wait there; or why it gives no numbers, and when again."""
    if service.state != "open":
        return why_not(service, language)
    return qtTrId("kiosk.card.waiting", service.waiting) if service.waiting else qtTrId("kiosk.card.nobody")
