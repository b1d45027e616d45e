"""Numerals as read aloud, against tables that were made from the rules of each language and not from this code.

`numerals_vi.txt` and `numerals_en.txt` were written by hand, line by line. `numerals_vi_all.txt` holds all of 0 to
9999: it was written once by a rule of its own, which goes through the digits from left to right as a person reads
them; some eighty of its lines were then read by eye, where the rules are hard (0, 1, 4, 5, 10, 15, 21, 24, 25 and
their like in the hundreds and thousands). It agrees with the table by hand.
"""

from pathlib import Path

import pytest

from voice.spelling import load_spelling


def table(name: str) -> dict[int, str]:
    lines = (Path(__file__).parent / f"numerals_{name}.txt").read_text("utf-8").splitlines()
    return {int(number): words for number, _, words in (line.partition(" ") for line in lines)}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_counter_from_1_to_120_is_read_as_people_read_it(language: str) -> None:
    expected = table(language)
    numerals = load_spelling(language).numerals
    assert set(range(1, 121)) <= set(expected)
    assert {number: numerals.read(number) for number in expected} == expected


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("number", [-1, 10_000])
def test_a_number_beyond_the_rules_is_refused(language: str, number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        load_spelling(language).numerals.read(number)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_two_numbers_are_read_alike(language: str) -> None:
    numerals = load_spelling(language).numerals
    assert len({numerals.read(number) for number in range(10_000)}) == 10_000


def test_every_number_from_0_to_9999_is_read_as_people_read_it_in_vietnamese() -> None:
    expected, by_hand = table("vi_all"), table("vi")
    numerals = load_spelling("vi").numerals
    assert list(expected) == list(range(10_000))
    assert {number: expected[number] for number in by_hand} == by_hand
    assert {number: numerals.read(number) for number in expected} == expected


SOUTHERN = {
    4: "bốn", 5: "năm", 14: "mười bốn", 15: "mười lăm", 24: "hai mươi tư", 34: "ba mươi tư", 40: "bốn mươi",
    44: "bốn mươi tư", 45: "bốn mươi lăm", 94: "chín mươi tư", 100: "một trăm", 101: "một trăm lẻ một",
    104: "một trăm lẻ bốn", 105: "một trăm lẻ năm", 114: "một trăm mười bốn", 124: "một trăm hai mươi tư",
    400: "bốn trăm", 404: "bốn trăm lẻ bốn", 424: "bốn trăm hai mươi tư", 1000: "một ngàn",
    1001: "một ngàn không trăm lẻ một", 1004: "một ngàn không trăm lẻ bốn", 1014: "một ngàn không trăm mười bốn",
    1024: "một ngàn không trăm hai mươi tư", 1104: "một ngàn một trăm lẻ bốn", 4000: "bốn ngàn",
    4444: "bốn ngàn bốn trăm bốn mươi tư", 9094: "chín ngàn không trăm chín mươi tư",
}  # fmt: skip
"""Written by hand."""


def test_a_centre_may_say_them_in_its_own_way() -> None:
    own = {"four_after_tens": "tư", "no_tens": "lẻ", "thousand": "ngàn"}
    numerals = load_spelling("vi", numerals=own).numerals
    assert {number: numerals.read(number) for number in SOUTHERN} == SOUTHERN
    assert len({numerals.read(number) for number in range(10_000)}) == 10_000


def test_a_word_that_a_language_does_not_have_changes_nothing() -> None:
    numerals = load_spelling("en", numerals={"no_tens": "lẻ", "thousand": "thousand"}).numerals
    assert numerals.read(1105) == load_spelling("en").numerals.read(1105)
