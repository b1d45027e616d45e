"""A suggestion is said only where its gain is clear and nobody pays for it."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.domain.counter import CounterState
from queue_server.domain.desks import ServiceOrder
from queue_server.domain.simulating.asking import Answer, Question, answer
from queue_server.domain.simulating.candidates import moves
from queue_server.domain.simulating.hours import chances_of, simulate
from queue_server.domain.simulating.scene import Change, Scene, with_changes
from queue_server.domain.simulating.suggesting import CLEAR_GAIN, Silence, Suggestion, suggest
from tests.queue_server.domain.small_halls import MINUTE, NOW, SERVICES, halls, pace, place, scene, source, waiting


def suggested(hall: Scene) -> Suggestion:
    found = suggest(hall, seed=1)
    assert isinstance(found, Suggestion), found
    return found


def test_an_idle_counter_is_given_the_long_line() -> None:
    found = suggested(scene(place(1), place(2, "births"), people=10))
    assert (found.change, found.helps) == (Change(counter=2, services=("births", "land")), "land")
    before, after = found.before.hours["land"].mean, found.after.hours["land"].mean
    assert before is not None
    assert after is not None
    assert before - after >= CLEAR_GAIN


def test_a_closed_counter_is_opened_where_a_clerk_is_logged_in_and_not_otherwise() -> None:
    closed = place(2, state=CounterState.CLOSED, clerk=7)
    assert suggested(scene(place(1), closed, people=10)).change == Change(counter=2, state=CounterState.OPEN)
    nobody = place(2, state=CounterState.CLOSED)
    assert suggest(scene(place(1), nobody, people=10), seed=1) is Silence.NO_CLEAR_GAIN


def test_a_closed_counter_with_a_clerk_is_given_the_service_too() -> None:
    closed = place(2, "births", state=CounterState.CLOSED, clerk=7)
    change = suggested(scene(place(1), closed, people=10)).change
    assert change == Change(counter=2, services=("births", "land"), state=CounterState.OPEN)


def test_a_counter_that_pauses_is_left_alone() -> None:
    pauses = place(2, "births", state=CounterState.PAUSED, clerk=7)
    assert suggest(scene(place(1), pauses, people=10), seed=1) is Silence.NO_CLEAR_GAIN


def test_nobody_is_made_to_wait_beyond_the_target_instead() -> None:
    hall = scene(place(1), place(2, "births"), people=10)
    busy = [waiting(100 + number, service="births", minutes=1) for number in range(2)]
    crowded = replace(
        hall, waiting=[*hall.waiting, *busy], sources=[source("births", an_hour=1)], targets={"births": 5 * MINUTE}
    )
    assert suggest(crowded, seed=1) is Silence.NO_CLEAR_GAIN
    patient = replace(crowded, targets={"births": 120 * MINUTE})
    assert suggested(patient).change.counter == 2


def two_for_births(*, people: int = 20, births: int = 4, others: int = 4, target: float = 90) -> Scene:
    """Many wait for land, which is quick, at counter 1; counters 2 and 3 call for births, which take longer.

    So many wait for births, and so many come for them in an hour; `target` is theirs, in minutes.
    """
    hall = scene(place(1), place(2, "births"), place(3, "births"), people=people, an_hour=10)
    for_births = [waiting(100 + number, service="births", minutes=1) for number in range(births)]
    return replace(
        hall,
        places=[replace(each, desk=replace(each.desk, order=ServiceOrder.LISTED)) for each in hall.places],
        waiting=[*hall.waiting, *for_births],
        paces={"land": pace(5), "births": pace(15)},
        sources=[*hall.sources, source("births", an_hour=others)],
        targets={"land": 30 * MINUTE, "births": target * MINUTE},
    )


def test_a_counter_is_moved_to_the_long_line_where_giving_it_alone_would_bring_little() -> None:
    hall = two_for_births()
    found = suggested(hall)
    assert (found.change.services, found.helps) == (("land",), "land")
    added = answer(Question(scene=hall, changes=[Change(counter=2, services=("births", "land"))]))
    moved = found.after.hours["land"].mean
    assert moved is not None
    assert moved < (added.services["land"].after.mean or 0)


def test_what_the_service_loses_that_gives_a_counter_up_is_told() -> None:
    told = answer(Question(scene=two_for_births()))
    assert told.change is not None
    births = told.services["births"]
    assert (births.after.mean or 0) > (births.before.mean or 0)
    assert (births.after.high or 0) <= 90 * MINUTE


def test_no_counter_is_taken_from_a_service_that_has_no_other_or_waits_too_long_itself() -> None:
    hall = two_for_births()
    alone = replace(hall, places=hall.places[:2])
    late = replace(hall, targets={"land": 30 * MINUTE, "births": 1 * MINUTE})
    closed = replace(hall, places=[*hall.places[:2], replace(hall.places[2], state=CounterState.CLOSED)])
    for each in (alone, late, closed):
        assert list(moves(each, "land", simulate(each, chances_of(each, seed=1)))) == []
    assert [change.counter for change in moves(hall, "land", simulate(hall, chances_of(hall, seed=1)))] == [2, 3]


@settings(max_examples=60, deadline=None)
@given(halls(), st.integers(0, 9))
def test_whatever_is_suggested_leaves_every_service_a_counter_and_nobody_beyond_the_target(
    hall: Scene, seed: int
) -> None:
    found = suggest(replace(hall, targets=dict.fromkeys(SERVICES, 45 * MINUTE)), seed=seed)
    if isinstance(found, Silence):
        return
    changed = with_changes(hall, [found.change])
    assert all(place.desk.services for place in changed.places)
    assert at_work(hall) <= at_work(changed)
    before, after = found.before.hours, found.after.hours
    assert (before[found.helps].mean or 0) - (after[found.helps].mean or 0) >= CLEAR_GAIN
    for service in set(before) - {found.helps}:
        assert (after[service].high or 0) <= max((before[service].high or 0) + MINUTE, 45 * MINUTE)


@settings(max_examples=25, deadline=None)
@given(st.integers(8, 28), st.integers(0, 6), st.integers(0, 6), st.sampled_from((30, 60, 90, 120)))
def test_whatever_is_moved_gains_clearly_more_than_giving_alone_and_hurts_nobody(
    people: int, births: int, others: int, target: float
) -> None:
    hall = two_for_births(people=people, births=births, others=others, target=target)
    found = suggest(hall, seed=1)
    if isinstance(found, Silence) or found.change.services != ("land",):
        return
    assert at_work(hall) == at_work(with_changes(hall, [found.change]))
    assert (found.after.hours["births"].high or 0) <= target * MINUTE
    added = simulate(
        with_changes(hall, [replace(found.change, services=("births", "land"))]), chances_of(hall, seed=1)
    )
    assert found.before.total() - found.after.total() > found.before.total() - added.total()


def at_work(hall: Scene) -> set[str]:
    """What somebody can be served with."""
    open_places = (place for place in hall.places if place.state is CounterState.OPEN)
    return {service for place in open_places for service in place.desk.services}


def test_why_nothing_is_suggested() -> None:
    two = (place(1), place(2, "births"))
    assert suggest(scene(*two), seed=1) is Silence.NOBODY_WAITS
    assert suggest(replace(scene(*two, people=9), paces={"land": pace(5, count=3)}), seed=1) is (
        Silence.TOO_LITTLE_MEASURED
    )
    assert suggest(replace(scene(*two, people=9), ends_in=10 * MINUTE), seed=1) is Silence.SHIFT_ENDS
    short = replace(scene(*two), waiting=[waiting(1, minutes=1)])
    assert suggest(short, seed=1) is Silence.WAITS_ARE_SHORT
    assert suggest(scene(place(1), people=9), seed=1) is Silence.NO_CLEAR_GAIN


def test_a_question_is_answered_by_service() -> None:
    hall = scene(place(1), place(2, "births"), people=8)
    told = answer(Question(scene=hall, changes=[Change(counter=2, services=("land",))]))
    assert list(told.services) == ["land"]
    before, after = told.services["land"].before, told.services["land"].after
    assert (before.mean or 0) > (after.mean or 0)
    assert (told.silence, told.change, told.helps) == (None, None, None)
    assert answer(Question(scene=hall, changes=[])).services["land"].before == before


def test_a_question_without_changes_asks_for_a_suggestion() -> None:
    hall = scene(place(1), place(2, "births"), people=8)
    told = answer(Question(scene=hall))
    assert (told.change, told.helps) == (Change(counter=2, services=("births", "land")), "land")


def test_with_too_little_measured_nothing_is_told() -> None:
    hall = Scene(now=NOW, waiting=[waiting(1)], places=[place(1)], paces={"land": pace(5, count=4)})
    assert answer(Question(scene=hall, changes=[])) == Answer(services={}, silence=Silence.TOO_LITTLE_MEASURED)
