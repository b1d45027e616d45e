"""Many durations, of which mean, median and percentiles are wanted, without ever sorting them all.

They are kept by the minute, as compact arrays: 8 bytes each. A sort of a year's waits would hold everything else
in the process up while it lasts; one minute's waits are few.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

MICROS = 1_000_000
_MINUTE = 60 * MICROS


@dataclass(frozen=True, slots=True, kw_only=True)
class Durations:
    """Waits or services in short, in seconds. Where there is none, there is no mean: None, not 0."""

    count: int
    mean_seconds: float | None = None
    median_seconds: float | None = None
    p90_seconds: float | None = None


class Spread:
    """Durations in microseconds, none of them negative, while they are being collected."""

    __slots__ = ("_minutes", "count", "total")

    def __init__(self) -> None:
        self.count = self.total = 0
        self._minutes: defaultdict[int, array[int]] = defaultdict(_none)

    def add(self, micros: int) -> None:
        """Take one more."""
        self.count += 1
        self.total += micros
        self._minutes[micros // _MINUTE].append(micros)

    def take_in(self, other: "Spread") -> None:
        """Take all of another."""
        self.count += other.count
        self.total += other.total
        for minute, durations in other.by_minute():
            self._minutes[minute].extend(durations)

    def by_minute(self) -> list[tuple[int, "array[int]"]]:
        """Those of each minute, the shortest minute first, in no order within it."""
        return sorted(self._minutes.items())

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(self._minutes.values())

    def quantile(self, percent: int) -> int:
        """The duration below which `percent` of them lie, interpolated between neighbours. There must be one.

        By Hyndman and Fan's definition 7, which is that of spreadsheets (PERCENTILE.INC), NumPy and R: so the
        median of an even number is the middle of two, and anybody can check the figures.
        """
        place, rest = divmod((self.count - 1) * percent, 100)
        lower = self._at(place)
        if not rest:
            return lower
        return round((lower * (100 - rest) + self._at(place + 1) * rest) / 100)

    def _at(self, place: int) -> int:
        """The one at that place, counted from 0, if all stood in order."""
        for _, durations in self.by_minute():
            if place < len(durations):
                return sorted(durations)[place]
            place -= len(durations)
        raise IndexError(place)

    def durations(self) -> Durations:
        """All of them in short."""
        if not self.count:
            return Durations(count=0)
        return Durations(
            count=self.count,
            mean_seconds=round(self.total / self.count) / MICROS,
            median_seconds=self.quantile(50) / MICROS,
            p90_seconds=self.quantile(90) / MICROS,
        )


def _none() -> "array[int]":
    return array("q")
