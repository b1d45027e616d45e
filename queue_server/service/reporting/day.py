"""One business date of a centre, counted from its legs, spells and ratings: by the same rules as statistics."""

from collections.abc import Iterable, Sequence
from datetime import date

from queue_server.domain import figures
from queue_server.domain.figures import Leg
from queue_server.domain.spells import Spell
from queue_server.domain.sums import Sums
from queue_server.service.counting import Counting
from queue_server.service.grouping import EVERYTHING, By, Key, Places
from queue_server.service.reporting.summary import GROUPED, Summary
from queue_server.store import statistics as stored
from queue_server.store.database import Transaction
from queue_server.store.statistics import Rated, StoredPlace


def count_day(tx: Transaction, places: Places, place: StoredPlace, day: date, *, now: int) -> Summary:
    """Everything of that date; `now` in microseconds ends what still runs."""
    legs = list(stored.legs(tx, place.id, day.isoformat()))
    spells = stored.spells(tx, place.id, day.isoformat())
    summary = Summary()
    if legs or spells:
        for by in GROUPED:
            _add_groups(summary, by, _counted(by, places, place, legs, spells, day, now))
    _add_outcomes(summary, legs)
    _add_answers(summary, stored.ratings(tx, place.id, day.isoformat()), day)
    return summary


def _counted(
    by: By,
    places: Places,
    place: StoredPlace,
    legs: Iterable[Leg],
    spells: Sequence[Spell],
    day: date,
    now: int,
) -> Counting:
    counting = Counting(by, places, EVERYTHING, now)
    counting.go_to(place)
    counting.add_legs(legs, day)
    counting.add_spells(spells, day)
    return counting


def _add_groups(summary: Summary, by: By, counting: Counting) -> None:
    groups, loads = counting.groups(), counting.loads
    for key in {*groups, *loads.called, *loads.served}:
        sums = Sums.of(groups[key], called_then=loads.called[key], served_then=loads.served[key])
        summary.groups[by][key] = sums


def _add_outcomes(summary: Summary, legs: Iterable[Leg]) -> None:
    for leg in legs:
        outcome = figures.outcome_of(leg)
        if outcome is not None:
            summary.outcomes[leg.service_id, outcome] += 1


def _add_answers(summary: Summary, ratings: Iterable[Rated], day: date) -> None:
    for rated in ratings:
        keys: dict[By, Key | None] = {
            By.DAY: day.isoformat(),
            By.SERVICE: rated.service_id,
            By.COUNTER: rated.counter_id,
            By.CLERK: rated.staff_id,
        }
        for by, key in keys.items():
            if key is not None:
                summary.answers[by][key].add(rated.level, rated.criteria, rated.reason)
