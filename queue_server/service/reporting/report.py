"""A whole report: every figure of a period at some centres, told apart in every way, and what citizens thought."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from queue_server.domain.business_day import business_date
from queue_server.domain.figures import Figures
from queue_server.domain.refusals import PeriodBackwardsError, PeriodInFutureError, PeriodTooLongError
from queue_server.domain.sums import Sums
from queue_server.service.counting import Load, Row
from queue_server.service.grouping import LONGEST_DAYS, By, Key, Label, Period, Places, labelled, read_places
from queue_server.service.reporting.adding_up import add_up
from queue_server.service.reporting.answers import Answered, read_answers
from queue_server.service.reporting.outcomes import Outcomes, read_outcomes
from queue_server.service.reporting.regrouping import by_centre, figures_of, loads_of, regrouped, total_of
from queue_server.service.reporting.summary import Summary
from queue_server.store.database import Transaction

TOLD_APART = (
    By.CENTRE, By.SERVICE, By.COUNTER, By.CLERK, By.CLASS, By.MONTH, By.DAY, By.WEEKDAY, By.HOUR, By.SLOT
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything of a period. `rows` by what they are told apart; `load` is by the hour of the day.

    Percentiles are within `bins.LARGEST_SHARE` and `bins.LARGEST_SECONDS` of the true ones; all else is exact.
    """

    period: Period
    centres: tuple[Label, ...]
    read_at: datetime
    total: Figures
    rows: Mapping[By, tuple[Row, ...]]
    load: tuple[Load, ...]
    outcomes: Outcomes
    answers: Answered

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all happened: nobody came, and no counter was open."""
        return not any(self.rows.values())


def read_report(tx: Transaction, centre_ids: Sequence[int], first: date, last: date, *, now: datetime) -> Report:
    """The report of business dates from `first` to `last` at these centres, of which there is at least one.

    Raises PeriodBackwardsError, PeriodTooLongError, PeriodInFutureError.
    """
    places = read_places(tx, centre_ids)
    period = _asked(first, last, places, now)
    of_centres = {place.id: add_up(tx, places, place, period, now=now) for place in places.centres.values()}
    summary = Summary()
    for each in of_centres.values():
        summary.take_in(each)
    groups = {**regrouped(summary), By.CENTRE: by_centre(of_centres)}
    return Report(
        period=period,
        centres=tuple(label for _, label in labelled(tx, By.CENTRE, list(places.centres), places)),
        read_at=now,
        total=total_of(summary),
        rows={by: _rows(tx, by, groups[by], places) for by in TOLD_APART},
        load=loads_of(groups[By.HOUR]),
        outcomes=read_outcomes(tx, summary.outcomes, places),
        answers=read_answers(tx, of_centres, summary, places),
    )


def _asked(first: date, last: date, places: Places, now: datetime) -> Period:
    if last < first:
        raise PeriodBackwardsError(first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")
    if (last - first).days >= LONGEST_DAYS:
        raise PeriodTooLongError(days=LONGEST_DAYS)
    if first > max(business_date(now, place.time_zone) for place in places.centres.values()):
        raise PeriodInFutureError(first=f"{first:%d/%m/%Y}")
    return Period(first, last)


def _rows(tx: Transaction, by: By, groups: Mapping[Key, Sums], places: Places) -> tuple[Row, ...]:
    return tuple(
        Row(label=label, figures=figures_of(by, groups[key]))
        for key, label in labelled(tx, by, list(groups), places)
    )
