"""Answers of citizens counted by level and criterion, and which groups are too small to be told apart."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from queue_server.domain.figures import share
from queue_server.domain.rating import asks_reason

FEWEST_ANSWERS = 5
"""Fewer answers than this about one counter or clerk are not shown: each might be traced to whoever gave it."""

Key = TypeVar("Key", bound=int | str)
Counts = defaultdict[str, int]
PlainAnswers = tuple[int, Mapping[str, int], Mapping[str, Mapping[str, int]], Mapping[str, int]]
"""How many answers, of each level, of each level by criterion, and of each reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Satisfaction:
    """How many answers, how many of each level, and the same for each criterion; None where it is not told.

    `content_share`, and by criterion `content_shares`, are what `content_share` says of them.
    """

    answers: int
    levels: Mapping[str, int] | None
    criteria: Mapping[str, Mapping[str, int]] | None
    content_share: float | None = None
    content_shares: Mapping[str, float | None] | None = None


class AnswerTally:
    """The answers of one group while they are being counted."""

    def __init__(self) -> None:
        self.answers = 0
        self.levels = _none()
        self.criteria: defaultdict[str, Counts] = defaultdict(_none)
        self.reasons = _none()

    def add(self, level: str, criteria: Mapping[str, str], reason: str | None = None) -> None:
        """Count one answer with the code of its reason. A criterion that was left out counts as nothing."""
        self.answers += 1
        self.levels[level] += 1
        for criterion, of_criterion in criteria.items():
            self.criteria[criterion][of_criterion] += 1
        if reason is not None:
            self.reasons[reason] += 1

    def take_in(self, other: "AnswerTally") -> None:
        """Add what another group counted."""
        self.add_plain((other.answers, other.levels, other.criteria, other.reasons))

    def plain(self) -> PlainAnswers:
        """What was counted, to be kept."""
        criteria = {criterion: dict(levels) for criterion, levels in self.criteria.items()}
        return self.answers, dict(self.levels), criteria, dict(self.reasons)

    def add_plain(self, plain: PlainAnswers) -> None:
        """Add what another group's `plain` gave."""
        answers, levels, criteria, reasons = plain
        self.answers += answers
        _add(self.levels, levels)
        _add(self.reasons, reasons)
        for criterion, of_criterion in criteria.items():
            _add(self.criteria[criterion], of_criterion)

    def satisfaction(self, levels: Sequence[str], criteria: Sequence[str]) -> Satisfaction:
        """What was counted, in that order; a level or criterion that the centre no longer has comes last."""
        names = dict.fromkeys((*criteria, *self.criteria))
        return Satisfaction(
            answers=self.answers,
            levels=_in_order(self.levels, levels),
            criteria={name: _in_order(self.criteria[name], levels) for name in names},
            content_share=content_share(levels, self.levels),
            content_shares={name: content_share(levels, self.criteria[name]) for name in names},
        )

    def hidden(self) -> Satisfaction:
        """How many there are, and no more."""
        return Satisfaction(answers=self.answers, levels=None, criteria=None)


def _none() -> Counts:
    # Not a `Counter`, which takes four times as long: a year of fifty centres makes a million.
    return defaultdict(int)


def _add(counts: Counts, others: Mapping[str, int]) -> None:
    for key, count in others.items():
        counts[key] += count


def _in_order(counted: Mapping[str, int], levels: Sequence[str]) -> dict[str, int]:
    return {level: counted.get(level, 0) for level in dict.fromkeys((*levels, *counted))}


def content_share(levels: Sequence[str], counted: Mapping[str, int]) -> float | None:
    """The share of answers, 0 to 1, that are better than the middle of the levels, best first: nobody asks why.

    None without answers, and without levels.
    """
    better = sum(number for level, number in counted.items() if level in levels and not asks_reason(levels, level))
    return share(better, sum(counted.values()))


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
