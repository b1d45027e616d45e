"""The citizen card's QR: read whatever a scanner adds, kept as little as can be, and never told by an error."""

import re
import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_protocol.citizen_card import Card, CardError, person_of, read_card

TODAY = date(2026, 3, 2)
SAMPLE = "079190000001||Nguyễn Văn Mẫu|01011990|Nam|1 Đường Mẫu, Phường Mẫu|15082021"
CARD = Card(number="079190000001", birth_date=date(1990, 1, 1), issued_on=date(2021, 8, 15))
CODES = {error.code for error in CardError.__subclasses__()}


def card(*, number: str = "079190000001", old: str = "", born: str = "01011990", issued: str = "15082021") -> str:
    return f"{number}|{old}|Nguyễn Văn Mẫu|{born}|Nam|1 Đường Mẫu|{issued}"


def refused(text: str) -> str:
    with pytest.raises(CardError) as caught:
        read_card(text, today=TODAY)
    return caught.value.code


@pytest.mark.parametrize("ending", ["", "\r", "\n", "\r\n", "\t", "  ", " \r\n"])
def test_a_card_is_read_whatever_the_scanner_adds(ending: str) -> None:
    assert read_card(f"{SAMPLE}{ending}", today=TODAY) == CARD
    assert read_card(f"{ending}{SAMPLE}", today=TODAY) == CARD


def test_spaces_around_a_field_do_no_harm() -> None:
    assert read_card(SAMPLE.replace("|", " | "), today=TODAY) == CARD


def test_the_card_of_2024_has_more_fields_which_are_ignored() -> None:
    assert read_card(f"{SAMPLE}|Nguyễn Văn Cha|Trần Thị Mẹ||", today=TODAY) == CARD


def test_an_old_number_may_be_there() -> None:
    assert read_card(card(old="012345678"), today=TODAY) == CARD


@pytest.mark.parametrize("name", ["Nguyeenx Vawn Maaux", "Nguyá»…n VÄƒn", "Nguy?n V\ufffdn M?u", "", "阮文某"])
def test_what_became_of_the_name_does_not_matter(name: str) -> None:
    assert read_card(SAMPLE.replace("Nguyễn Văn Mẫu", name), today=TODAY) == CARD


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_letters_may_come_composed_or_in_parts(form: str) -> None:
    assert read_card(unicodedata.normalize(form, SAMPLE), today=TODAY) == CARD  # type: ignore[arg-type]  # a str


@pytest.mark.parametrize(
    "text", ["", "\r\n", "079190000001", "000.00.19.H29-260302-0001", SAMPLE.rpartition("|")[0]]
)
def test_half_a_card_or_another_code_is_too_short(text: str) -> None:
    assert refused(text) == "card_too_short"


@pytest.mark.parametrize(
    "text",
    [
        card(number="07919000000"),
        card(number="0791900000012"),
        card(number="07919000000a"),
        card(number=""),
        card(number="０７９１９００００００１"),
        card(number="-79190000001"),
        "||||||",
        SAMPLE.replace("Mẫu", "\x00"),
        SAMPLE.replace("Mẫu", "\ud83d"),
        f"{SAMPLE}\r{SAMPLE}\r",
    ],
)
def test_no_number_of_a_card_or_signs_that_no_card_has_are_garbled(text: str) -> None:
    assert refused(text) == "card_garbled"


@pytest.mark.parametrize(
    "text",
    [
        card(born="31021990"),
        card(born="00001990"),
        card(born="01010000"),
        card(born="1990"),
        card(born="01/01/90"),
        card(born=""),
        card(born="３1011990"),
        card(issued="29022021"),
        card(issued=""),
        card(issued="03032026"),
        card(born="03032026", issued="03032026"),
        card(born="31121899"),
        card(born="16082021"),
    ],
)
def test_a_date_that_is_none_or_cannot_be_is_wrong(text: str) -> None:
    assert refused(text) == "card_wrong_date"


def test_dates_at_the_very_edge_are_right() -> None:
    newborn = read_card(card(born="02032026", issued="02032026"), today=TODAY)
    assert newborn.birth_date == newborn.issued_on == TODAY
    assert read_card(card(born="01011900"), today=TODAY).birth_date == date(1900, 1, 1)


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(1951, 3, 3), TODAY, 74),
        (date(1951, 3, 2), TODAY, 75),
        (date(1951, 3, 1), TODAY, 75),
        (date(1951, 12, 1), TODAY, 74),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2008, 2, 29), date(2028, 2, 29), 20),
        (TODAY, TODAY, 0),
    ],
)
def test_age_is_in_full_years(born: date, day: date, age: int) -> None:
    assert Card(number=CARD.number, birth_date=born, issued_on=born).age_on(day) == age


def test_a_card_tells_nothing_when_it_is_logged() -> None:
    assert not re.search(r"\d", f"{CARD} {CARD!r}")


def test_the_same_person_has_the_same_key_which_does_not_tell_the_number() -> None:
    person = person_of(CARD, key="ab" * 32)
    assert person == person_of(CARD, key="ab" * 32)
    assert re.fullmatch(r"[0-9a-f]{64}", person)
    assert CARD.number not in person
    assert person != person_of(CARD, key="ac" * 32)
    assert person != person_of(replace(CARD, number="079190000002"), key="ab" * 32)


def test_the_key_is_an_hmac_of_sha_256() -> None:
    """The second case of RFC 4231."""
    card = replace(CARD, number="what do ya want for nothing?")
    assert person_of(card, key=b"Jefe".hex()) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"


FIELDS = st.one_of(
    st.text(st.characters(), max_size=8),
    st.from_regex(r"[0-9]{8}", fullmatch=True),
    st.from_regex(r"[0-9]{12}", fullmatch=True),
    st.dates(date(1890, 1, 1), date(2030, 1, 1)).map(lambda day: day.strftime("%d%m%Y")),
)
NEARLY_CARDS = st.lists(FIELDS, min_size=6, max_size=9).map("|".join)
CARDS = st.builds(
    lambda number, born, issued: card(number=number, born=f"{born:%d%m%Y}", issued=f"{issued:%d%m%Y}"),
    st.from_regex(r"[0-9]{11,12}", fullmatch=True),
    st.dates(date(1890, 1, 1), date(2030, 1, 1)),
    st.dates(date(1890, 1, 1), date(2030, 1, 1)),
)


@given(st.one_of(st.text(st.characters()), NEARLY_CARDS, CARDS))
def test_any_text_is_a_card_or_a_refusal_that_tells_nothing_of_it(text: str) -> None:
    try:
        read = read_card(text, today=TODAY)
    except CardError as error:
        assert error.code in CODES
        assert not re.search(r"\d{5}", f"{error} {error!r} {error.__cause__} {error.__context__}")
    else:
        assert re.fullmatch(r"[0-9]{12}", read.number)
        assert date(1900, 1, 1) <= read.birth_date <= read.issued_on <= TODAY
        assert read.number in text
