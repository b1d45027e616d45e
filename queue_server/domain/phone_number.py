"""A Vietnamese mobile number as people write it, and the key that stands for it while a day lasts."""

import hashlib
import hmac
import re

_BETWEEN = re.compile(r"[\s.()-]+")
_MOBILE = re.compile(r"(?:0|\+?84)([35789][0-9]{8})")


def as_dialled(text: str) -> str | None:
    """The ten digits that are dialled, such as 0912345678; None for what is no Vietnamese mobile number.

    Spaces, dots, hyphens and brackets are let go, and +84 stands for the first 0.
    """
    found = _MOBILE.fullmatch(_BETWEEN.sub("", text))
    return None if found is None else f"0{found[1]}"


def key_of(dialled: str, *, secret: str) -> str:
    """What stands for the number until the day is over: HMAC-SHA-256 in hex, keyed by the day's secret (hex).

    Marked as a telephone, so that it is never equal to what stands for a citizen card.
    """
    return hmac.new(bytes.fromhex(secret), f"phone:{dialled}".encode(), hashlib.sha256).hexdigest()
