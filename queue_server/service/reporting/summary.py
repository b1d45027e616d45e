"""All that is counted of a centre over some dates, in a shape that adds up, and as the bytes that are kept."""

import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic_core import from_json, to_json

from queue_server.domain.satisfaction import AnswerTally, PlainAnswers
from queue_server.domain.sums import SIZE, Sums
from queue_server.service.grouping import By, Key

GROUPED = (By.DAY, By.SERVICE, By.COUNTER, By.CLERK, By.CLASS, By.SLOT)
"""By what figures are kept. Hours are made of slots; weekdays, months and centres of days."""
ANSWERED = (By.DAY, By.SERVICE, By.COUNTER, By.CLERK)
"""By what answers of citizens are kept."""
_HEAD = 4
"""How many bytes say how long the list of keys is."""
_NUMBERED = frozenset({By.SERVICE, By.COUNTER, By.CLERK, By.SLOT})
"""Whose keys are numbers; JSON knows keys as text alone."""

Groups = defaultdict[Key, Sums]
Answers = defaultdict[Key, AnswerTally]


def _groups() -> dict[By, Groups]:
    return {by: defaultdict(Sums) for by in GROUPED}


def _answers() -> dict[By, Answers]:
    return {by: defaultdict(AnswerTally) for by in ANSWERED}


@dataclass(slots=True)
class Summary:
    """Figures by group, outcomes by service and code, and answers by group."""

    groups: dict[By, Groups] = field(default_factory=_groups)
    outcomes: Counter[tuple[int, str]] = field(default_factory=Counter)
    answers: dict[By, Answers] = field(default_factory=_answers)

    def take_in(self, other: "Summary") -> None:
        """Add what was counted of other dates, or of another centre."""
        for by, groups in other.groups.items():
            ours = self.groups[by]
            for key, sums in groups.items():
                ours[key].take_in(sums)
        self.outcomes.update(other.outcomes)
        for by, answers in other.answers.items():
            for key, tally in answers.items():
                self.answers[by][key].take_in(tally)


def written(summary: Summary) -> bytes:
    """As bytes: a list of keys, then the sums of each in the same order, packed."""
    head = {
        "groups": {by: list(groups) for by, groups in summary.groups.items()},
        "outcomes": [[service, code, count] for (service, code), count in summary.outcomes.items()],
        "answers": {
            by: {key: tally.plain() for key, tally in answers.items()} for by, answers in summary.answers.items()
        },
    }
    text = to_json(head)
    sums = (each.packed() for groups in summary.groups.values() for each in groups.values())
    return zlib.compress(b"".join((len(text).to_bytes(_HEAD, "little"), text, *sums)))


def read(content: bytes) -> Summary:
    """From what `written` gave."""
    summary = Summary()
    add_written(summary, content)
    return summary


def add_written(summary: Summary, content: bytes) -> None:
    """Add what was written, without making a summary of it first: a year of fifty centres has thousands."""
    plain = zlib.decompress(content)
    end = _HEAD + int.from_bytes(plain[:_HEAD], "little")
    head = from_json(plain[_HEAD:end])
    pieces = (plain[at : at + SIZE] for at in range(end, len(plain), SIZE))
    for by in GROUPED:
        groups = summary.groups[by]
        for key in head["groups"][by]:
            groups[key].add_packed(next(pieces))
    for service, code, count in head["outcomes"]:
        summary.outcomes[service, code] += count
    for by in ANSWERED:
        _add_answers(by, summary.answers[by], head["answers"][by])


def _add_answers(by: By, answers: Answers, written: Mapping[str, PlainAnswers]) -> None:
    for key, plain in written.items():
        answers[int(key) if by in _NUMBERED else key].add_plain(plain)
