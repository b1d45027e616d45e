"""The code of an appointment: short enough to be read out on the telephone, with no sign that reads as another."""

from collections.abc import Callable, Sequence

SIGNS = "34679ACDEFGHJKMNPRTWXY"
"""Without 0 O Q, 1 I L, 2 Z, 5 S, 8 B, U V: what is left is told apart in any handwriting."""
LENGTH = 8


def new_code(choose: Callable[[Sequence[str]], str]) -> str:
    """A code of eight signs, each chosen by `choose`: 22 to the power of 8, or 55 thousand million of them."""
    return "".join(choose(SIGNS) for _ in range(LENGTH))


def as_typed(text: str) -> str:
    """The code that somebody typed, with small letters, spaces or hyphens."""
    return "".join(sign for sign in text.upper() if sign.isalnum())
