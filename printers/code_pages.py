"""The letters that printers have, by code page: text to bytes and back."""

from functools import cache

from printers import resource_files

FIRST = 0x80  # below are ASCII's
STAND_INS = str.maketrans({"–": "-", "—": "-", "·": "-", "•": "-", "’": "'", "“": '"', "”": '"', "\u00a0": " "})
"""Signs that no code page of ours has, and what is printed for them."""


def coded(text: str, page: str) -> bytes | None:
    """The text in that page's bytes, or None where it lacks a letter."""
    table = _bytes_of(page)
    plain = text.translate(STAND_INS)
    if not all(letter in table for letter in plain):
        return None
    return bytes(table[letter] for letter in plain)


def letter(byte: int, page: str) -> str:
    """What that page prints for a byte; "?" where it has nothing."""
    return chr(byte) if byte < FIRST else _high(page)[byte - FIRST].replace(" ", "?")


@cache
def _bytes_of(page: str) -> dict[str, int]:
    high = {sign: FIRST + place for place, sign in enumerate(_high(page)) if sign != " "}
    return {chr(byte): byte for byte in range(0x20, 0x7F)} | high


def _high(page: str) -> str:
    return "".join(resource_files.load("code_pages")[page]["rows"])
