"""What a rating proves and hides, and when a reason is asked."""

from hashlib import sha256

import pytest

from queue_server.domain.rating import Answer, asks_reason

LEVELS = ("very_satisfied", "satisfied", "neutral", "unsatisfied", "very_unsatisfied")
ANSWER = Answer(level="neutral", criteria={"time": "unsatisfied", "attitude": "satisfied"}, reason="chờ lâu")


@pytest.mark.parametrize(
    ("levels", "asked"),
    [
        (LEVELS, LEVELS[2:]),
        (LEVELS[:4], LEVELS[2:4]),
        (LEVELS[:3], LEVELS[1:3]),
        (LEVELS[:2], LEVELS[1:2]),
        (LEVELS[:1], LEVELS[:1]),
    ],
)
def test_a_reason_is_asked_from_the_middle_of_the_list_downwards(
    levels: tuple[str, ...], asked: tuple[str, ...]
) -> None:
    assert tuple(level for level in levels if asks_reason(levels, level)) == asked


def test_an_answer_from_before_there_were_codes_is_still_proved() -> None:
    said = '["s", "neutral", {"attitude": "satisfied", "time": "unsatisfied"}, "chờ lâu"]'
    assert ANSWER.digest(salt="s") == sha256(said.encode()).hexdigest()


def test_the_order_in_which_criteria_were_answered_changes_nothing() -> None:
    turned = Answer(level="neutral", criteria={"attitude": "satisfied", "time": "unsatisfied"}, reason="chờ lâu")
    assert turned.digest(salt="s") == ANSWER.digest(salt="s")


@pytest.mark.parametrize(
    "changed",
    [
        Answer(level="satisfied", criteria=ANSWER.criteria, reason=ANSWER.reason),
        Answer(level="neutral", criteria={"time": "satisfied", "attitude": "satisfied"}, reason=ANSWER.reason),
        Answer(level="neutral", criteria={"time": "unsatisfied"}, reason=ANSWER.reason),
        Answer(level="neutral", criteria=ANSWER.criteria, reason="chờ không lâu"),
        Answer(level="neutral", criteria=ANSWER.criteria),
        Answer(level="neutral", criteria=ANSWER.criteria, reason=ANSWER.reason, reason_code="waited_long"),
    ],
)
def test_whatever_is_changed_changes_the_digest(changed: Answer) -> None:
    assert changed.digest(salt="s") != ANSWER.digest(salt="s")


def test_another_salt_is_another_digest_so_that_trying_the_levels_finds_nothing() -> None:
    tried = {Answer(level=level).digest(salt="") for level in LEVELS}
    assert Answer(level="neutral").digest(salt="7f") not in tried
