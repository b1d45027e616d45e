"""The next hour, simulated: nobody is lost, the same chances give the same, and more counters never harm."""

from dataclasses import replace
from math import inf
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.domain.counter import CounterState
from queue_server.domain.desks import ServiceOrder
from queue_server.domain.lanes import Lane
from queue_server.domain.pace import NOTHING_MEASURED, Pace
from queue_server.domain.priority import First
from queue_server.domain.simulating.chances import Lognormal, draw, in_order
from queue_server.domain.simulating.hours import chances_of, simulate
from queue_server.domain.simulating.playing import play
from queue_server.domain.simulating.scene import Change, Place, Scene, with_changes
from tests.queue_server.domain.small_halls import (
    ELDERLY,
    MINUTE,
    SERVICES,
    halls,
    pace,
    place,
    scene,
    source,
    waiting,
)


def told(hall: Scene, *changes: Change, seed: int = 1) -> dict[str, tuple[float | None, float]]:
    """By service the mean wait and how many are left."""
    after = simulate(with_changes(hall, changes), chances_of(hall, seed=seed))
    return {service: (hour.mean, hour.left) for service, hour in after.hours.items()}


@settings(max_examples=60, deadline=None)
@given(halls(), st.integers(0, 99))
def test_nobody_is_lost_or_called_twice_and_nobody_before_they_came(hall: Scene, seed: int) -> None:
    chances = draw(in_order(hall), Random(seed))
    played = play(hall, chances)
    assert len(played.called) == len(chances.people)
    for person, called in zip(chances.people, played.called, strict=True):
        assert called >= max(0.0, person.comes)
        assert called == inf or called <= played.ended
    simulated = simulate(hall, [chances])
    asked = [person for person in chances.people if person.comes < hall.horizon]
    assert sum(hour.people for hour in simulated.hours.values()) == len(asked)
    late = sum(
        called >= hall.horizon
        for person, called in zip(chances.people, played.called, strict=True)
        if person.comes < hall.horizon
    )
    assert sum(hour.left for hour in simulated.hours.values()) == late


def test_one_counter_serves_one_after_the_other_and_everybody_once() -> None:
    hall = scene(place(1), people=4, an_hour=4)
    chances = draw(in_order(hall), Random(1))
    free, expected = 0.0, []
    for person in chances.people:
        expected.append(max(free, person.comes))
        free = expected[-1] + person.takes
    played = play(hall, chances)
    assert list(played.called) == [time if time <= played.ended else inf for time in expected]
    assert sum(inf > time > 0 for time in played.called) > 5


@settings(max_examples=40, deadline=None)
@given(halls(), st.integers(0, 99))
def test_no_counter_serves_two_at_once(hall: Scene, seed: int) -> None:
    chances = draw(in_order(hall), Random(seed))
    called = sorted(time for time in play(hall, chances).called if time < inf)
    work = sorted(person.takes for person in chances.people)
    there = sum(each.state is not CounterState.CLOSED for each in hall.places)
    for index, time in enumerate(called):
        # So many calls by then, and each but the last of every counter has been served in full.
        done = max(0, index + 1 - there)
        assert sum(work[:done]) <= there * time + 1e-6


@settings(max_examples=40, deadline=None)
@given(halls(), st.integers(0, 99))
def test_no_change_changes_nothing_at_all(hall: Scene, seed: int) -> None:
    chances = chances_of(hall, seed=seed, most=8)
    same = [
        Change(counter=each.desk.number, services=each.desk.services, order=each.desk.order, state=each.state)
        for each in hall.places
    ]
    before = simulate(hall, chances)
    assert simulate(with_changes(hall, []), chances) == before
    assert simulate(with_changes(hall, same), chances) == before


@settings(max_examples=25, deadline=None)
@given(halls())
def test_the_same_seed_tells_the_same_and_another_one_something_else(hall: Scene) -> None:
    assert chances_of(hall, seed=3, most=8) == chances_of(hall, seed=3, most=8)
    if hall.waiting:
        assert chances_of(hall, seed=3, most=8) != chances_of(hall, seed=4, most=8)


@settings(max_examples=25, deadline=None)
@given(halls(), st.integers(0, 9))
def test_one_more_counter_for_everything_never_makes_the_waits_longer_in_all(hall: Scene, seed: int) -> None:
    more = place(99, *SERVICES, state=CounterState.CLOSED)
    with_it = replace(hall, places=[*hall.places, more])
    chances = chances_of(with_it, seed=seed, most=30)
    before = simulate(with_it, chances).total()
    after = simulate(with_changes(with_it, [Change(counter=99, state=CounterState.OPEN)]), chances).total()
    assert after <= before * 1.02 + MINUTE


def test_an_empty_hall_tells_nothing_of_anybody() -> None:
    hour = simulate(scene(place(1)), chances_of(scene(place(1)), seed=1)).hours["land"]
    assert (hour.people, hour.left, hour.mean, hour.low, hour.high) == (0, 0, None, None, None)


def test_in_a_closed_hall_everybody_is_left() -> None:
    hall = scene(place(1, state=CounterState.CLOSED), people=6)
    mean, left = told(hall)["land"]
    assert left == 6
    assert mean is not None
    assert mean > 2 * 3600  # two hours were watched, and they had waited already


def test_a_line_is_served_at_the_pace_that_was_measured() -> None:
    hall = scene(place(1), people=12)
    hall = replace(hall, paces={"land": pace(10, count=5_000, varies=0.01)})
    hour = simulate(hall, chances_of(hall, seed=1)).hours["land"]
    assert hour.left == pytest.approx(6, abs=1)  # one every ten minutes
    assert hour.mean == pytest.approx((5.5 * 10 + 6.5) * MINUTE, rel=0.05)


