"""What letters make a Vietnamese syllable, from `resources/telex.toml`."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """Small letters without tones. `plain` gives the letter under each mark; `vowels` are also the unfinished."""

    bar: str
    hats: Mapping[str, str]
    horns: Mapping[str, str]
    plain: Mapping[str, str]
    vowels: frozenset[str]
    syllable: re.Pattern[str]

    def parts(self, word: str) -> tuple[str, str, str] | None:
        """What the word begins with, its vowels, what it ends with; None if it is no syllable."""
        found = self.syllable.fullmatch(word)
        return (found[1] or "", found[2], found[3] or "") if found else None


def spelling() -> Spelling:
    """As the file says."""
    said = tomllib.loads((files("kiosk_app") / "resources" / "telex.toml").read_text(encoding="utf-8"))
    hats, horns = said["hats"], said["horns"]
    vowels = [*said["vowels"].split(), *said["unfinished"].split()]
    return Spelling(
        bar=said["bar"],
        hats=hats,
        horns=horns,
        plain={mark: plain for marks in (hats, horns) for plain, mark in marks.items()},
        vowels=frozenset(vowels),
        syllable=_syllable(said["initials"].split(), vowels, said["finals"].split()),
    )


def _syllable(initials: Iterable[str], vowels: Iterable[str], finals: Iterable[str]) -> re.Pattern[str]:
    # Tried from the longest: the "u" of "qu" and the "i" of "gi" are no vowels, unless nothing else would be.
    begins, middles, ends = (
        "|".join(sorted(parts, key=len, reverse=True)) for parts in (initials, vowels, finals)
    )
    return re.compile(f"({begins})?({middles})({ends})?")
