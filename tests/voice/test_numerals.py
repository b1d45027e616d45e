"""Numerals as read aloud, against tables written by hand from the rules of each language."""

from pathlib import Path

import pytest

from voice.spelling import load_spelling


def table(language: str) -> dict[int, str]:
    lines = (Path(__file__).parent / f"numerals_{language}.txt").read_text("utf-8").splitlines()
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
