"""Who is called before somebody set apart: with an appointment, or waiting for one counter or one clerk alone.

In the line of a service people are counted by lane (`domain.standing`); these are few, so the calling policy is
asked about every single one of those who wait.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from queue_server.domain.desks import FIXED, Desk, Head, Presence, by_due, by_place, callable_heads, counter_of
from queue_server.domain.lanes import LaneKind

Kind = str
"""People whom the same counters may take: a service, with the counter or clerk where they wait for one alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """Those who will be called before somebody, where that one may be called, and who takes whom.

    `kind` is that of the one asked about, `ahead` counts the others. `takes` says, by the number of an open
    counter, of which of these kinds people may be called there; `services` of which service each kind is.
    """

    kind: Kind
    ahead: Mapping[Kind, int]
    takes: Mapping[int, frozenset[Kind]]
    services: Mapping[Kind, str]

    @property
    def people(self) -> int:
        """How many they are."""
        return sum(self.ahead.values())


def called_before(
    head: Head, others: Iterable[Head], *, desks: Sequence[Desk], presence: Presence, now: int
) -> Before:
    """Who goes before `head`, of those who wait at `now` (microseconds); `desks` are the open ones.

    Whoever is due earlier: for an appointment until its time, for the others by now. And whoever waits for one
    counter or clerk alone and has an earlier place. Where no open counter may call it, the counter for which it
    waits is asked, as if it were open.
    """
    mine = [desk for desk in desks if callable_heads([head], desk=desk, presence=presence, now=now)]
    near = [callable_heads(others, desk=desk, presence=presence, now=now) for desk in mine or [counter_of(head)]]
    until = head.due_at if head.lane.kind is LaneKind.APPOINTMENT else now
    before = {each.ticket_id: each for heads in near for each in heads if _goes_before(each, head, until)}
    people = [*before.values(), head]
    return Before(
        kind=_kind(head),
        ahead=_counted(before.values()),
        takes={
            desk.number: frozenset(map(_kind, callable_heads(people, desk=desk, presence=presence, now=now)))
            for desk in desks
        },
        services={_kind(each): each.service for each in people},
    )


def _goes_before(other: Head, head: Head, until: int) -> bool:
    is_due_before = other.due_at <= until and by_due(other) < by_due(head)
    return is_due_before or (other.lane.kind in FIXED and by_place(other) < by_place(head))


def _kind(head: Head) -> Kind:
    return f"{head.service} {head.lane.text}" if head.lane.kind in FIXED else head.service


def _counted(heads: Iterable[Head]) -> dict[Kind, int]:
    found: dict[Kind, int] = {}
    for head in heads:
        found[_kind(head)] = found.get(_kind(head), 0) + 1
    return found
