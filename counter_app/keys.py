"""Which key presses which button: the defaults, and what a clerk's settings make of them."""

from collections.abc import Mapping
from types import MappingProxyType

from counter_app.flow import Slot
from queue_client.errors import ClientError

DEFAULT_KEYS: Mapping[Slot, str] = MappingProxyType(
    {
        Slot.MAIN: "F9",
        Slot.RECALL: "F8",
        Slot.NO_SHOW: "F7",
        Slot.TRANSFER: "F6",
        Slot.PARK: "F5",
        Slot.FINISH: "F4",
        Slot.PAUSE: "F10",
        Slot.CHOOSE: "F3",
        Slot.RESUME: "F2",
        Slot.RESTORE: "Shift+F7",
        Slot.WALK_IN: "Shift+F9",
        Slot.DESK_TICKET: "Shift+F3",
        Slot.JOURNEY: "Shift+F6",
        Slot.PRIORITY: "Shift+F8",
        Slot.DOSSIER: "Shift+F4",
        Slot.CLOSE: "F12",
        Slot.LOCK: "Shift+F12",
        Slot.CHANGE_CLERK: "Shift+F2",
        Slot.WINDOW: "F11",
        Slot.SETTINGS: "Shift+F1",
        Slot.MENU: "F1",
    }
)
"""Names as QKeySequence reads them."""
ANSWERS = frozenset({*"0123456789", "A", "B", "ESC", "ESCAPE", "RETURN", "ENTER", "TAB", "BACKSPACE", "SPACE"})
"""Keys that answer a question; no button may have one of them."""


class KeyConflictError(ClientError):
    """A key of the settings is given to two buttons, or is needed elsewhere, or the button is none."""


def keys_of(changed: Mapping[str, str]) -> Mapping[Slot, str]:
    """Every button's key: the default where `changed`, by the slot's name, says nothing.

    Raises KeyConflictError, in words for whoever wrote the settings.
    """
    unknown = sorted(set(changed) - set(Slot))
    if unknown:
        raise KeyConflictError(f"keys: there is no button {unknown[0]!r}; there are {', '.join(Slot)}")
    keys = {slot: changed.get(slot, default).strip() for slot, default in DEFAULT_KEYS.items()}
    taken: dict[str, Slot] = {}
    for slot, key in keys.items():
        if not key or key.upper() in ANSWERS:
            raise KeyConflictError(f"keys: {key!r} cannot be the key of {slot}; it answers questions")
        other = taken.setdefault(key.upper(), slot)
        if other is not slot:
            raise KeyConflictError(f"keys: {key} is given to both {other} and {slot}")
    return MappingProxyType(keys)
