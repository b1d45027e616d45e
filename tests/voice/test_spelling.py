"""Labels said sign by sign."""

import unicodedata
from importlib.resources import files

import pytest

from voice.errors import UnknownLanguageError
from voice.spelling import load_spelling

LETTERS = {
    "A": "A", "B": "bê", "C": "xê", "D": "dê", "Đ": "đê", "E": "e", "F": "ép phờ", "G": "gờ", "H": "hắt", "I": "i",
    "J": "di", "K": "ca", "L": "lờ", "M": "mờ", "N": "nờ", "O": "o", "P": "pê", "Q": "quy", "R": "rờ", "S": "ét",
    "T": "tê", "U": "u", "V": "vê", "W": "vê kép", "X": "ích", "Y": "i dài", "Z": "dét",
}  # fmt: skip


def test_every_letter_has_its_vietnamese_name() -> None:
    spelling = load_spelling("vi")
    assert {letter: spelling.spelled(letter) for letter in LETTERS} == LETTERS


def test_no_two_letters_sound_alike() -> None:
    assert len(set(LETTERS.values())) == len(LETTERS) == len(load_spelling("vi").letters)


def test_dashes_and_spaces_of_a_label_are_not_said_and_small_letters_are_letters() -> None:
    assert load_spelling("vi").spelled("k1-0 7") == "ca, một, không, bảy"


@pytest.mark.parametrize("language", ["fr", "", "../voice"])
def test_a_language_without_spelling_is_refused_by_name(language: str) -> None:
    with pytest.raises(UnknownLanguageError, match="language"):
        load_spelling(language)


@pytest.mark.parametrize("name", ["spelling.vi.toml", "spelling.en.toml", "espeak.toml"])
def test_resources_are_written_in_composed_characters(name: str) -> None:
    text = (files("voice") / "resources" / name).read_text("utf-8")
    assert text == unicodedata.normalize("NFC", text)


def test_a_centre_may_name_letters_in_its_own_way() -> None:
    own = load_spelling("vi", letters={"G": "giê", "S": "sờ"})
    assert own.spelled("GS1B") == "giê, sờ, một, bê"
