"""The class that an age reaches is the same at the kiosk, which shows it, and at the server, which decides."""

from datetime import date

import pytest

from kiosk_app.scans import CardRead, meaning
from queue_server.domain.priority import class_of_age
from tests.support.cards import card

TODAY = date(2026, 11, 23)
CENTRES = [{}, {"elderly": 75}, {"elderly": 75, "old": 60, "oldest": 90}, {"a": 60, "b": 60}]


@pytest.mark.parametrize("ages", CENTRES)
def test_both_come_to_the_same_class(ages: dict[str, int]) -> None:
    for years in range(14, 100):
        read = meaning(card(born=f"0101{TODAY.year - years}"), today=TODAY, key=None, ages=ages)
        assert isinstance(read, CardRead)
        assert read.age == years
        assert read.priority == class_of_age(ages, years)
