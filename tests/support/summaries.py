"""Summaries as the server makes them, but at once; and how far percentiles of them may be from the true ones."""

from dataclasses import replace

from queue_server.domain import bins
from queue_server.domain.figures import Figures
from queue_server.domain.spread import Durations
from queue_server.service.reporting import making
from queue_server.store.database import Database


def make_summaries(database: Database) -> int:
    """Count every date and month that is over; how many were counted."""
    note_what_is_over(database)
    count = 0
    while make_one(database):
        count += 1
    return count


def note_what_is_over(database: Database) -> None:
    """Let it be known which dates and months are to be counted."""
    with database.writing() as tx:
        making.note(making.over(tx), tx)


def make_one(database: Database) -> bool:
    """Count the next one; whether there was one."""
    with database.reading() as tx:
        made = making.make_next(tx)
    if made is None:
        return False
    with database.writing() as tx:
        making.keep(made, tx)
    return True


def without_percentiles(figures: Figures) -> Figures:
    """What must be equal to the last unit."""
    return replace(figures, waiting=_plain(figures.waiting), service=_plain(figures.service))


def _plain(durations: Durations) -> Durations:
    return replace(durations, median_seconds=None, p90_seconds=None)


def is_close(seen: Figures, true: Figures) -> bool:
    """Whether the percentiles are no further off than is promised."""
    pairs = ((seen.waiting, true.waiting), (seen.service, true.service))
    return all(
        _is_near(one.median_seconds, other.median_seconds) and _is_near(one.p90_seconds, other.p90_seconds)
        for one, other in pairs
    )


def _is_near(seen: float | None, true: float | None) -> bool:
    if seen is None or true is None:
        return seen is true
    return abs(seen - true) <= bins.LARGEST_SHARE * true + bins.LARGEST_SECONDS + 2e-6  # both are rounded
