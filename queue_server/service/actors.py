"""Who may ask for something: a paired device, whoever holds a ticket's slip, or somebody who is not here."""

import re
from dataclasses import dataclass
from typing import ClassVar

from queue_server.store.centres import StoredDevice

CITIZEN = "citizen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Whoever holds a slip and asks by its page: no device, no staff, and this one ticket alone.

    There are no receipts for a holder: the ticket itself says that it was cancelled or rated, so that asking twice
    does nothing twice.
    """

    centre_id: int
    ticket_id: int
    role: ClassVar[str] = CITIZEN
    counter: ClassVar[None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Afar:
    """Somebody who is not here, at the pages for taking a number from afar: no device, no staff, no ticket yet.

    What was registered keeps the id of the command, and stands in for a receipt.
    """

    centre_id: int
    role: ClassVar[str] = "afar"
    counter: ClassVar[None] = None


Actor = StoredDevice | Holder | Afar


def text_of(actor: Actor) -> str:
    """The actor as the journal names it: `kiosk:3`, `citizen:1207`, `afar:page`."""
    if isinstance(actor, Afar):
        return f"{actor.role}:page"
    return f"{actor.role}:{actor.ticket_id if isinstance(actor, Holder) else actor.id}"


_NAMED = re.compile(r"(?P<role>[a-z]+):(?P<device>[0-9]+)(?: staff:(?P<staff>[0-9]+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Whom an actor's text names, by id: a device, and whoever was logged in there."""

    device: int | None = None
    staff: int | None = None


def named_in(text: str) -> Named:
    """Whom the journal names; nobody for a holder, for the server itself and for its command line."""
    found = _NAMED.fullmatch(text)
    if found is None or found["role"] == CITIZEN:
        return Named()
    return Named(device=int(found["device"]), staff=None if found["staff"] is None else int(found["staff"]))
