"""What somebody typed, as it is kept: composed letters, single spaces, no control signs."""

import unicodedata


def tidied(text: str | None) -> str | None:
    """The text on one line; None where nothing is left of it."""
    signs = (" " if unicodedata.category(sign) == "Cc" else sign for sign in text or "")
    return unicodedata.normalize("NFC", " ".join("".join(signs).split())) or None
