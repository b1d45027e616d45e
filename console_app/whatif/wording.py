"""A change in words, by comparing it with the hall as it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from console_app.visitor import Visitor
from queue_protocol.state import Counter

Change = Mapping[str, Any]
"""What would be done to one counter, as `POST /what-if` takes it."""


def service_name(visitor: Visitor, code: str) -> str:
    """What a service is called."""
    found = next((each for each in visitor.link.snapshot.services if each.code == code), None)
    return code if found is None else visitor.named(found.name)


def in_words(visitor: Visitor, changes: Iterable[Change]) -> list[str]:
    """A sentence for each thing that would become otherwise."""
    counters = {each.number: each for each in visitor.link.snapshot.counters}
    return [
        sentence
        for change in changes
        for sentence in _of_counter(visitor, change, counters.get(change["counter"]))
    ]


def given_up(visitor: Visitor, change: Change) -> list[str]:
    """The services that the counter would serve no longer."""
    counters = {each.number: each for each in visitor.link.snapshot.counters}
    counter = counters.get(change["counter"])
    wanted = change.get("services")
    return [] if counter is None or wanted is None else _without(counter.services, wanted)


def clean(change: Change) -> dict[str, Any]:
    """The change without what it leaves as it is."""
    return {key: value for key, value in change.items() if value is not None}


def _of_counter(visitor: Visitor, change: Change, counter: Counter | None) -> Iterator[str]:
    number, now = change["counter"], () if counter is None else counter.services
    state = change.get("state")
    if state is not None and (counter is None or counter.state != state):
        yield visitor.say(f"whatif.{state}", counter=number)
    if change.get("services") is not None:
        wanted = tuple(change["services"])
        for key, codes in (("takes", _without(wanted, now)), ("gives_up", _without(now, wanted))):
            if codes:
                yield visitor.say(f"whatif.{key}", counter=number, services=_listed(visitor, codes))
        if wanted != now and set(wanted) == set(now):
            yield visitor.say("whatif.reordered", counter=number, services=_listed(visitor, wanted))
    if change.get("order") is not None:
        yield visitor.say(f"whatif.order_{change['order']}", counter=number)
    if change.get("weights"):
        weights = [f"{service_name(visitor, code)} {weight}" for code, weight in change["weights"].items()]
        yield visitor.say("whatif.weights", counter=number, weights=", ".join(weights))


def _without(services: Sequence[str], others: Sequence[str]) -> list[str]:
    return [service for service in services if service not in others]


def _listed(visitor: Visitor, codes: Iterable[str]) -> str:
    return ", ".join(service_name(visitor, code) for code in codes)
