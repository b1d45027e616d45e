"""Numbers as citizens read them: letters nobody takes for digits, three digits growing to four."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.numbering import is_prefix, label, mark_after


@pytest.mark.parametrize(
    ("series", "number", "said"),
    [
        ("A", 1, "A001"),
        ("A", 42, "A042"),
        ("A", 999, "A999"),
        ("A", 1000, "A1000"),
        ("A", 1001, "A1001"),
        ("AB", 7, "AB007"),
    ],
)
def test_after_999_comes_1000(series: str, number: int, said: str) -> None:
    assert label(series, number) == said


@given(
    st.sampled_from(["A", "B", "AB"]),
    st.integers(1, 10**6),
    st.sampled_from(["A", "B", "AB"]),
    st.integers(1, 10**6),
)
def test_two_numbers_never_read_the_same(one: str, first: int, other: str, second: int) -> None:
    assert (label(one, first) == label(other, second)) == ((one, first) == (other, second))


def test_every_capital_but_i_and_o_may_be_a_prefix() -> None:
    assert {letter for letter in string.ascii_uppercase if not is_prefix(letter)} == {"I", "O"}


@pytest.mark.parametrize("text", ["", "a", "Đ", "1", "A1", "ABC", " A", "A ", "A\n", "IO", "AI", "OA", "-"])
def test_what_might_be_misread_or_misspelt_is_no_prefix(text: str) -> None:
    assert not is_prefix(text)


@given(st.text(max_size=3))
def test_a_prefix_is_one_or_two_capitals_without_i_and_o(text: str) -> None:
    assert is_prefix(text) == bool(re.fullmatch(r"[A-HJ-NP-Z]{1,2}", text))


@pytest.mark.parametrize(("given", "mark"), [([], "1"), (["1"], "2"), (["1", "3"], "4"), (["9", "10"], "11")])
def test_a_mark_is_one_that_no_kiosk_has_had(given: list[str], mark: str) -> None:
    assert mark_after(given) == mark
