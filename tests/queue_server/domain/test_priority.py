"""Which class an age is enough for."""

import pytest

from queue_server.domain.priority import class_of_age

AGES = {"elderly": 75, "senior": 60, "very_old": 90}


@pytest.mark.parametrize(
    ("age", "reached"),
    [(59, None), (60, "senior"), (74, "senior"), (75, "elderly"), (89, "elderly"), (90, "very_old"), (0, None)],
)
def test_the_class_with_the_highest_age_that_is_reached(age: int, reached: str | None) -> None:
    assert class_of_age(AGES, age) == reached


def test_without_classes_by_age_nobody_reaches_one() -> None:
    assert class_of_age({}, 100) is None
