"""Who is next, and why: the calling policy as one pure function that explains its pick (design, section 3)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from queue_server.domain.desks import FIXED, Desk, Head, Presence, ServiceOrder, by_due, by_place, callable_heads
from queue_server.domain.lanes import LaneKind
from queue_server.domain.priority import Dedicated, First, Ratio, Rule
from queue_server.domain.turns import Turn, by_ratio, by_weight

__all__ = ["Desk", "Head", "Pick", "Presence", "Reason", "ServiceOrder", "Turn", "pick"]


class Reason(StrEnum):
    """Why this person and no other; worded in words/*.toml under `reason.…`."""

    OVER_TARGET = "over_target"
    APPOINTMENT = "appointment"
    RETURNING = "returning"
    FOR_THIS_COUNTER = "for_this_counter"
    FOR_THIS_CLERK = "for_this_clerk"
    OWNER_ABSENT = "owner_absent"
    DEDICATED = "dedicated"
    PRIORITY_FIRST = "priority_first"
    RATIO = "ratio"
    RATIO_ORDINARY = "ratio_ordinary"
    SERVICE_ORDER = "service_order"
    SERVICE_WEIGHT = "service_weight"
    LONGEST_WAIT = "longest_wait"
    APPOINTMENT_EARLY = "appointment_early"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """Who is called; the reason, which the clerk sees and the journal keeps; the counter's memory after this pick.

    `facts` fill the sentence of the reason: `minutes` (the target wait), `counter`, `priority` and `ordinary` (of
    the ratio), `service` and `priority_class` (codes).
    """

    ticket_id: int
    reason: Reason
    facts: Mapping[str, str | int] = field(default_factory=dict)
    turn: Turn


_LINE = frozenset({LaneKind.ORDINARY, LaneKind.PRIORITY})
_MINUTE = 60_000_000
_DECIDED_BY = {ServiceOrder.LISTED: Reason.SERVICE_ORDER, ServiceOrder.WEIGHTED: Reason.SERVICE_WEIGHT}


def pick(
    heads: Iterable[Head], *, desk: Desk, rules: Mapping[str, Rule], presence: Presence, now: int
) -> Pick | None:
    """Whom this counter calls at `now` (microseconds, UTC): None exactly when it may call nobody of those waiting.

    `heads` are the first of each lane of each service, in any order; the others change nothing. In this order:

    1. whoever is due (appointment, or target wait over), the earliest due first, whatever else;
    2. whoever is fixed to the counter or its clerk, or to somebody who is not at work;
    3. of the service that the counter's order or weights choose, by the rules of the priority classes;
    4. appointments that are not due yet: rather early than an idle counter.

    Nobody waits for ever. Once a ticket is due, a counter that may call it calls before it only people with an
    earlier (due time, ticket): at most as many calls as there were such people when it became due. Newcomers never
    overtake it, for whoever takes a place later is due later. (A place kept in a transfer, or for a number from
    afar, counts from when it was taken, an appointment that somebody is late for from its due time.)
    In terms of the settings: whoever came at `a`, to a service with target wait T, is from a + T on never passed
    by anybody who came later than a + T - U to a service with target U: more than the difference of the targets
    later. With one target for all, from a + T on nobody is called first who came after `a`.

    A round of the ratio or of the weights moves only by a call that it decided.
    """
    mine = callable_heads(heads, desk=desk, presence=presence, now=now)
    return (
        _due(mine, desk=desk, now=now)
        or _fixed(mine, desk=desk)
        or _of_the_line(mine, desk=desk, rules=rules)
        or _early(mine, desk=desk)
    )


def _due(mine: Sequence[Head], *, desk: Desk, now: int) -> Pick | None:
    head = min((head for head in mine if head.due_at <= now), key=by_due, default=None)
    if head is None:
        return None
    if head.lane.kind is LaneKind.APPOINTMENT:
        return Pick(ticket_id=head.ticket_id, reason=Reason.APPOINTMENT, turn=desk.turn)
    facts = {"minutes": (head.due_at - head.place_at) // _MINUTE}
    return Pick(ticket_id=head.ticket_id, reason=Reason.OVER_TARGET, facts=facts, turn=desk.turn)


def _fixed(mine: Sequence[Head], *, desk: Desk) -> Pick | None:
    head = min((head for head in mine if head.lane.kind in FIXED), key=by_place, default=None)
    if head is None:
        return None
    facts = {"counter": desk.number}
    return Pick(ticket_id=head.ticket_id, reason=_why_fixed(head, desk), facts=facts, turn=desk.turn)


def _why_fixed(head: Head, desk: Desk) -> Reason:
    if head.lane not in desk.own_lanes():
        return Reason.OWNER_ABSENT
    if head.returning:
        return Reason.RETURNING
    return Reason.FOR_THIS_COUNTER if head.lane.kind is LaneKind.COUNTER else Reason.FOR_THIS_CLERK


def _of_the_line(mine: Sequence[Head], *, desk: Desk, rules: Mapping[str, Rule]) -> Pick | None:
    line = sorted((head for head in mine if head.lane.kind in _LINE), key=by_place)
    if not line:
        return None
    service, turn = _service_of(line, desk)
    left = line if service is None else [head for head in line if head.service == service]
    picked = _by_rules(left, number=desk.number, rules=rules, turn=turn)
    if service is None or picked.reason is not Reason.LONGEST_WAIT or picked.ticket_id == line[0].ticket_id:
        return picked
    return replace(picked, reason=_DECIDED_BY[desk.order], facts={"service": service})


def _service_of(line: Sequence[Head], desk: Desk) -> tuple[str | None, Turn]:
    """The one service that is next; None where all are one line."""
    if desk.order is ServiceOrder.ARRIVAL:
        return None, desk.turn
    waiting = {head.service for head in line}
    services = [service for service in desk.services if service in waiting]
    if desk.order is ServiceOrder.LISTED:
        return services[0], desk.turn
    return by_weight(desk.turn, services, weights=desk.weights)


def _by_rules(left: Sequence[Head], *, number: int, rules: Mapping[str, Rule], turn: Turn) -> Pick:
    """By the rules of the classes, of people in the order of their places."""
    first: dict[Reason, Head] = {}
    for head in left:
        first.setdefault(_claim(head, number=number, rules=rules), head)
    for claim in (Reason.DEDICATED, Reason.PRIORITY_FIRST):
        if claim in first:
            return _preferred(first[claim], claim, turn=turn)
    if Reason.RATIO in first and Reason.LONGEST_WAIT in first:
        return _in_ratio(first[Reason.RATIO], first[Reason.LONGEST_WAIT], rules=rules, turn=turn)
    return Pick(ticket_id=left[0].ticket_id, reason=Reason.LONGEST_WAIT, turn=turn)


def _claim(head: Head, *, number: int, rules: Mapping[str, Rule]) -> Reason:
    """For what this person may come before others; a class without a rule waits like everybody."""
    match rules.get(head.lane.of):
        case Dedicated(counters) if number in counters:
            return Reason.DEDICATED
        case First():
            return Reason.PRIORITY_FIRST
        case Ratio():
            return Reason.RATIO
        case _:
            return Reason.LONGEST_WAIT


def _in_ratio(preferred: Head, other: Head, *, rules: Mapping[str, Rule], turn: Turn) -> Pick:
    ratio = rules[preferred.lane.of]
    assert isinstance(ratio, Ratio)
    is_preferred, after = by_ratio(turn, ratio)
    facts = {"priority": ratio.priority, "ordinary": ratio.ordinary}
    if is_preferred:
        return _preferred(preferred, Reason.RATIO, turn=after, facts=facts)
    return Pick(ticket_id=other.ticket_id, reason=Reason.RATIO_ORDINARY, facts=facts, turn=after)


def _preferred(head: Head, reason: Reason, *, turn: Turn, facts: Mapping[str, str | int] | None = None) -> Pick:
    known = {**(facts or {}), "priority_class": head.lane.of}
    return Pick(ticket_id=head.ticket_id, reason=reason, facts=known, turn=turn)


def _early(mine: Sequence[Head], *, desk: Desk) -> Pick | None:
    head = min((head for head in mine if head.lane.kind is LaneKind.APPOINTMENT), key=by_due, default=None)
    if head is None:
        return None
    return Pick(ticket_id=head.ticket_id, reason=Reason.APPOINTMENT_EARLY, turn=desk.turn)
