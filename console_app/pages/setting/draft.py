"""What somebody is making of a centre's settings: nothing is done until it is applied. Knows no screen."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class At:
    """A place in a document: a section, one of its parts where it is a list, a dotted field where it is one."""

    section: str
    index: int | None = None
    field: str = ""


@dataclass(slots=True)
class Draft:
    """`base` is what holds, `document` what is wanted instead. `version` names what it was last compared with."""

    base: Document
    version: str
    document: Document = field(init=False)

    def __post_init__(self) -> None:
        self.document = deepcopy(self.base)

    @property
    def is_changed(self) -> bool:
        """Whether anything is wanted otherwise."""
        return self.document != self.base

    def differs(self, section: str) -> bool:
        """Whether something of that section is."""
        return bool(self.document.get(section) != self.base.get(section))

    def parts(self, section: str) -> list[Document]:
        """The parts of a section that is a list."""
        listed: list[Document] = self.document.setdefault(section, [])
        return listed

    def value(self, at: At) -> Any:
        """What stands there; None where nothing does."""
        found: Any = self._table(at)
        for name in at.field.split("."):
            found = found.get(name) if isinstance(found, dict) else None
        return found

    def put(self, at: At, value: Any) -> None:
        """Let that stand there; None, and what is empty in a table of words, is not said at all."""
        *outer, last = at.field.split(".")
        table = self._table(at)
        for name in outer:
            table[name] = table.get(name) or {}
            table = table[name]
        if value is None and outer:
            table.pop(last, None)
        else:
            table[last] = value
        if len(outer) == 1 and not table and self._is_optional(at):
            self._table(at)[outer[0]] = None

    def add(self, section: str, part: Mapping[str, Any]) -> int:
        """A new part at the end; its place."""
        self.parts(section).append(deepcopy(dict(part)))
        return len(self.parts(section)) - 1

    def remove(self, section: str, index: int) -> None:
        """Take a part away."""
        del self.parts(section)[index]

    def move(self, section: str, index: int, *, by: int) -> int:
        """Let a part stand earlier (-1) or later (1); its place then."""
        parts = self.parts(section)
        to = min(max(index + by, 0), len(parts) - 1)
        parts.insert(to, parts.pop(index))
        return to

    def drop(self) -> None:
        """Want nothing otherwise."""
        self.document = deepcopy(self.base)

    def _table(self, at: At) -> Document:
        if at.index is None:
            table: Document = self.document.setdefault(at.section, {})
            return table
        return self.parts(at.section)[at.index]

    def _is_optional(self, at: At) -> bool:
        """A note on slips may be left out altogether; a name may not."""
        return at.field.startswith("ticket_note.")
