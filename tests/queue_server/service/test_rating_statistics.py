"""What citizens thought, in numbers: by service, counter, clerk, day and centre, and never one of them."""

from datetime import date

import pytest

from queue_server.domain.satisfaction import Satisfaction
from queue_server.service.grouping import By, Period
from queue_server.service.rating_statistics import RatingStatistics, read_rating_statistics
from queue_server.store.rows import RatingRow
from tests.support.counted_day import CountedDay
from tests.support.counter_hall import CounterHall

THE_DAY = date(2026, 11, 24)


def rate(hall: CounterHall, ticket_id: int, leg: int, level: str, **criteria: str) -> None:
    with hall.database.writing() as tx:
        tx.session.add(
            RatingRow(ticket_id=ticket_id, leg=leg, level=level, criteria=criteria, salt="", at=hall.clock())
        )


@pytest.fixture
def rated(hall: CounterHall) -> CountedDay:
    """Five answers about ho-tich (three of counter 1, two of counter 2), three about dat-dai at counter 3."""
    day = CountedDay(hall)
    day.play()
    answers = [("A001", 1, "satisfied"), ("A002", 1, "neutral"), ("A003", 1, "satisfied"), ("A004", 2, "neutral")]
    for number, leg, level in answers[1:]:
        rate(hall, day.tickets[number], leg, level)
    # A001 of the next morning took the name; the first of the day is the ticket with id 1.
    rate(hall, 1, 1, "satisfied", attitude="very_satisfied", time="neutral")
    rate(hall, day.tickets["A007"], 1, "very_unsatisfied", time="very_unsatisfied")
    for number, leg in (("A003", 2), ("B001", 1), ("B002", 3)):
        rate(hall, day.tickets[number], leg, "very_satisfied")
    return day


def asked(day: CountedDay, by: By, *, on: date = THE_DAY) -> RatingStatistics:
    with day.hall.database.reading() as tx:
        return read_rating_statistics(tx, [1], Period(on, on), by)


def levels(satisfaction: Satisfaction) -> dict[str, int] | None:
    """Those that anybody chose."""
    if satisfaction.levels is None:
        return None
    return {level: count for level, count in satisfaction.levels.items() if count}


HO_TICH = {"satisfied": 2, "neutral": 2, "very_unsatisfied": 1}


def test_by_service_with_every_level_and_criterion_that_the_centre_asks(rated: CountedDay) -> None:
    answer = asked(rated, By.SERVICE)
    assert {row.label.key: levels(row.satisfaction) for row in answer.rows} == {
        "ho-tich": HO_TICH,
        "dat-dai": {"very_satisfied": 3},
    }
    ho_tich = answer.rows[0].satisfaction
    order = ["very_satisfied", "satisfied", "neutral", "unsatisfied", "very_unsatisfied"]
    assert ho_tich.levels is not None
    assert ho_tich.criteria is not None
    assert (ho_tich.answers, list(ho_tich.levels)) == (5, order)
    assert list(ho_tich.criteria) == ["attitude", "time", "guidance", "result"]
    assert ho_tich.criteria["time"] == dict.fromkeys(order, 0) | {"neutral": 1, "very_unsatisfied": 1}
    assert levels(answer.total) == HO_TICH | {"very_satisfied": 3}


@pytest.mark.parametrize(("by", "key"), [(By.DAY, "2026-11-24"), (By.CENTRE, "xa-mau")])
def test_a_day_and_a_centre_are_all_of_it(rated: CountedDay, by: By, key: str) -> None:
    answer = asked(rated, by)
    assert [(row.label.key, row.satisfaction) for row in answer.rows] == [(key, answer.total)]
    assert answer.total.answers == 8


@pytest.mark.parametrize(("by", "counts"), [(By.COUNTER, [3, 2, 3]), (By.CLERK, [3, 3])])
def test_a_counter_and_a_clerk_with_few_answers_say_only_how_many(
    rated: CountedDay, by: By, counts: list[int]
) -> None:
    answer = asked(rated, by)
    assert [row.satisfaction.answers for row in answer.rows] == counts
    assert {(levels(row.satisfaction), row.satisfaction.criteria) for row in answer.rows} == {(None, None)}
    assert answer.total.answers == 8
    assert levels(answer.total) is not None


def test_a_counter_with_enough_answers_tells_them(rated: CountedDay) -> None:
    for number, leg in (("B002", 1), ("A006", 2), ("B003", 1)):
        rate(rated.hall, rated.tickets[number], leg, "neutral")
    answer = asked(rated, By.COUNTER)
    assert [levels(row.satisfaction) for row in answer.rows] == [None, None, {"very_satisfied": 3, "neutral": 3}]


def test_where_all_are_few_their_sum_is_not_told_either(rated: CountedDay) -> None:
    rate(rated.hall, rated.tickets["A001"], 1, "satisfied")  # of the next morning
    assert asked(rated, By.COUNTER, on=date(2026, 11, 25)).total.levels is None
    assert levels(asked(rated, By.DAY, on=date(2026, 11, 25)).total) == {"satisfied": 1}


def test_nobody_answered(hall: CounterHall) -> None:
    with hall.database.reading() as tx:
        answer = read_rating_statistics(tx, [1], Period(THE_DAY, THE_DAY), By.SERVICE)
    assert (answer.rows, answer.total.answers) == ((), 0)
