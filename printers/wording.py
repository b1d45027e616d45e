"""Puts a slip's facts into the words of its language; the words themselves are in `resources/slip.*.toml`."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any
from unicodedata import normalize

from printers import resource_files
from printers.slip import Slip

SHORTEST_RANGE = 3  # counters: "4, 5" reads better than "4–5", "4–7" better than four numbers


@dataclass(frozen=True)
class Row:
    """A name at the left and its value at the right; `parts` is the value cut where it is best broken.

    `kind` is place, ahead, wait or taken.
    """

    kind: str
    label: str
    value: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Wording:
    """Everything that is to be read on a slip, from top to bottom, in NFC; `code` is what the QR holds.

    `marks` say that a slip is not the first of its number, or that the number was given offline; they stand on top
    of every layout.
    """

    centre: str
    title: str
    number: str
    priority: str | None
    service: str
    rows: tuple[Row, ...]
    scan: str | None
    note: str
    code: str | None
    marks: tuple[str, ...] = ()

    def row(self, kind: str) -> Row | None:
        """The row of that kind, if there is one."""
        return next((row for row in self.rows if row.kind == kind), None)


def spoken(language: str) -> str:
    """The language of a slip that is asked for in that one: the same, or Vietnamese."""
    return resource_files.spoken("slip", language)


def wording(slip: Slip) -> Wording:
    """The words of that slip.

    Of a priority only the mark is printed, not the class: slips lie about in the hall, and whether
    somebody is disabled or expecting is nobody else's business.
    """
    words = resource_files.words("slip", slip.language)
    return Wording(
        centre=clean(slip.centre),
        title=words["title"],
        number=clean(slip.number),
        priority=words["priority"] if slip.priority is not None else None,
        service=clean(slip.service),
        rows=tuple(row for row in _rows(slip, words) if row.value),
        scan=words["scan"] if slip.follow_url else None,
        note=clean(slip.note or words["valid"]),
        code=slip.follow_url or None,
        marks=_marks(slip, words),
    )


def clean(text: str) -> str:
    """The text with one code for each letter, and without space around it."""
    return normalize("NFC", text).strip()


def _marks(slip: Slip, words: dict[str, Any]) -> tuple[str, ...]:
    wanted = {"again": slip.is_reprint, "offline": slip.offline}
    return tuple(words[mark] for mark, is_wanted in wanted.items() if is_wanted)


def _rows(slip: Slip, words: dict[str, Any]) -> tuple[Row, ...]:
    return (
        _place(slip, words["place"]),
        _row("ahead", words["ahead"]["label"], _ahead(slip.people_ahead, words["ahead"])),
        _row("wait", words["wait"]["label"], _wait(slip.wait_minutes, words["wait"])),
        _row("taken", words["taken"]["label"], words["taken"]["time"].format(at=slip.issued_at)),
    )


def _row(kind: str, label: str, value: str) -> Row:
    return Row(kind, label, value, (value,))


def _place(slip: Slip, words: dict[str, str]) -> Row:
    counters = _counters(slip.counters, words)
    area = clean(slip.area)
    if not (area and counters):
        return _row("place", words["label"], area or counters[:1].upper() + counters[1:])
    return Row(
        "place", words["label"], words["area_and_counters"].format(area=area, counters=counters), (area, counters)
    )


def _counters(numbers: tuple[int, ...], words: dict[str, str]) -> str:
    if not numbers:
        return ""
    template = words["one_counter"] if len(numbers) == 1 else words["many_counters"]
    runs = groupby(enumerate(sorted(set(numbers))), key=lambda place: place[1] - place[0])
    listed = [text for _, run in runs for text in _run([number for _, number in run], words)]
    return template.format(counters=", ".join(listed))


def _run(numbers: list[int], words: dict[str, str]) -> list[str]:
    if len(numbers) < SHORTEST_RANGE:
        return [str(number) for number in numbers]
    return [words["range"].format(first=numbers[0], last=numbers[-1])]


def _ahead(count: int | None, words: dict[str, str]) -> str:
    if count is None:
        return ""
    return {0: words["none"], 1: words["one"]}.get(count, words["many"].format(count=count))


def _wait(minutes: tuple[int, int] | None, words: dict[str, str]) -> str:
    if minutes is None:
        return ""
    low, high = minutes
    if high < 1 or (low, high) == (0, 1):
        return words["at_once"]
    return words["about" if low == high else "range"].format(low=low, high=high)
