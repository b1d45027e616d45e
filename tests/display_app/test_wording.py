"""The sentences that the hall hears."""

import unicodedata
from importlib.resources import files

import pytest

from display_app.announcements import Form, Invitation
from display_app.wording import load_wording
from queue_protocol.state import VoiceWords
from voice.errors import UnknownLanguageError

CALL = Invitation("A005", 3)


@pytest.mark.parametrize(
    ("announcement", "sentence"),
    [
        (CALL, "Mời công dân có số A, không, không, năm, đến quầy số ba"),
        (Invitation("1A005", 3), "Mời công dân có số một, A, không, không, năm, đến quầy số ba"),
        (Invitation("B012", 12), "Mời công dân có số bê, không, một, hai, đến quầy số mười hai"),
        (Invitation("A1000", 21), "Mời công dân có số A, một, không, không, không, đến quầy số hai mươi mốt"),
        (
            Invitation("K999", 25, 2),
            "Mời công dân có số ca, chín, chín, chín, đến quầy số hai mươi lăm, lần hai",
        ),
        (
            Invitation("X048", 105, 3),
            "Mời công dân có số ích, không, bốn, tám, đến quầy số một trăm linh năm, lần ba",
        ),
    ],
)
def test_a_call_in_vietnamese(announcement: Invitation, sentence: str) -> None:
    assert load_wording("vi").sentence(announcement) == sentence


@pytest.mark.parametrize(
    ("announcement", "sentence"),
    [
        (CALL, "Ticket A zero zero five, counter three"),
        (Invitation("1A005", 3), "Ticket one A zero zero five, counter three"),
        (Invitation("B671", 21, 2), "Ticket B six seven one, counter twenty-one, second call"),
        (Invitation("A1000", 3, 3), "Ticket A one zero zero zero, counter three, third call"),
        (Invitation("A001", 3, 4), "Ticket A zero zero one, counter three, call four"),
    ],
)
def test_a_call_in_english(announcement: Invitation, sentence: str) -> None:
    assert load_wording("en").sentence(announcement) == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("vi", "Số A, không, không, năm, quầy ba, lần hai"), ("en", "A zero zero five, counter three, second call")],
)
def test_the_short_form_keeps_number_counter_and_recall(language: str, sentence: str) -> None:
    assert load_wording(language).sentence(Invitation("A005", 3, 2), Form.SHORT) == sentence


@pytest.mark.parametrize("language", ["fr", "", "../voice"])
def test_a_language_without_wording_is_refused_by_name(language: str) -> None:
    with pytest.raises(UnknownLanguageError, match="language"):
        load_wording(language)


@pytest.mark.parametrize("name", ["voice.vi.toml", "voice.en.toml"])
def test_resources_are_written_in_composed_characters(name: str) -> None:
    text = (files("display_app") / "resources" / name).read_text("utf-8")
    assert text == unicodedata.normalize("NFC", text)


def test_a_centre_may_have_its_own_sentences_and_names() -> None:
    own = VoiceWords(
        call="Xin mời số {number}, tới quầy {counter}",
        later_call="nhắc lần {call_number}",
        letters={"G": "giê"},
        four_after_tens="tư",
    )
    wording = load_wording("vi", own)
    assert wording.sentence(Invitation("G004", 24, 3)) == (
        "Xin mời số giê, không, không, bốn, tới quầy hai mươi tư, nhắc lần ba"
    )
    assert wording.sentence(Invitation("G004", 24), Form.SHORT) == "Số giê, không, không, bốn, quầy hai mươi tư"


def test_a_centres_own_name_of_later_calls_stands_for_all_of_them() -> None:
    wording = load_wording("en", VoiceWords(later_call="time {call_number}"))
    assert wording.sentence(Invitation("A001", 3, 2)).endswith(", time two")