def test_a_service_never_measured_takes_as_long_as_all_together() -> None:
    hall = scene(place(1), people=4)
    unmeasured = replace(hall, paces={"land": NOTHING_MEASURED, "births": pace(10)})
    assert told(unmeasured)["land"][0] == pytest.approx(told(hall)["land"][0], rel=0.2)


def test_the_end_of_the_shift_ends_the_hour() -> None:
    hall = replace(scene(place(1), people=12), ends_in=20 * MINUTE)
    mean, left = told(hall)["land"]
    assert left >= 9
    assert mean is not None
    assert mean < 32 * MINUTE  # nobody is followed beyond it
    busy = replace(hall, sources=[source("land", an_hour=30)])
    people = simulate(busy, chances_of(busy, seed=1)).hours["land"].people
    assert people == pytest.approx(12 + 10, rel=0.15)  # nor is anybody asked about who comes after it


@pytest.mark.parametrize(
    ("change", "shorter"),
    [
        (Change(counter=2, services=("births", "land")), True),
        (Change(counter=2, services=("land",)), True),
        (Change(counter=3, state=CounterState.OPEN), True),
        (Change(counter=1, state=CounterState.PAUSED), False),
        (Change(counter=1, state=CounterState.CLOSED), False),
        (Change(counter=1, services=("births",)), False),
    ],
)
def test_what_is_changed_is_what_is_played(change: Change, shorter: bool) -> None:
    hall = scene(place(1), place(2, "births"), place(3, state=CounterState.CLOSED), people=8)
    (before, _), (after, _) = told(hall)["land"], told(hall, change)["land"]
    assert before is not None
    assert after is not None
    assert (after < before - 5 * MINUTE) if shorter else (after > before + 5 * MINUTE)


def test_whoever_is_in_front_of_a_counter_that_closes_is_served_and_another_comes_to_nobody() -> None:
    busy = replace(place(1), busy_with="land", busy_for=60.0)
    assert told(scene(busy, people=1), Change(counter=1, state=CounterState.CLOSED))["land"][1] == 1


def test_a_counter_that_pauses_is_counted_on_only_where_pauses_were_measured() -> None:
    pauses = replace(place(1, state=CounterState.PAUSED), paused_for=60.0)
    hall = scene(pauses, people=1)
    lasting = replace(hall, pauses=replace(hall.pauses, lasting=pace(5)))
    assert told(lasting)["land"][1] == 1
    back = replace(lasting, places=[replace(pauses, returns=True)])
    assert told(back)["land"][1] < 0.2
    at_once = Change(counter=1, state=CounterState.OPEN)
    mean, left = told(back, at_once)["land"]
    assert left == 0
    assert mean == pytest.approx(60.0)


def test_pauses_to_come_make_waits_longer() -> None:
    hall = scene(place(1), people=5)
    often = replace(hall, pauses=replace(hall.pauses, rate=1 / 900, lasting=pace(10)))
    (calm, _), (interrupted, _) = told(hall)["land"], told(often)["land"]
    assert calm is not None
    assert interrupted is not None
    assert interrupted > calm + MINUTE


def test_the_hall_calls_by_its_own_rules() -> None:
    people = [waiting(number, minutes=5 - number / 10) for number in range(8)]
    people.append(waiting(8, minutes=1, lane=ELDERLY))
    hall = replace(scene(place(1)), waiting=people, rules={"elderly": First()})
    chances = draw(in_order(hall), Random(1))
    assert play(hall, chances).called[8] == 0.0


def test_whoever_waits_for_one_counter_goes_there_and_nowhere_else() -> None:
    people = [waiting(0, lane=Lane.of_counter(2)), waiting(1, minutes=1)]
    hall = replace(scene(place(1, "land"), place(2, "births")), waiting=people)
    called = play(hall, draw(in_order(hall), Random(1))).called
    assert list(called) == [0.0, 0.0]


def test_weights_are_what_a_counter_goes_by() -> None:
    people = [waiting(number, service=("land", "births")[number % 2], minutes=0) for number in range(20)]
    hall = replace(scene(place(1, "land", "births")), waiting=people, paces={"land": pace(2), "births": pace(2)})
    change = Change(counter=1, order=ServiceOrder.WEIGHTED, weights={"land": 9, "births": 1})
    (land, _), (births, _) = (told(hall, change)[service] for service in ("land", "births"))
    assert land is not None
    assert births is not None
    assert births > land + 8 * MINUTE


def test_what_is_left_of_a_service_depends_on_how_long_it_has_lasted() -> None:
    time, random = Lognormal.of(600.0, 360_000.0), Random(1)
    fresh = [time.rest(random, 0.0) for _ in range(2_000)]
    late = [time.rest(random, 2_400.0) for _ in range(2_000)]
    assert sum(fresh) / 2_000 == pytest.approx(600, rel=0.1)
    assert sum(late) / 2_000 > 700  # who has been there for long will stay for long
    assert min(late) >= 0


def test_people_who_are_expected_come_at_their_rate() -> None:
    hall = replace(scene(place(1)), sources=[source("land", an_hour=20)])
    runs = chances_of(hall, seed=1)
    assert sum(len(each.people) for each in runs) / len(runs) == pytest.approx(40, rel=0.1)


def test_who_takes_no_time_at_all_harms_nothing() -> None:
    hall = replace(scene(place(1), people=3), paces={"land": Pace(count=9)})
    mean, left = told(hall)["land"]
    assert left == 0
    assert mean == pytest.approx(2 * MINUTE, abs=5)


def test_a_hall_of_its_counters_alone_names_their_services() -> None:
    assert scene(Place(desk=place(1, "births").desk)).services() == ["births"]
