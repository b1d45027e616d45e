"""Who waits for one clerk: called by that clerk whoever presses the key, and by others once the clerk is gone."""

import json
from dataclasses import dataclass

import pytest

from queue_protocol.commands import (
    CallNext,
    CallTicket,
    Command,
    LogIn,
    LogOut,
    OpenCounter,
    PauseCounter,
    Transfer,
)
from queue_protocol.results import Called
from queue_server.service.hours import end_what_is_over, end_what_is_over_everywhere
from queue_server.service.staffing import disable
from queue_server.service.standing import explain
from queue_server.store.centres import StoredDevice
from queue_server.store.journal import Entry
from tests.support.counter_hall import CounterHall
from tests.support.databases import ON_BOTH, rows
from tests.support.people import PIN, hire

FOR_THIS_CLERK = "chờ riêng cán bộ ở quầy này"
SPELLS = "SELECT staff_id, state FROM spell WHERE counter_id = 1 ORDER BY id"


@dataclass
class Office:
    """Lan is at work at counter 1 for two hours, counter 2 is open too, and one ticket waits for her."""

    hall: CounterHall
    one: StoredDevice
    ticket: int

    def call(self, counter: int, device: StoredDevice | None = None) -> tuple[int, str] | None:
        """Whom the counter calls, and why."""
        called = self.hall.ask(CallNext(counter=counter), device=device)
        return (called.ticket.id, called.reason["vi"]) if isinstance(called, Called) else None

    def foreseen(self) -> tuple[int, ...]:
        """The counters of which it is said that they may call it."""
        with self.hall.database.reading() as tx:
            return explain(tx, self.hall.staff.centre_id, self.ticket, now=self.hall.clock()).counters

    def end_what_is_over(self) -> list[Entry]:
        with self.hall.database.writing() as tx:
            return end_what_is_over(tx, self.hall.staff.centre_id, self.hall.clock())


@pytest.fixture
def office(hall: CounterHall) -> Office:
    hire(hall.database, "lan")
    with hall.database.writing() as tx:
        tx.driver.execute("UPDATE centre SET session_hours = 2, version = version + 1")
    one = hall.device("counter", 1)
    hall.ask(LogIn(login="lan", secret=PIN), device=one)
    for counter in (1, 2):
        hall.open(counter)
    ticket = hall.take().id
    hall.ticket(Transfer(ticket_id=ticket, clerk="lan"))
    return Office(hall, one, ticket)


def test_a_console_that_calls_for_the_clerk_s_counter_calls_who_waits_for_the_clerk(office: Office) -> None:
    assert office.foreseen() == (1,)
    assert office.call(2) is None
    assert office.call(1) == (office.ticket, FOR_THIS_CLERK)


def test_a_console_may_choose_who_waits_for_the_clerk_of_a_counter(office: Office) -> None:
    with office.hall.database.writing() as tx:  # even of a service that counter 1 does not serve
        tx.driver.execute("DELETE FROM counter_service WHERE counter_id = 1 AND service_id = 1")
        tx.driver.execute("UPDATE centre SET version = version + 1")
    called = office.hall.ask(CallTicket(counter=1, ticket_id=office.ticket, reason="người nhà chờ"))
    assert isinstance(called, Called)


def test_a_console_that_opens_the_clerk_s_counter_counts_the_clerk_s_time(office: Office) -> None:
    office.hall.ask(PauseCounter(counter=1))
    assert rows(office.hall.database, SPELLS) == [(1, "open"), (1, "paused")]


@ON_BOTH
def test_a_session_ends_when_its_time_is_over_and_says_so(office: Office) -> None:
    office.hall.clock.advance(hours=1, minutes=59)
    assert office.end_what_is_over() == []
    office.hall.clock.advance(minutes=1)
    left, changed = office.end_what_is_over()
    assert (left.kind, left.actor) == ("staff_logged_out", "server:session")
    told = json.loads(left.payload)
    assert told == {"kind": "staff_logged_out", "staff_id": 1, "counter": 1, "cause": "expired"}
    assert json.loads(changed.payload)["counter"].get("clerk") is None
    assert office.hall.overview().counters[0].clerk is None
    assert office.end_what_is_over() == []
    assert rows(office.hall.database, SPELLS) == [(1, "open"), (None, "open")]


def test_a_server_that_starts_ends_what_ended_while_it_was_off(office: Office) -> None:
    office.hall.clock.advance(hours=5)
    with office.hall.database.writing() as tx:
        end_what_is_over_everywhere(tx, office.hall.clock())
    assert rows(office.hall.database, "SELECT ended_by FROM staff_session") == [("expired",)]


def test_a_session_that_was_over_before_midnight_ended_by_its_time_and_not_with_the_day(office: Office) -> None:
    office.hall.clock.advance(hours=20)
    causes = [json.loads(entry.payload).get("cause") for entry in office.end_what_is_over()]
    assert [cause for cause in causes if cause] == ["expired"]
    assert rows(office.hall.database, "SELECT ended_by FROM staff_session") == [("expired",)]


def time_is_over(office: Office) -> None:
    office.hall.clock.advance(hours=2)
    office.end_what_is_over()


def logs_out(office: Office) -> None:
    office.hall.ask(LogOut(), device=office.one)


def is_disabled(office: Office) -> None:
    with office.hall.database.writing() as tx:
        disable(tx, "lan", now=office.hall.clock())


def is_replaced(office: Office) -> None:
    hire(office.hall.database, "minh")
    office.hall.ask(LogIn(login="minh", secret=PIN, take_over=True), device=office.one)


@pytest.mark.parametrize("goes", [time_is_over, logs_out, is_disabled, is_replaced])
@pytest.mark.parametrize("counter", [1, 2])
def test_nobody_waits_for_a_clerk_who_is_gone(office: Office, goes: object, counter: int) -> None:
    assert callable(goes)
    goes(office)
    assert office.foreseen() == (1, 2)
    called = office.call(counter)
    assert called is not None
    assert called[0] == office.ticket


@pytest.mark.parametrize("command", [OpenCounter(counter=1), CallNext(counter=1)], ids=lambda each: each.kind)
def test_in_the_moment_before_an_overdue_session_is_ended_nothing_is_lost(
    office: Office, command: Command
) -> None:
    office.hall.clock.advance(hours=2)
    office.hall.ask(command, device=office.one)
    office.end_what_is_over()
    called = rows(office.hall.database, "SELECT state FROM ticket") == [("called",)]
    assert called or office.call(2) is not None
