"""Which texts are the code of a dossier, and what it says."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.dossier_code import DossierCode, as_noted, read


def test_a_code_says_unit_day_and_serial() -> None:
    code = DossierCode(unit="000.00.19.H29", received_on=date(2026, 11, 23), serial="0042")
    assert read("000.00.19.H29-261123-0042") == code


@pytest.mark.parametrize(
    "text",
    ["H29-261123-0042", "H29.12-261123-004211", " 000.00.19.h29-261123-0042\r\n", "000.00.19.H29 - 261123 - 0042"],
)
def test_units_differ_and_a_scanners_blanks_do_not_matter(text: str) -> None:
    assert read(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "1.000948.H38",  # a procedure
        "000.00.19.H29-260231-0042",  # no such day
        "000.00.19.H29-261301-0042",
        "000.00.19.H29-261123-042",
        "000.00.19.H29-261123-0042111",
        "000.00.19-261123-0042",
        "0.0.0.0.0.H29-261123-0042",
        "079190000001||Nguyễn Văn Mẫu|01011990",
        "",
        "x",
    ],
)
def test_anything_else_is_not_recognised(text: str) -> None:
    assert read(text) is None


def test_a_leap_day_is_a_day() -> None:
    assert read("H29-280229-0001") is not None
    assert read("H29-270229-0001") is None


def test_what_is_kept_is_what_came_composed_and_without_blanks_around() -> None:
    assert as_noted(" Mã h\u00f4\u0300 sơ \t") == "Mã hồ sơ"


@given(st.text(max_size=80))
def test_whatever_is_scanned_is_read_without_an_error(text: str) -> None:
    code = read(text)
    assert code is None or text.upper().strip()[:1].isalnum()


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.integers(0, 999_999),
    st.lists(st.from_regex(r"[0-9A-Z]{1,4}", fullmatch=True), max_size=4),
)
def test_every_day_of_the_century_is_read_back(day: date, serial: int, before: list[str]) -> None:
    unit = ".".join([*before, "H29"])
    text = f"{unit}-{day:%y%m%d}-{serial:04}"
    assert read(text) == DossierCode(unit=unit, received_on=day, serial=f"{serial:04}")
