import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from printers import resource_files
from printers.wording import spoken, wording
from tests.printers.samples import BARE, ENGLISH, ORDINARY


def values(**facts: object) -> dict[str, str]:
    return {row.label: row.value for row in wording(replace(ORDINARY, **facts)).rows}  # type: ignore[arg-type] # facts by name


def test_a_vietnamese_slip_says_where_how_many_how_long_and_when() -> None:
    assert values() == {
        "Nơi đến": "Khu A – tầng 1, quầy\u00a04, 5",
        "Chờ trước": "6\u00a0người",
        "Dự kiến": "15–25\u00a0phút",
        "Lấy lúc": "08:24 · 23/11/2026",
    }


def test_an_english_slip_says_the_same() -> None:
    assert {row.label: row.value for row in wording(ENGLISH).rows} == {
        "Go to": "Area A – ground floor, counters\u00a04, 5",
        "Ahead of you": "6\u00a0people",
        "Expected wait": "15–25\u00a0min",
        "Issued": "08:24 · 23/11/2026",
    }


@pytest.mark.parametrize(
    ("counters", "text"),
    [
        ((3,), "quầy\u00a03"),
        ((5, 4), "quầy\u00a04, 5"),
        ((3, 17), "quầy\u00a03, 17"),
        ((1, 2, 3, 5), "quầy\u00a01–3, 5"),
        (tuple(range(1, 13)), "quầy\u00a01–12"),
        ((4, 4, 5), "quầy\u00a04, 5"),
        ((), ""),
    ],
)
def test_counters_are_listed_in_order_and_runs_of_three_as_a_range(counters: tuple[int, ...], text: str) -> None:
    expected = f"Khu A – tầng 1, {text}" if text else "Khu A – tầng 1"
    assert values(counters=counters)["Nơi đến"] == expected


def test_without_an_area_the_counters_start_the_sentence() -> None:
    assert values(area="")["Nơi đến"] == "Quầy\u00a04, 5"


@pytest.mark.parametrize(("people", "text"), [(0, "không có ai"), (1, "1\u00a0người"), (128, "128\u00a0người")])
def test_people_ahead_are_counted_in_words(people: int, text: str) -> None:
    assert values(people_ahead=people)["Chờ trước"] == text


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        ((0, 0), "dưới 1\u00a0phút"),
        ((0, 1), "dưới 1\u00a0phút"),
        ((10, 10), "khoảng 10\u00a0phút"),
        ((0, 5), "0–5\u00a0phút"),
    ],
)
def test_the_wait_is_a_range_unless_it_is_none(minutes: tuple[int, int], text: str) -> None:
    assert values(wait_minutes=minutes)["Dự kiến"] == text


def test_what_is_not_known_is_left_out() -> None:
    words = wording(BARE)
    assert [row.label for row in words.rows] == ["Lấy lúc"]
    assert (words.priority, words.scan, words.code) == (None, None, None)


def test_without_a_note_the_slip_says_that_it_is_valid_today_only() -> None:
    assert wording(BARE).note == "Số chỉ có giá trị trong ngày."


def test_a_number_that_was_given_offline_is_marked_and_tells_only_what_is_known() -> None:
    offline = replace(ORDINARY, offline=True, people_ahead=None, wait_minutes=None, follow_url=None)
    words = wording(offline)
    assert words.marks == ("CẤP KHI MẤT MẠNG",)
    assert (words.scan, words.code) == (None, None)
    assert [row.label for row in words.rows] == ["Nơi đến", "Lấy lúc"]
    assert wording(replace(offline, language="en", is_reprint=True)).marks == ("REPRINTED", "ISSUED OFFLINE")
    assert wording(ORDINARY).marks == ()


def test_the_mark_of_a_priority_is_printed_but_never_its_class() -> None:
    words = wording(replace(ORDINARY, priority="Người khuyết tật"))
    assert words.priority == "ƯU TIÊN"
    assert "khuyết tật" not in str(words)


def test_decomposed_letters_are_composed() -> None:
    words = wording(replace(ORDINARY, service=normalize("NFD", ORDINARY.service)))
    assert words.service == normalize("NFC", ORDINARY.service)


def keys(table: dict[str, Any]) -> set[str]:
    inner = (f"{name}.{key}" for name, value in table.items() if isinstance(value, dict) for key in keys(value))
    return {*table, *inner}


@pytest.mark.parametrize("name", ["slip", "check"])
def test_every_language_has_every_word(name: str) -> None:
    assert {"vi", "en"} <= set(resource_files.languages(name))
    for language in resource_files.languages(name):
        assert keys(resource_files.words(name, language)) == keys(resource_files.words(name, "vi"))


def test_a_language_is_added_by_adding_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(resource_files.FOLDER, tmp_path / "resources")
    english = (tmp_path / "resources" / "slip.en.toml").read_text(encoding="utf-8")
    (tmp_path / "resources" / "slip.km.toml").write_text(english.replace("YOUR NUMBER", "លេខ"), encoding="utf-8")
    assert wording(replace(ORDINARY, language="km")).title == "SỐ THỨ TỰ"
    monkeypatch.setattr(resource_files, "FOLDER", tmp_path / "resources")
    assert wording(replace(ORDINARY, language="km")).title == "លេខ"
    assert spoken("km") == "km"


@pytest.mark.parametrize("language", ["km", "", "../check"])
def test_a_language_without_a_file_is_taken_for_vietnamese(language: str) -> None:
    assert spoken(language) == "vi"
    assert wording(replace(ORDINARY, language=language)) == wording(ORDINARY)
