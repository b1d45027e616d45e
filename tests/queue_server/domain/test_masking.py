"""A masked person cannot be told from a thousand others, and is told apart from the next in the list."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.masking import masked_name, masked_phone


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("Nguyễn Văn Mẫu", "N… V… M…"),
        ("Ánh", "Á…"),
        (unicodedata.normalize("NFD", "Ánh Ngọc"), "Á… N…"),
        ("  Lê   Thị  ", "L… T…"),
        ("", ""),
    ],
)
def test_of_a_name_the_first_letters_are_left(name: str, masked: str) -> None:
    assert masked_name(name) == masked


@pytest.mark.parametrize(
    ("phone", "masked"),
    [
        ("0912345678", "…678"),
        ("+84 912 345 678", "…678"),
        ("(0912) 345-67 8", "…678"),
        ("113", "…"),
        ("1134", "…134"),
        ("---", "…"),
    ],
)
def test_of_a_telephone_number_the_last_three_digits_are_left(phone: str, masked: str) -> None:
    assert masked_phone(phone) == masked


@given(st.text())
def test_whatever_the_name_at_most_one_letter_of_a_word_is_shown(name: str) -> None:
    assert all(len(word) == 2 for word in masked_name(name).split())
