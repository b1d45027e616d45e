"""Mobile numbers as people write them, and what stands for them."""

import pytest

from queue_protocol.citizen_card import Card, person_of
from queue_server.domain.phone_number import as_dialled, key_of

SECRET, ANOTHER = "0a" * 32, "0b" * 32


@pytest.mark.parametrize(
    "text",
    ["0912345678", "0912 345 678", " 0912.345.678 ", "0912-345-678", "(0912) 345678", "+84912345678",
     "+84 912 345 678", "84912345678", "0912\u00a0345\u00a0678"],
)  # fmt: skip
def test_however_it_is_written_it_is_dialled_alike(text: str) -> None:
    assert as_dialled(text) == "0912345678"


@pytest.mark.parametrize("first", "35789")
def test_all_ranges_of_mobile_numbers_are_known(first: str) -> None:
    assert as_dialled(f"0{first}12345678") == f"0{first}12345678"


@pytest.mark.parametrize(
    "text",
    ["", " ", "091234567", "09123456789", "0212345678", "0412345678", "0612345678", "1912345678", "912345678",
     "+85912345678", "++84912345678", "+840912345678", "0912345678; DROP", "<b>0912345678</b>",
     "０９１２３４５６７８", "٠٩١٢٣٤٥٦٧٨", "0912345678\x00", "0" * 10_000],
)  # fmt: skip
def test_what_is_no_mobile_number_is_none(text: str) -> None:
    assert as_dialled(text) is None


def test_the_key_says_nothing_without_the_days_secret() -> None:
    key = key_of("0912345678", secret=SECRET)
    assert key == key_of("0912345678", secret=SECRET)
    assert key not in {key_of("0912345679", secret=SECRET), key_of("0912345678", secret=ANOTHER)}
    assert "912345678" not in key
    assert len(key) == 64


def test_it_is_never_that_of_a_card() -> None:
    digits = "0912345678"
    card = Card.__new__(Card)
    object.__setattr__(card, "number", digits)
    assert key_of(digits, secret=SECRET) != person_of(card, key=SECRET)
