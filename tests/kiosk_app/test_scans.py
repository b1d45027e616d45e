"""What a scan means, and how little of a card is left of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.scans import AppointmentRead, CardRead, CardUnread, NothingKnown, Scan, SlipRead, meaning
from queue_protocol.appointment_code import LENGTH, SIGNS, read_code
from queue_protocol.citizen_card import person_of, read_card
from queue_server.domain import appointment_code
from tests.support.cards import NAME, NUMBER, card

TODAY = date(2026, 11, 23)
KEY = "ab" * 32
AGES = {"elderly": 75, "centenarian": 100}


def meant(text: str, *, key: str | None = KEY) -> Scan:
    return meaning(text, today=TODAY, key=key, ages=AGES)


@pytest.mark.parametrize(
    ("born", "age", "priority"),
    [
        ("01011990", 36, None),
        ("23111951", 75, "elderly"),
        ("24111951", 74, None),
        ("01011926", 100, "centenarian"),
    ],
)
def test_a_card_is_what_stands_for_the_person_an_age_and_the_class_it_reaches(
    born: str, age: int, priority: str | None
) -> None:
    person = person_of(read_card(card(born=born), today=TODAY), key=KEY)
    assert meant(card(born=born)) == CardRead(person=person, age=age, priority=priority)


def test_before_the_key_is_known_a_card_still_tells_the_age() -> None:
    assert meant(card(), key=None) == CardRead(person=None, age=36, priority=None)


def test_the_card_of_2024_is_read() -> None:
    assert meant(f"{card()}|Nguyễn Văn Cha|Trần Thị Mẹ|1 Đường Mới") == meant(card())


def test_letters_that_were_spoiled_do_no_harm() -> None:
    assert meant(card().replace(NAME, "Nguy?n V\ufffdn M^~a61u")) == meant(card())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (NUMBER, "card_too_short"),
        ("079000001", "card_too_short"),
        (card()[:40], "card_too_short"),
        ("|||", "card_too_short"),
        (card("07919000000x"), "card_garbled"),
        (card("０７９１９００００００１"), "card_garbled"),
        (f"{card()}\x1d{card()}", "card_garbled"),
        (card(born="31021990"), "card_wrong_date"),
        (card(born="01012190"), "card_wrong_date"),
        (card().replace("15082021", "15082031"), "card_wrong_date"),
    ],
)
def test_a_card_that_cannot_be_read_says_why(text: str, code: str) -> None:
    assert meant(text) == CardUnread(code)


@pytest.mark.parametrize("text", ["3467ACDE", "3467acde", " 3467-ACDE ", "3467 ACDE"])
def test_the_code_of_an_appointment_is_known_however_it_is_written(text: str) -> None:
    assert meant(text) == AppointmentRead("3467ACDE")


@pytest.mark.parametrize("host", ["http://192.168.1.9:8600", "https://so.trungtam.gov.vn/hang-doi"])
@pytest.mark.parametrize("more", ["", "?lang=en", "#top"])
def test_a_slip_is_known_by_its_address(host: str, more: str) -> None:
    assert meant(f"{host}/t/17-BHDPP5vpwTwvBdVj{more}") == SlipRead("17-BHDPP5vpwTwvBdVj")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x" * 1_000,
        "https://example.org/x?y=1",
        "https://example.org/t/",
        "https://example.org/t/17-short",
        "https://example.org/t/17-BHDPP5vpwTwvBdVj/cancel",
        "https://example.org/t/²-BHDPP5vpwTwvBdVj",
        "8934567890123",
        "3467ACDO",
        "3467ACDEF",
        "WIFI:S:x;T:WPA;P:y;;",
    ],
)
def test_anything_else_is_not_known(text: str) -> None:
    assert meant(text) == NothingKnown()


@given(st.text(max_size=1_000))
def test_any_text_means_something(text: str) -> None:
    assert isinstance(meant(text), Scan)


def test_nothing_of_a_card_is_told_by_what_it_means() -> None:
    read = meant(card(born="01011940"))
    assert isinstance(read, CardRead)
    assert not {NUMBER, NAME, "01011940", "1940", str(read.person), "86"} & set(
        repr(read).replace("'", " ").split()
    )
    assert "person" not in repr(read)


def test_codes_are_made_of_the_signs_that_are_read() -> None:
    assert (appointment_code.SIGNS, appointment_code.LENGTH) == (SIGNS, LENGTH)
    made = appointment_code.new_code(lambda signs: signs[-1])
    assert read_code(made.lower()) == made == appointment_code.as_typed(made.lower())
