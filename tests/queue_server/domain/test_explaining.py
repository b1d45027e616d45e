"""What stands before a ticket: the very calls that the open counters would make, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.calling import Desk, Head, Presence, Reason
from queue_server.domain.explaining import Explanation, explain
from queue_server.domain.lanes import ORDINARY, Lane
from queue_server.domain.priority import First, Ratio, Rule
from tests.queue_server.domain.calling_days import Calls, Day, Hall, days, may_call

MINUTE = 60_000_000
RULES: dict[str, Rule] = {"elderly": First(), "merit": Ratio(2, 1)}
LAND, BIRTHS = Desk(number=1, services=("land",)), Desk(number=2, services=("births", "land"))
CLOSED = Lane.of_counter(9)


def waits(ticket_id: int, lane: Lane = ORDINARY, *, service: str = "land", at: int = 0) -> Head:
    return Head(
        ticket_id=ticket_id,
        number=f"A{ticket_id:03}",
        service=service,
        lane=lane,
        place_at=at * MINUTE,
        due_at=(at + 60) * MINUTE,
    )


def explained(ticket_id: int, *waiting: Head, desks: list[Desk], paused: tuple[Lane, ...] = ()) -> Explanation:
    at_work = frozenset(lane for desk in desks for lane in desk.own_lanes())
    presence = Presence(open=at_work, paused=frozenset(paused))
    return explain(ticket_id, waiting, desks=desks, rules=RULES, presence=presence, now=30 * MINUTE)


def test_those_called_before_are_named_with_counter_and_reason_and_so_is_the_call_itself() -> None:
    heads = [waits(1), waits(2), waits(3, Lane.of_class("elderly"), at=5), waits(4, at=9)]
    told = explained(2, *heads, desks=[LAND])
    assert [(each.ticket_id, each.number, each.counter, each.reason) for each in told.before] == [
        (3, "A003", 1, Reason.PRIORITY_FIRST),
        (1, "A001", 1, Reason.LONGEST_WAIT),
    ]
    assert told.before[0].facts == {"priority_class": "elderly"}
    assert told.call is not None
    assert (told.call.ticket_id, told.call.counter, told.call.reason) == (2, 1, Reason.LONGEST_WAIT)
    assert told.counters == (1,)
    assert not told.no_open_counter


def test_the_open_counters_call_in_turn_by_number() -> None:
    told = explained(4, *[waits(n) for n in (1, 2, 3, 4)], desks=[BIRTHS, LAND])
    assert [(each.ticket_id, each.counter) for each in told.before] == [(1, 1), (2, 2), (3, 1)]
    assert told.counters == (1, 2)


def test_whoever_is_called_where_this_ticket_is_not_does_not_stand_before_it() -> None:
    births = Desk(number=3, services=("births",))
    told = explained(4, waits(1), waits(2, service="births"), waits(4, at=1), desks=[LAND, births])
    assert [each.ticket_id for each in told.before] == [1]


def test_a_round_goes_on_from_what_each_counter_remembers() -> None:
    heads = [waits(1), waits(2), *[waits(n, Lane.of_class("merit"), at=5) for n in (11, 12, 13)]]
    told = explained(2, *heads, desks=[LAND])
    assert [each.ticket_id for each in told.before] == [11, 12, 1, 13]


def test_where_no_open_counter_serves_it_the_line_itself_tells_who_stands_before() -> None:
    heads = [waits(1), waits(2), waits(3, Lane.of_class("elderly"), at=5), waits(4, at=9)]
    told = explained(2, *heads, waits(5, service="births"), desks=[])
    assert (told.counters, told.call, told.no_open_counter) == ((), None, True)
    assert [(each.ticket_id, each.counter, each.reason) for each in told.before] == [
        (3, None, Reason.PRIORITY_FIRST),
        (1, None, Reason.LONGEST_WAIT),
    ]
    assert explained(1, waits(1, service="welfare"), waits(2), desks=[LAND, BIRTHS]) == Explanation(counters=())


def test_a_ticket_fixed_to_a_counter_that_pauses_stands_behind_whom_that_counter_calls_before() -> None:
    heads = [waits(1, CLOSED), waits(2, CLOSED, at=1), waits(3, at=-40), waits(4)]
    told = explained(2, *heads, desks=[LAND], paused=(CLOSED,))
    assert told.no_open_counter
    assert [each.ticket_id for each in told.before] == [3, 1]
    assert explained(1, waits(1, CLOSED), desks=[LAND]).counters == (1,)


def test_a_ticket_that_does_not_wait_is_an_error() -> None:
    with pytest.raises(KeyError):
        explained(7, waits(1), desks=[LAND])


@given(days(), st.integers(0))
def test_the_counters_do_what_was_foretold_if_nobody_else_comes(day: Day, which: int) -> None:
    """The day stops, one of those who wait is explained, then the open counters call in turn."""
    hall = Hall(day)
    hall.play()
    waiting, desks = list(hall.waiting.values()), [hall.desks[number] for number in hall.numbers("open")]
    if not waiting:
        return
    ticket, presence = waiting[which % len(waiting)], hall.presence()
    told = explain(ticket.ticket_id, waiting, desks=desks, rules=day.rules, presence=presence, now=hall.now)
    mine = [desk.number for desk in desks if may_call(desk, ticket, presence=presence, now=hall.now)]
    assert list(told.counters) == mine
    assert told.no_open_counter == (not mine) == (told.call is None)
    if told.call is not None:
        foretold = [(each.ticket_id, each.counter, each.reason, each.facts) for each in (*told.before, told.call)]
        assert foretold == calls_until(ticket.ticket_id, hall, mine)


def calls_until(ticket_id: int, hall: Hall, counters: list[int]) -> list[tuple[object, ...]]:
    made: list[tuple[object, ...]] = []
    while ticket_id in hall.waiting:
        for number in hall.numbers("open"):
            hall.take(Calls(number))
            picked = hall.calls[-1].picked
            if picked is not None and number in counters and not (made and made[-1][0] == ticket_id):
                made.append((picked.ticket_id, number, picked.reason, picked.facts))
    return made
