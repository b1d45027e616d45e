"""Which counter to give to the longest line: single changes are tried on the simulated hour, the best is said."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from queue_server.domain.simulating.candidates import additions, moves
from queue_server.domain.simulating.chances import Chances
from queue_server.domain.simulating.hours import FEWEST_MEASURED, Hour, Simulated, chances_of, simulate
from queue_server.domain.simulating.scene import Change, Scene, with_changes

CLEAR_GAIN = 300.0
"""A suggestion is made when it shortens the mean wait of the service it helps by at least so many seconds."""
_SHORT = 600.0
_SOON_OVER = 900.0
_HARDLY = 60.0
_WORST_SERVICES = 2
_FIRST_RUNS = 3
_CLEARLY_MORE = 1.2
"""To take a service away from a counter costs somebody: it has to gain so many times what giving alone does."""

Candidates = Callable[[Scene, str, Simulated], Iterator[Change]]


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
    found = list(_best(scene, worst, chances[: _few(len(chances))], before))
    held = _held_to_others(scene, found, seed=seed) if found else None
    return held or Silence.NO_CLEAR_GAIN


def _few(runs: int) -> int:
    return max(_FIRST_RUNS, runs // 4)


def _worst(before: Simulated) -> list[str]:
    """The services with the longest waits, of those where people wait for long."""
    highs = {service: hour.high or 0.0 for service, hour in before.hours.items()}
    ordered = sorted(highs, key=highs.__getitem__, reverse=True)
    return [service for service in ordered if highs[service] >= _SHORT][:_WORST_SERVICES]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tried:
    """A change for a service, and by how many seconds all people together wait less."""

    service: str
    change: Change
    gain: float


def _best(
    scene: Scene, worst: Sequence[str], chances: Sequence[Chances], told: Simulated
) -> Iterator[tuple[str, Change]]:
    """What to suggest, the best first: a change that takes a service away only where it gains clearly more."""
    before = simulate(scene, chances)

    def best_of(candidates: Candidates) -> _Tried | None:
        tried = (
            _tried(scene, service, change, chances, before)
            for service in worst
            for change in candidates(scene, service, told)
        )
        return max((each for each in tried if each is not None), key=lambda each: each.gain, default=None)

    added, moved = best_of(additions), best_of(moves)
    if moved is not None and (added is None or moved.gain > _CLEARLY_MORE * added.gain):
        yield moved.service, moved.change
    if added is not None:
        yield added.service, added.change


def _tried(
    scene: Scene, service: str, change: Change, chances: Sequence[Chances], before: Simulated
) -> _Tried | None:
    """None where it gains nothing, or others pay for it."""
    after = simulate(with_changes(scene, [change]), chances)
    gain = before.total() - after.total()
    if gain <= 0 or not _is_harmless(scene, service, before, after):
        return None
    return _Tried(service=service, change=change, gain=gain)


def _held_to_others(scene: Scene, found: Iterable[tuple[str, Change]], *, seed: int) -> Suggestion | None:
    """The first of those that other chances confirm."""
    chances = chances_of(scene, seed=seed)
    before = simulate(scene, chances)
    for service, change in found:
        after = simulate(with_changes(scene, [change]), chances)
        gain = (before.hours[service].mean or 0.0) - (after.hours[service].mean or 0.0)
        if gain >= CLEAR_GAIN and _is_harmless(scene, service, before, after):
            return Suggestion(change=change, helps=service, before=before, after=after)
    return None


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
