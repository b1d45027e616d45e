"""What is different between two documents of settings: tables of fields, and lists of such tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

KEYS = ("code", "number", "date")
"""What a table in a list is known by, where it has one of these."""
ORDER = "order_of_all"
"""The field that a difference names where a list stands in another order."""

Document = Mapping[str, Any]


class What(StrEnum):
    """What became of it."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One of them: in which section, of which of its tables (`key`, empty where there is one), in which field.

    `field` is dotted where a field has parts (`name.vi`), and empty where the whole table came or went; `before`
    and `after` are then the table.
    """

    section: str
    what: What
    key: str = ""
    field: str = ""
    before: Any = None
    after: Any = None

    @property
    def brief(self) -> str:
        """What, where, and nothing of the values."""
        return " ".join(filter(None, (self.what, self.section, self.key, self.field)))


def differences(before: Document, after: Document) -> list[Difference]:
    """All of them, by section in the order of `after`. The documents are JSON values; null is what is not said."""
    sections = dict.fromkeys([*after, *before])
    return [found for name in sections for found in _section(name, before.get(name), after.get(name))]


def _section(name: str, before: Any, after: Any) -> Iterator[Difference]:
    if isinstance(before, list) or isinstance(after, list):
        yield from _listed(name, before or [], after or [])
    else:
        yield from _fields(Difference(section=name, what=What.CHANGED), before or {}, after or {})


def _listed(name: str, before: Sequence[Document], after: Sequence[Document]) -> Iterator[Difference]:
    had, has = _by_key(before), _by_key(after)
    for key in (key for key in had if key not in has):
        yield Difference(section=name, what=What.REMOVED, key=_shown(key), before=had[key])
    for key, table in has.items():
        if key not in had:
            yield Difference(section=name, what=What.ADDED, key=_shown(key), after=table)
        else:
            yield from _fields(Difference(section=name, what=What.CHANGED, key=_shown(key)), had[key], table)
    yield from _order(name, [key for key in had if key in has], [key for key in has if key in had])


def _order(name: str, had: Sequence[str], has: Sequence[str]) -> Iterator[Difference]:
    if had != has:
        was, now = list(map(_shown, had)), list(map(_shown, has))
        yield Difference(section=name, what=What.CHANGED, field=ORDER, before=was, after=now)


def _by_key(tables: Sequence[Document]) -> dict[str, Document]:
    """Each table by its key; one without a key by what it says, marked so that nobody is shown it as a key."""
    return {_key_of(table): table for table in tables}


def _key_of(table: Document) -> str:
    named = [str(table[key]) for key in KEYS if key in table]
    return named[0] if named else f"{_NO_KEY}{sorted(table.items())!r}"


_NO_KEY = "\0"


def _shown(key: str) -> str:
    return "" if key.startswith(_NO_KEY) else key


def _fields(at: Difference, before: Document, after: Document, prefix: str = "") -> Iterator[Difference]:
    for name in dict.fromkeys([*before, *after]):
        was, now = before.get(name), after.get(name)
        if was == now:
            continue
        field = f"{prefix}{name}"
        if isinstance(was, dict) and isinstance(now, dict):
            yield from _fields(at, was, now, f"{field}.")
        else:
            yield Difference(section=at.section, what=at.what, key=at.key, field=field, before=was, after=now)
