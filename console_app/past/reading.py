"""What every page that looks back reads of the server: names for ids, entries in order, and a list of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from nicegui import ui

from console_app.past.sentences import Names, sentence
from console_app.visitor import Visitor
from console_app.widgets.card import empty

Entry = Mapping[str, Any]
"""An entry as `GET /api/v1/journal` tells it."""


async def names_for(visitor: Visitor) -> Names:
    """Names for whatever an entry may hold. Raises ConsoleError."""
    staff, devices = await visitor.api.get("/staff"), await visitor.api.get("/devices")
    snapshot = visitor.link.snapshot
    return Names(
        language=visitor.language,
        services={service.code: visitor.named(service.name) for service in snapshot.services},
        staff={each["id"]: each["name"] for each in staff},
        devices={each["id"]: each["name"] for each in devices},
        clock=lambda text: on_the_wall(visitor, text),
    )


def on_the_wall(visitor: Visitor, text: str) -> str:
    """An instant of the server, on the centre's clock, to the second."""
    zone = ZoneInfo(visitor.link.snapshot.centre.time_zone)
    return f"{datetime.fromisoformat(text).astimezone(zone):%H:%M:%S %d/%m/%Y}"


def by_whom(names: Names, entry: Entry) -> str:
    """Who did it, and at which device where that is another name."""
    who, where = str(entry["who"]), entry["where"]
    if where is None:
        kind = who.partition(":")[0]
        return names.say(f"by_{kind}") if kind in _WITHOUT_DEVICE else who
    return who if where == who else names.say("by", {"who": who, "where": where})


_WITHOUT_DEVICE = ("command", "server", "citizen", "afar")
"""What is done by nobody's device: by whoever runs the server, the server itself, and at the citizen's pages."""


def listed(visitor: Visitor, names: Names, entries: Sequence[Entry], *, until: int | None = None) -> None:
    """The entries, each a row; those after the entry `until` had not happened yet, and stand back."""
    if not entries:
        empty(names.say("none"))
    with ui.element("ol").classes("happenings"):
        for entry in entries:
            is_later = until is not None and entry["seq"] > until
            with ui.element("li").classes("later" if is_later else ""):
                _row(visitor, names, entry)


def _row(visitor: Visitor, names: Names, entry: Entry) -> None:
    ui.label(on_the_wall(visitor, entry["at"])[:8]).classes("font-semibold")
    said, ticket = sentence(names, entry["kind"], entry["payload"]), ticket_of(entry)
    if ticket is None:
        ui.label(said)
    else:
        ui.link(said, f"/story/{ticket}")
    ui.label(by_whom(names, entry)).classes("mute small")


def ticket_of(entry: Entry) -> int | None:
    """The id of the ticket that it is about, if it is about one."""
    payload = entry["payload"]
    whole = payload.get("ticket") or payload.get("wanted_print") or {}
    found = payload.get("ticket_id") or whole.get("ticket_id") or whole.get("id")
    return int(found) if found else None
