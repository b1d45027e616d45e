"""Finds services and procedures by what a person types. Pure: case and diacritics make no difference.

Every word that was typed must be found, in any order. Best is what begins with all of it, then names in which each
word begins a word, then names that have them anywhere, then what has some only in its particulars: its papers, its
service, its department.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache
from unicodedata import normalize


class Kind(IntEnum):
    """What was found; of two that are found equally well, a service comes first."""

    SERVICE = 0
    PROCEDURE = 1


class Rank(IntEnum):
    """How well an entry fits, best first."""

    START = 0
    WORD_STARTS = 1
    INSIDE = 2
    PARTICULARS = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found: by its name, and by `particulars` that are not shown.

    `service` is whose number it takes.
    """

    kind: Kind
    code: str
    service: str
    name: str
    particulars: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An entry, how well it fits, and the parts of its name that were typed, as (begin, end)."""

    entry: Entry
    rank: Rank
    parts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Indexed:
    """An entry as it is compared: a space before each text, so that " x" finds where a word begins."""

    entry: Entry
    name: str
    everything: str

    def found(self, words: list[str], rank: Rank) -> Found:
        return Found(self.entry, rank, tuple(self._parts(words)))

    def rank(self, words: list[str]) -> Rank | None:
        if not all(word in self.everything for word in words):
            return None
        if not all(word in self.name for word in words):
            return Rank.PARTICULARS
        if self.name.startswith(" " + " ".join(words)):
            return Rank.START
        return Rank.WORD_STARTS if all(" " + word in self.name for word in words) else Rank.INSIDE

    def _parts(self, words: list[str]) -> Iterable[tuple[int, int]]:
        covered = {place for word in words for place in self._places(word)}
        begins = sorted(place for place in covered if place - 1 not in covered)
        ends = sorted(place + 1 for place in covered if place + 1 not in covered)
        return zip(begins, ends, strict=True)

    def _places(self, word: str) -> range:
        at = self.name.find(" " + word)
        begin = at if at >= 0 else self.name.find(word) - 1
        return range(begin, begin + len(word)) if word in self.name else range(0)


@dataclass(frozen=True, slots=True)
class Index:
    """Entries made ready for many searches."""

    _entries: tuple[_Indexed, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Index":
        """An index of these; at equal rank and kind they are found in this order."""
        return cls(tuple(_indexed(entry) for entry in entries))

    def find(self, query: str, *, most: int) -> tuple[Found, ...]:
        """What fits, best first, at most so many; nothing for a query without a letter or digit."""
        words = fold(query).split()
        ranked = [(entry.rank(words), entry) for entry in self._entries] if words else []
        fitting = [(rank, entry) for rank, entry in ranked if rank is not None]
        fitting.sort(key=lambda pair: (pair[0], pair[1].entry.kind))
        return tuple(entry.found(words, rank) for rank, entry in fitting[:most])


def fold(text: str) -> str:
    """The text to compare by: each letter small and bare, whatever is neither letter nor digit a space.

    It is as long as the text composed by NFC.
    """
    return normalize("NFC", text).translate(_bare())


def _indexed(entry: Entry) -> _Indexed:
    composed = replace(entry, name=normalize("NFC", entry.name))
    name = " " + fold(composed.name)
    return _Indexed(composed, name, f"{name} {fold(entry.particulars)}")


_D_WITH_STROKE = (0x110, 0x111)
"""The one letter whose bar is part of it, and not a mark on it."""


class _Bare(dict[int, str]):
    """By letter its bare form, worked out at its first use."""

    def __missing__(self, letter: int) -> str:
        bare = normalize("NFD", chr(letter).lower())[0]
        self[letter] = bare if bare.isalnum() else " "
        return self[letter]


@cache
def _bare() -> _Bare:
    return _Bare(dict.fromkeys(_D_WITH_STROKE, "d"))
