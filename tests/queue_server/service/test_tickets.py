"""What happens to a ticket, from the kiosk's touch to the clerk's last key, on a real database."""

import re
from datetime import timedelta

import pytest

from queue_protocol.commands import (
    CallNext,
    CancelTicket,
    CloseCounter,
    Command,
    Finish,
    FinishAndCallNext,
    IssueTicket,
    MarkNoShow,
    PauseCounter,
    Recall,
    ReportPrint,
    Serve,
)
from queue_protocol.results import Called, NobodyWaiting
from queue_server.domain.refusals import (
    CounterBusyError,
    CounterNotOpenError,
    Refusal,
    UnknownCounterError,
    UnknownPriorityClassError,
    UnknownServiceError,
    UnknownTicketError,
    WrongCounterError,
    WrongStateError,
)
from tests.support.clocks import MONDAY_NOON
from tests.support.counter_hall import CounterHall
from tests.support.databases import dump, rows


def refused(hall: CounterHall, command: Command, error: type[Refusal], **options: object) -> Refusal:
    """Ask for something that must be refused, and see that nothing was changed by it."""
    before = dump(hall.database)
    with pytest.raises(error) as caught:
        hall.ask(command, **options)  # type: ignore[arg-type]  # handed on as they are
    assert dump(hall.database) == before
    return caught.value


# Taking a number.


def test_a_number_says_its_service_its_time_and_who_is_ahead(hall: CounterHall) -> None:
    first, second = hall.take(), hall.take(priority="priority")
    assert (first.number, first.service, first.people_ahead) == ("A001", "ho-tich", 0)
    assert (second.number, second.priority, second.people_ahead) == ("A002", "priority", 1)
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


# Calling.


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
    assert isinstance(hall.call(1), NobodyWaiting)


def test_nobody_is_not_remembered_so_that_asking_again_calls_whoever_came(hall: CounterHall) -> None:
    hall.open(1)
    assert isinstance(hall.ask(CallNext(counter=1), "same"), NobodyWaiting)
    hall.take()
    assert isinstance(hall.ask(CallNext(counter=1), "same"), Called)


# At the counter.


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


# Finish and call next, as one step.


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


# Giving up the place.


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


# Printing.


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


# A device that belongs to a counter.


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
