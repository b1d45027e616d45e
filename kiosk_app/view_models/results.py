"""One result of the search as a card shows it. Pure."""

from html import escape
from typing import Any

from kiosk_app.search import Found, Kind
from kiosk_app.view_models.offers import standing
from queue_protocol.state import Service, Snapshot


def result(found: Found, service: Service, snapshot: Snapshot, language: str) -> dict[str, Any]:
    """What the card of that service, or of a procedure of it, says; `marked` is styled text."""
    is_service = found.entry.kind is Kind.SERVICE
    return {
        "code": found.entry.code,
        "is_service": is_service,
        "name": found.entry.name,
        "marked": marked(found),
        "prefix": service.prefix,
        "line": standing(service, snapshot, language),
        "is_open": service.state == "open",
    }


def marked(found: Found) -> str:
    """The name as styled text, with the parts that were typed in bold."""
    name, at, pieces = found.entry.name, 0, []
    for begin, end in found.parts:
        pieces += [escape(name[at:begin]), "<b>", escape(name[begin:end]), "</b>"]
        at = end
    return "".join([*pieces, escape(name[at:])])
