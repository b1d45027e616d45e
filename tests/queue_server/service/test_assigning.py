"""What a counter serves is changed while people wait: from the next call on, and never at anybody's cost."""

import json

import pytest

from queue_protocol.commands import AssignCounter, Assignment, CallNext, Finish, IssueTicket, Serve, SetDailyLimit
from queue_protocol.results import Called, CounterResult, ServiceResult
from queue_protocol.state import Counter
from queue_server.domain.refusals import (
    ChangedMeanwhileError,
    FullError,
    LeavesUnservedError,
    UnknownCounterError,
    UnknownServiceError,
)
from tests.queue_server.service.refusing import refused
from tests.support.counter_hall import CounterHall
from tests.support.databases import rows

FIRST = Assignment(services=("ho-tich", "tra-ket-qua"))
"""What counter 1 serves by the centre file."""


def assign(counter: int = 1, *services: str, seen: Assignment = FIRST, **more: object) -> AssignCounter:
    return AssignCounter.model_validate(
        {"counter": counter, "services": services, "expected": seen.model_dump(), **more}
    )


def assigned(hall: CounterHall, command: AssignCounter) -> Counter:
    result = hall.ask(command)
    assert isinstance(result, CounterResult)
    return result.counter


def counter_of(hall: CounterHall, number: int) -> Counter:
    return next(counter for counter in hall.overview().counters if counter.number == number)


def test_the_next_call_is_by_what_the_counter_serves_now(hall: CounterHall) -> None:
    hall.take("ho-tich")
    land = hall.take("dat-dai")
    hall.open(1)
    changed = assigned(hall, assign(1, "dat-dai", "ho-tich", order="listed"))
    assert (changed.services, changed.order, changed.weights) == (("dat-dai", "ho-tich"), "listed", {})
    assert hall.call_somebody(1).id == land.id


def test_every_snapshot_shows_it_at_once(hall: CounterHall) -> None:
    changed = assigned(hall, assign(1, "ho-tich", "dat-dai", order="weighted", weights={"dat-dai": 3}))
    shown = hall.overview()
    assert next(each for each in shown.counters if each.number == 1) == changed
    assert changed.weights == {"ho-tich": 1, "dat-dai": 3}
    counters = {service.code: service.counters for service in shown.services}
    assert (counters["dat-dai"], counters["tra-ket-qua"]) == ((1, 3), (4,))


def test_whoever_is_at_the_counter_stays_there(hall: CounterHall) -> None:
    hall.take("ho-tich")
    hall.open(1)
    there = hall.call_somebody(1)
    assigned(hall, assign(1, "dat-dai"))
    now = counter_of(hall, 1).ticket
    assert now is not None
    assert (now.id, now.state) == (there.id, "called")
    assert hall.ticket(Serve(ticket_id=there.id)).state == "serving"


def test_the_same_again_changes_nothing(hall: CounterHall) -> None:
    assert hall.perform(assign(1, *FIRST.services)).entries == []


def test_what_somebody_else_has_changed_is_not_overwritten_and_they_are_named(hall: CounterHall) -> None:
    supervisor = hall.device("supervisor")
    hall.ask(assign(1, "ho-tich"), device=supervisor)
    error = refused(hall, assign(1, "dat-dai", "ho-tich"), ChangedMeanwhileError)
    assert error.facts["who"] == supervisor.name
    again = assign(1, "dat-dai", "ho-tich", seen=Assignment(services=("ho-tich",)))
    assert assigned(hall, again).services == ("dat-dai", "ho-tich")


def test_nobody_who_waits_is_left_without_a_counter_unless_that_is_meant(hall: CounterHall) -> None:
    hall.take("dat-dai")
    only = Assignment(services=("dat-dai",))
    error = refused(hall, assign(3, "ho-tich", seen=only), LeavesUnservedError)
    assert (error.facts["people"], error.facts["service"]) == (1, "dat-dai")
    assert assigned(hall, assign(3, "ho-tich", seen=only, leave_unserved=True)).services == ("ho-tich",)


def test_what_was_left_before_does_not_stand_in_the_way_of_another_change(hall: CounterHall) -> None:
    hall.take("dat-dai")
    hall.ask(assign(3, "ho-tich", seen=Assignment(services=("dat-dai",)), leave_unserved=True))
    assert assigned(hall, assign(1, "ho-tich")).services == ("ho-tich",)


