"""The day that was counted by hand, as a report: everything that a report adds to statistics."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from queue_server.domain.refusals import PeriodBackwardsError, PeriodInFutureError, PeriodTooLongError
from queue_server.service.counting import Load
from queue_server.service.grouping import By
from queue_server.service.reporting.report import Report, read_report
from queue_server.store.rows import RatingRow
from tests.support.counted_day import CountedDay
from tests.support.counter_hall import CounterHall
from tests.support.databases import rows
from tests.support.summaries import make_summaries

THE_DAY = date(2026, 11, 24)


@pytest.fixture
def counted(hall: CounterHall) -> CountedDay:
    day = CountedDay(hall)
    day.play()
    return day


def asked(hall: CounterHall, first: date = THE_DAY, last: date = THE_DAY) -> Report:
    with hall.database.reading() as tx:
        return read_report(tx, [1], first, last, now=hall.clock())


def issued(report: Report, by: By) -> dict[str, int | None]:
    return {row.label.key: row.figures.issued for row in report.rows[by]}


def test_every_way_to_tell_it_apart(counted: CountedDay) -> None:
    report = asked(counted.hall)
    assert report.total.issued == 12
    assert issued(report, By.WEEKDAY) == {"2": 12}
    assert issued(report, By.MONTH) == {"2026-11": 12}
    assert issued(report, By.CENTRE) == {"xa-mau": 12}
    assert issued(report, By.SERVICE) == {"ho-tich": 9, "dat-dai": 3}
    assert issued(report, By.COUNTER) == {"1": None, "2": None, "3": None}
    assert [row.label.name for row in report.rows[By.CLERK]] == ["Lan", "Minh"]
    slots = {row.label.key: row.figures.legs for row in report.rows[By.SLOT] if row.figures.legs}
    assert slots == {"2-07": 8, "2-08": 3, "2-09": 2, "2-10": 1, "2-16": 3}
    assert report.load[0] == Load(hour=7, issued=6, called=6, served=4)
    assert not report.is_empty


def test_percentiles_are_near_and_the_rest_is_what_was_counted_by_hand(counted: CountedDay) -> None:
    waiting = asked(counted.hall).total.waiting
    assert (waiting.count, waiting.mean_seconds) == (12, 1005.0)
    assert waiting.p90_seconds == pytest.approx(2862, rel=0.02)
    assert waiting.median_seconds == pytest.approx(600, rel=0.02)


def test_outcomes_by_service_with_those_that_nobody_noted(counted: CountedDay) -> None:
    hall = counted.hall
    (code,) = rows(hall.database, "SELECT code FROM outcome ORDER BY position LIMIT 1")[0]
    with hall.database.writing() as tx:
        tx.driver.execute(f"UPDATE leg SET outcome = '{code}' WHERE ended_as = 'finished' AND counter_id = 1")  # noqa: S608
    outcomes = asked(hall).outcomes
    assert outcomes.total == {code: 2, "": 6}
    assert {of.label.key: of.counts for of in outcomes.services} == {
        "ho-tich": {code: 2, "": 3},
        "dat-dai": {"": 3},
    }
    assert set(outcomes.names) >= {code}


def test_what_citizens_thought_by_criterion_and_month_and_why(counted: CountedDay) -> None:
    hall = counted.hall
    finished = rows(hall.database, "SELECT ticket_id, position FROM leg WHERE ended_as = 'finished'")
    with hall.database.writing() as tx:
        for turn, (ticket, leg) in enumerate(finished[:4]):
            level = ("satisfied", "satisfied", "neutral", "unsatisfied")[turn]
            criteria = {"time": "unsatisfied", "attitude": "satisfied"}
            reason = "slow" if turn > 1 else None
            of = {"ticket_id": int(str(ticket)), "leg": int(str(leg))}
            said = {"level": level, "criteria": criteria, "reason_code": reason}
            row = RatingRow.model_validate({**of, **said, "salt": "", "at": hall.clock()})
            tx.session.add(row)
    answers = asked(hall).answers
    assert (answers.total.answers, answers.total.content_share) == (4, 0.5)
    assert answers.reasons == {"slow": 2}
    (month,) = answers.rows[By.MONTH]
    assert (month.label.key, month.satisfaction) == ("2026-11", answers.total)
    assert answers.total.content_shares is not None
    assert (answers.total.content_shares["time"], answers.total.content_shares["attitude"]) == (0.0, 1.0)
    assert [each.counts for each in answers.reasons_by_month] == [{"slow": 2}]
    assert {row.satisfaction.levels for row in answers.rows[By.COUNTER]} == {None}


def test_a_period_of_no_data_says_so(hall: CounterHall) -> None:
    report = asked(hall, date(2025, 1, 1), date(2025, 12, 31))
    assert report.is_empty
    assert (report.total.issued, report.total.waiting.count, report.total.waiting.mean_seconds) == (0, 0, None)
    assert report.answers.total.content_share is None


def test_a_period_may_end_in_the_future_but_not_begin_there(counted: CountedDay) -> None:
    hall = counted.hall
    assert asked(hall, last=THE_DAY + timedelta(days=40)).total.issued == 13
    assert asked(hall, date(2026, 11, 25), date(2026, 11, 25)).total.issued == 1
    with pytest.raises(PeriodInFutureError):
        asked(hall, date(2026, 11, 26), date(2026, 11, 26))
    with pytest.raises(PeriodBackwardsError):
        asked(hall, date(2026, 11, 24), date(2026, 11, 23))
    with pytest.raises(PeriodTooLongError):
        asked(hall, date(2025, 10, 1), THE_DAY)


def test_before_a_date_is_kept_and_after_it_is_the_same(counted: CountedDay) -> None:
    before = asked(counted.hall)
    assert make_summaries(counted.hall.database) > 0
    assert replace(asked(counted.hall), read_at=before.read_at) == before
