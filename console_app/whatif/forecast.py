"""What the server foretells of the next hour, as the pages take it, and which services a change touches."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter

_NOTICED_MINUTES = 1.0
"""A mean wait that differs by less is the same to whoever waits."""


class Verdict(StrEnum):
    """What a change does to the people of a service; worded in texts under these names."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour:
    """The next hour of a service: see `HourBody` of the server."""

    low_minutes: int
    high_minutes: int
    mean_minutes: float
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Foretold:
    """A service's next hour without the change and with it."""

    service: str
    people: int
    before: Hour
    after: Hour

    @property
    def gain(self) -> float:
        """By how many minutes the mean wait becomes shorter."""
        return self.before.mean_minutes - self.after.mean_minutes

    @property
    def verdict(self) -> Verdict:
        """Better or worse by the mean wait; where that is the same, by how many are left."""
        if abs(self.gain) >= _NOTICED_MINUTES:
            return Verdict.BETTER if self.gain > 0 else Verdict.WORSE
        if self.before.left == self.after.left:
            return Verdict.SAME
        return Verdict.BETTER if self.after.left < self.before.left else Verdict.WORSE


_FORETOLD = TypeAdapter(list[Foretold])


def foretold_in(answer: Any) -> list[Foretold]:
    """The services in an answer of the server."""
    return _FORETOLD.validate_python(answer["services"])


def touched(services: Iterable[Foretold]) -> list[Foretold]:
    """Those that a change makes better or worse, the greatest difference first."""
    differing = [each for each in services if each.verdict is not Verdict.SAME]
    return sorted(differing, key=lambda each: -abs(each.gain) * each.people)


def minutes(low: int, high: int) -> str:
    """A range of minutes, such as 50–70."""
    return f"{low}–{high}" if low < high else f"{high}"


def span(hour: Hour) -> str:
    """How long people will wait."""
    return minutes(hour.low_minutes, hour.high_minutes)


def others(services: Sequence[Foretold], helped: str, given_up: Collection[str]) -> list[Foretold]:
    """Whom a change touches beside the service it is meant for: always those that a counter gives up."""
    differing = [each for each in touched(services) if each.service != helped]
    same = [each for each in services if each.verdict is Verdict.SAME and each.service in given_up]
    return differing + same
