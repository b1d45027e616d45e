"""The sentences that the hall hears."""

import unicodedata
from importlib.resources import files

import pytest

from display_app.announcements import Announcement, Form
from display_app.errors import UnknownLanguageError
from display_app.wording import load_wording

LETTERS = {
    "A": "A", "B": "bê", "C": "xê", "D": "dê", "Đ": "đê", "E": "e", "F": "ép phờ", "G": "gờ", "H": "hắt", "I": "i",
    "J": "di", "K": "ca", "L": "lờ", "M": "mờ", "N": "nờ", "O": "o", "P": "pê", "Q": "quy", "R": "rờ", "S": "ét",
    "T": "tê", "U": "u", "V": "vê", "W": "vê kép", "X": "ích", "Y": "i dài", "Z": "dét",
}  # fmt: skip

CALL = Announcement("A005", 3)


@pytest.mark.parametrize(
    ("announcement", "sentence"),
    [
        (CALL, "Mời công dân có số A, không, không, năm, đến quầy số ba"),
        (Announcement("1A005", 3), "Mời công dân có số một, A, không, không, năm, đến quầy số ba"),
        (Announcement("B012", 12), "Mời công dân có số bê, không, một, hai, đến quầy số mười hai"),
        (Announcement("A1000", 21), "Mời công dân có số A, một, không, không, không, đến quầy số hai mươi mốt"),
        (
            Announcement("K999", 25, 2),
            "Mời công dân có số ca, chín, chín, chín, đến quầy số hai mươi lăm, lần hai",
        ),
        (
            Announcement("X048", 105, 3),
            "Mời công dân có số ích, không, bốn, tám, đến quầy số một trăm linh năm, lần ba",
        ),
    ],
)
def test_a_call_in_vietnamese(announcement: Announcement, sentence: str) -> None:
    assert load_wording("vi").sentence(announcement) == sentence


@pytest.mark.parametrize(
    ("announcement", "sentence"),
    [
        (CALL, "Ticket A zero zero five, counter three"),
        (Announcement("1A005", 3), "Ticket one A zero zero five, counter three"),
        (Announcement("B671", 21, 2), "Ticket B six seven one, counter twenty-one, second call"),
        (Announcement("A1000", 3, 3), "Ticket A one zero zero zero, counter three, third call"),
        (Announcement("A001", 3, 4), "Ticket A zero zero one, counter three, call four"),
    ],
)
def test_a_call_in_english(announcement: Announcement, sentence: str) -> None:
    assert load_wording("en").sentence(announcement) == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("vi", "Số A, không, không, năm, quầy ba, lần hai"), ("en", "A zero zero five, counter three, second call")],
)
def test_the_short_form_keeps_number_counter_and_recall(language: str, sentence: str) -> None:
    assert load_wording(language).sentence(Announcement("A005", 3, 2), Form.SHORT) == sentence


def test_every_letter_has_its_vietnamese_name() -> None:
    wording = load_wording("vi")
    assert {letter: wording.spelled(letter) for letter in LETTERS} == LETTERS


def test_no_two_letters_sound_alike() -> None:
    assert len(set(LETTERS.values())) == len(LETTERS) == len(load_wording("vi").letters)


def test_dashes_and_spaces_of_a_label_are_not_said_and_small_letters_are_letters() -> None:
    assert load_wording("vi").spelled("k1-0 7") == "ca, một, không, bảy"


@pytest.mark.parametrize("language", ["fr", "", "../voice"])
def test_a_language_without_wording_is_refused_by_name(language: str) -> None:
    with pytest.raises(UnknownLanguageError, match="language"):
        load_wording(language)


@pytest.mark.parametrize("name", ["voice.vi.toml", "voice.en.toml", "espeak.toml"])
def test_resources_are_written_in_composed_characters(name: str) -> None:
    text = (files("display_app") / "resources" / name).read_text("utf-8")
    assert text == unicodedata.normalize("NFC", text)
