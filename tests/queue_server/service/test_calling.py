"""Who is called, to which counter and why, and who may not call."""

from datetime import timedelta

from queue_protocol.commands import (
    CallNext,
    PauseCounter,
)
from queue_protocol.results import Called, NobodyWaiting
from queue_server.domain.refusals import (
    CounterBusyError,
    CounterNotOpenError,
    UnknownCounterError,
)
from tests.queue_server.service.refusing import refused
from tests.support.clocks import MONDAY_NOON
from tests.support.counter_hall import CounterHall
from tests.support.databases import ON_BOTH

pytestmark = ON_BOTH


def test_people_are_called_in_the_order_they_came_over_all_lines_of_the_counter(hall: CounterHall) -> None:
    taken = [hall.take(service).number for service in ("tra-ket-qua", "ho-tich", "tra-ket-qua", "ho-tich")]
    hall.open(1)
    assert [hall.serve_to_the_end(1).number for _ in taken] == taken
    assert isinstance(hall.call(1), NobodyWaiting)


def test_a_counter_calls_only_for_the_services_it_serves(hall: CounterHall) -> None:
    hall.take("dat-dai")
    hall.open(2)
    assert isinstance(hall.call(2), NobodyWaiting)
    hall.open(3)
    assert hall.call_somebody(3).number == "B001"


def test_a_call_says_who_where_when_and_why(hall: CounterHall) -> None:
    hall.take()
    hall.open(2)
    called = hall.call(2)
    assert isinstance(called, Called)
    assert called.reason == {"vi": "chờ lâu nhất", "en": "longest wait"}
    assert (called.ticket.state, called.ticket.counter, called.ticket.calls) == ("called", 2, 1)
    assert called.ticket.called_at == hall.clock()
    assert called.ticket.arrived_at == called.ticket.issued_at == MONDAY_NOON + timedelta(seconds=1)


def test_two_counters_never_get_the_same_person(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    hall.open(2)
    assert isinstance(hall.call(1), Called)
    assert isinstance(hall.call(2), NobodyWaiting)


def test_a_double_click_does_not_call_two_people(hall: CounterHall) -> None:
    hall.take()
    hall.take()
    hall.open(1)
    hall.call_somebody(1)
    error = refused(hall, CallNext(counter=1), CounterBusyError)
    assert error.facts == {"counter": 1, "number": "A001"}
    assert hall.waiting() == 1


def test_a_closed_or_paused_counter_calls_nobody(hall: CounterHall) -> None:
    hall.take()
    assert refused(hall, CallNext(counter=1), CounterNotOpenError).state == "closed"
    hall.open(1)
    hall.ask(PauseCounter(counter=1, reason="Họp"))
    assert refused(hall, CallNext(counter=1), CounterNotOpenError).state == "paused"


def test_an_unknown_counter_is_refused(hall: CounterHall) -> None:
    refused(hall, CallNext(counter=99), UnknownCounterError)


def test_yesterdays_people_are_not_called_today(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    hall.clock.advance(days=1)
    hall.open(1)
    assert isinstance(hall.call(1), NobodyWaiting)


def test_nobody_is_not_remembered_so_that_asking_again_calls_whoever_came(hall: CounterHall) -> None:
    hall.open(1)
    assert isinstance(hall.ask(CallNext(counter=1), "same"), NobodyWaiting)
    hall.take()
    assert isinstance(hall.ask(CallNext(counter=1), "same"), Called)
