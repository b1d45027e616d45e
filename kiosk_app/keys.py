"""Which key of the keypad does what: the one place to change them."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Act(StrEnum):
    """What a key can do, on every screen alike."""

    NEXT = "next"
    BEFORE = "before"
    PRESS = "press"
    BACK = "back"
    READ = "read"


DEFAULT_KEYS: Mapping[str, Act] = MappingProxyType(
    {
        "Tab": Act.NEXT,
        "Down": Act.NEXT,
        "Right": Act.NEXT,
        "Backtab": Act.BEFORE,
        "Up": Act.BEFORE,
        "Left": Act.BEFORE,
        "Return": Act.PRESS,
        "Enter": Act.PRESS,
        "Select": Act.PRESS,
        "Space": Act.PRESS,
        "Esc": Act.BACK,
        "Back": Act.BACK,
    }
)
"""Names as QKeySequence writes them. The key that reads aloud is a setting: keypads for the blind differ in it."""

READ_KEY = "F1"


def keys(*, read: str = READ_KEY) -> Mapping[str, Act]:
    """What each key does, with that key for reading aloud, and for reading again."""
    return MappingProxyType({**DEFAULT_KEYS, read: Act.READ})
