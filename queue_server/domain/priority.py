"""By which rule a priority class is called earlier; each centre chooses (practice: no national list exists)."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dedicated:
    """The class comes first at these counters; at all others it waits like everybody."""

    counters: frozenset[int]


@dataclass(frozen=True, slots=True)
class First:
    """The class comes before everybody who has not waited longer than the target of the service."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """So many of the classes with a ratio, then so many others, while both wait."""

    priority: int
    ordinary: int


Rule = Dedicated | First | Ratio


def class_of_age(ages: Mapping[str, int], age: int) -> str | None:
    """The class with the highest least age that somebody of this age has reached; `ages` by class, in years."""
    reached = [code for code, least in ages.items() if age >= least]
    return max(reached, key=ages.__getitem__, default=None)
