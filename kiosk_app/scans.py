"""What a scan means: a citizen card, an appointment, a slip of ours, or nothing that we know. Pure.

Of a card nothing leaves this module but what stands for the person and an age.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from queue_protocol.appointment_code import read_code
from queue_protocol.citizen_card import CardError, person_of, read_card

_SLIP = re.compile(r"https?://\S+/t/([0-9]{1,18}-[A-Za-z0-9_-]{8,40})(?:[?#]\S*)?", re.IGNORECASE)
_PART_OF_A_CARD = re.compile(r"[0-9]{9,12}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRead:
    """A card. `person` is None while the day's key is not known; `priority` is the class that the age reaches."""

    person: str | None = field(repr=False)
    age: int | None = field(repr=False)
    priority: str | None


@dataclass(frozen=True, slots=True)
class CardUnread:
    """A card that could not be read; `code` says why, as `citizen_card.CardError`."""

    code: str


@dataclass(frozen=True, slots=True)
class AppointmentRead:
    """The code of an appointment."""

    code: str


@dataclass(frozen=True, slots=True)
class SlipRead:
    """What stands last in a slip's address."""

    slip: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NothingKnown:
    """Some other code."""


Scan: TypeAlias = CardRead | CardUnread | AppointmentRead | SlipRead | NothingKnown


def meaning(text: str, *, today: date, key: str | None, ages: Mapping[str, int]) -> Scan:
    """What was scanned; `key` keys what stands for people today, `ages` are the least ages by priority class."""
    said = text.strip()
    if "|" in said or _PART_OF_A_CARD.fullmatch(said):
        return _card(said, today=today, key=key, ages=ages)
    if match := _SLIP.fullmatch(said):
        return SlipRead(match[1])
    code = read_code(said)
    return NothingKnown() if code is None else AppointmentRead(code)


def _card(text: str, *, today: date, key: str | None, ages: Mapping[str, int]) -> Scan:
    try:
        card = read_card(text, today=today)
    except CardError as error:
        return CardUnread(error.code)
    age = card.age_on(today)
    # The server decides by the same rule, its `domain/priority.py: class_of_age`. Here the class is shown before a
    # number is asked for, and holds for one that is given without a server.
    reached = [code for code, least in ages.items() if age >= least]
    return CardRead(
        person=None if key is None else person_of(card, key=key),
        age=age,
        priority=max(reached, key=ages.__getitem__, default=None),
    )
