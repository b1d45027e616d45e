"""Who is next, and why: the calling policy as one pure function that explains its pick."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why this person and no other; worded in words/*.toml under `reason.…`."""

    LONGEST_WAIT = "longest_wait"


@dataclass(frozen=True, slots=True)
class Candidate:
    """The first in line of one service; `arrived_at` in microseconds since 1970, UTC."""

    ticket_id: int
    arrived_at: int


@dataclass(frozen=True, slots=True)
class Pick:
    """Who is called, and the reason, which the clerk sees and the journal keeps."""

    ticket_id: int
    reason: Reason


def pick(candidates: Iterable[Candidate]) -> Pick | None:
    """First come, first served over all the lines a counter serves; None when nobody waits in any of them.

    Equal arrivals go by the ticket that was committed first.
    """
    first = min(candidates, key=lambda candidate: (candidate.arrived_at, candidate.ticket_id), default=None)
    return None if first is None else Pick(first.ticket_id, Reason.LONGEST_WAIT)
