"""Who is expected: the crowd of earlier days by the time of day, made larger or smaller by how today goes."""

from collections import Counter
from collections.abc import Mapping, Sequence

from queue_server.domain.lanes import Lane

SLOT = 900
"""A stretch of a day, in seconds, in which arrivals are counted together."""

Line = tuple[str, Lane]
"""A service and a lane."""
Counts = Mapping[tuple[Line, int], int]
"""How many came of a line in each stretch of one day, the first one beginning at midnight."""

# Settings of the method, found with the benchmark `what-if`.
_PEOPLE_TAKEN_FOR_GRANTED = 20.0
_TODAY_COUNTS_FOR = 2.0
_AT_MOST_BACK = 3600.0


def expected(
    today: Counts, earlier: Sequence[Counts], *, at: float, until: float, stretches: int
) -> dict[Line, tuple[float, ...]]:
    """People a second of each line, in so many stretches of `SLOT` from `at` on (both in seconds of the day).

    From `until` on nobody comes. `earlier` are days like this one; without any that had people, those who come
    are expected as in the hour before. Lines share the crowd as they did on those days and today.
    """
    before = [_by_slot(day) for day in earlier if day]
    usual = _usual(before) if before else _as_of_late(_by_slot(today), at)
    factor = _factor(_by_slot(today), usual, at) if before else 1.0
    crowd = [
        factor * _people(usual, at + step * SLOT, min(at + (step + 1) * SLOT, until)) / SLOT
        for step in range(stretches)
    ]
    return {line: tuple(share * rate for rate in crowd) for line, share in _shares(today, earlier).items()}


def _by_slot(day: Counts) -> Counter[int]:
    found: Counter[int] = Counter()
    for (_, slot), people in day.items():
        found[slot] += people
    return found


def _usual(days: Sequence[Counter[int]]) -> dict[int, float]:
    total: Counter[int] = Counter()
    for day in days:
        total.update(day)
    return {slot: people / len(days) for slot, people in total.items()}


def _as_of_late(today: Counter[int], at: float) -> dict[int, float]:
    """As in the hour before, or since the first came, at all times."""
    slots = [slot for slot in today if slot * SLOT < at]
    since = max(at - _AT_MOST_BACK, min(slots, default=0) * SLOT)
    per_slot = _people({slot: float(today[slot]) for slot in slots}, since, at) * SLOT / max(SLOT, at - since)
    return dict.fromkeys(range(2 * 86_400 // SLOT), per_slot) if per_slot else {}


def _factor(today: Counter[int], usual: Mapping[int, float], at: float) -> float:
    """How much larger today's crowd is than usual, by those who have come so far."""
    came = sum(people for slot, people in today.items() if slot * SLOT < at)
    granted = _PEOPLE_TAKEN_FOR_GRANTED
    return (came + granted) / (_people(usual, 0.0, at) + granted)


def _people(by_slot: Mapping[int, float], since: float, until: float) -> float:
    """How many came from then to then; those of a stretch came evenly."""
    found = 0.0
    for slot in range(int(since // SLOT), int(max(since, until) // SLOT) + 1):
        overlap = min(until, (slot + 1) * SLOT) - max(since, slot * SLOT)
        found += by_slot.get(slot, 0.0) * max(0.0, overlap) / SLOT
    return found


def _shares(today: Counts, earlier: Sequence[Counts]) -> dict[Line, float]:
    weights: dict[Line, float] = {}
    for day, weight in [*((day, 1.0) for day in earlier), (today, _TODAY_COUNTS_FOR)]:
        for (line, _), people in day.items():
            weights[line] = weights.get(line, 0.0) + weight * people
    total = sum(weights.values())
    return {line: weight / total for line, weight in weights.items()}
