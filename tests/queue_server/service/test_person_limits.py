"""What a citizen card decides, and that nothing of it is kept but a keyed hash that goes with the day."""

from pathlib import Path

import pytest
from pydantic import ValidationError
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
from queue_server.domain.refusals import AlreadyWaitingError, PersonLimitError
from queue_server.transport.dispatch import fingerprint
from tests.queue_server.service.refusing import refused
from tests.support.cards import NAME, NUMBER, card, told_of
from tests.support.centres import BINH_DUONG, XA_MAU
from tests.support.counter_hall import CounterHall
from tests.support.databases import copied_with, dump, load, new_database, rows

OLD = "01011940"
"""Somebody of 86 in the year of these tests."""


def asked(
    hall: CounterHall, text: str | None, service: str = "ho-tich", priority: str | None = None
) -> IssueTicket:
    """What the kiosk asks for whoever shows that card."""
    return IssueTicket(service=service, priority=priority, **told_of(text, hall.overview()))


def shows(hall: CounterHall, text: str | None, service: str = "ho-tich", priority: str | None = None) -> Issued:
    hall.clock.advance(seconds=1)
    issued = hall.ask(asked(hall, text, service, priority))
    assert isinstance(issued, Issued)
    return issued


# How many numbers.


def test_a_person_holds_one_open_number_for_a_service(hall: CounterHall) -> None:
    first = shows(hall, card())
    error = refused(hall, asked(hall, card(), "ho-tich"), AlreadyWaitingError)
    assert error.facts == {"service": "ho-tich", "number": first.number}


def test_a_person_takes_as_many_numbers_a_day_as_the_centre_says(hall: CounterHall) -> None:
    shows(hall, card(), "ho-tich")
    shows(hall, card(), "dat-dai")
    assert refused(hall, asked(hall, card(), "xa-hoi"), PersonLimitError).facts == {"limit": 2}


def test_another_person_is_not_held_to_it(hall: CounterHall) -> None:
    shows(hall, card())
    assert shows(hall, card("079190000002")).number == "A002"


def test_whoever_was_served_may_come_again_within_the_days_limit(hall: CounterHall) -> None:
    shows(hall, card())
    hall.open(1)
    hall.serve_to_the_end(1)
    assert shows(hall, card()).number == "A002"
    hall.serve_to_the_end(1)
    refused(hall, asked(hall, card(), "ho-tich"), PersonLimitError)


def test_a_cancelled_number_no_longer_waits_but_was_taken(hall: CounterHall) -> None:
    first = shows(hall, card())
    hall.ask(CancelTicket(ticket_id=first.id))
    shows(hall, card())
    refused(hall, asked(hall, card(), "dat-dai"), PersonLimitError)


@pytest.mark.parametrize("far", ["waiting", "called", "serving", "parked"])
def test_an_open_number_is_one_that_waits_or_is_at_a_counter_or_set_aside(hall: CounterHall, far: str) -> None:
    first = shows(hall, card())
    hall.open(1)
    steps: list[Command] = [CallNext(counter=1), Serve(ticket_id=first.id), Park(ticket_id=first.id)]
    for step in steps[: ["waiting", "called", "serving", "parked"].index(far)]:
        hall.ask(step)
    refused(hall, asked(hall, card(), "ho-tich"), AlreadyWaitingError)


def test_after_a_transfer_the_number_is_open_where_it_is_now(hall: CounterHall) -> None:
    first = shows(hall, card(), "ho-tich")
    hall.ask(Transfer(ticket_id=first.id, service="dat-dai"))
    error = refused(hall, asked(hall, card(), "dat-dai"), AlreadyWaitingError)
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
    refused(hall, asked(hall, card(), "ho-tich"), AlreadyWaitingError)


def test_a_refused_number_is_not_used_up(hall: CounterHall) -> None:
    shows(hall, card())
    refused(hall, asked(hall, card(), "ho-tich"), AlreadyWaitingError)
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


# What is kept.


def test_what_stands_for_a_person_is_in_one_table_and_in_no_journal_receipt_log_or_error(
    hall: CounterHall,
) -> None:
    command = asked(hall, card())
    with capture_logs() as logs:
        performed = hall.perform(command, "once")
        error = refused(hall, command, AlreadyWaitingError)
    person, key = command.person, hall.overview().person_key
    assert person is not None
    assert key is not None
    assert rows(hall.database, "SELECT person_key FROM person_day") == [(person,)]
    told = [repr(performed), repr(command), str(command), repr(error), str(error), repr(logs)]
    told += [repr(kept) for table, kept in dump(hall.database).items() if table not in ("person_day", "centre")]
    told += [repr(hall.overview()), str(hall.overview())]
    for secret in (person, key, NUMBER, NAME):
        assert [text for text in told if secret in text] == []


def test_the_age_is_not_kept(hall: CounterHall) -> None:
    before = dump(hall.database)
    hall.perform(IssueTicket(service="ho-tich", age=61))
    grown = [row for table, kept in dump(hall.database).items() for row in kept if row not in before[table]]
    assert [row for row in grown if 61 in row] == []


def test_the_fingerprint_knows_nothing_of_the_card(hall: CounterHall) -> None:
    prints = {fingerprint(asked(hall, text)) for text in (None, card(), card("0" * 12))}
    assert len(prints) == 1


def test_a_card_shown_again_with_the_same_command_is_the_same_number(hall: CounterHall) -> None:
    first = hall.perform(asked(hall, card()), "once")
    assert hall.perform(asked(hall, card()), "once").reply == first.reply


def test_the_card_itself_is_refused_at_the_door() -> None:
    with pytest.raises(ValidationError):
        IssueTicket.model_validate({"service": "ho-tich", "card": card()})
    with pytest.raises(ValidationError):
        IssueTicket(service="ho-tich", person=NUMBER)


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


def test_what_the_day_purged_is_not_in_the_file_either(tmp_path: Path) -> None:
    hall = CounterHall(new_database(tmp_path))
    for service in ("ho-tich", "dat-dai"):
        shows(hall, card(), service)
    ((key,), *_) = rows(hall.database, "SELECT person_key FROM person_day")
    ((secret,),) = rows(hall.database, "SELECT person_secret FROM centre")
    hall.clock.advance(days=1)
    hall.ask(OpenCounter(counter=1))
    hall.database.close()
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert str(key).encode() not in kept
    assert str(secret).encode() not in kept
