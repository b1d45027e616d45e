"""The figures of centres over a period, told apart by service, counter, clerk, hour, day or centre.

What each figure means is said once, in `domain.figures` and `domain.spells`; to which group something belongs, in
`counting`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from queue_server.domain.figures import Figures
from queue_server.service.counting import Counting, Load, Row
from queue_server.service.grouping import EVERYTHING, By, Only, Period, read_places
from queue_server.store import statistics as stored
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Groups that have anything to tell, and all of it together: also what belongs to no group, such as whoever
    left before being called where rows are counters. `load` is by the hour alone.
    """

    period: Period
    by: By
    rows: tuple[Row, ...]
    total: Figures
    load: tuple[Load, ...] = ()


def read_statistics(
    tx: Transaction, centre_ids: Sequence[int], period: Period, by: By, *, now: datetime, only: Only = EVERYTHING
) -> Statistics:
    """The figures of these centres, of which there is at least one. `now` (aware) ends what still runs.

    Raises UnknownServiceError and UnknownCounterError for what none of the centres ever had.
    """
    places = read_places(tx, centre_ids)
    counting = Counting(by, places, only, to_micros(now))
    for place in places.centres.values():
        counting.go_to(place)
        for day in period.days():
            counting.add_legs(stored.legs(tx, place.id, day.isoformat()), day)
            counting.add_spells(stored.spells(tx, place.id, day.isoformat()), day)
    return Statistics(period=period, by=by, rows=counting.rows(tx), total=counting.total(), load=counting.load())
