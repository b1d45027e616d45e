"""The hall as the simulation begins with it is the hall that is there."""

from datetime import timedelta
from math import inf
from pathlib import Path

import pytest

from queue_protocol.commands import CloseCounter, PauseCounter, PauseService
from queue_server.domain.counter import CounterState
from queue_server.domain.desks import ServiceOrder
from queue_server.domain.lanes import ORDINARY, Lane
from queue_server.domain.refusals import UnknownCounterError, UnknownServiceError
from queue_server.domain.simulating.asking import Question, answer
from queue_server.domain.simulating.scene import Change, Scene
from queue_server.service.simulator import SimulationError, ask
from queue_server.service.what_if import read_scene, require_known
from tests.support.centres import REAL_XA_MAU
from tests.support.clocks import StandingClock
from tests.support.counter_hall import CounterHall
from tests.support.databases import new_database

PRIORITY = Lane.of_class("priority")


def scene_of(hall: CounterHall) -> Scene:
    with hall.database.reading() as tx:
        return read_scene(tx, hall.staff.centre_id, now=hall.clock())


def test_whoever_waits_stands_in_the_scene_with_lane_and_arrival(hall: CounterHall) -> None:
    first, second = hall.take("ho-tich"), hall.take("dat-dai", priority="priority")
    hall.clock.advance(minutes=5)
    scene = scene_of(hall)
    assert [(each.head.ticket_id, each.head.service, each.head.lane) for each in scene.waiting] == [
        (first.id, "ho-tich", ORDINARY),
        (second.id, "dat-dai", PRIORITY),
    ]
    assert [scene.now - each.arrived_at for each in scene.waiting] == [301_000_000, 300_000_000]
    assert scene.waiting[0].head.due_at > scene.waiting[0].head.place_at


def test_every_counter_stands_there_with_what_it_does(hall: CounterHall) -> None:
    hall.open(1)
    hall.open(2)
    hall.take("ho-tich")
    hall.call_somebody(1)
    hall.clock.advance(minutes=3)
    hall.ask(PauseCounter(counter=2))
    hall.clock.advance(minutes=2)
    places = {place.desk.number: place for place in scene_of(hall).places}
    assert {number: place.state for number, place in places.items()} == {
        1: CounterState.OPEN,
        2: CounterState.PAUSED,
        3: CounterState.CLOSED,
        4: CounterState.CLOSED,
    }
    assert (places[1].busy_with, places[1].busy_for) == ("ho-tich", 300.0)
    assert (places[2].busy_with, places[2].paused_for, places[2].returns) == (None, 120.0, False)
    assert (places[4].desk.services, places[4].desk.order) == (("xa-hoi", "tra-ket-qua"), ServiceOrder.ARRIVAL)


def test_once_pauses_are_known_a_counter_is_expected_back_and_others_will_pause(hall: CounterHall) -> None:
    for _ in range(5):
        hall.open(1)
        hall.clock.advance(minutes=50)
        hall.ask(PauseCounter(counter=1))
        hall.clock.advance(minutes=10)
    hall.open(1)
    hall.ask(PauseCounter(counter=1))
    scene = scene_of(hall)
    assert scene.places[0].returns
    assert scene.pauses.lasting.mean == 600
    assert scene.pauses.rate == pytest.approx(5 / (250 * 60))


def test_what_was_measured_is_in_the_scene(hall: CounterHall) -> None:
    hall.open(3)
    hall.serve_people(3, minutes=8)
    pace = scene_of(hall).paces["dat-dai"]
    assert (pace.count, pace.mean) == (3, 480)


def test_people_are_expected_as_they_came_today_but_not_where_no_numbers_are_given(hall: CounterHall) -> None:
    for _ in range(6):
        hall.take("ho-tich")
        hall.take("dat-dai")
        hall.clock.advance(minutes=10)
    sources = {source.service: source for source in scene_of(hall).sources}
    assert sum(sources["ho-tich"].rates) * 900 == pytest.approx(12, rel=0.1)
    hall.ask(PauseService(service="dat-dai"))
    assert [source.service for source in scene_of(hall).sources] == ["ho-tich"]


def test_people_are_expected_as_on_this_weekday_of_earlier_weeks(hall: CounterHall) -> None:
    for _ in range(3):
        for _ in range(8):
            hall.clock.advance(minutes=5)
            hall.take("ho-tich")
        hall.clock.advance(days=7, minutes=-40, seconds=-8)
    rates = next(source.rates for source in scene_of(hall).sources if source.service == "ho-tich")
    assert sum(rates[:4]) * 900 == pytest.approx(8, rel=0.1)
    assert sum(rates[4:]) == pytest.approx(0)


def test_the_end_of_the_shift_and_of_its_numbers_are_known(tmp_path: Path) -> None:
    database = new_database(tmp_path, REAL_XA_MAU)
    hall = CounterHall(database, StandingClock())
    hall.clock.advance(hours=2)  # 14:00, in the second shift
    for _ in range(4):
        hall.take("ho-tich")
        hall.clock.advance(minutes=15)
    scene = scene_of(hall)
    assert 0 < scene.ends_in < timedelta(hours=4).total_seconds()
    assert sum(sum(source.rates) for source in scene.sources) > 0
    hall.clock.advance(hours=12)
    night = scene_of(hall)
    assert night.ends_in == inf
    assert sum(sum(source.rates) for source in night.sources) == 0
    database.close()


def test_a_change_of_what_is_not_there_is_refused(hall: CounterHall) -> None:
    def ask_about(change: Change) -> None:
        with hall.database.reading() as tx:
            require_known(tx, hall.staff.centre_id, [change], now=hall.clock())

    ask_about(Change(counter=1, services=("dat-dai",), weights={"dat-dai": 2}))
    with pytest.raises(UnknownCounterError):
        ask_about(Change(counter=9))
    with pytest.raises(UnknownServiceError):
        ask_about(Change(counter=1, services=("dat-dai", "nothing")))
    with pytest.raises(UnknownServiceError):
        ask_about(Change(counter=1, weights={"nothing": 2}))


def test_the_other_process_answers_as_this_one_would(hall: CounterHall) -> None:
    hall.open(3)
    hall.serve_people(6, minutes=10)
    for _ in range(7):
        hall.take("dat-dai")
    hall.open(1)
    question = Question(scene=scene_of(hall), changes=[Change(counter=1, services=("ho-tich", "dat-dai"))])
    told = ask(question)
    assert told == answer(question)
    compared = told.services["dat-dai"]
    assert (compared.before.mean or 0) > (compared.after.mean or 0)


def test_a_question_that_cannot_be_answered_is_an_error_that_says_so() -> None:
    with pytest.raises(SimulationError, match="AttributeError"):
        ask(Question(scene=None))  # type: ignore[arg-type]  # what no server asks


def test_a_simulation_changes_nothing(hall: CounterHall) -> None:
    hall.open(3)
    hall.take("dat-dai")
    before = hall.overview()
    ask(Question(scene=scene_of(hall), changes=[]))
    assert hall.overview() == before
    hall.ask(CloseCounter(counter=3))
