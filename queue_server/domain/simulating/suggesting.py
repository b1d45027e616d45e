"""Which counter to give to the longest line: single changes are tried on the simulated hour, the best is said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from queue_server.domain.counter import CounterState
from queue_server.domain.simulating.chances import Chances
from queue_server.domain.simulating.hours import FEWEST_MEASURED, Hour, Simulated, chances_of, simulate
from queue_server.domain.simulating.scene import Change, Place, Scene, with_changes

CLEAR_GAIN = 300.0
"""A suggestion is made when it shortens the mean wait of the service it helps by at least so many seconds."""
_SHORT = 600.0
_SOON_OVER = 900.0
_HARDLY = 60.0
_WORST_SERVICES = 2
_COUNTERS_TRIED = 4
_FIRST_RUNS = 3


class Silence(StrEnum):
    """Why nothing is suggested; worded in words/*.toml under `no_suggestion.…`."""

    TOO_LITTLE_MEASURED = "too_little_measured"
    NOBODY_WAITS = "nobody_waits"
    SHIFT_ENDS = "shift_ends"
    WAITS_ARE_SHORT = "waits_are_short"
    NO_CLEAR_GAIN = "no_clear_gain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One change, the service that it helps, and the next hour without it and with it."""

    change: Change
    helps: str
    before: Simulated
    after: Simulated


def suggest(scene: Scene, *, seed: int) -> Suggestion | Silence:
    """The best single change, where its gain is clear and it makes nobody wait beyond the target instead.

    Candidates are compared in few runs, and the best is held to others, so that luck suggests nothing: to those of
    `seed`, with which whoever asks about that change is told the same.
    """
    if not scene.waiting:
        return Silence.NOBODY_WAITS
    if scene.measured() < FEWEST_MEASURED:
        return Silence.TOO_LITTLE_MEASURED
    if scene.horizon < _SOON_OVER:
        return Silence.SHIFT_ENDS
    chances = chances_of(scene, seed=seed + 1)
    before = simulate(scene, chances)
    worst = _worst(before)
    if not worst:
        return Silence.WAITS_ARE_SHORT
    best = _best(scene, worst, chances[: _few(len(chances))], before)
    if best is None:
        return Silence.NO_CLEAR_GAIN
    return _held_to_others(scene, best, seed=seed) or Silence.NO_CLEAR_GAIN


def _few(runs: int) -> int:
    return max(_FIRST_RUNS, runs // 4)


def _worst(before: Simulated) -> list[str]:
    """The services with the longest waits, of those where people wait for long."""
    highs = {service: hour.high or 0.0 for service, hour in before.hours.items()}
    ordered = sorted(highs, key=highs.__getitem__, reverse=True)
    return [service for service in ordered if highs[service] >= _SHORT][:_WORST_SERVICES]


def _best(
    scene: Scene, worst: Sequence[str], chances: Sequence[Chances], told: Simulated
) -> tuple[str, Change] | None:
    before = simulate(scene, chances)
    tried = [
        (service, change, simulate(with_changes(scene, [change]), chances))
        for service in worst
        for change in _candidates(scene, service, told)
    ]
    harmless = [each for each in tried if _is_harmless(scene, each[0], before, each[2])]
    gains = [(before.total() - after.total(), service, change) for service, change, after in harmless]
    clear = [each for each in gains if each[0] > 0]
    return max(clear, key=lambda each: each[0])[1:] if clear else None


def _candidates(scene: Scene, service: str, told: Simulated) -> Iterator[Change]:
    """A counter with a clerk that is closed; else the counters at work which have nobody for longest."""
    order = sorted(range(len(scene.places)), key=lambda index: -told.idle[index])
    free = [scene.places[index] for index in order if scene.places[index].state is CounterState.OPEN]
    others = [place for place in free if service not in place.desk.services]
    closed = [place for place in scene.places if place.state is CounterState.CLOSED]
    ready = [place for place in closed if place.desk.clerk is not None]
    for place in (ready + others)[:_COUNTERS_TRIED]:
        yield _given(place, service)


def _given(place: Place, service: str) -> Change:
    has_it = service in place.desk.services
    return Change(
        counter=place.desk.number,
        services=None if has_it else (*place.desk.services, service),
        state=CounterState.OPEN if place.state is CounterState.CLOSED else None,
    )


def _held_to_others(scene: Scene, best: tuple[str, Change], *, seed: int) -> Suggestion | None:
    service, change = best
    chances = chances_of(scene, seed=seed)
    before, after = simulate(scene, chances), simulate(with_changes(scene, [change]), chances)
    gain = (before.hours[service].mean or 0.0) - (after.hours[service].mean or 0.0)
    if gain < CLEAR_GAIN or not _is_harmless(scene, service, before, after):
        return None
    return Suggestion(change=change, helps=service, before=before, after=after)


def _is_harmless(scene: Scene, helped: str, before: Simulated, after: Simulated) -> bool:
    """Whether nobody else waits noticeably longer, unless within the target."""
    return all(
        _is_bearable(hour, after.hours[service], target=scene.targets.get(service, 0.0))
        for service, hour in before.hours.items()
        if service != helped
    )


def _is_bearable(before: Hour, after: Hour, *, target: float) -> bool:
    if before.high is None or after.high is None:
        return True
    return after.high <= max(before.high + _HARDLY, target)
