"""How a person is shown to whoever need not know who it is: initials, and the end of a telephone number."""

import unicodedata

SHOWN_DIGITS = 3


def masked_name(name: str) -> str:
    """The first letter of each word: "Nguyễn Văn Mẫu" becomes "N… V… M…"."""
    return " ".join(f"{word[0]}…" for word in unicodedata.normalize("NFC", name).split())


def masked_phone(phone: str) -> str:
    """The last three digits: "0912 345 678" becomes "…678". A number that is no longer than these shows none."""
    digits = "".join(sign for sign in phone if sign.isdigit())
    return f"…{digits[-SHOWN_DIGITS:]}" if len(digits) > SHOWN_DIGITS else "…"