def test_a_service_where_nobody_waits_keeps_a_counter_too_unless_that_is_meant(hall: CounterHall) -> None:
    only = Assignment(services=("dat-dai",))
    refused(hall, assign(3, "ho-tich", seen=only), LeavesUnservedError)
    gone = assigned(hall, assign(3, "ho-tich", seen=only, leave_unserved=True))
    assert gone.services == ("ho-tich",)


def test_what_is_not_there_is_refused(hall: CounterHall) -> None:
    refused(hall, assign(9999, "ho-tich"), UnknownCounterError)
    refused(hall, assign(1, "khong-co"), UnknownServiceError)


@pytest.mark.parametrize(
    "said",
    [
        {"services": []},
        {"services": ["ho-tich", "ho-tich"]},
        {"services": ["ho-tich"], "weights": {"ho-tich": 2}},
        {"services": ["ho-tich"], "order": "weighted", "weights": {"dat-dai": 2}},
        {"services": ["ho-tich"], "order": "weighted", "weights": {"ho-tich": 0}},
        {"services": ["ho-tich"], "order": "random"},
    ],
)
def test_an_assignment_that_makes_no_sense_cannot_be_said(said: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="validation error"):
        AssignCounter.model_validate({"counter": 1, "expected": {"services": ["ho-tich"]}, **said})


def test_the_journal_says_what_was_there_before(hall: CounterHall) -> None:
    hall.ask(assign(1, "dat-dai", order="weighted", weights={"dat-dai": 2}))
    ((payload,),) = rows(hall.database, "SELECT payload FROM journal WHERE kind = 'counter_assigned'")
    event = json.loads(str(payload))
    assert event["before"] == {"services": ["ho-tich", "tra-ket-qua"], "order": "arrival", "weights": {}}
    assert event["counter"]["weights"] == {"dat-dai": 2}
    assert {each["service"]: each["counters"] for each in event["services"]} == {
        "dat-dai": [1, 3],
        "ho-tich": [2],
        "tra-ket-qua": [4],
    }


def test_a_daily_limit_holds_for_the_next_number(hall: CounterHall) -> None:
    hall.take("ho-tich")
    result = hall.ask(SetDailyLimit(service="ho-tich", limit=1))
    assert isinstance(result, ServiceResult)
    assert (result.state, result.daily_limit) == ("full", 1)
    refused(hall, IssueTicket(service="ho-tich"), FullError)
    shown = next(each for each in hall.overview().services if each.code == "ho-tich")
    assert (shown.state, shown.daily_limit) == ("full", 1)
    hall.ask(SetDailyLimit(service="ho-tich", limit=None, expected=1))
    assert hall.take("ho-tich").number == "A002"


def test_a_daily_limit_is_not_set_over_that_of_another(hall: CounterHall) -> None:
    supervisor = hall.device("supervisor")
    hall.ask(SetDailyLimit(service="ho-tich", limit=100), device=supervisor)
    error = refused(hall, SetDailyLimit(service="ho-tich", limit=200), ChangedMeanwhileError)
    assert error.facts["who"] == supervisor.name
    refused(hall, SetDailyLimit(service="khong-co", limit=200), UnknownServiceError)
    assert hall.perform(SetDailyLimit(service="ho-tich", limit=100, expected=100)).entries == []


def test_a_clerk_who_calls_while_it_changes_loses_nobody(hall: CounterHall) -> None:
    waiting = [hall.take(service).id for service in ("ho-tich", "dat-dai", "ho-tich", "tra-ket-qua")]
    hall.open(1)
    called = []
    seen = FIRST
    for services in (("dat-dai", "ho-tich"), ("ho-tich", "tra-ket-qua"), ("tra-ket-qua", "dat-dai", "ho-tich")):
        hall.ask(assign(1, *services, seen=seen))
        seen = Assignment(services=services)
        answer = hall.ask(CallNext(counter=1))
        assert isinstance(answer, Called)
        called.append(answer.ticket.id)
        hall.ticket(Serve(ticket_id=answer.ticket.id))
        hall.ask(Finish(ticket_id=answer.ticket.id))
    assert len(set(called)) == len(called)
    assert set(called) < set(waiting)
