"""Telex against a table made by hand, and rules that no typing may break."""

from functools import reduce
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.search import fold
from kiosk_app.telex import deleted, typed

LINES = Path(__file__).with_name("telex.txt").read_text(encoding="utf-8").splitlines()
TABLE = [tuple(line.split("\t")) for line in LINES if line and not line.startswith("#")]
WORDS = [written for _, written in TABLE]


def after(keys: str, text: str = "") -> str:
    return reduce(typed, keys, text)


@pytest.mark.parametrize(("keys", "written"), TABLE, ids=[keys for keys, _ in TABLE])
def test_what_is_typed_is_what_stands_there(keys: str, written: str) -> None:
    assert after(keys) == written


@given(st.sampled_from(WORDS), st.text("abcdefghijklmnopqrstuvwxyz ", max_size=12))
def test_the_words_before_are_never_touched(before: str, keys: str) -> None:
    assert after(" " + keys, before).startswith(before + " ")


@given(st.text("abcdeghiklmnopqrstuvwxy ", max_size=20))
def test_a_text_is_always_composed_and_never_lost(keys: str) -> None:
    text = after(keys)
    assert text == normalize("NFC", text)
    assert bool(text.strip()) == bool(keys.strip())


@given(st.text("abcdefghijklmnopqrstuvwxyz ", max_size=20))
def test_each_deletion_takes_one_letter_until_nothing_is_left(keys: str) -> None:
    text = after(keys)
    for left in reversed(range(len(text))):
        text = deleted(text)
        assert len(text) == left


def test_a_tone_moves_back_when_a_letter_is_deleted() -> None:
    assert deleted("toán") == "tóa"
    assert deleted("") == ""


def test_capitals_stay_capitals() -> None:
    assert after("s", "Hoa") == "Hóa"
    assert after("a", "DA") == "DÂ"


@given(st.text("bcdghiklmnpqtuvy ", max_size=20))
def test_without_marks_nothing_is_changed(keys: str) -> None:
    assert fold(after(keys.replace("dd", "d"))) == keys.replace("dd", "d")
