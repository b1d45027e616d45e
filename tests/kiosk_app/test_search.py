"""What people type finds what they mean."""

import csv
import tomllib
from functools import cache
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.search import Entry, Found, Index, Kind, Rank, fold
from tests.support.centres import BINH_DUONG, XA_MAU
from tests.support.procedures import PROCEDURES

ANY = 10_000


@cache
def real() -> Index:
    """The services of both real centres and the whole list of procedures."""
    centres = [tomllib.loads(file.read_text(encoding="utf-8")) for file in (BINH_DUONG, XA_MAU)]
    services = [service(each["name"]["vi"]) for told in centres for each in told["service"]]
    with PROCEDURES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    procedures = [
        Entry(Kind.PROCEDURE, row["code"], row["service"], row["name_vi"], row["documents_vi"]) for row in rows
    ]
    return Index.of([*procedures, *services])


def service(name: str) -> Entry:
    return Entry(Kind.SERVICE, "s", "s", name)


def found(query: str, index: Index | None = None) -> list[Found]:
    return list((index or real()).find(query, most=ANY))


def names(query: str, index: Index | None = None) -> list[str]:
    return [each.entry.name for each in found(query, index)]


def shown(each: Found) -> str:
    """The name with what was typed in brackets."""
    text = each.entry.name
    for begin, end in reversed(each.parts):
        text = f"{text[:begin]}[{text[begin:end]}]{text[end:]}"
    return text


def some(*entries: tuple[Kind, str]) -> Index:
    return Index.of(Entry(kind, str(place), "s", name) for place, (kind, name) in enumerate(entries))


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("dat dai", "Đất đai, tài nguyên, môi trường"),
        ("đất", "Đất đai, tài nguyên, môi trường"),
        ("ĐẤT ĐAI", "Đất đai, tài nguyên, môi trường"),
        ("giay khai sinh", "Đăng ký khai sinh"),
        ("sinh khai giay", "Đăng ký khai sinh"),
        ("khai sinh", "Đăng ký khai sinh"),
        ("ket hon", "Đăng ký kết hôn"),
        ("kết hôn", "Đăng ký kết hôn"),
        ("chung thuc", "Chứng thực bản sao từ bản chính"),
        ("nhan ket qua", "Nhận kết quả"),
        ("chua biet", "Tôi chưa biết – cần hướng dẫn"),
        ("ruou", "Cấp giấy phép bán buôn rượu"),
    ],
)
def test_the_first_that_is_found(query: str, first: str) -> None:
    assert names(query)[0] == first


def test_every_form_of_the_land_finds_the_services_and_the_procedures() -> None:
    assert set(names("đất")) >= {
        "Đất đai, tài nguyên, môi trường",
        "Đất đai – Xây dựng – Môi trường",
        "Cấp đổi giấy chứng nhận quyền sử dụng đất",
    }
    assert names("đất") == names("dat") == names("DAT") == names(" đạt! ")


def test_the_best_comes_first_and_a_service_before_a_procedure() -> None:
    index = some(
        (Kind.PROCEDURE, "Khuất sau"),
        (Kind.PROCEDURE, "Cấp đất"),
        (Kind.SERVICE, "Giao đất"),
        (Kind.PROCEDURE, "Đất ở"),
        (Kind.SERVICE, "Đất đai"),
        (Kind.SERVICE, "Xuất trình hoạt động"),
    )
    assert names("at", index) == [
        "Giao đất", "Đất đai", "Xuất trình hoạt động", "Khuất sau", "Cấp đất", "Đất ở",
    ]  # fmt: skip
    assert names("dat", index) == ["Đất đai", "Đất ở", "Giao đất", "Cấp đất"]


def test_words_come_in_any_order_and_each_must_be_found() -> None:
    assert names("hon ket") == names("ket hon")
    assert names("ket hon trau") == []


@pytest.mark.parametrize(
    ("query", "reads"),
    [
        ("dat dai", "[Đất] [đai], tài nguyên, môi trường"),
        ("giay khai sinh", "Đăng ký [khai] [sinh]"),
        ("khai sin", "Đăng ký [khai] [sin]h"),
        ("ruo", "Cấp giấy phép bán buôn [rượ]u"),
        ("ai nguyen", "Đất đ[ai], tài [nguyên], môi trường"),
    ],
)
def test_the_found_part_is_told(query: str, reads: str) -> None:
    assert shown(found(query)[0]) == reads


@pytest.mark.parametrize("query", ["", "  ", "!?", "–"])
def test_nothing_typed_finds_nothing(query: str) -> None:
    assert found(query) == []


def test_no_more_are_told_than_wanted_and_they_are_the_best() -> None:
    assert [each.entry.name for each in real().find("d", most=3)] == names("d")[:3]


SAID = ("Đăng ký khai sinh", "Thủ tục đất đai", "ỦY BAN", "Ấ Ậ ợ", "dat", "khai sinh giay")
TEXTS = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(SAID)


@given(TEXTS)
def test_folding_keeps_the_length_and_folds_nothing_twice(text: str) -> None:
    assert len(fold(text)) == len(normalize("NFC", text))
    assert fold(fold(text)) == fold(text)
    assert fold(normalize("NFD", text)) == fold(text)


@given(st.sampled_from(sorted({each.entry.name for each in found("a")})), st.data())
def test_any_words_of_a_name_find_it_however_they_are_written(name: str, data: st.DataObject) -> None:
    words = data.draw(st.permutations(fold(name).split()))
    query = " ".join(
        data.draw(st.sampled_from([word, word.upper(), word[: len(word) // 2 + 1]])) for word in words
    )
    assert name in names(query)


@given(TEXTS)
def test_what_is_found_has_every_word_and_stands_in_order(query: str) -> None:
    results = found(query)
    assert [(each.rank, each.entry.kind) for each in results] == sorted(
        (each.rank, each.entry.kind) for each in results
    )
    for each in results:
        everything = fold(f"{each.entry.name} {each.entry.particulars}")
        assert all(word in everything for word in fold(query).split())
        assert (each.rank is Rank.PARTICULARS) or each.parts
        assert all(0 <= begin < end <= len(each.entry.name) for begin, end in each.parts)
