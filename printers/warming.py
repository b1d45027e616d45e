"""Makes the first slip after a start as quick as any other."""

from collections.abc import Callable
from dataclasses import replace

from printers import resource_files
from printers.sample import sample
from printers.sheet import Document


def warm_up(encode: Callable[[Document], bytes]) -> None:
    """Encode slips that nobody prints, with the usual letters of every language, to have these at hand.

    Takes some hundred milliseconds: not for a screen's thread.
    """
    for language in resource_files.languages("check"):
        slip, letters = sample(language), _letters(language)
        encode(slip)
        encode(replace(slip, centre=letters, service=letters, area=letters, note=letters))


def _letters(language: str) -> str:
    """Those that occur in our own words, as words short enough for a line."""
    found = "".join(sorted(set(str(resource_files.words("check", language))) - {" "}))
    return " ".join(found[start : start + 10] for start in range(0, len(found), 10))
