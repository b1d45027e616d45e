"""Who waits at an instant of a replayed log, and how priority works there, learned from who was called when."""

from collections import deque
from dataclasses import dataclass, field
from math import inf

from queue_server.service.forecasting.log import Log

_KEEP = 0.998
_KEEP_PASSING = 0.99


@dataclass(slots=True)
class Line:
    """The line of one service: rows by arrival; those who were called leave it when they come to the front."""

    rows: deque[int] = field(default_factory=deque)
    ordinary: int = 0
    urgent: int = 0
    ordinary_called: int = 0

    @property
    def people(self) -> int:
        """How many wait."""
        return self.ordinary + self.urgent


class Lines:
    """All lines of a log."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._names = tuple(log.services)
        self._called = bytearray(len(log))
        self._joined: dict[int, tuple[int, int]] = {}
        self.of = {name: Line() for name in log.services}
        self._ahead_seen, self._ahead_called = 2.0, 1.0
        self._calls, self._urgent_calls = 20.0, 0.0

    def join(self, row: int) -> None:
        """A row's person arrives."""
        line = self.of[self._names[self._log.service[row]]]
        line.rows.append(row)
        if self._log.urgent[row]:
            self._joined[row] = line.ordinary, line.ordinary_called
            line.urgent += 1
        else:
            line.ordinary += 1

    def call(self, row: int) -> bool:
        """A row's person is called. Returns whether somebody ordinary of the service waits who came before."""
        line, urgent = self.of[self._names[self._log.service[row]]], self._log.urgent[row]
        self._called[row] = 1
        self._calls = self._calls * _KEEP + 1
        self._urgent_calls = self._urgent_calls * _KEEP + urgent
        if not urgent:
            line.ordinary -= 1
            line.ordinary_called += 1
            return False
        line.urgent -= 1
        ahead, called_before = self._joined.pop(row)
        self._learn(ahead, called_before, line.ordinary_called)
        return ahead > line.ordinary_called - called_before

    def _learn(self, ahead: int, called_before: int, called_now: int) -> None:
        if ahead:
            self._ahead_called = self._ahead_called * _KEEP_PASSING + min(ahead, called_now - called_before)
            self._ahead_seen = self._ahead_seen * _KEEP_PASSING + ahead

    def ahead_of(self, row: int) -> dict[str, float]:
        """By service, how many of those who wait will probably be called before this row's person."""
        share = self._ahead_called / self._ahead_seen if self._log.urgent[row] else 1.0
        return {name: line.urgent + share * line.ordinary for name, line in self.of.items() if line.people}

    def overtaking(self, row: int) -> float:
        """The share of calls that go to later people with priority, as far as these do pass others here."""
        if self._log.urgent[row]:
            return 0.0
        return self._urgent_calls / self._calls * (1 - self._ahead_called / self._ahead_seen)

    def waiting_since(self) -> dict[str, float]:
        """The arrival of the first in each line where somebody waits; seconds of the log."""
        return {name: self._first(line) for name, line in self.of.items() if line.people}

    def _first(self, line: Line) -> float:
        while line.rows and self._called[line.rows[0]]:
            line.rows.popleft()
        return self._log.arrived[line.rows[0]] if line.rows else inf
