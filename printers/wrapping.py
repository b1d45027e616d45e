"""Breaks text into lines that fit a width in dots."""

from functools import lru_cache

from printers.typeface import Face, width


@lru_cache(maxsize=512)
def wrap(text: str, face: Face, *, within: int) -> tuple[str, ...]:
    """As few lines as fit, each as full as it gets; a word wider than a line is broken, line breaks are kept."""
    return tuple(line for part in text.splitlines() for line in _filled(part, face, within))


@lru_cache(maxsize=512)
def balance(text: str, face: Face, *, within: int) -> tuple[str, ...]:
    """As few lines as fit, then as even as can be: for centred text, where a last lone word looks lost."""
    lines = wrap(text, face, within=within)
    narrow, wide = within // 2, within
    while wide - narrow > 1:
        middle = (narrow + wide) // 2
        narrow, wide = (narrow, middle) if _is_as_short(text, face, middle, len(lines)) else (middle, wide)
    return wrap(text, face, within=wide)


def _is_as_short(text: str, face: Face, within: int, count: int) -> bool:
    if any(width(word, face) > within for word in text.split(" ")):
        return False
    return len(wrap(text, face, within=within)) <= count


def _filled(text: str, face: Face, within: int) -> list[str]:
    lines: list[str] = []
    for word in _words(text, face, within):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, face) <= within:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _words(text: str, face: Face, within: int) -> list[str]:
    # Not split(): that would also break at the non-breaking space.
    return [part for word in text.split(" ") if word for part in _pieces(word, face, within)]


def _pieces(word: str, face: Face, within: int) -> list[str]:
    if width(word, face) <= within:
        return [word]
    pieces: list[str] = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, face) > within:
            pieces.append("")
        pieces[-1] += letter
    return pieces
