"""Which key presses which button: the one place to change them."""

from collections.abc import Mapping
from types import MappingProxyType

from counter_app.flow import Slot

DEFAULT_KEYS: Mapping[Slot, str] = MappingProxyType(
    {
        Slot.MAIN: "F9",
        Slot.RECALL: "F8",
        Slot.NO_SHOW: "F7",
        Slot.FINISH: "F4",
        Slot.PAUSE: "F10",
        Slot.CLOSE: "F12",
    }
)
"""Names as QKeySequence reads them. F3, F5 and F6 are kept for choosing, parking and sending on."""
