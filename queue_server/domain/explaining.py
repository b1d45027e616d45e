"""What stands before one waiting ticket: the counters' coming calls, played with the very rule that makes them."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from queue_server.domain.calling import Reason, pick
from queue_server.domain.desks import Desk, Head, Presence, by_place, callable_heads, counter_of
from queue_server.domain.lanes import Lane
from queue_server.domain.priority import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """One coming call: who, to which counter, why, and the facts that fill the sentence of the reason.

    `counter` is None where none is open, and only the order is foreseen.
    """

    ticket_id: int
    number: str
    counter: int | None
    reason: Reason
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Where one ticket stands: the open counters that may call it, whom they call before, and its own call.

    Where no open counter may call it, no call is foreseen, and `before` is in the order of its own line.
    """

    counters: tuple[int, ...]
    before: tuple[Foreseen, ...] = ()
    call: Foreseen | None = None

    @property
    def no_open_counter(self) -> bool:
        """Whether nobody who is open may call it: not served, or fixed to somebody who pauses."""
        return not self.counters


def explain(
    ticket_id: int,
    waiting: Iterable[Head],
    *,
    desks: Iterable[Desk],
    rules: Mapping[str, Rule],
    presence: Presence,
    now: int,
) -> Explanation:
    """What stands before this ticket if nobody else comes and the open desks call in turn, by number, at `now`.

    `waiting` is everybody who waits, not only the first of each lane; `desks` are the open ones. Those whom only
    other counters call, where this ticket may not be called, do not stand before it and are left out. Where no
    open counter may call it, those do that a counter would call first which served its service alone.
    Raises KeyError if the ticket does not wait.
    """
    people = {head.ticket_id: head for head in waiting}
    ticket, in_turn = people[ticket_id], sorted(desks, key=lambda desk: desk.number)
    counters = tuple(
        desk.number for desk in in_turn if callable_heads([ticket], desk=desk, presence=presence, now=now)
    )
    calling = in_turn if counters else [counter_of(ticket)]
    before: list[Foreseen] = []
    for call in _coming_calls(people, calling, rules=rules, presence=presence, now=now):
        if call.ticket_id == ticket_id:
            return Explanation(counters=counters, before=tuple(before), call=call if counters else None)
        if not counters:
            before.append(replace(call, counter=None))
        elif call.counter in counters:
            before.append(call)
    raise AssertionError("a counter that may call somebody is never told nobody")


def _coming_calls(
    people: Mapping[int, Head], desks: Iterable[Desk], *, rules: Mapping[str, Rule], presence: Presence, now: int
) -> Iterator[Foreseen]:
    lanes = _in_lanes(people.values())
    calling = deque(desks)
    while calling:
        desk = calling.popleft()
        heads = [lane[0] for lane in lanes.values()]
        picked = pick(heads, desk=desk, rules=rules, presence=presence, now=now)
        if picked is None:  # nor will it be given anybody later: at one instant the people only become fewer
            continue
        head = people[picked.ticket_id]
        _leave(lanes, head)
        calling.append(replace(desk, turn=picked.turn))
        yield _foreseen(head, desk.number, reason=picked.reason, facts=picked.facts)


def _foreseen(head: Head, counter: int, *, reason: Reason, facts: Mapping[str, str | int]) -> Foreseen:
    return Foreseen(ticket_id=head.ticket_id, number=head.number, counter=counter, reason=reason, facts=facts)


def _in_lanes(people: Iterable[Head]) -> dict[tuple[str, Lane], deque[Head]]:
    lanes: dict[tuple[str, Lane], deque[Head]] = {}
    for head in sorted(people, key=by_place):
        lanes.setdefault((head.service, head.lane), deque()).append(head)
    return lanes


def _leave(lanes: dict[tuple[str, Lane], deque[Head]], head: Head) -> None:
    lane = lanes[head.service, head.lane]
    lane.popleft()
    if not lane:
        del lanes[head.service, head.lane]
