"""Parking and resuming, walk-ins, outcomes, and how often somebody is called before a no-show."""

from pathlib import Path

import pytest

from queue_protocol.commands import (
    Finish,
    MarkNoShow,
    Park,
    PauseCounter,
    Recall,
    Resume,
    Serve,
    ServeWalkIn,
)
from queue_server.domain.refusals import (
    CounterBusyError,
    CounterNotOpenError,
    FullError,
    ServiceNotServedHereError,
    TooFewCallsError,
    UnknownOutcomeError,
    UnknownPriorityClassError,
    UnknownServiceError,
    WrongStateError,
)
from queue_server.words import say
from tests.queue_server.service.halls import hall_with
from tests.queue_server.service.refusing import refused
from tests.queue_server.service.test_transferring import served_at
from tests.support.counter_hall import CounterHall
from tests.support.databases import rows


def test_a_parked_person_frees_the_counter_and_is_resumed_anywhere(hall: CounterHall) -> None:
    serving = served_at(hall, 1)
    parked = hall.ticket(Park(ticket_id=serving.id, reason="chờ bản sao"))
    assert (parked.state, parked.parked_at) == ("parked", hall.clock())
    assert [ticket.id for ticket in hall.overview().parked or ()] == [serving.id]
    other = hall.take()
    assert hall.call_somebody(1).id == other.id
    hall.open(2)
    resumed = hall.ticket(Resume(ticket_id=serving.id, counter=2))
    assert (resumed.state, resumed.counter, resumed.parked_at) == ("serving", 2, None)
    assert hall.ticket(Finish(ticket_id=serving.id)).state == "finished"
    assert hall.overview().parked == ()


def test_time_set_aside_is_kept_on_the_leg_and_is_no_time_of_the_counter(hall: CounterHall) -> None:
    serving = served_at(hall, 1)
    for _ in range(2):
        hall.clock.advance(minutes=3)
        hall.ask(Park(ticket_id=serving.id))
        hall.clock.advance(minutes=30)
        hall.ask(Resume(ticket_id=serving.id, counter=1))
    hall.clock.advance(minutes=4)
    hall.ask(Finish(ticket_id=serving.id))
    assert rows(hall.database, "SELECT parked_micros FROM leg") == [(60 * 60 * 1_000_000,)]
    (pace,) = rows(hall.database, "SELECT count, total FROM pace")
    assert pace == (1, pytest.approx(10 * 60, abs=2))


@pytest.mark.parametrize("counter", [1, 2, 3])
def test_a_parked_person_is_resumed_at_a_free_open_counter_alone(hall: CounterHall, counter: int) -> None:
    serving = served_at(hall, 1)
    hall.ask(Park(ticket_id=serving.id))
    hall.take()
    hall.call_somebody(1)
    hall.open(2)
    hall.ask(PauseCounter(counter=2))
    refusal = {1: CounterBusyError, 2: CounterNotOpenError, 3: CounterNotOpenError}[counter]
    refused(hall, Resume(ticket_id=serving.id, counter=counter), refusal)


def test_only_who_is_parked_is_resumed_and_only_who_is_served_is_parked(hall: CounterHall) -> None:
    waits = hall.take()
    hall.open(1)
    assert refused(hall, Park(ticket_id=waits.id), WrongStateError).state == "waiting"
    assert refused(hall, Resume(ticket_id=waits.id, counter=1), WrongStateError).state == "waiting"


