"""Who may ask for something: a paired device, or whoever holds the slip of one ticket."""

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


Actor = StoredDevice | Holder


def text_of(actor: Actor) -> str:
    """The actor as the journal names it: `kiosk:3`, `citizen:1207`."""
    return f"{actor.role}:{actor.ticket_id if isinstance(actor, Holder) else actor.id}"
