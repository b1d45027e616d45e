"""Turns between priority and others, and between weighted services: exact, bounded, and kept as a short text."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.priority import Ratio
from queue_server.domain.turns import Turn, by_ratio, by_weight

RATIOS = st.builds(Ratio, st.integers(0, 4), st.integers(0, 4))
SERVICES = "abcd"


def sides(turn: Turn, ratio: Ratio, *, calls: int) -> str:
    said = ""
    for _ in range(calls):
        preferred, turn = by_ratio(turn, ratio)
        said += "p" if preferred else "o"
    return said


def test_two_of_the_priority_side_then_one_other_then_anew() -> None:
    assert sides(Turn(), Ratio(2, 1), calls=7) == "ppoppop"
    assert sides(Turn(), Ratio(1, 3), calls=6) == "pooopo"


def test_a_round_goes_on_where_it_stood() -> None:
    assert sides(Turn(priority=1), Ratio(2, 1), calls=4) == "popp"
    assert sides(Turn(priority=2), Ratio(2, 2), calls=4) == "oopp"


def test_a_ratio_that_changes_within_a_round_finishes_it() -> None:
    assert sides(Turn(priority=3), Ratio(1, 2), calls=4) == "oopo"
    assert sides(Turn(priority=2, ordinary=1), Ratio(2, 1), calls=3) == "ppo"


def test_a_ratio_that_changes_between_rounds_begins_anew() -> None:
    turn = Turn(priority=2)
    _, turn = by_ratio(turn, Ratio(2, 1))
    assert turn == Turn()


@given(st.lists(RATIOS, max_size=40))
def test_whatever_ratios_follow_each_other_the_memory_stays_within_them(ratios: list[Ratio]) -> None:
    turn = Turn()
    for ratio in ratios:
        _, turn = by_ratio(turn, ratio)
        assert turn.priority <= 4
        assert turn.ordinary <= 4


def test_a_ratio_of_nothing_to_nothing_prefers_nobody() -> None:
    assert sides(Turn(), Ratio(0, 0), calls=3) == "ooo"


def chosen(turn: Turn, services: str, weights: dict[str, int], *, calls: int) -> str:
    said = ""
    for _ in range(calls):
        service, turn = by_weight(turn, services, weights=weights)
        said += service
    return said


def test_weights_are_spread_evenly_over_the_round() -> None:
    assert chosen(Turn(), "abc", {"a": 5, "b": 1, "c": 1}, calls=7) == "aabacaa"


def test_a_service_without_a_weight_weighs_one() -> None:
    assert chosen(Turn(), "ab", {"a": 2}, calls=6) == "abaaba"


def test_a_service_where_nobody_waited_has_saved_nothing_up() -> None:
    _, turn = by_weight(Turn(credits={"a": -3, "b": 3}), "a", weights={})
    assert turn.credits == {"a": -1}
    assert by_weight(turn, "ab", weights={})[0] == "b"


def test_what_the_ratio_remembers_is_kept_when_the_weights_decide_and_the_other_way_round() -> None:
    turn = Turn(priority=1, credits={"a": 0, "b": 0})
    assert by_weight(turn, "ab", weights={})[1].priority == 1
    assert by_ratio(turn, Ratio(2, 1))[1].credits == turn.credits


@given(st.lists(st.sets(st.sampled_from(SERVICES), min_size=1), max_size=60), st.data())
def test_wherever_people_come_and_go_a_full_round_is_at_most_two_calls_off(
    waiting: list[set[str]], data: st.DataObject
) -> None:
    weights = data.draw(st.fixed_dictionaries({service: st.integers(1, 6) for service in SERVICES}))
    turn = Turn()
    for services in waiting:
        _, turn = by_weight(turn, sorted(services), weights=weights)
        assert set(turn.credits) == services
        assert all(abs(credit) <= sum(weights[each] for each in services) for credit in turn.credits.values())
    counts = Counter(chosen(turn, SERVICES, weights, calls=sum(weights.values())))
    assert all(abs(counts[service] - weight) <= 2 for service, weight in weights.items())


@pytest.mark.parametrize("turn", [Turn(), Turn(priority=2, ordinary=1, credits={"ho-tich": -3, "đất đai": 3})])
def test_a_turn_is_kept_as_a_short_text_and_read_again(turn: Turn) -> None:
    assert Turn.from_json(turn.to_json()) == turn
    assert len(turn.to_json()) < 80


def test_nothing_kept_yet_is_a_fresh_turn() -> None:
    assert Turn.from_json("") == Turn.from_json("{}") == Turn()


def test_equal_turns_have_equal_texts() -> None:
    one, other = Turn(credits={"a": 1, "b": 2}), Turn(credits={"b": 2, "a": 1})
    assert one.to_json() == other.to_json()


@pytest.mark.parametrize("text", ["[]", "3", '{"stranger":1}', "{", "null"])
def test_what_is_no_turn_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Turn.from_json(text)
