"""What a citizen card decides, and that nothing of it is kept but a keyed hash that goes with the day."""

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from queue_protocol.commands import (
    CallNext,
    CancelTicket,
    Command,
    IssueTicket,
    OpenCounter,
    Park,
    Serve,
    Transfer,
)
from queue_protocol.results import Issued
from queue_server.domain.refusals import AlreadyWaitingError, GivesNoNumbersError, PersonLimitError
from queue_server.store.sqlite import FILE_NAME
from queue_server.transport.dispatch import fingerprint
from queue_server.words import say
from tests.queue_server.service.refusing import refused
from tests.support.cards import NAME, NUMBER, card
from tests.support.centres import BINH_DUONG, XA_MAU
from tests.support.counter_hall import CounterHall
from tests.support.databases import copied_with, dump, load, new_database, rows

OLD = "01011940"
"""Somebody of 86 in the year of these tests."""
UNREADABLE = {
    "": "card_too_short",
    "079190000001": "card_too_short",
    card()[:40]: "card_too_short",
    "https://example.org/x?y=1": "card_too_short",
    card("07919000000x"): "card_garbled",
    f"{card()}\r{card()}": "card_garbled",
    card(born="31021990"): "card_wrong_date",
    card(born="01012190"): "card_wrong_date",
    card() + "x" * 1_000: "card_garbled",
    "|" * 50_000: "card_garbled",
}


def shows(hall: CounterHall, text: str | None, service: str = "ho-tich", priority: str | None = None) -> Issued:
    hall.clock.advance(seconds=1)
    issued = hall.ask(IssueTicket(service=service, priority=priority, card=text))
    assert isinstance(issued, Issued)
    return issued


# How many numbers.


def test_a_person_holds_one_open_number_for_a_service(hall: CounterHall) -> None:
    first = shows(hall, card())
    error = refused(hall, IssueTicket(service="ho-tich", card=card()), AlreadyWaitingError)
    assert error.facts == {"service": "ho-tich", "number": first.number}


def test_a_person_takes_as_many_numbers_a_day_as_the_centre_says(hall: CounterHall) -> None:
    shows(hall, card(), "ho-tich")
    shows(hall, card(), "dat-dai")
    assert refused(hall, IssueTicket(service="xa-hoi", card=card()), PersonLimitError).facts == {"limit": 2}


def test_another_person_is_not_held_to_it(hall: CounterHall) -> None:
    shows(hall, card())
    assert shows(hall, card("079190000002")).number == "A002"


def test_whoever_was_served_may_come_again_within_the_days_limit(hall: CounterHall) -> None:
    shows(hall, card())
    hall.open(1)
    hall.serve_to_the_end(1)
    assert shows(hall, card()).number == "A002"
    hall.serve_to_the_end(1)
    refused(hall, IssueTicket(service="ho-tich", card=card()), PersonLimitError)


def test_a_cancelled_number_no_longer_waits_but_was_taken(hall: CounterHall) -> None:
    first = shows(hall, card())
    hall.ask(CancelTicket(ticket_id=first.id))
    shows(hall, card())
    refused(hall, IssueTicket(service="dat-dai", card=card()), PersonLimitError)


@pytest.mark.parametrize("far", ["waiting", "called", "serving", "parked"])
def test_an_open_number_is_one_that_waits_or_is_at_a_counter_or_set_aside(hall: CounterHall, far: str) -> None:
    first = shows(hall, card())
    hall.open(1)
    steps: list[Command] = [CallNext(counter=1), Serve(ticket_id=first.id), Park(ticket_id=first.id)]
    for step in steps[: ["waiting", "called", "serving", "parked"].index(far)]:
        hall.ask(step)
    refused(hall, IssueTicket(service="ho-tich", card=card()), AlreadyWaitingError)


def test_after_a_transfer_the_number_is_open_where_it_is_now(hall: CounterHall) -> None:
    first = shows(hall, card(), "ho-tich")
    hall.ask(Transfer(ticket_id=first.id, service="dat-dai"))
    error = refused(hall, IssueTicket(service="dat-dai", card=card()), AlreadyWaitingError)
    assert error.facts["number"] == first.number
    assert shows(hall, card(), "ho-tich").number == "A002"


