"""Answers are counted, and no small group can be told apart, not even by taking all others from the total."""

from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.satisfaction import FEWEST_ANSWERS, AnswerTally, too_few


def test_levels_come_in_the_centre_s_order_and_those_it_no_longer_has_come_last() -> None:
    tally = AnswerTally()
    tally.add("good", {"time": "bad"})
    tally.add("old", {})
    seen = tally.satisfaction(["bad", "good"], ["attitude", "time"])
    assert seen.answers == 2
    assert seen.levels is not None
    assert list(seen.levels.items()) == [("bad", 0), ("good", 1), ("old", 1)]
    assert seen.criteria == {"attitude": {"bad": 0, "good": 0}, "time": {"bad": 1, "good": 0}}


def test_what_is_hidden_says_how_many_and_no_more() -> None:
    tally = AnswerTally()
    tally.add("good", {})
    assert (tally.hidden().answers, tally.hidden().levels, tally.hidden().criteria) == (1, None, None)


def test_small_groups_are_hidden_and_large_ones_shown() -> None:
    assert too_few({1: 3, 2: 4, 3: 5, 4: 90}) == {1, 2}
    assert too_few({1: 5, 2: 6}) == frozenset()


def test_a_small_group_takes_the_next_one_with_it_where_it_could_be_had_from_the_total() -> None:
    assert too_few({1: 1, 2: 50, 3: 7}) == {1, 3}
    assert too_few({1: 1}) == {1}


@given(st.dictionaries(st.integers(0, 20), st.integers(1, 30), min_size=1))
def test_what_is_hidden_is_never_so_few_that_the_rest_tells_it(answers: dict[int, int]) -> None:
    hidden = too_few(answers)
    assert {key for key, count in answers.items() if count < FEWEST_ANSWERS} <= hidden
    together = sum(answers[key] for key in hidden)
    assert together == 0 or together >= FEWEST_ANSWERS or hidden == set(answers)
