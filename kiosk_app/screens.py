"""What can fill the kiosk's window, what is said beside it, and what is awaited meanwhile. Values only."""

from dataclasses import dataclass
from enum import StrEnum


class Screen(StrEnum):
    """What fills the window."""

    SERVICES = "services"
    SEARCH = "search"
    PROCEDURE = "procedure"
    PRIORITY = "priority"
    WAIT = "wait"
    TICKET = "ticket"
    APOLOGY = "apology"
    APPOINTMENT = "appointment"
    STANDING = "standing"


class Word(StrEnum):
    """What is said of a scan, without leaving the screen."""

    CARD_TAKEN = "card_taken"
    CARD_PRIORITY = "card_priority"
    CARD_TOO_SHORT = "card_too_short"
    CARD_GARBLED = "card_garbled"
    CARD_WRONG_DATE = "card_wrong_date"
    UNKNOWN = "unknown"
    NOT_NOW = "not_now"
    SLIP_FIRST = "slip_first"
    NO_SERVER = "no_server"


@dataclass(frozen=True, slots=True)
class Saying:
    """A word, and until when it is said."""

    word: Word
    until: float


TAKES = frozenset({Screen.SERVICES, Screen.SEARCH, Screen.PROCEDURE})
"""Where a number can be asked for."""
CHOOSES = TAKES | {Screen.PRIORITY, Screen.APPOINTMENT}
"""Where a person is still choosing; left alone for a while, each makes way for the next person."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the server has not answered yet; `service` is empty for a check-in and for a look at a slip."""

    command_id: str
    service: str
    asked_at: float
    priority: str | None = None