def test_without_a_card_no_limit_holds(hall: CounterHall) -> None:
    assert [shows(hall, None).number for _ in range(4)] == ["A001", "A002", "A003", "A004"]
    assert rows(hall.database, "SELECT * FROM person_day") == []


def test_a_centre_without_a_daily_limit_has_one_open_number_a_service_all_the_same(
    hall: CounterHall, tmp_path: Path
) -> None:
    without = copied_with(
        XA_MAU, tmp_path / "x.toml", lambda text: text.replace("tickets_per_person_per_day = 2", "")
    )
    load(hall.database, without)
    for service in ("ho-tich", "dat-dai", "xa-hoi", "tra-ket-qua"):
        shows(hall, card(), service)
    refused(hall, IssueTicket(service="ho-tich", card=card()), AlreadyWaitingError)


def test_a_refused_number_is_not_used_up(hall: CounterHall) -> None:
    shows(hall, card())
    refused(hall, IssueTicket(service="ho-tich", card=card()), AlreadyWaitingError)
    assert hall.take().number == "A002"


def test_what_was_taken_at_another_centre_does_not_count(tmp_path: Path) -> None:
    database = new_database(tmp_path, XA_MAU, BINH_DUONG)
    ours, theirs = CounterHall(database), CounterHall(database, centre="binh-duong")
    shows(ours, card(), "ho-tich")
    shows(ours, card(), "dat-dai")
    assert shows(theirs, card(), "tu-phap").number == "A001"
    keys = rows(database, "SELECT person_key FROM person_day WHERE centre_id = 1 UNION "
                          "SELECT person_key FROM person_day WHERE centre_id = 2")  # fmt: skip
    assert len(keys) == 2, "two centres cannot compare whom they saw"
    database.close()


# Age.


def test_an_age_that_is_enough_gives_the_class(hall: CounterHall) -> None:
    shows(hall, None)
    issued = shows(hall, card(born=OLD))
    assert (issued.priority, issued.people_ahead) == ("priority", 0)


@pytest.mark.parametrize(("born", "reached"), [("23111951", "priority"), ("24111951", None)])
def test_the_age_is_that_on_the_business_date(hall: CounterHall, born: str, reached: str | None) -> None:
    assert shows(hall, card(born=born)).priority == reached


def test_a_class_that_was_chosen_stands(tmp_path: Path) -> None:
    database = new_database(tmp_path, BINH_DUONG)
    hall = CounterHall(database, centre="binh-duong")
    assert shows(hall, card(born=OLD), "tu-phap", "disabled").priority == "disabled"
    assert shows(hall, card(born=OLD), "y-te").priority == "elderly"
    database.close()


# Cards that cannot be read.


@pytest.mark.parametrize("text", UNREADABLE)
def test_a_card_that_cannot_be_read_costs_nobody_the_number_and_is_said_kindly(
    hall: CounterHall, text: str
) -> None:
    issued = shows(hall, text)
    assert issued.number == "A001"
    assert issued.priority is None
    assert issued.notice is not None
    assert issued.notice.code == UNREADABLE[text]
    assert issued.notice.message == say("card", UNREADABLE[text])
    assert rows(hall.database, "SELECT * FROM person_day") == []


def test_a_card_that_was_read_needs_no_notice(hall: CounterHall) -> None:
    assert shows(hall, card()).notice is None


def test_the_card_of_2024_is_read(hall: CounterHall) -> None:
    shows(hall, f"{card()}|Nguyễn Văn Cha|Trần Thị Mẹ|1 Đường Mới\r\n")
    refused(hall, IssueTicket(service="ho-tich", card=card()), AlreadyWaitingError)


# What is kept.


def kept_text(hall: CounterHall) -> str:
    """Every row of every table, and every byte of the files."""
    folder = Path(hall.database.engine.url.database or "").parent
    files = [file.read_bytes().decode("utf-8", "replace") for file in folder.glob(f"{FILE_NAME}*")]
    return repr(dump(hall.database)) + "".join(files)


