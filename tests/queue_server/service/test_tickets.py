"""Taking a number, giving it up, and what the printer says of it, on a real database."""

import re
from datetime import timedelta

import pytest

from queue_protocol.commands import (
    CancelTicket,
    IssueTicket,
    ReportPrint,
    Serve,
)
from queue_server.domain.refusals import (
    UnknownPriorityClassError,
    UnknownServiceError,
    WrongStateError,
)
from tests.queue_server.service.refusing import refused
from tests.support.clocks import MONDAY_NOON
from tests.support.counter_hall import CounterHall
from tests.support.databases import rows


def test_a_number_says_its_service_its_time_and_who_is_ahead(hall: CounterHall) -> None:
    first, second = hall.take(), hall.take(priority="priority")
    assert (first.number, first.service, first.people_ahead) == ("A001", "ho-tich", 0)
    assert (second.number, second.priority, second.people_ahead) == ("A002", "priority", 0)
    third = hall.take()
    assert (third.number, third.people_ahead) == ("A003", 2)
    assert second.issued_at == MONDAY_NOON + timedelta(seconds=2)
    assert first.wait is None


def test_each_service_has_its_own_series(hall: CounterHall) -> None:
    numbers = [hall.take(service).number for service in ("ho-tich", "dat-dai", "ho-tich", "tra-ket-qua")]
    assert numbers == ["A001", "B001", "A002", "R001"]


def test_people_ahead_are_those_of_the_same_service(hall: CounterHall) -> None:
    hall.take("dat-dai")
    assert hall.take("ho-tich").people_ahead == 0
    hall.open(3)
    hall.call_somebody(3)
    assert hall.take("dat-dai").people_ahead == 0


def test_numbering_goes_on_after_999(hall: CounterHall) -> None:
    hall.take()
    with hall.database.writing() as tx:
        tx.driver.execute("UPDATE series SET last = 998")
    assert [hall.take().number for _ in range(3)] == ["A999", "A1000", "A1001"]


def test_numbers_begin_anew_at_local_midnight_and_not_at_seven(hall: CounterHall) -> None:
    hall.clock.now = MONDAY_NOON.replace(hour=16, minute=59)  # 23:59 in Vietnam
    assert hall.ask(IssueTicket(service="ho-tich")).number == "A001"  # type: ignore[union-attr]
    hall.clock.now = MONDAY_NOON.replace(hour=17, minute=0)
    assert hall.ask(IssueTicket(service="ho-tich")).number == "A001"  # type: ignore[union-attr]
    hall.clock.now = MONDAY_NOON.replace(day=24, hour=0, minute=1)  # 07:01 in Vietnam
    assert hall.ask(IssueTicket(service="ho-tich")).number == "A002"  # type: ignore[union-attr]
    dates = rows(hall.database, "SELECT business_date, series, number FROM ticket ORDER BY id")
    assert dates == [("2026-11-23", "A", 1), ("2026-11-24", "A", 1), ("2026-11-24", "A", 2)]


def test_the_address_to_follow_a_ticket_cannot_be_guessed(hall: CounterHall) -> None:
    addresses = [hall.take().follow_url for _ in range(20)]
    assert all(re.fullmatch(r"/t/\d+-[\w-]{16}", address) for address in addresses)
    assert len({address.partition("-")[2] for address in addresses}) == 20


def test_an_unknown_service_is_refused(hall: CounterHall) -> None:
    assert refused(hall, IssueTicket(service="ma-quai"), UnknownServiceError).facts == {"service": "ma-quai"}


def test_an_unknown_priority_class_is_refused(hall: CounterHall) -> None:
    refused(hall, IssueTicket(service="ho-tich", priority="vip"), UnknownPriorityClassError)


def test_a_place_can_be_given_up_while_waiting(hall: CounterHall) -> None:
    first, second = hall.take(), hall.take()
    cancelled = hall.ticket(CancelTicket(ticket_id=first.id))
    assert (cancelled.state, cancelled.ended_at, cancelled.counter) == ("cancelled", hall.clock(), None)
    assert hall.waiting() == 1
    hall.open(1)
    assert hall.call_somebody(1).id == second.id


def test_a_place_can_be_given_up_after_the_call_which_frees_the_counter(hall: CounterHall) -> None:
    hall.take()
    hall.take()
    hall.open(1)
    called = hall.call_somebody(1)
    assert hall.ticket(CancelTicket(ticket_id=called.id)).state == "cancelled"
    assert hall.waiting() == 1
    assert hall.call_somebody(1).number == "A002"


def test_whoever_is_being_served_can_no_longer_cancel(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    called = hall.call_somebody(1)
    hall.ask(Serve(ticket_id=called.id))
    assert refused(hall, CancelTicket(ticket_id=called.id), WrongStateError).state == "serving"


@pytest.mark.parametrize(("printed", "detail"), [(True, None), (False, "paper out")])
def test_a_print_report_is_journalled_and_leaves_the_ticket_valid(
    hall: CounterHall, printed: bool, detail: str | None
) -> None:
    ticket = hall.take()
    before = rows(hall.database, "SELECT * FROM ticket")
    performed = hall.perform(ReportPrint(ticket_id=ticket.id, printed=printed, detail=detail))
    (entry,) = performed.entries
    assert entry.kind == "print_reported"
    assert f'"printed":{str(printed).lower()}' in entry.payload
    assert (f'"detail":"{detail}"' in entry.payload) == (detail is not None)
    assert rows(hall.database, "SELECT * FROM ticket") == before
