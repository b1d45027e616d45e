"""A visit that goes on: sent elsewhere, sent and back, by its journey, restored, in another class."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from queue_protocol.commands import (
    CallTicket,
    Finish,
    FinishAndCallNext,
    MarkNoShow,
    Park,
    PauseCounter,
    Restore,
    Serve,
    SetPriority,
    StartJourney,
    Transfer,
)
from queue_protocol.results import Called
from queue_protocol.state import Ticket
from queue_server.domain.refusals import (
    NoTargetError,
    NotServedHereError,
    Refusal,
    UnknownClerkError,
    UnknownCounterError,
    UnknownJourneyError,
    UnknownPriorityClassError,
    UnknownServiceError,
    WrongCounterError,
    WrongStateError,
)
from tests.queue_server.service.halls import JOURNEY, hall_with
from tests.queue_server.service.refusing import refused
from tests.support.counter_hall import CounterHall
from tests.support.databases import rows


@pytest.fixture
def journeys(tmp_path: Path) -> Iterator[CounterHall]:
    (tmp_path / "journeys").mkdir()
    hall = hall_with(tmp_path / "journeys", after=JOURNEY)
    yield hall
    hall.database.close()


def served_at(hall: CounterHall, counter: int, service: str = "ho-tich") -> Ticket:
    """Somebody being served at a counter that was just opened."""
    hall.take(service)
    hall.open(counter)
    return hall.ticket(Serve(ticket_id=hall.call_somebody(counter).id))


def reason_of(hall: CounterHall, counter: int) -> tuple[int, str]:
    """Who is called to the counter, and why, in Vietnamese."""
    called = hall.call(counter)
    assert isinstance(called, Called)
    return called.ticket.id, called.reason["vi"]


def test_a_ticket_sent_to_another_service_waits_there_under_its_number_by_its_arrival(hall: CounterHall) -> None:
    serving = served_at(hall, 1)
    newcomer = hall.take("dat-dai")
    sent = hall.ticket(Transfer(ticket_id=serving.id, service="dat-dai"))
    assert (sent.number, sent.service, sent.state, sent.leg) == ("A001", "dat-dai", "waiting", 2)
    assert (sent.counter, sent.calls, sent.arrived_at) == (None, 0, serving.arrived_at)
    hall.open(3)
    assert hall.call_somebody(3).id == serving.id
    hall.ask(MarkNoShow(ticket_id=serving.id))
    assert hall.call_somebody(3).id == newcomer.id


@pytest.mark.parametrize(("position", "order"), [("arrival", "sab"), ("first", "sab"), ("last", "abs")])
def test_the_clerk_says_where_in_the_line(hall: CounterHall, position: str, order: str) -> None:
    names = {hall.take("dat-dai").id: "a"} if position == "first" else {}
    serving = served_at(hall, 1)
    if not names:
        names[hall.take("dat-dai").id] = "a"
    names |= {serving.id: "s", hall.take("dat-dai").id: "b"}
    hall.clock.advance(minutes=1)
    hall.ask(Transfer(ticket_id=serving.id, service="dat-dai", position=position))
    hall.open(3)
    called = [hall.call_somebody(3).id]
    for _ in range(2):
        hall.ask(MarkNoShow(ticket_id=called[-1]))
        called.append(hall.call_somebody(3).id)
    assert "".join(names[each] for each in called) == order


def test_each_stop_is_a_leg_with_its_own_wait(hall: CounterHall) -> None:
    serving = served_at(hall, 1)
    hall.clock.advance(minutes=10)
    hall.ask(Transfer(ticket_id=serving.id, service="dat-dai"))
    begun = hall.clock()
    hall.open(3)
    hall.serve_to_the_end(3)
    legs = rows(
        hall.database, "SELECT leg.position, service.code, ended_as, leg.arrived_at FROM leg JOIN service ON "
        "service.id = service_id ORDER BY leg.position",
    )  # fmt: skip
    assert [leg[:3] for leg in legs] == [(1, "ho-tich", "transferred"), (2, "dat-dai", "finished")]
    assert legs[1][3] == int(begun.timestamp() * 1_000_000)


def test_a_ticket_sent_to_a_counter_is_called_there_alone(hall: CounterHall) -> None:
    serving = served_at(hall, 1)
    hall.open(2)
    sent = hall.ticket(Transfer(ticket_id=serving.id, counter=2))
    assert (sent.service, sent.only_counter) == ("ho-tich", 2)
    assert hall.call(1).kind == "nobody_waiting"
    assert reason_of(hall, 2) == (serving.id, "chờ riêng quầy này")


def test_a_counter_that_has_closed_lets_others_call_whom_it_was_sent(hall: CounterHall) -> None:
    serving = served_at(hall, 1)
    hall.ask(Transfer(ticket_id=serving.id, counter=2))
    assert reason_of(hall, 1) == (serving.id, "quầy hoặc cán bộ được chờ đang vắng")


def test_a_counter_that_pauses_keeps_whom_it_was_sent_until_the_target_wait_is_over(hall: CounterHall) -> None:
    serving = served_at(hall, 1)
    hall.open(2)
    hall.ask(PauseCounter(counter=2))
    hall.ask(Transfer(ticket_id=serving.id, counter=2))
    assert hall.call(1).kind == "nobody_waiting"
    hall.clock.advance(minutes=61)
    assert reason_of(hall, 1) == (serving.id, "đã chờ quá 60 phút")


def test_a_counter_of_another_service_takes_the_ticket_for_the_first_it_serves(hall: CounterHall) -> None:
    serving = served_at(hall, 1)
    sent = hall.ticket(Transfer(ticket_id=serving.id, counter=4))
    assert (sent.service, sent.only_counter) == ("xa-hoi", 4)


def test_somebody_sent_and_back_comes_back_to_the_first_counter_ahead_of_newcomers(hall: CounterHall) -> None:
    serving = served_at(hall, 1)
    hall.ask(Transfer(ticket_id=serving.id, service="dat-dai", come_back=True, reason="bản sao"))
    hall.take("ho-tich")
    hall.open(3)
    hall.ask(Serve(ticket_id=hall.call_somebody(3).id))
    back = hall.ticket(Finish(ticket_id=serving.id))
    assert (back.number, back.state, back.service, back.only_counter) == ("A001", "waiting", "ho-tich", 1)
    assert back.returning
    assert reason_of(hall, 1) == (serving.id, "quay lại quầy này")
    hall.ask(Serve(ticket_id=serving.id))
    assert hall.ticket(Finish(ticket_id=serving.id)).state == "finished"


def test_who_still_waits_is_sent_and_comes_back_to_the_line_with_the_arrival_kept(hall: CounterHall) -> None:
    waits = hall.take("ho-tich")
    newcomer = hall.take("ho-tich")
    sent = hall.ticket(Transfer(ticket_id=waits.id, service="dat-dai", come_back=True))
    assert sent.next_services == ("ho-tich",)
    hall.open(3)
    back = hall.serve_to_the_end(3)
    assert (back.state, back.service, back.only_counter, back.returning) == ("waiting", "ho-tich", None, False)
    hall.open(2)
    assert hall.call_somebody(2).id == waits.id != newcomer.id


def test_the_screens_are_told_why_and_how_many_wait_in_both_lines(hall: CounterHall) -> None:
    hall.take("ho-tich")
    waits = hall.take("ho-tich")
    (entry,) = hall.perform(Transfer(ticket_id=waits.id, service="dat-dai", reason="nhầm việc")).entries
    assert '"cause":"transfer","from_service":"ho-tich","from_waiting":1' in entry.payload
    assert '"waiting":1' in entry.payload
    assert '"reason":"nhầm việc"' in entry.payload
    assert (hall.waiting("ho-tich"), hall.waiting("dat-dai")) == (1, 1)


def test_a_journey_leads_from_stop_to_stop_by_itself(journeys: CounterHall) -> None:
    serving = served_at(journeys, 1)
    begun = journeys.ticket(StartJourney(ticket_id=serving.id, journey="nop-roi-nhan"))
    assert begun.next_services == ("dat-dai", "tra-ket-qua")
    on = journeys.ticket(Finish(ticket_id=serving.id))
    assert (on.state, on.service, on.next_services) == ("waiting", "dat-dai", ("tra-ket-qua",))
    journeys.open(3)
    assert journeys.serve_to_the_end(3).service == "tra-ket-qua"
    assert journeys.serve_to_the_end(1).state == "finished"
    ended = rows(journeys.database, "SELECT ended_as FROM leg ORDER BY position")
    assert ended == [("finished",)] * 3


ROUND = """
[[journey]]
code = "qua-dat-dai"
name = { vi = "Qua đất đai rồi về việc đã chọn" }
steps = ["dat-dai", "*"]
"""


@pytest.fixture
def through_land(tmp_path: Path) -> Iterator[CounterHall]:
    """With a journey that leads from elsewhere to the service that was taken."""
    (tmp_path / "round").mkdir()
    hall = hall_with(tmp_path / "round", after=JOURNEY + ROUND)
    yield hall
    hall.database.close()


def test_the_star_of_a_journey_is_the_service_that_was_taken_wherever_it_begins(through_land: CounterHall) -> None:
    taken = through_land.take("ho-tich")
    through_land.ask(Transfer(ticket_id=taken.id, service="dat-dai"))
    begun = through_land.ticket(StartJourney(ticket_id=taken.id, journey="qua-dat-dai"))
    assert begun.next_services == ("ho-tich",)
    through_land.open(3)
    assert through_land.serve_to_the_end(3).service == "ho-tich"
    through_land.open(1)
    assert through_land.serve_to_the_end(1).state == "finished"


@pytest.mark.parametrize(("served", "to_come"), [(True, ("dat-dai", "tra-ket-qua")),
                                                 (False, ("ho-tich", "dat-dai", "tra-ket-qua"))])  # fmt: skip
def test_a_journey_begun_aside_leads_to_the_service_taken_unless_it_was_served_there(
    through_land: CounterHall, served: bool, to_come: tuple[str, ...]
) -> None:
    ticket = served_at(through_land, 1) if served else through_land.take("ho-tich")
    through_land.ask(Transfer(ticket_id=ticket.id, service="xa-hoi"))
    begun = through_land.ticket(StartJourney(ticket_id=ticket.id, journey="nop-roi-nhan"))
    assert begun.next_services == to_come


def test_finishing_one_stop_calls_the_next_person(journeys: CounterHall) -> None:
    serving = served_at(journeys, 1)
    second = journeys.take()
    journeys.ask(StartJourney(ticket_id=serving.id, journey="nop-roi-nhan"))
    called = journeys.ask(FinishAndCallNext(ticket_id=serving.id))
    assert isinstance(called, Called)
    assert called.ticket.id == second.id
    assert journeys.waiting("dat-dai") == 1


def test_whoever_is_sent_away_amid_a_journey_comes_back_before_it_goes_on(journeys: CounterHall) -> None:
    serving = served_at(journeys, 1)
    journeys.ask(StartJourney(ticket_id=serving.id, journey="nop-roi-nhan"))
    journeys.ask(Transfer(ticket_id=serving.id, service="xa-hoi", come_back=True))
    journeys.open(4)
    assert journeys.serve_to_the_end(4).service == "ho-tich"
    assert journeys.serve_to_the_end(1).service == "dat-dai"


def test_a_no_show_is_restored_with_the_arrival_kept_as_a_new_leg(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    missed = hall.call_somebody(1)
    hall.take()
    hall.ask(MarkNoShow(ticket_id=missed.id))
    restored = hall.ticket(Restore(ticket_id=missed.id))
    assert (restored.state, restored.arrived_at, restored.leg) == ("waiting", missed.arrived_at, 2)
    assert hall.call_somebody(1).id == missed.id
    assert rows(hall.database, "SELECT ended_as FROM leg WHERE ticket_id = 1 ORDER BY position")[0] == ("no_show",)


def test_a_corrected_class_changes_the_lane_and_keeps_the_place(hall: CounterHall) -> None:
    first, second = hall.take(), hall.take()
    corrected = hall.ticket(SetPriority(ticket_id=second.id, priority="priority", reason="75 tuổi"))
    assert corrected.priority == "priority"
    assert hall.waiting() == 2
    hall.open(1)
    assert reason_of(hall, 1) == (second.id, "diện ưu tiên")
    hall.ask(MarkNoShow(ticket_id=second.id))
    hall.ask(SetPriority(ticket_id=first.id, priority="priority"))
    hall.ask(SetPriority(ticket_id=first.id, priority=None))
    assert reason_of(hall, 1) == (first.id, "chờ lâu nhất")


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (Transfer(ticket_id=1), NoTargetError),
        (Transfer(ticket_id=1, service="ma-quai"), UnknownServiceError),
        (Transfer(ticket_id=1, counter=99), UnknownCounterError),
        (Transfer(ticket_id=1, counter=3, service="ho-tich"), NotServedHereError),
        (Transfer(ticket_id=1, counter=3, service="ma-quai"), UnknownServiceError),
        (Transfer(ticket_id=1, clerk="ma"), UnknownClerkError),
        (StartJourney(ticket_id=1, journey="vong-vo"), UnknownJourneyError),
        (SetPriority(ticket_id=1, priority="vip"), UnknownPriorityClassError),
        (Restore(ticket_id=1), WrongStateError),
    ],
)
def test_what_does_not_exist_is_refused(
    hall: CounterHall, command: Transfer | StartJourney | SetPriority | Restore, refusal: type[Refusal]
) -> None:
    served_at(hall, 1)
    refused(hall, command, refusal)


@pytest.mark.parametrize("state", ["parked", "no_show", "finished"])
def test_a_ticket_in_another_state_is_not_sent_on(hall: CounterHall, state: str) -> None:
    serving = served_at(hall, 1)
    if state == "no_show":
        hall.take()
        hall.ask(Park(ticket_id=serving.id))
        serving = hall.call_somebody(1)
        hall.ask(MarkNoShow(ticket_id=serving.id))
    else:
        hall.ask(Park(ticket_id=serving.id) if state == "parked" else Finish(ticket_id=serving.id))
    assert refused(hall, Transfer(ticket_id=serving.id, service="dat-dai"), WrongStateError).state == state


def test_a_counter_sends_away_only_who_stands_before_it(hall: CounterHall) -> None:
    serving = served_at(hall, 1)
    other = hall.device("counter", 2)
    with pytest.raises(WrongCounterError):
        hall.ask(Transfer(ticket_id=serving.id, service="dat-dai"), device=other)


def test_a_chosen_ticket_is_called_with_the_reason_on_record(hall: CounterHall) -> None:
    hall.take()
    chosen = hall.take()
    hall.open(1)
    (entry,) = hall.perform(CallTicket(counter=1, ticket_id=chosen.id, reason="có con nhỏ")).entries
    assert '"note":"có con nhỏ"' in entry.payload
    assert '"reason":{"en":"chosen by the clerk","vi":"cán bộ chọn"}' in entry.payload
    assert hall.waiting() == 1


def test_a_ticket_of_a_service_that_the_counter_does_not_serve_is_not_chosen(hall: CounterHall) -> None:
    other = hall.take("dat-dai")
    hall.open(1)
    refused(hall, CallTicket(counter=1, ticket_id=other.id, reason="quen"), NotServedHereError)


def test_a_ticket_that_does_not_wait_is_not_chosen(hall: CounterHall) -> None:
    serving = served_at(hall, 1)
    hall.open(2)
    command = CallTicket(counter=2, ticket_id=serving.id, reason="nhầm")
    assert refused(hall, command, WrongStateError).state == "serving"