def test_number_and_name_are_in_no_row_no_journal_no_receipt_no_log_and_no_error(hall: CounterHall) -> None:
    command = IssueTicket(service="ho-tich", card=card())
    with capture_logs() as logs:
        performed = hall.perform(command, "once")
        error = refused(hall, command, AlreadyWaitingError)
        hall.perform(IssueTicket(service="dat-dai", card=card()[:60]))
    told = [repr(performed), repr(command), str(command), repr(error), str(error), repr(logs), kept_text(hall)]
    for secret in (NUMBER, NAME, "Đường Mẫu", "01011990"):
        assert [text for text in told if secret in text] == []


def test_the_fingerprint_knows_nothing_of_the_card() -> None:
    prints = {fingerprint(IssueTicket(service="ho-tich", card=text)) for text in (None, card(), card("0" * 12))}
    assert len(prints) == 1


def test_a_card_shown_again_with_the_same_command_is_the_same_number(hall: CounterHall) -> None:
    first = hall.perform(IssueTicket(service="ho-tich", card=card()), "once")
    assert hall.perform(IssueTicket(service="ho-tich", card=card()), "once").reply == first.reply


@pytest.mark.parametrize("days", [1, 4])
def test_the_hash_goes_with_the_day_and_cannot_be_compared_with_the_next(hall: CounterHall, days: int) -> None:
    """Also where the server was off in the nights between."""
    shows(hall, card(), "ho-tich")
    shows(hall, card(), "dat-dai")
    ((key,), *_) = rows(hall.database, "SELECT person_key FROM person_day")
    ((secret,),) = rows(hall.database, "SELECT person_secret FROM centre")
    hall.clock.advance(days=days)
    hall.ask(OpenCounter(counter=1))
    assert rows(hall.database, "SELECT * FROM person_day") == []
    assert str(key) not in repr(dump(hall.database))
    assert rows(hall.database, "SELECT person_secret FROM centre") != [(secret,)]
    shows(hall, card(), "ho-tich")
    assert rows(hall.database, "SELECT person_key FROM person_day") != [(key,)]


SCANNED = st.one_of(
    st.text(max_size=200),
    st.lists(st.text(max_size=20), min_size=6, max_size=12).map("|".join),
    st.builds(
        lambda number, born, ending: card(number, born=born) + ending,
        st.text("0123456789", min_size=11, max_size=13),
        st.text("0123456789", min_size=8, max_size=8) | st.just("01011990"),
        st.sampled_from(["", "\r", "\n", "\t", "|x|y", "\x00"]),
    ),
)


@pytest.fixture(scope="module")
def busy() -> Iterator[CounterHall]:
    """One hall for all that hypothesis thinks of: whatever came before must not matter."""
    with TemporaryDirectory() as folder:
        database = new_database(Path(folder))
        yield CounterHall(database)
        database.close()


OURS = re.compile(r"[a-z_:,\"]+\Z")


@given(text=SCANNED)
@settings(deadline=None)
def test_whatever_comes_as_a_card_a_number_is_given_or_a_limit_refuses_and_nothing_of_it_is_kept(
    busy: CounterHall, text: str
) -> None:
    command = IssueTicket(service="tra-ket-qua", card=text)
    try:
        reply = busy.perform(command).reply
    except GivesNoNumbersError as refusal:
        assert isinstance(refusal, AlreadyWaitingError | PersonLimitError)
        reply = str(refusal)
    # Long and varied, so that it is not found by chance in an instant such as 1795410000000000; and not a word of
    # our own code, which hypothesis tries as well and rows and replies do have, such as `has_person`.
    telling = [part for part in text.split("|") if len(part) >= 8 and len(set(part)) >= 5 and not OURS.match(part)]
    newest = [
        repr(rows(busy.database, f"SELECT * FROM {table} ORDER BY rowid DESC LIMIT 3"))  # noqa: S608 - our own names
        for table in ("ticket", "leg", "receipt", "journal", "person_day")
    ]
    assert [part for part in telling for told in (*newest, reply) if part in told] == []
