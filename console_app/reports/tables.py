"""The tables of a report: which there are, which figures stand in their columns, and what each cell holds.

Cells are plain values: a count, seconds, a share from 0 to 1, a date, a text; None where there is none. How they
are written is up to whoever shows them.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from console_app.texts import named

Cell = str | int | float | date | None
Facts = Mapping[str, Any]
"""An object of the server's answer."""
Say = Callable[..., str]


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    DATE = "date"
    COUNT = "count"
    SECONDS = "seconds"
    LONG = "long"  # seconds too, but hours and days of them
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure by its name, which is also that of its definition; `of` finds it in the server's figures."""

    name: str
    kind: Kind
    of: Callable[[Facts], Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """What stands above, and what below; `figure` names the definition, where the column is a figure."""

    title: str
    kind: Kind
    figure: str | None = None

    @property
    def is_seen_first(self) -> bool:
        """Whether it is worth its place where not all columns have one."""
        return self.figure in _SEEN_FIRST or self.figure not in {each.name for each in FIGURES}


@dataclass(frozen=True, slots=True)
class Table:
    """`name` is stable and is said by `title`; rows have a cell for each column."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def _plain(name: str, kind: Kind = Kind.COUNT, key: str = "") -> Figure:
    return Figure(name, kind, lambda figures: figures[key or name])


def _time(name: str, of: str, key: str) -> Figure:
    return Figure(name, Kind.SECONDS, lambda figures: figures[of][key])


def _within(figures: Facts) -> float | None:
    over = figures["share_over_target"]
    return None if over is None else 1 - over


FIGURES: tuple[Figure, ...] = (
    _plain("issued"),
    _plain("visits"),
    _plain("legs"),
    _plain("served"),
    _time("wait_mean", "waiting", "mean_seconds"),
    _time("wait_median", "waiting", "median_seconds"),
    _time("wait_p90", "waiting", "p90_seconds"),
    Figure("within_target", Kind.SHARE, _within),
    _plain("over_target"),
    _time("service_mean", "service", "mean_seconds"),
    _time("service_median", "service", "median_seconds"),
    _time("service_p90", "service", "p90_seconds"),
    _plain("no_show"),
    _plain("transferred"),
    _plain("cancelled"),
    _plain("expired"),
    _plain("unfinished"),
    _plain("open_seconds", Kind.LONG),
    _plain("paused_seconds", Kind.LONG),
    _plain("pauses"),
)
"""In the order in which they are told."""
_SEEN_FIRST = frozenset({"issued", "served", "wait_mean", "wait_p90", "within_target", "service_mean", "no_show"})
"""The figures that a table on a screen begins with; the others are one click away."""
_NONE_AT_COUNTERS = frozenset({"issued"})
_AT_COUNTERS_ALONE = frozenset({"open_seconds", "paused_seconds", "pauses"})
_LACKING = {
    "counters": _NONE_AT_COUNTERS,
    "clerks": _NONE_AT_COUNTERS,
    "services": _AT_COUNTERS_ALONE,
    "classes": _AT_COUNTERS_ALONE,
}
"""The figures that such a group never has."""
GROUPED = ("centres", "services", "counters", "clerks", "classes", "months", "days", "weekdays", "hours", "slots")
_OF_CENTRES = frozenset({"services", "counters"})
"""What several centres each have of their own."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: in which language, and what sentences are in it (`say` takes keys of the page)."""

    language: str
    say: Say

    def named(self, text: Mapping[str, str] | str | None, otherwise: str) -> str:
        """A name by language, a name, or else what stands for it."""
        return text if isinstance(text, str) else named(self.language, text or {}) or otherwise


def figure(name: str) -> Figure:
    """That figure."""
    return next(each for each in FIGURES if each.name == name)


def tables_of(report: Facts, reader: Reader) -> tuple[Table, ...]:
    """Every table of the report that has any row, beginning with what it comes to as a whole."""
    tables = (
        _overview(report, reader),
        *(_grouped(report, name, reader) for name in GROUPED),
        _outcomes(report, reader),
        *_ratings(report["ratings"], reader),
    )
    return tuple(table for table in tables if table.rows)


def _overview(report: Facts, reader: Reader) -> Table:
    """The figures of the whole, one a column."""
    return _table("overview", reader, _figure_columns(FIGURES, reader), [[f.of(report["total"]) for f in FIGURES]])


def _grouped(report: Facts, name: str, reader: Reader) -> Table:
    figures = [each for each in FIGURES if each.name not in _LACKING.get(name, frozenset())]
    with_centre = name in _OF_CENTRES and len(report["centres"]) > 1
    heads = [Column(reader.say(f"of_{name}"), Kind.DATE if name == "days" else Kind.TEXT)]
    centre = [Column(reader.say("of_centres"), Kind.TEXT)] if with_centre else []
    names = {each["key"]: reader.named(each["name"], each["key"]) for each in report["centres"]}
    rows = (
        [
            *([names.get(row["centre"], row["centre"])] if with_centre else []),
            label_of(name, row, reader),
            *(each.of(row["figures"]) for each in figures),
        ]
        for row in report["by"][name]
    )
    return _table(name, reader, [*centre, *heads, *_figure_columns(figures, reader)], rows)


def label_of(name: str, row: Facts, reader: Reader) -> Cell:
    """What a group is called."""
    key = str(row["key"])
    match name:
        case "counters":
            return reader.say("counter", number=key)
        case "days":
            return date.fromisoformat(key)
        case "months":
            return f"{key[5:]}/{key[:4]}"
        case "weekdays":
            return reader.say(f"weekday_{key}")
        case "hours":
            return reader.say("hour", hour=key)
        case "slots":
            weekday, hour = key.split("-")
            return f"{reader.say(f'weekday_{weekday}')} {reader.say('hour', hour=hour)}"
        case "classes" if not key:
            return reader.say("nobody_s_class")
    return reader.named(row["name"], key)


def _outcomes(report: Facts, reader: Reader) -> Table:
    counted = report["outcomes"]["total"]
    whole = sum(each["count"] for each in counted)
    rows = (
        [
            reader.named(each["name"], each["code"]) if each["code"] else reader.say("no_outcome"),
            each["count"],
            each["count"] / whole,
        ]
        for each in counted
    )
    return _table("outcomes", reader, _counted_columns("of_outcomes", reader), rows)


def _ratings(ratings: Facts, reader: Reader) -> Iterable[Table]:
    yield _criteria(ratings, reader)
    for name in ("centres", "services", "counters", "clerks", "months"):
        yield _rated(ratings, name, reader)
    whole = sum(each["count"] for each in ratings["reasons"])
    rows = (
        [reader.named(each["name"], each["code"]), each["count"], each["count"] / whole]
        for each in ratings["reasons"]
    )
    yield _table("reasons", reader, _counted_columns("of_reasons", reader), rows)


def _criteria(ratings: Facts, reader: Reader) -> Table:
    """The whole and each criterion: how many answered with each level."""
    total = ratings["total"]
    levels = [each["code"] for each in ratings["levels"]]
    columns = [
        Column(reader.say("of_criteria"), Kind.TEXT),
        Column(reader.say("answers"), Kind.COUNT, "answers"),
        Column(reader.say("content_share"), Kind.SHARE, "content_share"),
        *(Column(reader.named(each["name"], each["code"]), Kind.COUNT) for each in ratings["levels"]),
    ]
    rows: list[list[Cell]] = []
    if total["answers"]:
        rows.append([reader.say("as_a_whole"), *_answers(total["levels"], total["content_share"], levels)])
        for each in ratings["criteria"]:
            counted = total["criteria"][each["code"]]
            share = total["content_shares"][each["code"]]
            rows.append([reader.named(each["name"], each["code"]), *_answers(counted, share, levels)])
    return _table("ratings", reader, columns, rows)


def _answers(counted: Mapping[str, int], share: float | None, levels: list[str]) -> list[Cell]:
    return [sum(counted.values()), share, *(counted.get(level, 0) for level in levels)]


def _rated(ratings: Facts, name: str, reader: Reader) -> Table:
    """A group and its answers: of the whole, and by criterion; None where so few answered that it is not told."""
    columns = [
        Column(reader.say(f"of_{name}"), Kind.TEXT),
        Column(reader.say("answers"), Kind.COUNT, "answers"),
        Column(reader.say("content_share"), Kind.SHARE, "content_share"),
        *(
            Column(reader.named(each["name"], each["code"]), Kind.SHARE, "content_share")
            for each in ratings["criteria"]
        ),
    ]
    rows = (
        [
            label_of(name, row, reader),
            row["satisfaction"]["answers"],
            row["satisfaction"]["content_share"],
            *((row["satisfaction"]["content_shares"] or {}).get(each["code"]) for each in ratings["criteria"]),
        ]
        for row in ratings[name]
    )
    return _table(f"rated_{name}", reader, columns, rows)


def _counted_columns(head: str, reader: Reader) -> list[Column]:
    return [
        Column(reader.say(head), Kind.TEXT),
        Column(reader.say("count"), Kind.COUNT),
        Column(reader.say("share"), Kind.SHARE),
    ]


def _figure_columns(figures: Iterable[Figure], reader: Reader) -> list[Column]:
    return [Column(reader.say(each.name), each.kind, each.name) for each in figures]


def _table(name: str, reader: Reader, columns: Iterable[Column], rows: Iterable[Iterable[Cell]]) -> Table:
    return Table(name, reader.say(f"table_{name}"), tuple(columns), tuple(tuple(row) for row in rows))
