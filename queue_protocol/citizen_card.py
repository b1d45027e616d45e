"""The QR of the citizen card, and what of it may cross the wire: a keyed hash of its number, and an age.

Only what the rules need is kept, never the name or the address. Whoever reads cards beside us makes the same hash
(docs/protocol.md). Knows no Qt and does no I/O.

CardError
├── CardTooShortError    fewer fields than a card has, as of another QR or half a scan
├── CardGarbledError     no number of a card, signs that no card has, or far more than a card holds
└── CardWrongDateError   a date that is none, or cannot be
"""

import hashlib
import hmac
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date

FEWEST_FIELDS = 7
"""Those of the card of 2021; that of 2024 adds some."""

LONGEST = 1_000
"""Signs: several times what any card holds. A longer text is many scans in one, or no card."""

EARLIEST_BIRTH = 1900

_NUMBER = re.compile(r"[0-9]{12}")
_DATE = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")
_NOT_TEXT = frozenset({"Cc", "Cs"})


class CardError(Exception):
    """What was scanned is no card that can be read; `code` is stable, and whoever scans has a sentence for it.

    It says nothing of what was scanned: the text is personal data, and errors are logged.
    """

    code: str

    def __init__(self) -> None:
        super().__init__(self.code)


class CardTooShortError(CardError):
    """Fewer fields than a card has."""

    code = "card_too_short"


class CardGarbledError(CardError):
    """No number of a card, or signs that no card has."""

    code = "card_garbled"


class CardWrongDateError(CardError):
    """The date of birth or of issue is none, or cannot be."""

    code = "card_wrong_date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What is kept of a card, and shown nowhere: its 12 digits and two dates, none of which `repr` tells."""

    number: str = field(repr=False)
    birth_date: date = field(repr=False)
    issued_on: date = field(repr=False)

    def age_on(self, day: date) -> int:
        """Full years; who was born on 29 February is a year older on 1 March where there is no 29th."""
        birthday_to_come = (day.month, day.day) < (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - birthday_to_come


def read_card(text: str, *, today: date) -> Card:
    """The card that a scanner read, whatever its line ending; `today` is the business date.

    Fields beyond the seventh are ignored, and so is the old number. Name, sex and address are not looked at, so
    whatever an input method made of their letters does no harm, composed or not. Raises CardError.
    """
    fields = [each.strip() for each in _clean(text).split("|")]
    if len(fields) < FEWEST_FIELDS:
        raise CardTooShortError
    number, _, _, born, _, _, issued = fields[:FEWEST_FIELDS]
    if not _NUMBER.fullmatch(number):
        raise CardGarbledError
    card = Card(number=number, birth_date=_date(born), issued_on=_date(issued))
    if card.birth_date.year < EARLIEST_BIRTH or not card.birth_date <= card.issued_on <= today:
        raise CardWrongDateError
    return card


def person_of(card: Card, *, key: str) -> str:
    """What stands for the card's holder at the server until the day is over: HMAC-SHA-256 of the digits, in hex.

    `key` is the `person_key` of a kiosk's snapshot, in hex. A plain hash of twelve digits is undone by trying them
    all; without the key this is not, and the key is gone with the day. Raises ValueError where `key` is not hex.
    """
    return hmac.new(bytes.fromhex(key), card.number.encode(), hashlib.sha256).hexdigest()


def _clean(text: str) -> str:
    # A control sign within is two scans in one, or a serial line at the wrong speed.
    scanned = text.strip()
    if len(scanned) > LONGEST or any(unicodedata.category(sign) in _NOT_TEXT for sign in scanned):
        raise CardGarbledError
    return scanned


def _date(text: str) -> date:
    match = _DATE.fullmatch(text)
    if match is None:
        raise CardWrongDateError
    day, month, year = (int(part) for part in match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        raise CardWrongDateError from None
