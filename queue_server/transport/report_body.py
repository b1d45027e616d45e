"""The shape of a whole report over HTTP; what the figures mean is said in `queue_server.domain.figures`."""

from collections.abc import Mapping
from datetime import date, datetime

from pydantic import Field

from queue_server.domain.bins import LARGEST_SECONDS, LARGEST_SHARE
from queue_server.service.grouping import By
from queue_server.service.reporting.answers import Answered
from queue_server.service.reporting.outcomes import Outcomes
from queue_server.service.reporting.report import Report
from queue_server.store.statistics import RatingWords, Text
from queue_server.transport.statistics_bodies import (
    FiguresBody,
    FiguresRow,
    GroupBody,
    LoadBody,
    RatingsRow,
    SatisfactionBody,
    Shown,
    figures_row,
    group,
    ratings_row,
)


class Told(Shown):
    """Figures told apart; a group without anything to tell is left out.

    `slots` are hours of weekdays, by when people came: `1-08` is Monday from eight. `classes` are of priority; the
    one with the key "" is everybody else.
    """

    centres: tuple[FiguresRow, ...]
    services: tuple[FiguresRow, ...]
    counters: tuple[FiguresRow, ...]
    clerks: tuple[FiguresRow, ...]
    classes: tuple[FiguresRow, ...]
    months: tuple[FiguresRow, ...]
    days: tuple[FiguresRow, ...]
    weekdays: tuple[FiguresRow, ...]
    hours: tuple[FiguresRow, ...]
    slots: tuple[FiguresRow, ...]


class Named(Shown):
    """A code of the centres' lists, and what it is called; null for one that they no longer have."""

    code: str
    name: dict[str, str] | None


class Counted(Named):
    """The same, and how often."""

    count: int


class OutcomesRow(GroupBody):
    """How the finished legs of a service ended: how many with each outcome, by code; "" is none noted."""

    counts: dict[str, int]


class OutcomesBody(Shown):
    """The outcomes that clerks noted when legs were finished; the code "" is none noted."""

    total: tuple[Counted, ...]
    services: tuple[OutcomesRow, ...]


class ReasonsRow(GroupBody):
    """How often each reason was given, by code, in a month."""

    counts: dict[str, int]


class AnswersBody(Shown):
    """What citizens thought, about visits of the period, whenever they said so."""

    levels: tuple[Named, ...]
    criteria: tuple[Named, ...]
    total: SatisfactionBody
    reasons: tuple[Counted, ...]
    reasons_by_month: tuple[ReasonsRow, ...]
    centres: tuple[RatingsRow, ...]
    services: tuple[RatingsRow, ...]
    counters: tuple[RatingsRow, ...]
    clerks: tuple[RatingsRow, ...]
    months: tuple[RatingsRow, ...]
    weekdays: tuple[RatingsRow, ...]
    days: tuple[RatingsRow, ...]


class ErrorBody(Shown):
    """How far off a median or a percentile may be: a share of it and so many seconds."""

    share: float
    seconds: float


class ReportBody(Shown):
    """Everything of a period. `is_empty`: nobody came and no counter was open; then there are no rows."""

    first: date = Field(alias="from")
    last: date = Field(alias="to")
    read_at: datetime
    is_empty: bool
    percentile_error: ErrorBody
    centres: tuple[GroupBody, ...]
    total: FiguresBody
    by: Told
    load: tuple[LoadBody, ...]
    outcomes: OutcomesBody
    ratings: AnswersBody


def report_body(report: Report) -> ReportBody:
    """The report as it is shown."""
    return ReportBody(
        **{"from": report.period.first, "to": report.period.last},
        read_at=report.read_at,
        is_empty=report.is_empty,
        percentile_error=ErrorBody(share=LARGEST_SHARE, seconds=LARGEST_SECONDS),
        centres=tuple(GroupBody(**group(label)) for label in report.centres),
        total=FiguresBody.model_validate(report.total),
        by=Told(**{_plural(by): tuple(map(figures_row, rows)) for by, rows in report.rows.items()}),
        load=tuple(LoadBody.model_validate(load) for load in report.load),
        outcomes=_outcomes(report.outcomes),
        ratings=_answers(report.answers, report.answers.words),
    )


def _plural(by: By) -> str:
    return "classes" if by is By.CLASS else f"{by}s"


def _outcomes(outcomes: Outcomes) -> OutcomesBody:
    return OutcomesBody(
        total=_counted(outcomes.total, outcomes.names),
        services=tuple(OutcomesRow(**group(each.label), counts=dict(each.counts)) for each in outcomes.services),
    )


def _answers(answers: Answered, words: RatingWords) -> AnswersBody:
    return AnswersBody(
        levels=_named(answers.total.levels or {}, words.levels),
        criteria=_named(answers.total.criteria or {}, words.criteria),
        total=SatisfactionBody.model_validate(answers.total),
        reasons=_counted(answers.reasons, words.reasons),
        reasons_by_month=tuple(
            ReasonsRow(**group(each.label), counts=dict(each.counts)) for each in answers.reasons_by_month
        ),
        **{_plural(by): tuple(map(ratings_row, rows)) for by, rows in answers.rows.items()},
    )


def _named(codes: Mapping[str, object], names: Mapping[str, Text]) -> tuple[Named, ...]:
    return tuple(Named(code=code, name=names.get(code)) for code in codes)


def _counted(counts: Mapping[str, int], names: Mapping[str, Text]) -> tuple[Counted, ...]:
    return tuple(Counted(code=code, name=names.get(code), count=count) for code, count in counts.items())
