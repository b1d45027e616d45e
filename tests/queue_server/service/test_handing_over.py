"""Numbers that a kiosk gave without its server are taken over once each, in their place, whatever else came."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from queue_protocol.commands import (
    CloseCounter,
    Command,
    HandOver,
    IssueTicket,
    PauseService,
    Serve,
)
from queue_protocol.results import Called, TicketResult
from queue_protocol.state import Ticket
from queue_server.domain.refusals import IdempotencyConflictError, NumberTakenError
from queue_server.service.auditing import verify
from queue_server.service.devices import pair
from queue_server.store.centres import StoredDevice
from tests.queue_server.service.pairs import paired, started
from tests.support.centres import XA_MAU
from tests.support.counter_hall import CounterHall
from tests.support.databases import copied_with, load, rows
from tests.support.recount import disagreements


@pytest.fixture
def kiosk(hall: CounterHall) -> StoredDevice:
    return hall.device("kiosk")


def given(hall: CounterHall, serial: int = 5, **changes: Any) -> HandOver:
    """A number that was given ten minutes ago."""
    facts = {
        "service": "ho-tich",
        "series": "1A",
        "serial": serial,
        "issued_at": hall.clock() - timedelta(minutes=10),
    }
    return HandOver.model_validate({**facts, **changes})


def handed(hall: CounterHall, command: HandOver, command_id: str, kiosk: StoredDevice) -> Ticket:
    result = hall.ask(command, command_id, device=kiosk)
    assert isinstance(result, TicketResult)
    return result.ticket


def numbers(hall: CounterHall) -> list[str]:
    return [ticket.number for ticket in hall.overview().waiting or ()]


def test_every_kiosk_of_a_centre_has_a_mark_of_its_own_and_no_other_device_has_one(hall: CounterHall) -> None:
    assert [hall.device("kiosk").offline_mark for _ in range(3)] == ["1", "2", "3"]
    assert hall.device("counter", 1).offline_mark is None


def test_a_mark_comes_with_every_way_of_pairing(hall: CounterHall) -> None:
    hall.device("kiosk")
    paired(hall, started(hall, "kiosk"))
    with hall.database.writing() as tx:
        pair(tx, centre="xa-mau", role="kiosk", name=None, counter=None, now=hall.clock())
    marks = rows(hall.database, "SELECT offline_mark FROM device WHERE role = 'kiosk' ORDER BY id")
    assert marks == [("1",), ("2",), ("3",)]


def test_a_number_is_on_the_server_as_it_is_on_paper(hall: CounterHall, kiosk: StoredDevice) -> None:
    ticket = handed(hall, given(hall), "one", kiosk)
    assert ticket.number == "1A005"
    assert ticket.state == "waiting"
    assert ticket.issued_at == ticket.arrived_at == hall.clock() - timedelta(minutes=10)
    assert hall.waiting() == 1


def test_it_stands_by_the_time_at_which_it_was_given(hall: CounterHall, kiosk: StoredDevice) -> None:
    early = hall.take()
    hall.clock.advance(minutes=30)
    late = hall.take()
    handed(hall, given(hall), "one", kiosk)
    assert numbers(hall) == [early.number, "1A005", late.number]
    hall.open(1)
    assert [hall.serve_to_the_end(1).number for _ in range(3)] == [early.number, "1A005", late.number]


def test_sent_again_it_is_the_same_ticket(hall: CounterHall, kiosk: StoredDevice) -> None:
    first = handed(hall, given(hall), "one", kiosk)
    assert handed(hall, given(hall), "one", kiosk) == first
    assert numbers(hall) == ["1A005"]


def test_a_number_that_another_command_handed_over_is_refused_and_changes_nothing(
    hall: CounterHall, kiosk: StoredDevice
) -> None:
    handed(hall, given(hall), "one", kiosk)
    asked_for = hall.take()
    before = hall.overview()
    with pytest.raises(NumberTakenError):
        hall.ask(given(hall, replaces="c-unknown"), "two", device=kiosk)
    assert hall.overview() == before
    assert numbers(hall) == ["1A005", asked_for.number]


def test_a_time_to_come_counts_as_now(hall: CounterHall, kiosk: StoredDevice) -> None:
    ticket = handed(hall, given(hall, issued_at=hall.clock() + timedelta(days=3)), "one", kiosk)
    assert ticket.issued_at == hall.clock()


def test_a_time_before_all_times_is_survived(hall: CounterHall, kiosk: StoredDevice) -> None:
    ticket = handed(hall, given(hall, issued_at=datetime(1, 1, 1, tzinfo=UTC)), "one", kiosk)
    assert ticket.state == "expired"


@pytest.mark.parametrize("hours", [0, 3, 24 * 5])
def test_hours_pauses_and_limits_do_not_hold_for_what_is_on_paper(
    hall: CounterHall, kiosk: StoredDevice, tmp_path: Path, hours: int
) -> None:
    limited = copied_with(
        XA_MAU,
        tmp_path / "limited.toml",
        lambda text: text.replace('code = "ho-tich"', 'code = "ho-tich"\ndaily_limit = 1'),
    )
    load(hall.database, limited, now=hall.clock())
    hall.take()
    hall.ask(PauseService(service="ho-tich"))
    hall.clock.advance(hours=hours)
    assert handed(hall, given(hall, issued_at=hall.clock()), "one", kiosk).state == "waiting"


def test_a_number_of_a_day_that_is_over_is_kept_as_expired_and_never_called(
    hall: CounterHall, kiosk: StoredDevice
) -> None:
    command = given(hall)
    hall.clock.advance(days=1)
    hall.open(1)
    ticket = handed(hall, command, "one", kiosk)
    assert (ticket.state, ticket.number) == ("expired", "1A005")
    assert ticket.ended_at == datetime(2026, 11, 23, 17, tzinfo=UTC)
    assert not isinstance(hall.call(1), Called)
    assert hall.waiting() == 0
    assert disagreements(hall.database, now=hall.clock()) == []


def test_a_service_that_the_centre_has_dropped_meanwhile_becomes_one_where_somebody_helps(
    hall: CounterHall, kiosk: StoredDevice
) -> None:
    ticket = handed(hall, given(hall, service="khong-con", series="1K"), "one", kiosk)
    assert (ticket.number, ticket.service) == ("1K005", hall.overview().services[0].code)
    hall.open(hall.overview().services[0].counters[0])
    assert hall.call_somebody(hall.overview().services[0].counters[0]).number == "1K005"


def test_a_priority_class_holds_and_one_that_was_dropped_is_left_out(
    hall: CounterHall, kiosk: StoredDevice
) -> None:
    assert handed(hall, given(hall, 1, priority="priority"), "one", kiosk).priority == "priority"
    assert handed(hall, given(hall, 2, priority="khong-con"), "two", kiosk).priority is None


def test_the_journal_says_that_it_was_given_offline(hall: CounterHall, kiosk: StoredDevice) -> None:
    handed(hall, given(hall), "one", kiosk)
    hall.take()
    told = rows(hall.database, "SELECT payload FROM journal WHERE kind = 'ticket_issued' ORDER BY seq")
    assert ['"offline":true' in str(payload) for (payload,) in told] == [True, False]
    with hall.database.reading() as tx:
        assert verify(tx).breach is None
    assert disagreements(hall.database, now=hall.clock()) == []


def asked(hall: CounterHall, kiosk: StoredDevice) -> Ticket:
    """The kiosk's request `asked` has arrived, and its answer was lost."""
    hall.ask(IssueTicket(service="ho-tich"), "asked", device=kiosk)
    return (hall.overview().waiting or ())[-1]


