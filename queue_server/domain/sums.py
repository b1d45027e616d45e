"""The figures of one group as numbers that add up: those of two days are those of both together.

All of them stand side by side in one large number, each in a lane wide enough never to run over. So two groups,
with hundreds of bins each, become one by a single addition.
"""

from struct import Struct
from typing import NamedTuple

from queue_server.domain import bins, figures
from queue_server.domain.figures import Figures
from queue_server.domain.tally import Tally

_LAYOUT = Struct(f"<19Q{2 * bins.COUNT}I")
"""Counts and microseconds in 64 bits, the bins of waits and of services in 32."""
SIZE = _LAYOUT.size
"""How many bytes the sums of one group have."""


class _Counts(NamedTuple):
    """The lanes before the bins. `called_then` and `served_then` are what the hall did in an hour of the day."""

    issued: int
    legs: int
    visits: int
    served: int
    transferred: int
    no_show: int
    cancelled: int
    expired: int
    unfinished: int
    over: int
    pauses: int
    paused: int
    opened: int
    waits: int
    waited: int
    services: int
    serviced: int
    called_then: int
    served_then: int


class Sums:
    """The figures of one group, to be added to others. Nothing in them is ever taken away again."""

    __slots__ = ("lanes",)

    def __init__(self, lanes: int = 0) -> None:
        self.lanes = lanes

    @classmethod
    def of(cls, tally: Tally, *, called_then: int = 0, served_then: int = 0) -> "Sums":
        """What was counted of one group; `called_then` and `served_then` where it is a time of the day."""
        counts = _Counts(
            issued=tally.issued,
            legs=tally.legs,
            visits=tally.visits,
            served=tally.served,
            transferred=tally.ended[figures.TRANSFERRED],
            no_show=tally.ended[figures.NO_SHOW],
            cancelled=tally.ended[figures.CANCELLED],
            expired=tally.ended[figures.EXPIRED],
            unfinished=tally.ended[None],
            over=tally.over,
            pauses=tally.pauses,
            paused=tally.paused,
            opened=tally.opened,
            waits=tally.waits.count,
            waited=tally.waits.total,
            services=tally.services.count,
            serviced=tally.services.total,
            called_then=called_then,
            served_then=served_then,
        )
        packed = _LAYOUT.pack(*counts, *bins.counted(tally.waits), *bins.counted(tally.services))
        return cls(int.from_bytes(packed, "little"))

    def add_packed(self, packed: bytes) -> None:
        """Add what another group's `packed` gave."""
        self.lanes += int.from_bytes(packed, "little")

    def packed(self) -> bytes:
        """As SIZE bytes."""
        return self.lanes.to_bytes(SIZE, "little")

    def take_in(self, other: "Sums") -> None:
        """Add another group's."""
        self.lanes += other.lanes

    @property
    def load(self) -> tuple[int, int, int]:
        """Numbers given, first calls and services that ended, of a group that is a time of the day."""
        counts, _, _ = self._unpacked()
        return counts.issued, counts.called_then, counts.served_then

    def figures(self, *, gives_numbers: bool, has_counters: bool) -> Figures:
        """What they say; percentiles by bins (see `bins`), everything else exactly."""
        counts, waits, services = self._unpacked()
        return Figures(
            issued=counts.issued if gives_numbers else None,
            legs=counts.legs,
            visits=counts.visits,
            served=counts.served,
            transferred=counts.transferred,
            no_show=counts.no_show,
            cancelled=counts.cancelled,
            expired=counts.expired,
            unfinished=counts.unfinished,
            waiting=bins.durations(waits, counts.waited),
            over_target=counts.over,
            share_over_target=figures.share(counts.over, counts.waits),
            service=bins.durations(services, counts.serviced),
            pauses=counts.pauses if has_counters else None,
            paused_seconds=figures.seconds(counts.paused) if has_counters else None,
            open_seconds=figures.seconds(counts.opened) if has_counters else None,
        )

    def _unpacked(self) -> tuple[_Counts, tuple[int, ...], tuple[int, ...]]:
        lanes = _LAYOUT.unpack(self.packed())
        rest = len(lanes) - 2 * bins.COUNT
        return _Counts(*lanes[:rest]), lanes[rest : rest + bins.COUNT], lanes[rest + bins.COUNT :]
