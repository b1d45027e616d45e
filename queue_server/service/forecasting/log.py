"""Read a log of served people from CSV into arrays: a million rows stay within some tens of megabytes."""

import csv
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import inf, isfinite
from pathlib import Path
from typing import TextIO

COLUMNS = ("arrived", "service", "started", "ended", "counter", "priority")
_ORDINARY = frozenset({"", "0"})


class LogError(Exception):
    """The log cannot be used; `code` names a sentence of the command line, `facts` fill it (file, line, …)."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(f"{code}: {facts}")
        self.code, self.facts = code, facts


@dataclass(frozen=True, slots=True)
class Log:
    """Column by column; times in seconds from any origin, services and counters as indexes into their names."""

    arrived: "array[float]" = field(default_factory=lambda: array("d"))
    started: "array[float]" = field(default_factory=lambda: array("d"))
    ended: "array[float]" = field(default_factory=lambda: array("d"))
    service: "array[int]" = field(default_factory=lambda: array("L"))
    counter: "array[int]" = field(default_factory=lambda: array("L"))
    urgent: bytearray = field(default_factory=bytearray)
    services: dict[str, int] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)

    def add(self, times: Sequence[float], *, service: str, counter: str, priority: str) -> None:
        """One row; `times` are arrived, started and ended."""
        self.arrived.append(times[0])
        self.started.append(times[1])
        self.ended.append(times[2])
        self.service.append(self.services.setdefault(service, len(self.services)))
        self.counter.append(self.counters.setdefault(counter, len(self.counters)))
        self.urgent.append(priority.strip() not in _ORDINARY)

    def __len__(self) -> int:
        return len(self.arrived)


def read_log(path: Path) -> Log:
    """Read the whole file, in any order of rows. Raises LogError at the first thing that is wrong."""
    log = Log()
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for line, values in _rows(path, file):
                times = _times(path, line, values)
                log.add(times, service=values[1], counter=values[4], priority=values[5])
    except OSError as error:
        raise LogError("log_unreadable", file=path, reason=error.strerror or str(error)) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise LogError("log_unreadable", file=path, reason=str(error)) from error
    if not len(log):
        raise LogError("log_empty", file=path)
    return log


def _rows(path: Path, lines: TextIO) -> Iterator[tuple[int, list[str]]]:
    """Line and values in the order of `COLUMNS`, whatever the order in the file; a blank line is none."""
    reader = csv.reader(lines)
    header = [name.strip().lower() for name in next(reader, [])]
    if not header:
        raise LogError("log_empty", file=path)
    for column in COLUMNS:
        if column not in header:
            raise LogError("log_column", file=path, line=1, column=column)
    places = [header.index(column) for column in COLUMNS]
    for row in reader:
        if row:
            if len(row) != len(header):
                raise LogError("log_width", file=path, line=reader.line_num, count=len(row), expected=len(header))
            yield reader.line_num, [row[place] for place in places]


def _times(path: Path, line: int, values: Sequence[str]) -> tuple[float, float, float]:
    arrived, started, ended = (
        _seconds(path, line, column, values[place])
        for column, place in (("arrived", 0), ("started", 2), ("ended", 3))
    )
    if started < arrived:
        raise LogError("log_started_early", file=path, line=line)
    if ended < started:
        raise LogError("log_ended_early", file=path, line=line)
    return arrived, started, ended


def _seconds(path: Path, line: int, column: str, text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = inf
    if not isfinite(seconds):
        raise LogError("log_number", file=path, line=line, column=column, value=text)
    return seconds