def state_of(hall: CounterHall, ticket: Ticket) -> object:
    found = rows(hall.database, "SELECT id, state FROM ticket")
    return next(state for ticket_id, state in found if ticket_id == ticket.id)


def test_the_ticket_of_the_request_that_was_given_up_is_cancelled(hall: CounterHall, kiosk: StoredDevice) -> None:
    unheld = asked(hall, kiosk)
    handed(hall, given(hall, replaces="asked"), "one", kiosk)
    assert numbers(hall) == ["1A005"]
    assert state_of(hall, unheld) == "cancelled"


def test_it_is_cancelled_although_it_was_called_and_its_counter_is_free_again(
    hall: CounterHall, kiosk: StoredDevice
) -> None:
    asked(hall, kiosk)
    hall.open(1)
    unheld = hall.call_somebody(1)
    handed(hall, given(hall, replaces="asked"), "one", kiosk)
    assert state_of(hall, unheld) == "cancelled"
    assert hall.call_somebody(1).number == "1A005"


def test_one_that_somebody_is_served_by_is_left_alone(hall: CounterHall, kiosk: StoredDevice) -> None:
    asked(hall, kiosk)
    hall.open(1)
    unheld = hall.call_somebody(1)
    hall.ask(Serve(ticket_id=unheld.id))
    handed(hall, given(hall, replaces="asked"), "one", kiosk)
    assert state_of(hall, unheld) == "serving"
    assert numbers(hall) == ["1A005"]


def test_a_request_that_arrives_after_the_number_that_replaced_it_gives_nothing(
    hall: CounterHall, kiosk: StoredDevice
) -> None:
    handed(hall, given(hall, replaces="asked"), "one", kiosk)
    for _ in range(2):
        with pytest.raises(IdempotencyConflictError):
            asked(hall, kiosk)
    assert numbers(hall) == ["1A005"]


@pytest.mark.parametrize("first", [True, False])
def test_sent_again_nothing_more_is_cancelled_and_the_answer_is_the_same(
    hall: CounterHall, kiosk: StoredDevice, first: bool
) -> None:
    if first:
        asked(hall, kiosk)
    command = given(hall, replaces="asked")
    answer = handed(hall, command, "one", kiosk)
    assert handed(hall, command, "one", kiosk) == answer
    assert numbers(hall) == ["1A005"]


def test_two_numbers_that_name_the_same_request_are_both_kept(hall: CounterHall, kiosk: StoredDevice) -> None:
    for serial, command_id in ((1, "one"), (2, "two")):
        handed(hall, given(hall, serial, replaces="asked"), command_id, kiosk)
    assert numbers(hall) == ["1A001", "1A002"]


def test_a_number_that_names_itself_or_something_else_than_a_request_replaces_nothing(
    hall: CounterHall, kiosk: StoredDevice
) -> None:
    other: Command = CloseCounter(counter=1)
    hall.open(1)
    hall.ask(other, "other", device=hall.staff)
    handed(hall, given(hall, 1, replaces="one"), "one", kiosk)
    handed(hall, given(hall, 2, replaces="one"), "two", kiosk)
    assert numbers(hall) == ["1A001", "1A002"]


def test_only_the_requests_of_the_same_kiosk_are_replaced(hall: CounterHall, kiosk: StoredDevice) -> None:
    held = asked(hall, kiosk)
    handed(hall, given(hall, replaces="asked"), "one", hall.device("kiosk"))
    assert state_of(hall, held) == "waiting"
