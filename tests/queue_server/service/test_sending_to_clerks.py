"""Tickets sent to one clerk, or to a service where nobody works just now: called, kept waiting, or said no to."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from queue_protocol.commands import (
    CallNext,
    CloseCounter,
    IssueTicket,
    LogIn,
    LogOut,
    MarkNoShow,
    PauseCounter,
    PauseService,
    Transfer,
)
from queue_protocol.results import Called
from queue_server.domain.refusals import ClosedError, NoCounterServesError, ServicePausedError
from queue_server.store.centres import StoredDevice
from tests.queue_server.service.refusing import refused
from tests.queue_server.service.test_transferring import reason_of, served_at
from tests.support.centres import REAL_XA_MAU, XA_MAU
from tests.support.clocks import StandingClock
from tests.support.counter_hall import CounterHall
from tests.support.databases import copied_with, load, new_database, rows
from tests.support.people import PIN, hire


def at_work(hall: CounterHall, login: str, counter: int) -> StoredDevice:
    """A clerk at an open counter."""
    hire(hall.database, login)
    device = hall.device("counter", counter)
    hall.ask(LogIn(login=login, secret=PIN, counter=counter), device=device)
    hall.open(counter)
    return device


def test_a_ticket_sent_to_a_clerk_is_called_by_that_clerk_alone(hall: CounterHall) -> None:
    at_work(hall, "lan", 2)
    serving = served_at(hall, 1)
    sent = hall.ticket(Transfer(ticket_id=serving.id, clerk="lan", reason="hồ sơ của chị Lan"))
    (clerk,) = rows(hall.database, "SELECT id FROM staff")
    assert (sent.service, sent.only_clerk, sent.only_counter) == ("ho-tich", clerk[0], None)
    assert hall.call(1).kind == "nobody_waiting"
    assert reason_of(hall, 2) == (serving.id, "chờ riêng cán bộ ở quầy này")


def test_a_supervisor_who_calls_for_the_counter_calls_its_clerks_tickets(hall: CounterHall) -> None:
    at_work(hall, "lan", 2)
    waits = hall.take()
    hall.ask(Transfer(ticket_id=waits.id, clerk="lan"))
    supervisor = hall.device("supervisor")
    called = hall.ask(CallNext(counter=2), device=supervisor)
    assert isinstance(called, Called)
    assert called.ticket.id == waits.id


def test_it_follows_the_clerk_to_another_counter_of_another_service(hall: CounterHall) -> None:
    device = at_work(hall, "lan", 2)
    serving = served_at(hall, 1)
    hall.ask(Transfer(ticket_id=serving.id, clerk="lan"))
    hall.ask(LogOut(), device=device)
    other = hall.device("counter", 3)
    hall.ask(LogIn(login="lan", secret=PIN, counter=3), device=other)
    hall.open(3)
    assert hall.call(1).kind == "nobody_waiting"
    assert reason_of(hall, 3) == (serving.id, "chờ riêng cán bộ ở quầy này")


def test_whom_an_absent_clerk_was_sent_others_call(hall: CounterHall) -> None:
    hire(hall.database, "lan")
    serving = served_at(hall, 1)
    hall.ask(Transfer(ticket_id=serving.id, clerk="lan"))
    assert reason_of(hall, 1) == (serving.id, "quầy hoặc cán bộ được chờ đang vắng")


def test_a_clerk_who_pauses_keeps_them_until_the_target_wait_is_over(hall: CounterHall) -> None:
    at_work(hall, "lan", 2)
    serving = served_at(hall, 1)
    hall.ask(PauseCounter(counter=2))
    hall.ask(Transfer(ticket_id=serving.id, clerk="lan"))
    assert hall.call(1).kind == "nobody_waiting"
    hall.clock.advance(minutes=61)
    assert reason_of(hall, 1) == (serving.id, "đã chờ quá 60 phút")


@pytest.mark.parametrize(("position", "order"), [("arrival", "bsa"), ("first", "sba"), ("last", "bas")])
def test_who_sends_to_a_clerk_says_where_in_the_line(hall: CounterHall, position: str, order: str) -> None:
    """B came first, then S, then A; S is sent when the two others wait for the clerk already."""
    at_work(hall, "lan", 3)
    ids = {name: hall.take("ho-tich").id for name in "bsa"}
    names = {ticket: name for name, ticket in ids.items()}
    for name in "ab":
        hall.ask(Transfer(ticket_id=ids[name], clerk="lan"))
    hall.clock.advance(minutes=1)
    hall.ask(Transfer(ticket_id=ids["s"], clerk="lan", position=position))
    called = []
    for _ in names:
        ticket = hall.call_somebody(3)
        called.append(names[ticket.id])
        hall.ask(MarkNoShow(ticket_id=ticket.id))
    assert "".join(called) == order


def test_a_service_whose_counters_are_all_closed_or_paused_keeps_whom_it_is_sent(hall: CounterHall) -> None:
    serving = served_at(hall, 1)
    sent = hall.ticket(Transfer(ticket_id=serving.id, service="dat-dai"))
    assert (sent.state, sent.service, hall.waiting("dat-dai")) == ("waiting", "dat-dai", 1)
    hall.open(3)
    hall.ask(PauseCounter(counter=3))
    hall.ask(CloseCounter(counter=3))
    hall.open(3)
    assert hall.call_somebody(3).id == serving.id


def test_a_paused_service_takes_no_newcomers_but_whom_it_is_sent(hall: CounterHall) -> None:
    serving = served_at(hall, 1)
    hall.ask(PauseService(service="dat-dai"))
    refused(hall, IssueTicket(service="dat-dai"), ServicePausedError)
    assert hall.ticket(Transfer(ticket_id=serving.id, service="dat-dai")).service == "dat-dai"
    hall.open(3)
    assert hall.call_somebody(3).id == serving.id


def test_after_hours_whoever_is_inside_is_still_sent_on(tmp_path: Path) -> None:
    database = new_database(tmp_path)
    start = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)  # 16:00 on a Wednesday
    load(database, REAL_XA_MAU, now=start)
    hall = CounterHall(database, StandingClock(start))
    serving = served_at(hall, 1)
    hall.clock.advance(hours=2)
    refused(hall, IssueTicket(service="dat-dai"), ClosedError)
    hall.ask(Transfer(ticket_id=serving.id, service="dat-dai"))
    hall.open(3)
    assert hall.call_somebody(3).id == serving.id
    database.close()


def test_a_service_that_no_counter_has_is_refused_and_the_ticket_stays(hall: CounterHall, tmp_path: Path) -> None:
    file = copied_with(
        XA_MAU,
        tmp_path / "less.toml",
        lambda text: text.replace('services = ["dat-dai"]', 'services = ["ho-tich"]'),
    )
    load(hall.database, file, now=hall.clock())
    serving = served_at(hall, 1)
    refused(hall, Transfer(ticket_id=serving.id, service="dat-dai"), NoCounterServesError)
