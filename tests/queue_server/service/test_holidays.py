"""Public holidays as the library knows them, in both languages, with the days that were moved."""

import subprocess
import sys
from datetime import date

import pytest

from queue_server.service.holidays import UnknownCountryError, public_holidays, supported_countries

KNOWN_OF_2026 = {
    date(2026, 1, 1): ("Tết Dương lịch", "New Year's Day"),
    date(2026, 2, 16): ("Giao thừa Tết Nguyên Đán", "Lunar New Year's Eve"),
    date(2026, 2, 17): ("Tết Nguyên Đán", "Lunar New Year"),
    date(2026, 2, 18): ("Mùng hai Tết Nguyên Đán", "Second Day of Lunar New Year"),
    date(2026, 2, 19): ("Mùng ba Tết Nguyên Đán", "Third Day of Lunar New Year"),
    date(2026, 2, 20): ("Mùng bốn Tết Nguyên Đán", "Fourth Day of Lunar New Year"),
    date(2026, 4, 26): ("Ngày Giỗ Tổ Hùng Vương", "Hung Kings' Commemoration Day"),
    date(2026, 4, 27): ("Ngày Giỗ Tổ Hùng Vương (nghỉ bù)", "Hung Kings' Commemoration Day (observed)"),
    date(2026, 4, 30): ("Ngày Chiến thắng", "Liberation Day/Reunification Day"),
    date(2026, 5, 1): ("Ngày Quốc tế Lao động", "International Labor Day"),
    date(2026, 8, 31): ("Ngày nghỉ (thay cho ngày 22/08/2026)", "Day off (substituted from 08/22/2026)"),
    date(2026, 9, 1): ("Quốc khánh", "National Day"),
    date(2026, 9, 2): ("Quốc khánh", "National Day"),
}


def test_the_days_off_of_2026_are_there_with_their_names_in_both_languages() -> None:
    found = public_holidays("VN", [2026])
    assert {day: (found[day]["vi"], found[day]["en"]) for day in KNOWN_OF_2026} == KNOWN_OF_2026
    assert all(names.keys() == {"vi", "en"} for names in found.values())


@pytest.mark.parametrize("day", [date(2026, 2, 13), date(2026, 2, 21), date(2026, 4, 28), date(2026, 8, 22)])
def test_ordinary_days_are_not_among_them(day: date) -> None:
    assert day not in public_holidays("VN", [2026])


def test_several_years_are_those_of_each_and_no_others() -> None:
    both = public_holidays("VN", range(2025, 2027))
    assert {day.year for day in both} == {2025, 2026}
    assert both == {**public_holidays("VN", [2025]), **public_holidays("VN", [2026])}
    assert date(2025, 5, 2) in both
    assert public_holidays("VN", []) == {}


def test_a_caller_cannot_spoil_what_the_next_one_gets() -> None:
    found = dict(public_holidays("VN", [2026]))
    found.clear()
    assert date(2026, 9, 2) in public_holidays("VN", [2026])


def test_a_country_without_vietnamese_names_has_others() -> None:
    names = public_holidays("DE", [2026])[date(2026, 10, 3)]
    assert names["en"] == "German Unity Day"
    assert names["vi"]


@pytest.mark.parametrize("code", ["", "XX", "vn", "VNM", "Vietnam", "UnknownCountryError"])
def test_a_code_that_is_no_country_is_refused(code: str) -> None:
    assert code not in supported_countries()
    with pytest.raises(UnknownCountryError) as caught:
        public_holidays(code, [2026])
    assert caught.value.country == code


def test_countries_go_by_their_two_letters() -> None:
    assert {"VN", "LA", "DE"} <= supported_countries()
    assert all(len(code) == 2 for code in supported_countries())


def test_a_program_that_asks_for_no_holiday_does_not_load_the_library() -> None:
    program = "import sys, queue_server.service.holidays; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
