"""The code of an appointment as people type it and scanners read it; the server makes them of the same signs."""

SIGNS = "34679ACDEFGHJKMNPRTWXY"
"""Those that are told apart in any handwriting."""
LENGTH = 8


def read_code(text: str) -> str | None:
    """The code in that text, whatever small letters, spaces and hyphens it has; None where it is none."""
    code = "".join(sign for sign in text.upper() if sign.isalnum())
    return code if len(code) == LENGTH and set(code) <= set(SIGNS) else None
