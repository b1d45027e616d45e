"""Who is next and why: one example for each rule and each reason, and the complaints of other halls."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from queue_server.domain.calling import Desk, Head, Pick, Presence, Reason, ServiceOrder, Turn, pick
from queue_server.domain.lanes import APPOINTMENT, ORDINARY, Lane
from queue_server.domain.priority import Dedicated, First, Ratio, Rule
from queue_server.words import say

MINUTE = 60_000_000
NOW = 100
MERIT, CHILD, ELDERLY, PREGNANT = map(Lane.of_class, ["merit", "child", "elderly", "pregnant"])
RULES: dict[str, Rule] = {
    "merit": Ratio(2, 1),
    "child": Ratio(1, 1),
    "elderly": First(),
    "pregnant": Dedicated(frozenset({3})),
}
DESK = Desk(number=3, clerk=17, services=("land", "births"))
HERE, CLERK_HERE = Lane.of_counter(3), Lane.of_clerk(17)
THERE, CLERK_THERE = Lane.of_counter(4), Lane.of_clerk(18)


def waits(
    ticket_id: int,
    lane: Lane = ORDINARY,
    *,
    service: str = "land",
    at: int = 90,
    target: int = 30,
    returning: bool = False,
) -> Head:
    """Somebody who came at that minute, to a service with that target; an appointment at that minute."""
    due = at if lane == APPOINTMENT else at + target
    return Head(
        ticket_id=ticket_id,
        service=service,
        lane=lane,
        place_at=at * MINUTE,
        due_at=due * MINUTE,
        returning=returning,
    )


def called(
    *heads: Head,
    desk: Desk = DESK,
    rules: Mapping[str, Rule] = RULES,
    present: tuple[Lane, ...] = (HERE, CLERK_HERE, THERE, CLERK_THERE),
    paused: tuple[Lane, ...] = (),
    now: int = NOW,
) -> Pick | None:
    presence = Presence(open=frozenset(present), paused=frozenset(paused))
    return pick(heads, desk=desk, rules=rules, presence=presence, now=now * MINUTE)


def who(*heads: Head, **how: object) -> tuple[int, Reason] | None:
    picked = called(*heads, **how)  # type: ignore[arg-type]  # handed through
    return None if picked is None else (picked.ticket_id, picked.reason)


def run(heads: list[Head], desk: Desk, *, calls: int) -> list[Pick]:
    """So many calls of one counter, everybody waiting from the start."""
    made = []
    for _ in range(calls):
        picked = called(*heads, desk=desk)
        assert picked is not None
        heads = [head for head in heads if head.ticket_id != picked.ticket_id]
        desk = replace(desk, turn=picked.turn)
        made.append(picked)
    return made


def test_nobody_is_called_where_nobody_waits() -> None:
    assert called() is None


def test_whoever_waits_longest_is_called_over_all_services_together() -> None:
    assert who(waits(3, at=93), waits(9, service="births", at=91), waits(1, at=92)) == (9, Reason.LONGEST_WAIT)


def test_a_shorter_target_of_another_service_is_no_longer_wait() -> None:
    heads = [waits(1, at=91, target=60), waits(2, service="births", at=92, target=20)]
    assert who(*heads) == (1, Reason.LONGEST_WAIT)
    fixed = [waits(3, HERE, at=91, target=60), waits(4, HERE, service="births", at=92, target=20)]
    assert who(*fixed) == (3, Reason.FOR_THIS_COUNTER)


def test_of_two_who_came_at_once_the_number_given_first_goes_first() -> None:
    assert who(waits(8), waits(7, service="births")) == (7, Reason.LONGEST_WAIT)


def test_nobody_of_a_service_that_the_counter_does_not_serve_is_called() -> None:
    assert called(waits(1, service="welfare"), waits(2, APPOINTMENT, service="welfare")) is None


# Overdue


def test_whoever_waited_over_the_target_goes_before_every_priority_and_the_sentence_says_the_target() -> None:
    picked = called(waits(1, ELDERLY), waits(2, HERE, at=80), waits(3, at=69, target=31))
    assert picked == Pick(ticket_id=3, reason=Reason.OVER_TARGET, facts={"minutes": 31}, turn=Turn())
    assert say("reason", picked.reason, picked.facts)["vi"] == "đã chờ quá 31 phút"


def test_of_those_who_waited_over_their_targets_the_earliest_due_goes_first_not_the_earliest_come() -> None:
    assert who(waits(1, at=40, target=59), waits(2, at=80, target=10)) == (2, Reason.OVER_TARGET)


def test_of_two_who_are_due_at_once_the_lower_ticket_goes_first() -> None:
    assert who(waits(8, at=60), waits(7, APPOINTMENT, at=90)) == (7, Reason.APPOINTMENT)


def test_an_appointment_that_is_due_is_merged_with_those_over_target_by_its_time() -> None:
    appointment = waits(2, APPOINTMENT, at=95)
    assert who(waits(1, at=66), appointment) == (2, Reason.APPOINTMENT)
    assert who(waits(1, at=64), appointment) == (1, Reason.OVER_TARGET)
    assert who(waits(1, ELDERLY), appointment) == (2, Reason.APPOINTMENT)


def test_a_call_of_somebody_due_leaves_the_rounds_as_they_were() -> None:
    turn = Turn(priority=1, credits={"land": 1, "births": -1})
    picked = called(waits(1, MERIT, at=60), waits(2), desk=replace(DESK, order=ServiceOrder.WEIGHTED, turn=turn))
    assert picked is not None
    assert picked.turn == turn


# Fixed to a counter or a clerk


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        (waits(5, HERE, service="welfare"), Reason.FOR_THIS_COUNTER),
        (waits(5, CLERK_HERE, service="welfare"), Reason.FOR_THIS_CLERK),
        (waits(5, HERE, service="welfare", returning=True), Reason.RETURNING),
        (waits(5, CLERK_HERE, returning=True), Reason.RETURNING),
    ],
)
def test_whoever_is_fixed_to_this_counter_or_its_clerk_goes_before_the_line_whatever_the_service(
    head: Head, reason: Reason
) -> None:
    assert who(waits(1, at=80), waits(2, ELDERLY, at=80), head) == (5, reason)


def test_those_fixed_here_go_by_their_places() -> None:
    assert who(waits(5, HERE, at=92), waits(6, CLERK_HERE, at=91)) == (6, Reason.FOR_THIS_CLERK)


def test_a_counter_without_a_clerk_calls_nobody_who_waits_for_one_at_work() -> None:
    assert called(waits(5, CLERK_HERE), desk=replace(DESK, clerk=None)) is None


@pytest.mark.parametrize("lane", [THERE, CLERK_THERE])
def test_whoever_is_fixed_to_somebody_else_at_work_is_left_to_them_even_when_due(lane: Lane) -> None:
    assert called(waits(5, lane)) is None
    assert called(waits(5, lane, at=10)) is None


@pytest.mark.parametrize("lane", [THERE, CLERK_THERE])
def test_whoever_is_fixed_to_somebody_absent_is_called_by_those_who_serve_the_service(lane: Lane) -> None:
    present = (HERE, CLERK_HERE)
    assert who(waits(1, at=80), waits(5, lane, returning=True), present=present) == (5, Reason.OWNER_ABSENT)
    assert called(waits(5, lane, service="welfare"), present=present) is None


@pytest.mark.parametrize("lane", [THERE, CLERK_THERE])
def test_whoever_is_fixed_to_somebody_who_pauses_waits_for_them_until_due(lane: Lane) -> None:
    here = (HERE, CLERK_HERE)
    assert called(waits(5, lane, at=71), present=here, paused=(lane,)) is None
    assert who(waits(5, lane, at=70), present=here, paused=(lane,)) == (5, Reason.OVER_TARGET)


# Between services


def test_a_listed_service_is_called_before_those_that_follow_it() -> None:
    listed = replace(DESK, order=ServiceOrder.LISTED)
    picked = called(waits(1, service="births", at=80), waits(2, at=90), desk=listed)
    assert picked == Pick(ticket_id=2, reason=Reason.SERVICE_ORDER, facts={"service": "land"}, turn=Turn())
    assert who(waits(1, service="births"), desk=listed) == (1, Reason.LONGEST_WAIT)


def test_where_the_list_changed_nothing_the_longest_wait_is_the_reason() -> None:
    listed = replace(DESK, order=ServiceOrder.LISTED)
    assert who(waits(1, at=80), waits(2, service="births"), desk=listed) == (1, Reason.LONGEST_WAIT)


def test_where_a_priority_decided_within_the_listed_service_it_is_the_reason() -> None:
    listed = replace(DESK, order=ServiceOrder.LISTED)
    heads = [waits(1, service="births", at=80), waits(2), waits(3, ELDERLY, at=95)]
    assert who(*heads, desk=listed) == (3, Reason.PRIORITY_FIRST)


def test_an_appointment_not_yet_due_does_not_make_its_service_the_first_listed() -> None:
    listed = replace(DESK, order=ServiceOrder.LISTED)
    assert who(waits(1, service="births"), waits(2, APPOINTMENT, at=110), desk=listed) == (1, Reason.LONGEST_WAIT)


def test_weighted_services_are_called_by_their_weights() -> None:
    weighted = replace(DESK, order=ServiceOrder.WEIGHTED, weights={"land": 2, "births": 1})
    land, births = [waits(n, at=91) for n in range(10, 16)], [waits(n, service="births") for n in range(20, 26)]
    made = run(land + births, weighted, calls=6)
    assert [pick.ticket_id for pick in made] == [10, 20, 11, 12, 21, 13]
    assert [pick.reason for pick in made[:2]] == [Reason.SERVICE_WEIGHT, Reason.LONGEST_WAIT]
    assert made[0].facts == {"service": "land"}


# Between priority classes


def test_a_dedicated_class_comes_first_at_its_counters() -> None:
    picked = called(waits(1, at=80), waits(2, ELDERLY, at=80), waits(3, PREGNANT))
    assert picked is not None
    assert (picked.ticket_id, picked.reason, picked.facts) == (3, Reason.DEDICATED, {"priority_class": "pregnant"})


def test_a_dedicated_class_waits_like_everybody_at_other_counters() -> None:
    elsewhere = replace(DESK, number=8)
    assert who(waits(1, at=80), waits(3, PREGNANT, at=85), desk=elsewhere) == (1, Reason.LONGEST_WAIT)
    assert who(waits(1, at=85), waits(3, PREGNANT, at=80), desk=elsewhere) == (3, Reason.LONGEST_WAIT)


def test_a_first_class_comes_before_ordinary_people_and_before_every_ratio() -> None:
    picked = called(waits(1, at=80), waits(2, MERIT, at=80), waits(3, ELDERLY))
    assert picked is not None
    assert (picked.ticket_id, picked.reason) == (3, Reason.PRIORITY_FIRST)
    assert picked.facts == {"priority_class": "elderly"}


def test_a_class_whose_rule_is_gone_waits_like_everybody() -> None:
    assert who(waits(1), waits(2, ELDERLY, at=91), rules={}) == (1, Reason.LONGEST_WAIT)


def test_two_of_the_priority_side_are_called_then_one_other() -> None:
    heads = [waits(n, MERIT, at=95) for n in range(10, 16)] + [waits(n, at=80) for n in range(20, 26)]
    made = run(heads, DESK, calls=6)
    assert [pick.ticket_id for pick in made] == [10, 11, 20, 12, 13, 21]
    assert made[0].reason == Reason.RATIO
    assert made[0].facts == {"priority": 2, "ordinary": 1, "priority_class": "merit"}
    assert say("reason", made[0].reason, made[0].facts)["vi"] == "ưu tiên 2:1"
    assert (made[2].reason, made[2].facts) == (Reason.RATIO_ORDINARY, {"priority": 2, "ordinary": 1})


def test_the_ratio_of_the_earliest_of_all_ratio_classes_counts() -> None:
    once = replace(DESK, turn=Turn(priority=1))
    merit, child, other = waits(1, MERIT, at=92), waits(2, CHILD, at=91), waits(3, at=90)
    assert who(merit, child, other, desk=once) == (3, Reason.RATIO_ORDINARY)
    assert who(merit, other, desk=once) == (1, Reason.RATIO)


def test_while_one_side_is_empty_the_other_is_called_and_the_round_stands_still() -> None:
    once = Turn(priority=1)
    for alone in (waits(1, MERIT), waits(1)):
        picked = called(alone, desk=replace(DESK, turn=once))
        assert picked == Pick(ticket_id=1, reason=Reason.LONGEST_WAIT, turn=once)


def test_those_called_by_a_first_rule_do_not_move_the_round() -> None:
    picked = called(waits(1, ELDERLY), waits(2, MERIT), waits(3), desk=replace(DESK, turn=Turn(priority=1)))
    assert picked is not None
    assert picked.turn == Turn(priority=1)


# Appointments not yet due


def test_an_appointment_is_called_early_rather_than_nobody() -> None:
    heads = [waits(1, APPOINTMENT, at=120), waits(2, APPOINTMENT, service="births", at=110)]
    assert who(*heads) == (2, Reason.APPOINTMENT_EARLY)
    assert who(*heads, waits(3)) == (3, Reason.LONGEST_WAIT)


# The complaints of other halls


def test_strict_priority_starves_nobody() -> None:
    """Somebody of a first class comes and is called every minute; the ordinary person still goes on time."""
    ordinary = waits(1, at=0)
    for minute in range(30):
        assert who(ordinary, waits(100 + minute, ELDERLY, at=minute), now=minute) == (
            100 + minute,
            Reason.PRIORITY_FIRST,
        )
    assert who(ordinary, waits(130, ELDERLY, at=30), now=30) == (1, Reason.OVER_TARGET)


def test_a_first_listed_service_starves_no_other() -> None:
    listed = replace(DESK, order=ServiceOrder.LISTED)
    last = waits(1, service="births", at=0)
    assert who(last, waits(2, at=29), desk=listed, now=29) == (2, Reason.SERVICE_ORDER)
    assert who(last, waits(2, at=29), desk=listed, now=30) == (1, Reason.OVER_TARGET)


def test_a_ratio_leaves_no_counter_idle_when_the_side_whose_turn_it_is_is_empty() -> None:
    others_turn, priority_turn = Turn(priority=2), Turn()
    assert who(waits(1, MERIT), desk=replace(DESK, turn=others_turn)) == (1, Reason.LONGEST_WAIT)
    assert who(waits(1), desk=replace(DESK, turn=priority_turn)) == (1, Reason.LONGEST_WAIT)


def test_a_ratio_whose_empty_side_was_passed_saves_no_calls_up_for_it() -> None:
    made = run([waits(n) for n in range(1, 10)], DESK, calls=9)
    assert made[-1].turn == Turn()


def test_somebody_sent_back_does_not_queue_anew() -> None:
    back = waits(9, HERE, at=97, returning=True)
    assert who(*[waits(n, at=80) for n in range(1, 5)], waits(6, MERIT, at=80), back) == (9, Reason.RETURNING)


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_worded_in_every_language(reason: Reason) -> None:
    said = say("reason", reason, {"minutes": 20, "priority": 2, "ordinary": 1})
    assert set(said) == {"vi", "en"}
    assert all(said.values())
    assert not any("…" in sentence for sentence in said.values())
