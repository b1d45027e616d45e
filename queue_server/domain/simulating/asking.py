"""What a simulation is asked, and what it answers: values that travel to another process and back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from queue_server.domain.simulating.hours import FEWEST_MEASURED, Hour, chances_of, simulate
from queue_server.domain.simulating.scene import Change, Scene, with_changes
from queue_server.domain.simulating.suggesting import Silence, suggest

SEED = 20_26
"""One for all: who asks twice of the same hall is told the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What these changes would do; without any (None, not an empty list) which one is worth making."""

    scene: Scene
    changes: Sequence[Change] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The next hour of a service as the hall is, and with the changes."""

    before: Hour
    after: Hour


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The hours before and after by service; `silence`: why none; `change` and `helps`: what is suggested."""

    services: Mapping[str, Compared]
    silence: Silence | None = None
    change: Change | None = None
    helps: str | None = None


def answer(question: Question) -> Answer:
    """Simulate."""
    if question.changes is None:
        return _suggested(question.scene)
    scene = question.scene
    if scene.measured() < FEWEST_MEASURED:
        return Answer(services={}, silence=Silence.TOO_LITTLE_MEASURED)
    chances = chances_of(scene, seed=SEED)
    before, after = simulate(scene, chances), simulate(with_changes(scene, question.changes), chances)
    return Answer(services=_compared(before.hours, after.hours))


def _suggested(scene: Scene) -> Answer:
    found = suggest(scene, seed=SEED)
    if isinstance(found, Silence):
        return Answer(services={}, silence=found)
    services = _compared(found.before.hours, found.after.hours)
    return Answer(services=services, change=found.change, helps=found.helps)


def _compared(before: Mapping[str, Hour], after: Mapping[str, Hour]) -> dict[str, Compared]:
    return {
        service: Compared(before=hour, after=after[service]) for service, hour in before.items() if hour.people
    }
