"""How a number is written: the prefix of its service and at least three digits."""

import re
from collections.abc import Iterable

CONFUSABLE = frozenset("IO")
"""Letters that read as 1 and 0 on a slip."""

_PREFIX = re.compile(r"[A-Z]{1,2}")


def label(series: str, number: int) -> str:
    """The number as citizens read it: A001 … A999, then A1000."""
    return f"{series}{number:03d}"


def mark_after(given: Iterable[str]) -> str:
    """The offline mark of one more kiosk of a centre, when these were given: none is ever given twice.

    Digits, so that a series that begins with one is never that of a service.
    """
    return str(max(map(int, given), default=0) + 1)


def is_prefix(text: str) -> bool:
    """Whether it is one or two Latin capitals that nobody takes for digits."""
    return _PREFIX.fullmatch(text) is not None and not CONFUSABLE & set(text)
