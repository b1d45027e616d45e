"""Who may be called where: the first of each lane, the counter that calls, and who is at work."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from queue_server.domain.lanes import ORDINARY, Lane, LaneKind
from queue_server.domain.turns import Turn

FIXED = frozenset({LaneKind.COUNTER, LaneKind.CLERK})
"""The lanes of those who wait for one counter or one clerk."""


class ServiceOrder(StrEnum):
    """How a counter chooses among its services: all together, the first listed, or by weight."""

    ARRIVAL = "arrival"
    LISTED = "listed"
    WEIGHTED = "weighted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The first in one lane of one service; instants in microseconds since 1970, UTC.

    `place_at` is that by which it stands in its lane: its arrival, for an appointment its due time. `due_at` is
    `place_at` and the target wait of the service; for an appointment its due time. `returning` comes back to the
    counter that sent it away. `number` is what citizens read, and serves explanations alone.
    """

    ticket_id: int
    number: str = ""
    service: str
    lane: Lane
    place_at: int
    due_at: int
    returning: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The counter that calls: who works there (a staff id), what it serves in its order, and its memory."""

    number: int
    clerk: int | None = None
    services: tuple[str, ...]
    order: ServiceOrder = ServiceOrder.ARRIVAL
    weights: Mapping[str, int] = field(default_factory=dict)
    turn: Turn = field(default_factory=Turn)

    def own_lanes(self) -> frozenset[Lane]:
        """The lanes of those who wait for this counter or its clerk."""
        lanes = {Lane.of_counter(self.number)}
        if self.clerk is not None:
            lanes.add(Lane.of_clerk(self.clerk))
        return frozenset(lanes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Who is at work: the lanes of open counters and the clerks at them, and the same of paused counters."""

    open: frozenset[Lane]
    paused: frozenset[Lane]


def callable_heads(heads: Iterable[Head], *, desk: Desk, presence: Presence, now: int) -> list[Head]:
    """Those whom this counter may call at `now` (microseconds, UTC).

    Whoever is fixed to the counter or its clerk, whatever the service. Of its services, whoever is fixed to
    nobody; and whoever is fixed to somebody else who is not at work, or who pauses while the ticket is due.
    """
    own, services = desk.own_lanes(), frozenset(desk.services)
    return [
        head
        for head in heads
        if (
            head.service in services
            if head.lane.kind not in FIXED
            else head.lane in own or (head.service in services and _is_orphan(head, presence, now))
        )
    ]


def _is_orphan(head: Head, presence: Presence, now: int) -> bool:
    if head.lane in presence.open:
        return False
    return head.lane not in presence.paused or head.due_at <= now


def counter_of(head: Head) -> Desk:
    """A counter that would serve this person's line and nothing else, as if whoever it waits for were there."""
    owner = int(head.lane.of) if head.lane.kind in FIXED else None
    is_clerk = head.lane.kind is LaneKind.CLERK
    return Desk(
        number=0 if owner is None or is_clerk else owner,
        clerk=owner if is_clerk else None,
        services=(head.service,),
    )


def overtakes(picked: int, heads: Iterable[Head]) -> bool:
    """Whether that ticket is called before somebody ordinary of its service with an earlier place."""
    known = {head.ticket_id: head for head in heads}
    chosen = known[picked]
    return any(
        head.service == chosen.service and head.lane == ORDINARY and by_place(head) < by_place(chosen)
        for head in known.values()
    )


def by_place(head: Head) -> tuple[int, int]:
    """The order within a lane, and between lanes that are equal: by place, then by ticket."""
    return head.place_at, head.ticket_id


def by_due(head: Head) -> tuple[int, int]:
    """The order of those whose time has come: by due time, then by ticket."""
    return head.due_at, head.ticket_id
