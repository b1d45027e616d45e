"""The lanes of a line: people of one service wait as ordinary, in a class, by appointment, or fixed to somebody.

Within a lane the order is plain: by place, then by ticket. Who is next is decided between the first of each lane,
so that a pick costs the same however many wait.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class LaneKind(StrEnum):
    """What keeps people together in a lane; the value begins the lane's text."""

    ORDINARY = ""
    PRIORITY = "p"
    APPOINTMENT = "a"
    COUNTER = "c"
    CLERK = "s"


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane; `of` is the code of the class, the number of the counter, or the id of the clerk."""

    kind: LaneKind = LaneKind.ORDINARY
    of: str = ""

    @property
    def text(self) -> str:
        """As rows keep it: nothing for ordinary people, else `p:elderly`, `a`, `c:3`, `s:17`."""
        return f"{self.kind}:{self.of}" if self.of else str(self.kind)

    @staticmethod
    @lru_cache(maxsize=1_024)
    def read(text: str) -> "Lane":
        """The lane of that text. Raises ValueError for what no lane is written as."""
        kind, _, of = text.partition(":")
        return Lane(LaneKind(kind), of)

    @classmethod
    def of_class(cls, code: str | None) -> "Lane":
        """The lane of a priority class, or of ordinary people."""
        return ORDINARY if code is None else cls(LaneKind.PRIORITY, code)

    @classmethod
    def of_counter(cls, number: int) -> "Lane":
        """Those who may be called to this counter alone while it is at work."""
        return cls(LaneKind.COUNTER, str(number))

    @classmethod
    def of_clerk(cls, staff_id: int) -> "Lane":
        """Those who may be called by this clerk alone, while at work.

        At work is who is logged in at a counter that is open, or that pauses while the ticket is not due. When the
        clerk goes, logs out, is put out, or the session's time is over, whoever serves the service calls them: by
        the place that they have kept, so that nobody waits for somebody who is gone.
        """
        return cls(LaneKind.CLERK, str(staff_id))


ORDINARY = Lane()
APPOINTMENT = Lane(LaneKind.APPOINTMENT)
