"""What citizens thought over a period, by level, criterion and reason; whatever could be traced is left out."""

from collections.abc import Mapping
from dataclasses import dataclass

from queue_server.domain.satisfaction import AnswerTally, Satisfaction, too_few
from queue_server.service.grouping import By, Key, Label, Places, labelled
from queue_server.service.rating_statistics import TRACEABLE, RatedGroup
from queue_server.service.reporting.regrouping import month_of, together, weekday_of
from queue_server.service.reporting.summary import Summary
from queue_server.store import statistics as stored
from queue_server.store.database import Transaction
from queue_server.store.statistics import RatingWords

TOLD_APART = (By.CENTRE, By.SERVICE, By.COUNTER, By.CLERK, By.MONTH, By.WEEKDAY, By.DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """How often each reason was given in a month, by code."""

    label: Label
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What things are called, all answers together, the same by groups, and the reasons in all and by month."""

    words: RatingWords
    total: Satisfaction
    rows: Mapping[By, tuple[RatedGroup, ...]]
    reasons: Mapping[str, int]
    reasons_by_month: tuple[Reasons, ...]


def read_answers(tx: Transaction, of_centres: Mapping[int, Summary], summary: Summary, places: Places) -> Answered:
    """All that was answered about visits of the period."""
    words = stored.rating_words(tx, list(places.centres))
    groups = _groups(of_centres, summary)
    months = labelled(tx, By.MONTH, list(groups[By.MONTH]), places)
    total = _total(summary)
    return Answered(
        words=words,
        total=_told(total, words),
        rows={by: _rows(tx, by, groups[by], places, words) for by in TOLD_APART},
        reasons=_in_order(total.reasons, words),
        reasons_by_month=tuple(
            Reasons(label=label, counts=_in_order(groups[By.MONTH][key].reasons, words)) for key, label in months
        ),
    )


def _groups(of_centres: Mapping[int, Summary], summary: Summary) -> dict[By, Mapping[Key, AnswerTally]]:
    days = summary.answers[By.DAY]
    return {
        **summary.answers,
        By.CENTRE: {key: _total(each) for key, each in of_centres.items() if each.answers[By.DAY]},
        By.MONTH: together(days, AnswerTally, month_of),
        By.WEEKDAY: together(days, AnswerTally, weekday_of),
    }


def _total(summary: Summary) -> AnswerTally:
    total = AnswerTally()
    for each in summary.answers[By.DAY].values():
        total.take_in(each)
    return total


def _told(tally: AnswerTally, words: RatingWords) -> Satisfaction:
    return tally.satisfaction(list(words.levels), list(words.criteria))


def _rows(
    tx: Transaction, by: By, groups: Mapping[Key, AnswerTally], places: Places, words: RatingWords
) -> tuple[RatedGroup, ...]:
    few = too_few({key: tally.answers for key, tally in groups.items()}) if by in TRACEABLE else ()
    return tuple(
        RatedGroup(label=label, satisfaction=groups[key].hidden() if key in few else _told(groups[key], words))
        for key, label in labelled(tx, by, list(groups), places)
    )


def _in_order(counts: Mapping[str, int], words: RatingWords) -> dict[str, int]:
    return {code: counts[code] for code in dict.fromkeys((*words.reasons, *counts)) if code in counts}
