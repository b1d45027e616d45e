"""The code of a dossier, as it stands on its receipt: `000.00.19.H29-261123-0042`.

Circular 01/2018 says `<unit>-YYMMDD-XXXX`, and newer systems write units in their own ways: what is not understood
is kept as it is and called unrecognised, so that nobody is turned away for it. The code of a procedure, such as
`1.000948.H38`, is no dossier's.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

MOST_SIGNS = 64
"""Longer than any code; what is longer is no code."""
_CODE = re.compile(
    r"(?P<unit>(?:[0-9A-Z]{1,4}\.){0,4}[A-Z][0-9]{2}(?:\.[0-9A-Z]{1,4}){0,4})-(?P<day>[0-9]{6})-(?P<serial>[0-9]{4,6})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierCode:
    """What a code says: the unit that received the dossier, on which day, and as which of that day."""

    unit: str
    received_on: date
    serial: str


def as_noted(text: str) -> str:
    """The text as it is kept: composed letters, no blanks around it; otherwise just as it came."""
    return unicodedata.normalize("NFC", text).strip()


def read(text: str) -> DossierCode | None:
    """What the code says; None where it is not recognised. Small letters and blanks do not matter."""
    found = _CODE.fullmatch("".join(as_noted(text).upper().split()))
    day = None if found is None else _day(found["day"])
    if found is None or day is None:
        return None
    return DossierCode(unit=found["unit"], received_on=day, serial=found["serial"])


def _day(digits: str) -> date | None:
    year, month, day = (int(digits[at : at + 2]) for at in (0, 2, 4))
    try:
        return date(2000 + year, month, day)
    except ValueError:
        return None
