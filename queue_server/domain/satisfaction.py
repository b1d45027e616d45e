"""Answers of citizens counted by level and criterion, and which groups are too small to be told apart."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

FEWEST_ANSWERS = 5
"""Fewer answers than this about one counter or clerk are not shown: each might be traced to whoever gave it."""

Key = TypeVar("Key", bound=int | str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Satisfaction:
    """How many answers, how many of each level, and the same for each criterion; None where it is not told."""

    answers: int
    levels: Mapping[str, int] | None
    criteria: Mapping[str, Mapping[str, int]] | None


class AnswerTally:
    """The answers of one group while they are being counted."""

    def __init__(self) -> None:
        self.answers = 0
        self._levels: Counter[str] = Counter()
        self._criteria: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def add(self, level: str, criteria: Mapping[str, str]) -> None:
        """Count one answer. A criterion that was left out is not counted as anything."""
        self.answers += 1
        self._levels[level] += 1
        for criterion, of_criterion in criteria.items():
            self._criteria[criterion][of_criterion] += 1

    def satisfaction(self, levels: Sequence[str], criteria: Sequence[str]) -> Satisfaction:
        """What was counted, in that order; a level or criterion that the centre no longer has comes last."""
        names = dict.fromkeys((*criteria, *self._criteria))
        return Satisfaction(
            answers=self.answers,
            levels=_in_order(self._levels, levels),
            criteria={name: _in_order(self._criteria[name], levels) for name in names},
        )

    def hidden(self) -> Satisfaction:
        """How many there are, and no more."""
        return Satisfaction(answers=self.answers, levels=None, criteria=None)


def _in_order(counted: Counter[str], levels: Sequence[str]) -> dict[str, int]:
    return {level: counted[level] for level in dict.fromkeys((*levels, *counted))}


def too_few(answers: Mapping[Key, int]) -> frozenset[Key]:
    """The groups, of those with so many answers each, whose answers are not to be shown.

    Those with fewer than FEWEST_ANSWERS; and, where those together are still fewer, the next smallest too, since
    they could be had by taking all others from the total.
    """
    smallest_first = sorted(answers, key=lambda key: answers[key])
    found: list[Key] = []
    for key in smallest_first:
        together = sum(answers[each] for each in found)
        if answers[key] >= FEWEST_ANSWERS and (together == 0 or together >= FEWEST_ANSWERS):
            break
        found.append(key)
    return frozenset(found)
