"""A code that can be read out and typed without a mistake."""

from collections.abc import Sequence

import pytest

from queue_server.domain.appointment_code import LENGTH, SIGNS, as_typed, new_code


def test_no_sign_reads_as_another() -> None:
    for alike in ("0OQD"[:3], "1ILJ"[:3], "2Z", "5S", "8B", "UV"):
        assert not set(alike) & set(SIGNS), alike
    assert len(set(SIGNS)) == len(SIGNS) == 22


def test_a_code_is_eight_signs_each_chosen_for_itself() -> None:
    left = list(SIGNS[:LENGTH])

    def choose(signs: Sequence[str]) -> str:
        assert signs == SIGNS
        return left.pop(0)

    assert new_code(choose) == SIGNS[:LENGTH]


@pytest.mark.parametrize("typed", ["3467-9ACD", " 3467 9acd ", "34679acd", "3467.9ACD\r\n"])
def test_small_letters_and_signs_between_do_no_harm(typed: str) -> None:
    assert as_typed(typed) == "34679ACD"
