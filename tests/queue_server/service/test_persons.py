"""Who a ticket belongs to: not before the call, to its own counter, each look journalled, gone with the day."""

from datetime import timedelta

import pytest

from queue_protocol.commands import (
    BookAppointment,
    CallNext,
    CancelTicket,
    CheckIn,
    Finish,
    LookAtPerson,
    MarkNoShow,
    OpenCounter,
    Park,
    Recall,
    Serve,
)
from queue_protocol.results import AppointmentResult, Issued, Person
from queue_server.domain.refusals import NotCalledYetError, UnknownTicketError, WrongCounterError
from tests.queue_server.service.refusing import refused
from tests.support.counter_hall import CounterHall
from tests.support.databases import dump, rows

NAME, PHONE = "Nguyễn Văn Mẫu", "0912 345 678"


def with_appointment(hall: CounterHall, name: str | None = NAME, phone: str | None = PHONE) -> Issued:
    """Somebody who has booked is here."""
    due = hall.clock() + timedelta(minutes=5)
    booked = hall.ask(BookAppointment(service="ho-tich", due_at=due, name=name, phone=phone))
    assert isinstance(booked, AppointmentResult)
    issued = hall.ask(CheckIn(appointment=booked.appointment))
    assert isinstance(issued, Issued)
    return issued


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_a_person_is_seen_while_called_served_or_set_aside(hall: CounterHall, steps: int) -> None:
    ticket = with_appointment(hall)
    hall.open(1)
    hall.call_somebody(1)
    for command in (Serve(ticket_id=ticket.id), Park(ticket_id=ticket.id))[:steps]:
        hall.ask(command)
    seen = hall.ask(LookAtPerson(ticket_id=ticket.id), device=hall.device("counter", 1))
    assert seen == Person(ticket_id=ticket.id, name=NAME, phone=PHONE)


def test_a_ticket_without_an_appointment_belongs_to_nobody_known(hall: CounterHall) -> None:
    ticket = hall.take()
    hall.open(1)
    assert not hall.call_somebody(1).has_person
    assert hall.ask(LookAtPerson(ticket_id=ticket.id)) == Person(ticket_id=ticket.id)


def test_before_the_call_nobody_sees_the_person(hall: CounterHall) -> None:
    ticket = with_appointment(hall)
    for device in (hall.staff, hall.device("counter", 1)):
        error = refused(hall, LookAtPerson(ticket_id=ticket.id), NotCalledYetError, device=device)
        assert error.facts == {"number": ticket.number}


@pytest.mark.parametrize("ending", [Finish, MarkNoShow, CancelTicket])
def test_nor_after_the_visit(hall: CounterHall, ending: type[Finish | MarkNoShow | CancelTicket]) -> None:
    ticket = with_appointment(hall)
    hall.open(1)
    hall.call_somebody(1)
    if ending is Finish:
        hall.ask(Serve(ticket_id=ticket.id))
    hall.ask(ending(ticket_id=ticket.id))
    refused(hall, LookAtPerson(ticket_id=ticket.id), NotCalledYetError)


def test_a_counter_sees_its_own_people_alone(hall: CounterHall) -> None:
    ticket = with_appointment(hall)
    hall.open(1)
    hall.call_somebody(1)
    refused(hall, LookAtPerson(ticket_id=ticket.id), WrongCounterError, device=hall.device("counter", 2))
    hall.ask(Serve(ticket_id=ticket.id))
    hall.ask(Park(ticket_id=ticket.id))
    refused(hall, LookAtPerson(ticket_id=ticket.id), WrongCounterError, device=hall.device("counter", 2))


def test_an_unknown_ticket_is_refused(hall: CounterHall) -> None:
    refused(hall, LookAtPerson(ticket_id=99), UnknownTicketError)


def test_every_look_is_journalled_with_who_looked_and_without_whom_they_saw(hall: CounterHall) -> None:
    ticket = with_appointment(hall)
    hall.open(1)
    hall.call_somebody(1)
    device = hall.device("counter", 1)
    for _ in range(2):
        (entry,) = hall.perform(LookAtPerson(ticket_id=ticket.id), device=device).entries
        assert (entry.kind, entry.actor) == ("person_seen", f"counter:{device.id}")
        assert entry.payload == f'{{"kind":"person_seen","ticket_id":{ticket.id},"number":"{ticket.number}"}}'


def test_a_look_leaves_the_person_in_no_receipt_and_resent_it_is_another_look(hall: CounterHall) -> None:
    ticket = with_appointment(hall)
    hall.open(1)
    hall.call_somebody(1)
    first = hall.perform(LookAtPerson(ticket_id=ticket.id), "look")
    again = hall.perform(LookAtPerson(ticket_id=ticket.id), "look")
    assert NAME in first.reply
    assert again.reply == first.reply
    assert [entry.kind for entry in again.entries] == ["person_seen"]
    everything = dump(hall.database)
    del everything["appointment"]
    assert NAME not in repr(everything)
    assert "345 678" not in repr(everything)


def test_nothing_of_a_person_is_in_any_event_or_snapshot(hall: CounterHall) -> None:
    due = hall.clock() + timedelta(minutes=5)
    booking = BookAppointment(service="ho-tich", due_at=due, name=NAME, phone=PHONE)
    performed = [hall.perform(booking)]
    ((code,),) = rows(hall.database, "SELECT code FROM appointment")
    told = [repr(hall.overview())]
    for command in (
        CheckIn(appointment=str(code)), OpenCounter(counter=1), CallNext(counter=1), Recall(ticket_id=1),
        LookAtPerson(ticket_id=1), Serve(ticket_id=1), Park(ticket_id=1),
    ):  # fmt: skip
        performed.append(hall.perform(command))
        told += [repr(hall.overview()), repr(hall.overview(with_waiting=False))]
    told += [entry.payload for each in performed for entry in each.entries]
    assert [text for text in told if NAME in text or PHONE in text] == []
    assert any('"has_person":true' in text for text in told)


@pytest.mark.parametrize("days", [1, 5])
def test_when_the_day_is_over_the_person_is_gone(hall: CounterHall, days: int) -> None:
    """Also where the server was off in the nights between."""
    ticket = with_appointment(hall)
    hall.open(1)
    hall.call_somebody(1)
    hall.clock.advance(days=days)
    hall.ask(OpenCounter(counter=2))
    assert rows(hall.database, "SELECT name, phone FROM appointment") == [(None, None)]
    assert NAME not in repr(dump(hall.database))
    refused(hall, LookAtPerson(ticket_id=ticket.id), NotCalledYetError)
