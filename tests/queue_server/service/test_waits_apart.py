"""What is said to those whom not every counter may take, or who have a time of their own."""

from datetime import datetime, timedelta

import pytest

from queue_protocol.commands import (
    BookAppointment,
    CheckIn,
    CloseCounter,
    Finish,
    LogIn,
    PauseCounter,
    Serve,
    Transfer,
)
from queue_protocol.results import AppointmentResult, Issued
from queue_server.service.follow import Followed, follow
from tests.queue_server.service.test_waits import minutes_of
from tests.support.counter_hall import CounterHall
from tests.support.people import PIN, hire


def followed(hall: CounterHall, ticket_id: int) -> Followed:
    """What the citizen's page is told."""
    with hall.database.reading() as tx:
        return follow(tx, hall.staff.centre_id, ticket_id, now=hall.clock())


def range_of(hall: CounterHall, ticket_id: int) -> tuple[int, int]:
    wait = followed(hall, ticket_id).wait
    assert wait is not None
    return wait.low_minutes, wait.high_minutes


def checks_in(hall: CounterHall, due_at: datetime, service: str = "dat-dai") -> Issued:
    """Somebody who has an appointment is here."""
    booked = hall.ask(BookAppointment(service=service, due_at=due_at))
    assert isinstance(booked, AppointmentResult)
    issued = hall.ask(CheckIn(appointment=booked.appointment))
    assert isinstance(issued, Issued)
    return issued


@pytest.fixture
def measured(hall: CounterHall) -> CounterHall:
    """Land takes ten minutes at the one counter that serves it; somebody is served there."""
    hall.open(3)
    hall.serve_people(8, minutes=10)
    hall.take("dat-dai")
    hall.ask(Serve(ticket_id=hall.call_somebody(3).id))
    return hall


def test_an_appointment_in_two_hours_is_not_promised_earlier_and_counts_who_is_due_before(
    measured: CounterHall,
) -> None:
    for _ in range(12):
        measured.take("dat-dai")
    issued = checks_in(measured, measured.clock() + timedelta(hours=2))
    low, high = minutes_of(issued)
    assert issued.people_ahead == 12
    assert 120 <= low < high <= 160
    assert (followed(measured, issued.id).people_ahead, range_of(measured, issued.id)) == (12, (low, high))


def test_whoever_is_due_later_does_not_stand_before_an_appointment(measured: CounterHall) -> None:
    for _ in range(3):
        measured.take("dat-dai")  # due an hour after they came
    first = checks_in(measured, measured.clock() + timedelta(minutes=30))
    second = checks_in(measured, measured.clock() + timedelta(minutes=40))
    assert (first.people_ahead, second.people_ahead) == (0, 1)
    assert minutes_of(first)[0] >= 30
    assert minutes_of(second)[0] >= 40


def test_an_appointment_that_is_due_now_waits_for_the_next_free_counter(measured: CounterHall) -> None:
    for _ in range(6):
        measured.take("dat-dai")
    issued = checks_in(measured, measured.clock() + timedelta(seconds=1))
    assert issued.people_ahead == 0
    assert minutes_of(issued)[1] <= 20


def test_an_appointment_of_the_afternoon_does_not_stand_before_whoever_comes_now(measured: CounterHall) -> None:
    checks_in(measured, measured.clock() + timedelta(hours=3))
    issued = measured.take("dat-dai")
    assert issued.people_ahead == 0
    assert followed(measured, issued.id).people_ahead == 0


@pytest.fixture
def two_births(hall: CounterHall) -> CounterHall:
    """Births take ten minutes at counters 1 and 2; somebody is served at each."""
    hall.open(1)
    hall.open(2)
    hall.serve_people(8, minutes=10, counter=1, service="ho-tich")
    for counter in (1, 2):
        hall.take("ho-tich")
        hall.ask(Serve(ticket_id=hall.call_somebody(counter).id))
    return hall


def test_whoever_is_sent_to_one_counter_waits_for_that_counter_alone(two_births: CounterHall) -> None:
    tickets = [two_births.take("ho-tich").id for _ in range(4)]
    for ticket in tickets:
        two_births.ask(Transfer(ticket_id=ticket, counter=2))
    assert [followed(two_births, ticket).people_ahead for ticket in tickets] == [0, 1, 2, 3]
    low, high = range_of(two_births, tickets[3])
    assert low <= 40 <= high  # the one who is served, and three before: not shared with counter 1
    assert range_of(two_births, tickets[0]) < (10, 20)


def test_whoever_is_sent_to_a_clerk_waits_for_the_counter_where_that_clerk_is(two_births: CounterHall) -> None:
    hire(two_births.database, "lan")
    hire(two_births.database, "minh")
    for login, counter in (("lan", 2), ("minh", 1)):
        device = two_births.device("counter", counter)
        two_births.ask(LogIn(login=login, secret=PIN, counter=counter), device=device)
    tickets = [two_births.take("ho-tich").id for _ in range(4)]
    for ticket in tickets:
        two_births.ask(Transfer(ticket_id=ticket, clerk="lan"))
    low, high = range_of(two_births, tickets[3])
    assert followed(two_births, tickets[3]).people_ahead == 3
    assert low <= 40 <= high


def test_people_of_the_line_who_are_not_due_do_not_stand_before_whom_the_counter_was_sent(
    two_births: CounterHall,
) -> None:
    for _ in range(3):
        two_births.take("ho-tich")
    sent = two_births.take("ho-tich").id
    two_births.ask(Transfer(ticket_id=sent, counter=2))
    assert followed(two_births, sent).people_ahead == 0
    two_births.clock.advance(minutes=61)  # now the three are due, and so is the fourth, after them
    assert followed(two_births, sent).people_ahead == 3


def test_while_the_counter_pauses_nobody_knows_and_once_it_has_closed_all_may_take_them(
    two_births: CounterHall,
) -> None:
    sent = [two_births.take("ho-tich").id for _ in range(2)]
    for ticket in sent:
        two_births.ask(Transfer(ticket_id=ticket, counter=2))
    two_births.ask(PauseCounter(counter=2))
    paused = followed(two_births, sent[1])
    assert (paused.people_ahead, paused.wait) == (1, None)
    (served,) = [counter.ticket for counter in two_births.overview().counters if counter.number == 2]
    assert served is not None
    two_births.ask(Finish(ticket_id=served.id))
    two_births.ask(CloseCounter(counter=2))
    closed = followed(two_births, sent[1])
    assert closed.people_ahead == 1
    assert closed.wait is not None
