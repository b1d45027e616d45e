"""Over generated days: nobody waits for ever, no counter idles, and every rule holds whatever the others do."""

import random
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import count, cycle, islice

from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.domain.calling import Desk, Head, Pick, Presence, Reason, ServiceOrder, pick
from queue_server.domain.lanes import APPOINTMENT, ORDINARY, Lane, LaneKind
from queue_server.domain.priority import Ratio
from queue_server.words import say
from tests.queue_server.domain.calling_days import (
    MINUTE,
    RATIOS,
    SERVICES,
    TARGETS,
    Call,
    Day,
    calls_of,
    days,
    lane_heads,
    may_call,
    rules,
)

NOBODY = Presence(open=frozenset(), paused=frozenset())
BY_THE_RATIO = {Reason.RATIO, Reason.RATIO_ORDINARY}


def eligible(call: Call) -> list[Head]:
    return [head for head in call.waiting if may_call(call.desk, head, presence=call.presence, now=call.now)]


def again(call: Call, heads: list[Head]) -> Pick | None:
    return pick(heads, desk=call.desk, rules=call.rules, presence=call.presence, now=call.now)


def in_line(call: Call) -> list[Head]:
    """Those between whom the classes' rules had to decide, when the line was called."""
    kinds = {LaneKind.ORDINARY, LaneKind.PRIORITY}
    line = [head for head in eligible(call) if head.lane.kind in kinds]
    together = call.desk.order is ServiceOrder.ARRIVAL
    return [head for head in line if together or head.service == call.person.service]


@given(days())
def test_a_counter_is_told_nobody_exactly_when_nobody_waits_whom_it_may_call(day: Day) -> None:
    for call in calls_of(day):
        assert (call.picked is None) == (not eligible(call))


@given(days())
def test_nobody_is_called_where_he_may_not_be_called(day: Day) -> None:
    for call in calls_of(day):
        assert call.picked is None or call.person in eligible(call)


@given(days())
def test_whoever_is_due_is_passed_only_by_people_due_earlier(day: Day) -> None:
    for call in calls_of(day):
        for due in (head for head in eligible(call) if head.due_at <= call.now):
            first = call.person
            assert (first.due_at, first.ticket_id) <= (due.due_at, due.ticket_id)
            if APPOINTMENT not in (first.lane, due.lane):
                apart = (TARGETS[due.service] - TARGETS[first.service]) * MINUTE
                assert first.place_at <= due.place_at + apart


@given(days(moves=False))
def test_whoever_is_due_is_called_after_at_most_as_many_calls_as_people_were_due_earlier(day: Day) -> None:
    """All counters are open and nobody is sent on, so that only the counters' calls are between."""
    bounds: dict[int, int] = {}
    passed: Counter[int] = Counter()
    for call in calls_of(day):
        for due in (head for head in eligible(call) if head.due_at <= call.now):
            earlier = [
                head for head in call.waiting if (head.due_at, head.ticket_id) < (due.due_at, due.ticket_id)
            ]
            bounds.setdefault(due.ticket_id, len(earlier))
            late = call.person.lane == APPOINTMENT and call.person.ticket_id > due.ticket_id
            passed[due.ticket_id] += call.person != due and not late
            assert passed[due.ticket_id] <= bounds[due.ticket_id]


@given(days())
def test_the_order_within_a_lane_is_never_inverted(day: Day) -> None:
    for call in calls_of(day):
        assert call.picked is None or call.person in lane_heads(call.waiting)


@given(days(from_afar=True))
def test_with_places_kept_from_afar_a_lane_goes_by_registration_and_no_counter_idles(day: Day) -> None:
    for call in calls_of(day):
        assert (call.picked is None) == (not eligible(call))
        if call.picked is not None:
            lane = [each for each in call.waiting if each.lane == call.person.lane]
            same = [each for each in lane if each.service == call.person.service]
            assert min(same, key=lambda each: (each.place_at, each.ticket_id)) == call.person


@given(days(moves=False, from_afar=True))
def test_with_places_kept_from_afar_whoever_is_due_is_passed_by_earlier_places_alone(day: Day) -> None:
    """However late they come: a limit on how many are on the way bounds how many pass."""
    for call in calls_of(day):
        for due in (head for head in eligible(call) if head.due_at <= call.now):
            assert (call.person.due_at, call.person.ticket_id) <= (due.due_at, due.ticket_id)


@given(days())
def test_the_first_of_each_lane_decide_alone(day: Day) -> None:
    for call in calls_of(day):
        assert again(call, lane_heads(call.waiting)) == call.picked


@given(days(), st.integers())
def test_the_order_in_which_lanes_are_handed_in_changes_nothing(day: Day, seed: int) -> None:
    chance = random.Random(seed)
    for call in calls_of(day):
        assert again(call, chance.sample(call.waiting, len(call.waiting))) == call.picked


@given(days())
def test_the_ratio_of_a_counter_holds_through_the_day(day: Day) -> None:
    """Whatever is called in between, the calls that the ratio decides go round: p of one side, o of the other."""
    ratio = day.rules["merit"]
    assert isinstance(ratio, Ratio)
    decided = defaultdict(list)
    for call in calls_of(day):
        if call.picked is not None and call.picked.reason in BY_THE_RATIO:
            decided[call.desk.number].append(call.picked.reason)
    for reasons in decided.values():
        one_round = [Reason.RATIO] * ratio.priority + [Reason.RATIO_ORDINARY] * ratio.ordinary
        assert reasons == list(islice(cycle(one_round), len(reasons)))


