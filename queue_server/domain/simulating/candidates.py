"""The single changes that may help a service with a long line: one more counter, or one that lets another go."""

from collections.abc import Iterator, Sequence

from queue_server.domain.counter import CounterState
from queue_server.domain.simulating.hours import Simulated
from queue_server.domain.simulating.scene import Change, Place, Scene

_COUNTERS_TRIED = 4
_MOVES_TRIED = 4


def additions(scene: Scene, service: str, told: Simulated) -> Iterator[Change]:
    """A counter with a clerk that is closed; else the counters at work which have nobody for longest."""
    order = sorted(range(len(scene.places)), key=lambda index: -told.idle[index])
    free = [scene.places[index] for index in order if scene.places[index].state is CounterState.OPEN]
    others = [place for place in free if service not in place.desk.services]
    closed = [place for place in scene.places if place.state is CounterState.CLOSED]
    ready = [place for place in closed if place.desk.clerk is not None]
    for place in (ready + others)[:_COUNTERS_TRIED]:
        yield _given(place, service)


def moves(scene: Scene, service: str, told: Simulated) -> Iterator[Change]:
    """The counters at work that could let another service go, which one more counter at work keeps, for this one.

    First those that let the most people go: they free the most time. What is waited for beyond the target already
    is let go by nobody.
    """
    open_places = [place for place in scene.places if place.state is CounterState.OPEN]
    found = [
        (place, other)
        for place in open_places
        for other in place.desk.services
        if other != service and _can_spare(scene, open_places, other, told)
    ]
    found.sort(key=lambda pair: -told.hours[pair[1]].people)
    for place, other in found[:_MOVES_TRIED]:
        yield Change(counter=place.desk.number, services=_instead(place, other, service))


def _given(place: Place, service: str) -> Change:
    has_it = service in place.desk.services
    return Change(
        counter=place.desk.number,
        services=None if has_it else (*place.desk.services, service),
        state=CounterState.OPEN if place.state is CounterState.CLOSED else None,
    )


def _can_spare(scene: Scene, open_places: Sequence[Place], service: str, told: Simulated) -> bool:
    hour = told.hours[service]
    is_in_time = hour.high is not None and hour.high <= scene.targets.get(service, 0.0)
    return is_in_time and sum(service in place.desk.services for place in open_places) > 1


def _instead(place: Place, other: str, service: str) -> tuple[str, ...]:
    """The new one stands where the other stood, in an order that is kept; where it is served already, it stays."""
    kept = place.desk.services
    if service in kept:
        return tuple(each for each in kept if each != other)
    return tuple(service if each == other else each for each in kept)
