"""Several counters told in few words."""

from collections.abc import Iterable
from itertools import groupby

SHORTEST_RANGE = 3
"""So many counters in a row are told as "4–6"."""


def runs(numbers: Iterable[int]) -> tuple[str, ...]:
    """Counter numbers in order, three or more neighbours as one range: 1, 4, 5, 6 is "1", "4–6"."""
    ordered = sorted(set(numbers))
    neighbours = groupby(enumerate(ordered), key=lambda place: place[1] - place[0])
    return tuple(text for _, run in neighbours for text in _run([number for _, number in run]))


def _run(numbers: list[int]) -> list[str]:
    if len(numbers) < SHORTEST_RANGE:
        return [str(number) for number in numbers]
    return [f"{numbers[0]}–{numbers[-1]}"]
