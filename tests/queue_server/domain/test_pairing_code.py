"""A pairing code survives being read aloud, copied by hand and typed by somebody in a hurry."""

import random

import pytest

from queue_server.domain.pairing_code import ALPHABET, LENGTH, new_code, shown, typed


def test_a_code_has_no_signs_that_look_alike() -> None:
    assert not set(ALPHABET) & set("0O1ILUSBZ")
    assert len(set(ALPHABET)) == len(ALPHABET)


def test_a_code_is_made_of_the_signs_that_were_chosen() -> None:
    code = new_code(random.Random(1).choice)
    assert len(code) == LENGTH
    assert set(code) <= set(ALPHABET)
    assert code != new_code(random.Random(2).choice)


def test_a_code_is_shown_in_two_halves() -> None:
    assert shown("ACDE2345") == "ACDE-2345"


@pytest.mark.parametrize("text", ["ACDE-2345", "acde2345", " AcDe 23 45\n", "A-C-D-E-2-3-4-5"])
def test_a_code_is_understood_however_it_is_typed(text: str) -> None:
    assert typed(text) == "ACDE2345"


@pytest.mark.parametrize("text", ["", "ACDE-234", "ACDE-23456", "ACDE-234O", "ACDE-2341", "ẠCDE-2345", "☺" * 8])
def test_what_cannot_be_a_code_is_none(text: str) -> None:
    assert typed(text) is None
