"""The end of a business date and the beginning of the next, by the server itself, once."""

from datetime import UTC, datetime, timedelta

import pytest

from queue_protocol.commands import (
    CallNext,
    CancelTicket,
    IssueTicket,
    MarkNoShow,
    OpenCounter,
    Park,
    PauseCounter,
    Recall,
    Restore,
    Serve,
)
from queue_protocol.results import Called
from queue_server.domain.refusals import CounterNotOpenError, FullError, WrongStateError
from queue_server.service.day import begin_day
from queue_server.store import centres
from tests.queue_server.service.refusing import refused
from tests.support.clocks import MONDAY_NOON
from tests.support.counter_hall import CounterHall
from tests.support.databases import rows

MIDNIGHT = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
"""Between Monday and Tuesday in Vietnam."""


def states(hall: CounterHall) -> list[object]:
    return [state for (state,) in rows(hall.database, "SELECT state FROM ticket ORDER BY id")]


def kinds(hall: CounterHall, since: int) -> list[object]:
    found = rows(hall.database, f"SELECT kind FROM journal WHERE seq > {since} ORDER BY seq")  # noqa: S608
    return [kind for (kind,) in found]


def a_full_hall(hall: CounterHall) -> None:
    """One who waits, one called, one served, one parked, one finished, one missed."""
    hall.open(1)
    hall.open(2)
    hall.serve_to_the_end(1) if hall.take() else None
    hall.take()
    hall.ask(MarkNoShow(ticket_id=hall.call_somebody(1).id))
    hall.take()
    parked = hall.call_somebody(1)
    hall.ask(Serve(ticket_id=parked.id))
    hall.ask(Park(ticket_id=parked.id))
    for _ in range(3):
        hall.take()
    hall.ask(Serve(ticket_id=hall.call_somebody(1).id))
    hall.call_somebody(2)


def test_what_is_open_at_midnight_expires_and_what_has_ended_stays(hall: CounterHall) -> None:
    a_full_hall(hall)
    assert states(hall) == ["finished", "no_show", "parked", "serving", "called", "waiting"]
    hall.clock.now = MIDNIGHT + timedelta(hours=7)
    hall.take()
    assert states(hall) == ["finished", "no_show", "expired", "expired", "expired", "expired", "waiting"]
    assert hall.waiting() == 1
    legs = rows(hall.database, "SELECT ended_as FROM leg ORDER BY ticket_id")
    assert [ended for (ended,) in legs][2:6] == ["expired"] * 4


def test_the_day_ends_at_local_midnight_however_late_the_server_comes_back(hall: CounterHall) -> None:
    hall.take()
    hall.clock.now = MIDNIGHT + timedelta(days=2, hours=3)
    hall.take()
    (ended,) = rows(hall.database, "SELECT ended_at FROM ticket WHERE state = 'expired'")
    assert ended[0] == int((MIDNIGHT + timedelta(days=2)).timestamp()) * 1_000_000


def test_counters_close_and_forget_their_turn(hall: CounterHall) -> None:
    hall.open(1)
    hall.ask(PauseCounter(counter=2))
    hall.clock.now = MIDNIGHT + timedelta(minutes=1)
    hall.take()
    assert [counter.state for counter in hall.overview().counters] == ["closed"] * 4
    refused(hall, CallNext(counter=1), CounterNotOpenError)
    spells = rows(hall.database, "SELECT count(*) FROM spell WHERE ended_at IS NULL")
    assert spells == [(0,)]


def test_the_day_turns_once_and_says_so_in_the_journal(hall: CounterHall) -> None:
    hall.open(1)
    for _ in range(3):
        hall.take()
    before = hall.overview().seq
    hall.clock.now = MIDNIGHT
    hall.take()
    hall.take()
    expected = ["ticket_expired"] * 3 + ["counter_changed", "day_turned", "ticket_issued", "ticket_issued"]
    assert kinds(hall, before) == expected
    (turned,) = rows(hall.database, "SELECT actor, command_id, payload FROM journal WHERE kind = 'day_turned'")
    assert turned[:2] == ("server:day", "day:2026-11-24")
    assert '"business_date":"2026-11-24","expired":3' in str(turned[2])


def test_the_server_turns_the_day_without_any_command(hall: CounterHall) -> None:
    hall.take()
    with hall.database.writing() as tx:
        centre = centres.lock(tx, hall.staff.centre_id)
        entries = begin_day(tx, centre, MIDNIGHT)
        again = begin_day(tx, centres.lock(tx, hall.staff.centre_id), MIDNIGHT + timedelta(hours=1))
    assert [entry.kind for entry in entries] == ["ticket_expired", "day_turned"]
    assert again == []
    assert states(hall) == ["expired"]


