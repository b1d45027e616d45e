"""Periods by name, and what an address of the page asks for."""

from datetime import date

import pytest

from console_app.pages.reports.choice import choice_of
from console_app.reports.periods import dates_of

THURSDAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("today", THURSDAY, THURSDAY),
        ("week", date(2026, 11, 23), THURSDAY),
        ("month", date(2026, 11, 1), THURSDAY),
        ("last_month", date(2026, 10, 1), date(2026, 10, 31)),
        ("quarter", date(2026, 10, 1), THURSDAY),
        ("year", date(2026, 1, 1), THURSDAY),
    ],
)
def test_a_period_by_name(name: str, first: date, last: date) -> None:
    assert dates_of(name, THURSDAY) == (first, last)


def test_the_month_before_january_is_of_the_year_before() -> None:
    assert dates_of("last_month", date(2026, 1, 31)) == (date(2025, 12, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("asked", "name", "first"),
    [
        ({}, "month", date(2026, 11, 1)),
        ({"period": "year"}, "year", date(2026, 1, 1)),
        ({"period": "nonsense"}, "month", date(2026, 11, 1)),
        ({"from": "2026-02-01", "to": "2026-02-28"}, "free", date(2026, 2, 1)),
        ({"period": "today", "from": "2026-02-01", "to": "2026-02-28"}, "today", date(2026, 2, 1)),
        ({"from": "<b>", "to": "2026-02-28"}, "month", date(2026, 11, 1)),
        ({"from": "2026-02-01"}, "month", date(2026, 11, 1)),
    ],
)
def test_an_address_of_no_sense_is_this_month(asked: dict[str, str], name: str, first: date) -> None:
    choice = choice_of(asked, today=THURSDAY, own="xa-mau", readable=["xa-mau"])
    assert (choice.name, choice.first, choice.centres) == (name, first, ("xa-mau",))


def test_only_centres_that_may_be_read_are_asked_for() -> None:
    choice = choice_of({"centres": "a,b,x"}, today=THURSDAY, own="a", readable=["a", "b"])
    assert choice.centres == ("a", "b")
    assert choice.query["centre"] == ["a", "b"]
    assert "centres=a%2Cb" in choice.address
