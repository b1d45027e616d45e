"""Pairing codes: short enough to be read from one screen and typed at another, and never mistaken for others."""

from collections.abc import Callable
from datetime import timedelta

ALPHABET = "23456789ACDEFGHJKMNPQRTVWXY"
"""Without signs that look alike: no 0 and O, 1 and I and L, B (8), S (5), U (V), Z (2)."""
LENGTH = 8
LIFETIME = timedelta(minutes=10)
"""27 to the 8th is 2.8e11 codes: with a limit on wrong tries, ten minutes are far too short to guess one."""
_HALF = LENGTH // 2


def new_code(choose: Callable[[str], str]) -> str:
    """A code; `choose` picks one sign, and must be unforeseeable."""
    return "".join(choose(ALPHABET) for _ in range(LENGTH))


def shown(code: str) -> str:
    """As people read it: XXXX-XXXX."""
    return f"{code[:_HALF]}-{code[_HALF:]}"


def typed(text: str) -> str | None:
    """The code behind what somebody typed, in any case, with or without the dash; None where it is none."""
    code = "".join(sign for sign in text.upper() if not sign.isspace() and sign != "-")
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None
