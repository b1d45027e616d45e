"""Where those who are looked at stand in their lines: worked out at most every few seconds, and within a budget.

A forecast takes a tenth of a millisecond in a small hall and some in a large one, where thousands may look.
"""

import time
from dataclasses import dataclass, field
from datetime import datetime

from queue_server.service.lineup import Lineup, stands_apart
from queue_server.service.standing import Place, place_of
from queue_server.store import tickets
from queue_server.store.database import Database
from queue_server.store.visits import StoredVisit

BELIEVED_SECONDS = 10.0
"""How long a wait holds while as many are before somebody; it is said in steps of five minutes."""


@dataclass(slots=True)
class Budget:
    """How much of a processor may be spent at once, in seconds; it begins to run when it is made."""

    seconds: float
    began: float = field(default_factory=time.thread_time)

    @property
    def spent(self) -> float:
        """How much has been."""
        return time.thread_time() - self.began

    @property
    def is_left(self) -> bool:
        """Whether there is more."""
        return self.spent < self.seconds


@dataclass(frozen=True, slots=True)
class _Kept:
    place: Place
    at: datetime
    seq: int


class Places:
    """The places of one centre's tickets. May be asked on any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: dict[int, _Kept] = {}

    def known(self, lineup: Lineup, visit: StoredVisit) -> Place | None:
        """Where somebody who waits stands, if that was worked out lately and holds."""
        kept = self._kept.get(visit.id)
        if kept is None or not 0 <= (lineup.at - kept.at).total_seconds() < BELIEVED_SECONDS:
            return None
        ahead = lineup.ahead.get(visit.id)
        holds = kept.seq == lineup.seq if ahead is None else kept.place.people_ahead == ahead
        return kept.place if holds else None

    def work_out(self, lineup: Lineup, visit: StoredVisit) -> Place | None:
        """Where somebody who waits stands now; None for a ticket that waits no longer."""
        place = self._apart(lineup, visit) if stands_apart(visit) else self._in_line(lineup, visit)
        if place is not None:
            self._kept[visit.id] = _Kept(place, lineup.at, lineup.seq)
        return place

    def within(self, budget: Budget, lineup: Lineup, visit: StoredVisit) -> Place | None:
        """The same while there is a budget; then what was said last, with as many before as there are now."""
        place = self.known(lineup, visit)
        if place is not None:
            return place
        if budget.is_left:
            return self.work_out(lineup, visit)
        kept, ahead = self._kept.get(visit.id), lineup.ahead.get(visit.id)
        if ahead is None:
            return None if kept is None else kept.place
        return Place(people_ahead=ahead, wait=None if kept is None else kept.place.wait)

    def forget_others(self, lineup: Lineup) -> None:
        """Drop what was kept of tickets that wait no longer."""
        for ticket_id in tuple(self._kept):
            if ticket_id not in lineup.position:
                self._kept.pop(ticket_id, None)

    def _in_line(self, lineup: Lineup, visit: StoredVisit) -> Place:
        return Place(people_ahead=lineup.ahead[visit.id], wait=lineup.wait_of(visit))

    def _apart(self, lineup: Lineup, visit: StoredVisit) -> Place | None:
        with self._database.reading() as tx:
            stored = tickets.get(tx, lineup.centre_id, visit.id)
            waits = stored is not None and stored.state == visit.state
            return place_of(tx, lineup.centre_id, stored, now=lineup.at) if stored is not None and waits else None
