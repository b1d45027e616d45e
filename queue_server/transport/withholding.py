"""What people wrote for the record is not for the hall: screens that do not see who waits get events without it.

A clerk may have typed anything into a reason, a citizen's name too. The snapshot leaves it out in the same way
(`queue_server.service.overview`).
"""

from collections.abc import Mapping
from typing import Any

from pydantic_core import from_json, to_json

from queue_server.store.journal import Entry

WRITTEN: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "ticket_called": (("note",),),
    "ticket_cancelled": (("reason",),),
    "ticket_transferred": (("reason",), ("before",)),
    "ticket_parked": (("reason",),),
    "priority_changed": (("reason",),),
    "counter_changed": (("counter", "reason"), ("counter", "clerk_login"), ("before",)),
    "counter_assigned": (("counter", "reason"), ("counter", "clerk_login")),
    "clerk_sent": (("sent", "note"), ("sent", "login"), ("before",)),
    "dossier_noted": (("text",),),
    "print_reported": (("detail",), ("reason",)),
    "printer_reported": (("detail",),),
    "day_turned": (("hall",),),
    "centre_imported": (("hall",),),
}
"""By kind of event: where it holds what somebody wrote, or a device sent, in words of their own; and logins.

A whole hall holds some of each.
"""


def public_payload(entry: Entry) -> str:
    """The event without it; the very text that is stored where there is none."""
    if entry.kind not in WRITTEN:
        return entry.payload
    event = from_json(entry.payload)
    dropped = [_drop(event, path) for path in WRITTEN[entry.kind]]
    return to_json(event).decode() if any(dropped) else entry.payload


def _drop(event: dict[str, Any], path: tuple[str, ...]) -> bool:
    """Take it out; whether there was any."""
    *outer, last = path
    for name in outer:
        event = event[name]
    return event.pop(last, None) is not None