def test_a_walk_in_gets_a_number_and_is_served_at_once(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    served = hall.ticket(ServeWalkIn(counter=1, service="ho-tich", priority="priority"))
    assert (served.number, served.state, served.counter, served.calls) == ("A002", "serving", 1, 1)
    assert hall.waiting() == 1
    assert hall.take().number == "A003"
    assert hall.ticket(Finish(ticket_id=served.id)).state == "finished"


def test_a_walk_in_needs_a_free_open_counter_and_what_the_centre_knows(hall: CounterHall) -> None:
    refused(hall, ServeWalkIn(counter=1, service="ho-tich"), CounterNotOpenError)
    hall.open(1)
    refused(hall, ServeWalkIn(counter=1, service="ma-quai"), UnknownServiceError)
    elsewhere = refused(hall, ServeWalkIn(counter=1, service="dat-dai"), ServiceNotServedHereError)
    assert "“Đất đai – Xây dựng – Môi trường”" in say("refusal", elsewhere.code, elsewhere.facts)["vi"]
    refused(hall, ServeWalkIn(counter=1, service="ho-tich", priority="vip"), UnknownPriorityClassError)
    served_at(hall, 1)
    refused(hall, ServeWalkIn(counter=1, service="ho-tich"), CounterBusyError)


def test_how_a_leg_ended_is_one_of_the_centres_list(hall: CounterHall) -> None:
    serving = served_at(hall, 1)
    refused(hall, Finish(ticket_id=serving.id, outcome="bo-qua"), UnknownOutcomeError)
    assert hall.ticket(Finish(ticket_id=serving.id, outcome="supplement_needed")).outcome == "supplement_needed"
    assert rows(hall.database, "SELECT outcome FROM leg") == [("supplement_needed",)]
    listed = [outcome.code for outcome in hall.overview().outcomes]
    assert listed[:2] == ["received", "supplement_needed"]


def test_a_centre_lists_its_own_outcomes(tmp_path: Path) -> None:
    own = '\n[[outcome]]\ncode = "xong"\nname = { vi = "Xong việc" }\n'
    hall = hall_with(tmp_path, after=own)
    assert [(outcome.code, outcome.name["vi"]) for outcome in hall.overview().outcomes] == [("xong", "Xong việc")]
    hall.database.close()


def test_somebody_is_a_no_show_only_after_as_many_calls_as_the_centre_wants(tmp_path: Path) -> None:
    hall = hall_with(tmp_path, centre="calls_before_no_show = 3")
    hall.take()
    hall.open(1)
    called = hall.call_somebody(1)
    for calls in (1, 2):
        facts = refused(hall, MarkNoShow(ticket_id=called.id), TooFewCallsError).facts
        assert (facts["calls"], facts["limit"]) == (calls, 3)
        hall.ask(Recall(ticket_id=called.id))
    assert hall.ticket(MarkNoShow(ticket_id=called.id)).state == "no_show"
    assert [ticket.id for ticket in hall.overview().missed or ()] == [called.id]
    hall.database.close()


def test_a_daily_limit_ends_the_numbers_of_one_service_until_tomorrow(tmp_path: Path) -> None:
    hall = hall_with(tmp_path, replace=("expected_minutes = 8", "expected_minutes = 8\ndaily_limit = 2"))
    hall.take()
    screen = hall.overview()
    last = hall.perform_take("ho-tich")
    assert [entry.kind for entry in last.entries] == ["ticket_issued", "service_changed"]
    with pytest.raises(FullError):
        hall.take()
    assert screen.services[0].state == "open"
    assert (hall.overview().services[0].state, hall.overview().services[1].state) == ("full", "open")
    assert "2" in (hall.overview().services[0].message or {})["vi"]
    hall.clock.advance(days=1)
    assert hall.take().number == "A001"
    hall.database.close()


def test_a_walk_in_counts_towards_the_days_limit(tmp_path: Path) -> None:
    hall = hall_with(tmp_path, replace=("expected_minutes = 8", "expected_minutes = 8\ndaily_limit = 1"))
    served_at(hall, 1)
    hall.open(2)
    refused(hall, ServeWalkIn(counter=2, service="ho-tich"), FullError)
    hall.database.close()


def test_serving_goes_on_at_a_paused_counter(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    called = hall.call_somebody(1)
    hall.ask(PauseCounter(counter=1))
    hall.ask(Serve(ticket_id=called.id))
    assert hall.ticket(Finish(ticket_id=called.id)).state == "finished"
