"""Several counters told in few words."""

import pytest

from queue_client.runs import runs


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((), ()),
        ((4,), ("4",)),
        ((1, 2), ("1", "2")),
        ((5, 4), ("4", "5")),
        ((5, 4, 6, 1), ("1", "4–6")),
        ((10, 11, 12, 13, 20), ("10–13", "20")),
        (tuple(range(1, 71)), ("1–70",)),
    ],
)
def test_counters_in_a_row_are_told_as_a_range(numbers: tuple[int, ...], told: tuple[str, ...]) -> None:
    assert runs(numbers) == told