def test_the_day_turns_although_its_first_command_is_refused(hall: CounterHall) -> None:
    waits = hall.take()
    hall.open(1)
    before = hall.overview().seq
    hall.clock.now = MIDNIGHT
    with pytest.raises(WrongStateError) as caught:
        hall.ask(CancelTicket(ticket_id=waits.id), "refused")
    assert caught.value.state == "expired"
    assert kinds(hall, before) == ["ticket_expired", "counter_changed", "day_turned"]
    assert states(hall) == ["expired"]
    assert rows(hall.database, "SELECT * FROM receipt WHERE command_id = 'refused'") == []
    refused(hall, CancelTicket(ticket_id=waits.id), WrongStateError)  # and now it changes nothing more


def test_what_a_refused_first_command_had_begun_is_undone_alone(hall: CounterHall) -> None:
    hall.open(1)
    hall.take()
    called = hall.call_somebody(1)
    hall.ask(Serve(ticket_id=called.id))
    limit_the_day(hall, "ho-tich", 0)
    hall.clock.now = MIDNIGHT
    with pytest.raises(FullError):  # after its number was taken from the series
        hall.ask(IssueTicket(service="ho-tich"))
    assert states(hall) == ["expired"]
    assert rows(hall.database, "SELECT last FROM series WHERE business_date = '2026-11-24'") == []


def limit_the_day(hall: CounterHall, service: str, limit: int) -> None:
    with hall.database.writing() as tx:
        tx.driver.execute(f"UPDATE service SET daily_limit = {limit} WHERE code = '{service}'")  # noqa: S608
        tx.driver.execute("UPDATE centre SET version = version + 1")


def test_nothing_can_be_done_with_a_ticket_of_yesterday(hall: CounterHall) -> None:
    hall.open(1)
    hall.take()
    called = hall.call_somebody(1)
    waits = hall.take()
    hall.clock.now = MIDNIGHT
    assert refused(hall, Recall(ticket_id=called.id), WrongStateError).state == "expired"
    assert refused(hall, CancelTicket(ticket_id=waits.id), WrongStateError).state == "expired"
    hall.open(1)
    assert hall.call(1).kind == "nobody_waiting"


def test_a_no_show_of_yesterday_is_not_restored(hall: CounterHall) -> None:
    hall.open(1)
    hall.take()
    missed = hall.ticket(MarkNoShow(ticket_id=hall.call_somebody(1).id))
    hall.clock.now = MIDNIGHT
    assert refused(hall, Restore(ticket_id=missed.id), WrongStateError).state == "expired"


def test_a_clock_that_goes_back_an_hour_stands_still(hall: CounterHall) -> None:
    hall.open(1)
    first = hall.take()
    hall.clock.now = MONDAY_NOON - timedelta(hours=1)
    second = hall.ask(IssueTicket(service="ho-tich"))
    assert second.issued_at == first.issued_at  # type: ignore[union-attr]
    called = hall.ask(CallNext(counter=1))
    assert isinstance(called, Called)
    assert called.ticket.id == first.id


def test_a_clock_that_goes_back_a_day_neither_returns_to_yesterday_nor_doubles_a_number(hall: CounterHall) -> None:
    hall.clock.now = MIDNIGHT + timedelta(hours=2)
    numbers = [hall.take().number, hall.take().number]
    hall.clock.now -= timedelta(days=1)
    numbers.append(hall.take().number)
    assert numbers == ["A001", "A002", "A003"]
    dates = rows(hall.database, "SELECT DISTINCT CAST(business_date AS VARCHAR) FROM ticket")
    assert dates == [("2026-11-24",)]


def test_a_clock_that_was_years_ahead_is_put_right(hall: CounterHall) -> None:
    hall.clock.now = MONDAY_NOON + timedelta(days=900)
    hall.take()
    hall.clock.now = MONDAY_NOON
    assert hall.take().number == "A001"
    assert hall.overview().business_date.isoformat() == "2026-11-23"
    assert states(hall) == ["expired", "waiting"]


def test_opening_a_counter_is_the_first_thing_of_a_day_too(hall: CounterHall) -> None:
    hall.take()
    hall.clock.now = MIDNIGHT + timedelta(hours=8)
    performed = hall.perform(OpenCounter(counter=1))
    assert [entry.kind for entry in performed.entries] == ["ticket_expired", "day_turned", "counter_changed"]
