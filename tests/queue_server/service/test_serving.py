"""What happens at the counter, from the recall to the end, and whose device may do it."""

import pytest

from queue_protocol.commands import (
    CallNext,
    CancelTicket,
    CloseCounter,
    Finish,
    FinishAndCallNext,
    MarkNoShow,
    PauseCounter,
    Recall,
    ReportPrint,
    Serve,
)
from queue_protocol.results import NobodyWaiting
from queue_server.domain.refusals import (
    CounterNotOpenError,
    UnknownTicketError,
    WrongCounterError,
    WrongStateError,
)
from tests.queue_server.service.refusing import refused
from tests.support.counter_hall import CounterHall
from tests.support.databases import rows


def test_a_recall_counts_the_calls_and_keeps_the_state(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    called = hall.call_somebody(1)
    hall.clock.advance(minutes=1)
    recalled = hall.ticket(Recall(ticket_id=called.id))
    assert (recalled.state, recalled.calls, recalled.called_at) == ("called", 2, called.called_at)
    assert hall.ticket(Recall(ticket_id=called.id)).calls == 3


def test_serving_and_finishing_are_timed_and_free_the_counter(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    called = hall.call_somebody(1)
    at_counter = hall.clock.advance(minutes=1)
    assert hall.ticket(Serve(ticket_id=called.id)).serving_at == at_counter
    end = hall.clock.advance(minutes=8)
    finished = hall.ticket(Finish(ticket_id=called.id))
    assert (finished.state, finished.ended_at, finished.counter) == ("finished", end, 1)
    assert isinstance(hall.call(1), NobodyWaiting)


def test_a_no_show_frees_the_counter(hall: CounterHall) -> None:
    hall.take()
    hall.take()
    hall.open(1)
    missed = hall.call_somebody(1)
    assert hall.ticket(MarkNoShow(ticket_id=missed.id)).state == "no_show"
    assert hall.call_somebody(1).number == "A002"


def test_the_leg_keeps_the_same_story_as_the_ticket(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    hall.serve_to_the_end(1)
    of_ticket = rows(
        hall.database, "SELECT arrived_at, called_at, serving_at, ended_at, counter_id, calls FROM ticket"
    )
    of_leg = rows(hall.database, "SELECT arrived_at, called_at, serving_at, ended_at, counter_id, calls FROM leg")
    assert of_leg == of_ticket
    assert rows(hall.database, "SELECT ended_as, position FROM leg") == [("finished", 1)]


@pytest.mark.parametrize("command", [Recall, Serve, Finish, MarkNoShow, FinishAndCallNext])
def test_whoever_waits_has_to_be_called_first(hall: CounterHall, command: type[Recall]) -> None:
    ticket = hall.take()
    error = refused(hall, command(ticket_id=ticket.id), WrongStateError)
    assert error.state == "waiting"


@pytest.mark.parametrize("command", [Recall, Serve, Finish, MarkNoShow, FinishAndCallNext, CancelTicket])
def test_what_is_finished_stays_finished(hall: CounterHall, command: type[Recall]) -> None:
    hall.take()
    hall.open(1)
    finished = hall.serve_to_the_end(1)
    assert refused(hall, command(ticket_id=finished.id), WrongStateError).state == "finished"


@pytest.mark.parametrize("command", [Recall, Serve, Finish, MarkNoShow, FinishAndCallNext, CancelTicket])
def test_an_unknown_ticket_is_refused(hall: CounterHall, command: type[Recall]) -> None:
    refused(hall, command(ticket_id=2**63 - 1), UnknownTicketError)
    refused(hall, ReportPrint(ticket_id=2**63 - 1, printed=True), UnknownTicketError)


def test_finish_and_call_next_does_both(hall: CounterHall) -> None:
    hall.take()
    hall.take()
    hall.open(1)
    first = hall.call_somebody(1)
    hall.ask(Serve(ticket_id=first.id))
    performed = hall.perform(FinishAndCallNext(ticket_id=first.id))
    assert [entry.kind for entry in performed.entries] == ["ticket_finished", "ticket_called"]
    assert rows(hall.database, "SELECT state FROM ticket ORDER BY id") == [("finished",), ("called",)]


def test_finish_and_call_next_with_nobody_waiting_finishes_and_says_whom(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    first = hall.call_somebody(1)
    hall.ask(Serve(ticket_id=first.id))
    result = hall.ask(FinishAndCallNext(ticket_id=first.id))
    assert isinstance(result, NobodyWaiting)
    assert result.finished is not None
    assert (result.finished.number, result.finished.state) == ("A001", "finished")


def test_when_the_call_is_refused_nothing_is_finished_either(hall: CounterHall) -> None:
    hall.take()
    hall.take()
    hall.open(1)
    first = hall.call_somebody(1)
    hall.ask(Serve(ticket_id=first.id))
    hall.ask(PauseCounter(counter=1))
    assert refused(hall, FinishAndCallNext(ticket_id=first.id), CounterNotOpenError).state == "paused"
    assert hall.ticket(Finish(ticket_id=first.id)).state == "finished"


def test_when_the_finish_is_refused_nobody_is_called_either(hall: CounterHall) -> None:
    hall.take()
    hall.take()
    hall.open(1)
    first = hall.call_somebody(1)
    assert refused(hall, FinishAndCallNext(ticket_id=first.id), WrongStateError).state == "called"


@pytest.mark.parametrize("command", [Recall, Serve, MarkNoShow, CancelTicket])
def test_a_counters_device_may_not_touch_what_stands_at_another(hall: CounterHall, command: type[Recall]) -> None:
    hall.take()
    hall.open(1)
    called = hall.call_somebody(1)
    other = hall.device("counter", 2)
    refused(hall, command(ticket_id=called.id), WrongCounterError, device=other)
    own = hall.device("counter", 1)
    hall.ask(command(ticket_id=called.id), device=own)


def test_a_counters_device_may_not_finish_at_another_nor_call_to_it_nor_close_it(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    called = hall.call_somebody(1)
    hall.ask(Serve(ticket_id=called.id))
    other = hall.device("counter", 2)
    for command in (
        Finish(ticket_id=called.id),
        FinishAndCallNext(ticket_id=called.id),
        CallNext(counter=1),
        PauseCounter(counter=1),
        CloseCounter(counter=1),
    ):
        refused(hall, command, WrongCounterError, device=other)


def test_a_counters_device_may_cancel_for_somebody_who_still_waits(hall: CounterHall) -> None:
    ticket = hall.take()
    hall.ask(CancelTicket(ticket_id=ticket.id), device=hall.device("counter", 2))
    assert hall.waiting() == 0
