"""What is said into the headphones of somebody who cannot see the screen, from what the screen shows. Pure.

`say` gives the text of a message id, for a number where it is of one; `spelled` says a label sign by sign.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeAlias

_ENDS = (".", "!", "?", "…", ":")


class Say(Protocol):
    """The text of a message id."""

    def __call__(self, message: str, number: int = -1, /) -> str:
        """With that number in it, where it has a place for one."""


class Kind(StrEnum):
    """What a control is, as far as it is worth saying."""

    BUTTON = "button"
    SWITCH = "switch"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Control:
    """What the keys are on: its name, and which of how many it is, from 1."""

    name: str
    kind: Kind
    checked: bool
    place: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """The services: how many give numbers and how many do not, the page, and what else is said above them."""

    open: int
    closed: int
    page: int = 1
    pages: int = 1
    declared: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """The number that was given; `ahead` is None where nobody knows, `slip` says what becomes of it on paper."""

    number: str
    service: str
    place: str
    ahead: int | None
    wait: tuple[int, int] | None
    slip: str
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Texts:
    """Any other screen: what stands on it, from the top."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The question whether somebody needs more time."""


Seen: TypeAlias = Offer | Number | Texts | Asked


def welcome(say: Say, *, key: str) -> str:
    """What is said once, when guidance begins: how to go on."""
    return say("kiosk.say.help").replace("%1", key)


def screen_words(seen: Seen, say: Say, spelled: Callable[[str], str]) -> str:
    """The screen in a few sentences."""
    match seen:
        case Asked():
            return sentences(say("kiosk.more.question"), say("kiosk.say.more"))
        case Offer():
            return sentences(*_offer(seen, say))
        case Number():
            return sentences(*_number(seen, say, spelled))
        case Texts(texts):
            return sentences(*texts)


def control_words(control: Control, say: Say) -> str:
    """What the keys are on, and what pressing would change."""
    place = say("kiosk.say.place").replace("%1", str(control.place)).replace("%2", str(control.of))
    return sentences(control.name, _state(control, say), place)


def sentences(*parts: str) -> str:
    """The parts one after another, each with an end; what is empty is left out."""
    tidy = (" ".join(part.split()) for part in parts)
    return " ".join(part if part.endswith(_ENDS) else f"{part}." for part in tidy if part)


def _state(control: Control, say: Say) -> str:
    if control.kind is Kind.SWITCH:
        return say("kiosk.say.on") if control.checked else say("kiosk.say.off")
    return say("kiosk.say.chosen") if control.kind is Kind.CHOICE and control.checked else ""


def _offer(offer: Offer, say: Say) -> tuple[str, ...]:
    pages = say("kiosk.say.page").replace("%1", str(offer.page)).replace("%2", str(offer.pages))
    return (
        say("kiosk.question"),
        *offer.warnings,
        say("kiosk.say.declared").replace("%1", offer.declared) if offer.declared else "",
        say("kiosk.say.open", offer.open) if offer.open else "",
        say("kiosk.say.closed", offer.closed) if offer.closed else "",
        pages if offer.pages > 1 else "",
    )


def _number(shown: Number, say: Say, spelled: Callable[[str], str]) -> tuple[str, ...]:
    return (
        say("kiosk.say.number").replace("%1", spelled(shown.number)),
        shown.service,
        shown.place,
        _ahead(shown.ahead, say),
        _wait(shown.wait, say),
        shown.notice,
        shown.slip,
    )


def _ahead(ahead: int | None, say: Say) -> str:
    if ahead is None:
        return ""
    return say("kiosk.say.ahead", ahead) if ahead else say("kiosk.say.nobody_ahead")


def _wait(wait: tuple[int, int] | None, say: Say) -> str:
    if wait is None:
        return ""
    low, high = wait
    if low == high:
        return say("kiosk.say.minutes", high)
    return say("kiosk.say.wait", high).replace("%1", str(low))
