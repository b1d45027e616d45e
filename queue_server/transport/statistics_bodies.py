"""The shapes of statistics over HTTP; what the figures mean is said in `queue_server.domain.figures`."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from queue_server.service.counting import Row
from queue_server.service.grouping import By, Label, Period
from queue_server.service.rating_statistics import RatedGroup, RatingStatistics
from queue_server.service.statistics import Statistics


class Shown(BaseModel):
    """Made by name from what the service answers."""

    model_config = ConfigDict(from_attributes=True, serialize_by_alias=True)


class DurationsBody(Shown):
    """Waits or services in short, in seconds; null where there is none. Percentiles are interpolated."""

    count: int
    mean_seconds: float | None
    median_seconds: float | None
    p90_seconds: float | None


class FiguresBody(Shown):
    """One group's figures.

    `issued` counts numbers, by the first service; everything else counts legs, the stops of a visit, each once.
    `visits` are tickets served here at least once. `served` legs were finished or sent on from the counter;
    `transferred` ones sent on by a clerk. Waiting ends with the first call; service leaves out the time set aside.
    `share_over_target` (0 to 1) is the share of waits over the service's target. Null: the group has none of it.
    """

    issued: int | None
    legs: int
    visits: int
    served: int
    transferred: int
    no_show: int
    cancelled: int
    expired: int
    unfinished: int
    waiting: DurationsBody
    over_target: int
    share_over_target: float | None
    service: DurationsBody
    pauses: int | None
    paused_seconds: float | None
    open_seconds: float | None


class GroupBody(Shown):
    """Which group: its code, number, id, hour or date, and what it is called; a clerk by name alone."""

    key: str
    centre: str | None
    name: dict[str, str] | str | None


class FiguresRow(GroupBody):
    """A group and its figures."""

    figures: FiguresBody


class LoadBody(Shown):
    """What was done in one hour of the day: numbers given, first calls, services that ended."""

    hour: int
    issued: int
    called: int
    served: int


class PeriodBody(Shown):
    """Business dates, both included."""

    first: date = Field(alias="from")
    last: date = Field(alias="to")
    by: By


class StatisticsBody(PeriodBody):
    """Groups that have anything to tell, and all together. `load` comes with `by=hour` alone."""

    rows: tuple[FiguresRow, ...]
    total: FiguresBody
    load: tuple[LoadBody, ...]


class SatisfactionBody(Shown):
    """How many answers, of each level, and of each level by criterion.

    `content_share` (0 to 1) is the share of answers better than the middle of the levels, `content_shares` the
    same by criterion. By counter and clerk, all but the number is null where so few answered that one might be
    traced.
    """

    answers: int
    levels: dict[str, int] | None
    criteria: dict[str, dict[str, int]] | None
    content_share: float | None
    content_shares: dict[str, float | None] | None


class RatingsRow(GroupBody):
    """A group and what was thought of it."""

    satisfaction: SatisfactionBody


class RatingsBody(PeriodBody):
    """Groups about which anybody answered, and all together."""

    rows: tuple[RatingsRow, ...]
    total: SatisfactionBody


def statistics_body(answer: Statistics) -> StatisticsBody:
    """The figures as they are shown."""
    return StatisticsBody(
        **_period(answer.period, answer.by),
        rows=tuple(figures_row(row) for row in answer.rows),
        total=FiguresBody.model_validate(answer.total),
        load=tuple(LoadBody.model_validate(load) for load in answer.load),
    )


def ratings_body(answer: RatingStatistics) -> RatingsBody:
    """The ratings as they are shown."""
    return RatingsBody(
        **_period(answer.period, answer.by),
        rows=tuple(ratings_row(row) for row in answer.rows),
        total=SatisfactionBody.model_validate(answer.total),
    )


def _period(period: Period, by: By) -> dict[str, date | By]:
    return {"from": period.first, "to": period.last, "by": by}


def figures_row(row: Row) -> FiguresRow:
    """A group's figures as they are shown."""
    return FiguresRow(**group(row.label), figures=FiguresBody.model_validate(row.figures))


def ratings_row(row: RatedGroup) -> RatingsRow:
    """What was thought of a group as it is shown."""
    return RatingsRow(**group(row.label), satisfaction=SatisfactionBody.model_validate(row.satisfaction))


def group(label: Label) -> dict[str, dict[str, str] | str | None]:
    """Which group it is."""
    return {"key": label.key, "centre": label.centre, "name": label.name}
