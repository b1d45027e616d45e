"""Counting legs and spells into the figures of one group."""

from collections import Counter

from queue_server.domain import figures
from queue_server.domain.figures import Figures, Leg
from queue_server.domain.spread import Spread


class Tally:
    """The figures of one group while they are being counted."""

    __slots__ = (
        "_last_visitor", "ended", "issued", "legs", "opened", "over", "paused", "pauses", "served", "services",
        "visits", "waits",
    )  # fmt: skip

    def __init__(self) -> None:
        self.issued = self.legs = self.served = self.visits = 0
        self.pauses = self.paused = self.opened = 0
        self.ended: Counter[str | None] = Counter()
        self.waits = Spread()
        self.services = Spread()
        self.over = 0
        self._last_visitor: int | None = None

    def add(self, leg: Leg, *, target: int) -> None:
        """Count a leg; `target` is its service's, in microseconds. The legs of one ticket come together."""
        self.legs += 1
        self.ended[leg.ended_as] += 1
        wait = figures.wait_of(leg)
        if wait is not None:
            self.waits.add(wait)
            self.over += wait > target
        service = figures.service_of(leg)
        if service is not None:
            self.services.add(service)
            self.served += 1
            self.visited(leg.ticket_id)

    def visited(self, ticket_id: int) -> None:
        """Count the visit, unless it is the one that was counted last."""
        self.visits += ticket_id != self._last_visitor
        self._last_visitor = ticket_id

    def take_in(self, other: "Tally") -> None:
        """Add what another group counted of legs; visits are not a sum, and are counted by `visited`."""
        self.legs += other.legs
        self.served += other.served
        self.ended += other.ended
        self.waits.take_in(other.waits)
        self.services.take_in(other.services)
        self.over += other.over

    def figures(self, *, gives_numbers: bool, has_counters: bool) -> Figures:
        """What was counted."""
        return Figures(
            issued=self.issued if gives_numbers else None,
            legs=self.legs,
            visits=self.visits,
            served=self.served,
            transferred=self.ended[figures.TRANSFERRED],
            no_show=self.ended[figures.NO_SHOW],
            cancelled=self.ended[figures.CANCELLED],
            expired=self.ended[figures.EXPIRED],
            unfinished=self.ended[None],
            waiting=self.waits.durations(),
            over_target=self.over,
            share_over_target=figures.share(self.over, self.waits.count),
            service=self.services.durations(),
            pauses=self.pauses if has_counters else None,
            paused_seconds=figures.seconds(self.paused) if has_counters else None,
            open_seconds=figures.seconds(self.opened) if has_counters else None,
        )
