"""How near somebody's turn is."""

import pytest

from queue_server.domain.approach import NEAR, is_near, progress


def test_few_before_is_near() -> None:
    assert [is_near(ahead) for ahead in (0, NEAR, NEAR + 1)] == [True, True, False]


@pytest.mark.parametrize(
    ("waited", "rest", "percent"),
    [(0, 30, 0), (30, 0, 100), (10, 10, 50), (10, 20, 30), (0, 0, 0), (-5, 10, 0), (1, 1000, 0)],
)
def test_how_much_of_the_wait_has_gone_by_is_said_in_steps_of_five(
    waited: float, rest: float, percent: int
) -> None:
    assert progress(waited, rest) == percent