@given(days())
def test_the_ratio_decides_whenever_both_sides_wait_and_nothing_stronger_does(day: Day) -> None:
    line_reasons = {Reason.LONGEST_WAIT, Reason.SERVICE_ORDER, Reason.SERVICE_WEIGHT, *BY_THE_RATIO}
    for call in calls_of(day):
        if call.picked is not None and call.picked.reason in line_reasons:
            sides = {isinstance(call.rules.get(head.lane.of), Ratio) for head in in_line(call)}
            assert (call.picked.reason in BY_THE_RATIO) == (sides == {True, False})


@given(days())
def test_only_a_call_that_the_ratio_or_the_weights_decided_moves_a_round(day: Day) -> None:
    for call in calls_of(day):
        if call.picked is None:
            continue
        before, after = call.desk.turn, call.picked.turn
        if call.picked.reason not in BY_THE_RATIO:
            assert (before.priority, before.ordinary) == (after.priority, after.ordinary)
        of_the_line = call.person.lane.kind in {LaneKind.ORDINARY, LaneKind.PRIORITY}
        if not of_the_line or call.person.due_at <= call.now or call.desk.order is not ServiceOrder.WEIGHTED:
            assert before.credits == after.credits


@given(days())
def test_what_a_counter_remembers_stays_small(day: Day) -> None:
    for call in calls_of(day):
        most = sum(call.desk.weights.get(service, 1) for service in call.desk.services)
        assert set(call.desk.turn.credits) <= set(call.desk.services)
        assert all(abs(credit) <= most for credit in call.desk.turn.credits.values())
        assert call.desk.turn.priority <= 3
        assert call.desk.turn.ordinary <= 3


@given(days())
def test_a_listed_service_is_called_before_those_listed_after_it(day: Day) -> None:
    in_the_line = {LaneKind.ORDINARY, LaneKind.PRIORITY}
    for call in calls_of(day):
        if call.picked is None or call.desk.order is not ServiceOrder.LISTED or call.person.due_at <= call.now:
            continue
        if call.person.lane.kind in in_the_line:
            waiting = {head.service for head in eligible(call) if head.lane.kind in in_the_line}
            assert call.person.service == next(each for each in call.desk.services if each in waiting)


@given(days())
def test_every_reason_has_the_facts_that_its_sentence_names(day: Day) -> None:
    for call in calls_of(day):
        if call.picked is not None:
            assert not any("…" in said for said in say("reason", call.picked.reason, call.picked.facts).values())


def test_the_generated_days_reach_every_reason() -> None:
    reached: Counter[Reason] = Counter()

    @settings(derandomize=True, database=None, max_examples=300)
    @given(days())
    def look(day: Day) -> None:
        reached.update(call.picked.reason for call in calls_of(day) if call.picked is not None)

    look()
    assert set(reached) == set(Reason)


def calls_in_a_full_hall(desk: Desk, ratio: Ratio, arrivals: list[tuple[str, str | None]]) -> list[Head]:
    """One long line, never due, in which somebody of each kind always waits."""
    ids = count(1)
    waiting = [
        Head(ticket_id=next(ids), service=service, lane=Lane.of_class(code), place_at=at, due_at=10**9)
        for at, (service, code) in enumerate(arrivals)
    ]
    called = []
    while True:
        picked = pick(waiting, desk=desk, rules=rules(ratio), presence=NOBODY, now=10**6)
        assert picked is not None
        called.append(next(head for head in waiting if head.ticket_id == picked.ticket_id))
        waiting.remove(called[-1])
        desk = replace(desk, turn=picked.turn)
        if len({(head.service, head.lane) for head in waiting}) < len({(s, c) for s, c in arrivals}):
            return called


@given(RATIOS, st.lists(st.sampled_from([None, "merit"]), min_size=10, max_size=40))
def test_while_both_sides_wait_every_window_has_the_ratio(ratio: Ratio, classes: list[str | None]) -> None:
    desk = Desk(number=2, services=("land",))
    called = calls_in_a_full_hall(desk, ratio, [("land", code) for code in [None, "merit", *classes]])
    window = ratio.priority + ratio.ordinary
    for start in range(len(called) - window + 1):
        preferred = [head for head in called[start : start + window] if head.lane != ORDINARY]
        assert len(preferred) == ratio.priority


@given(
    st.fixed_dictionaries({service: st.integers(1, 4) for service in SERVICES}),
    st.lists(st.sampled_from(SERVICES), min_size=10, max_size=40),
)
def test_while_every_service_has_people_every_round_has_the_weights(
    weights: dict[str, int], services: list[str]
) -> None:
    desk = Desk(number=2, services=SERVICES, order=ServiceOrder.WEIGHTED, weights=weights)
    called = calls_in_a_full_hall(desk, Ratio(1, 1), [(each, None) for each in [*SERVICES * 4, *services]])
    window = sum(weights.values())
    for start in range(len(called) - window + 1):
        assert Counter(head.service for head in called[start : start + window]) == weights
