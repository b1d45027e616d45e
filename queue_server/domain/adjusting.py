"""What a supervisor may change of the running day: no change of another is lost, and nobody is left behind."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from queue_server.domain.desks import ServiceOrder
from queue_server.domain.refusals import ChangedMeanwhileError, Fact, LeavesUnservedError, UnknownServiceError

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """What a counter serves, in its order, and how it chooses among it; weights there are by `weighted` alone."""

    services: tuple[str, ...]
    order: ServiceOrder = ServiceOrder.ARRIVAL
    weights: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, order: str, weights: Mapping[str, int]) -> "Assignment":
        """Of a counter's services in their order, each with its weight."""
        kept = dict(weights) if order == ServiceOrder.WEIGHTED else {}
        return cls(services=tuple(weights), order=ServiceOrder(order), weights=kept)

    def weighed(self) -> dict[str, int]:
        """Each service with its weight, 1 where none is set."""
        return {service: self.weights.get(service, 1) for service in self.services}

    def complete(self) -> "Assignment":
        """The same with every weight said, so that equal assignments are equal values."""
        return Assignment.of(self.order, self.weighed())


def require_unchanged(seen: T, now: T, *, who: Callable[[], Fact]) -> None:
    """Say nothing where what somebody saw is still so. Raises ChangedMeanwhileError, saying `who` changed it."""
    if seen != now:
        raise ChangedMeanwhileError(who=who())


def require_known(services: Iterable[str], known: Iterable[str]) -> None:
    """Raises UnknownServiceError for the first that is not known."""
    there = set(known)
    for service in services:
        if service not in there:
            raise UnknownServiceError(service=service)


def unserved(assigned: Mapping[int, Iterable[str]], waiting: Mapping[str, int]) -> dict[str, int]:
    """Of the services that are told of, those that none of the counters serves, with how many wait for each."""
    served = {service for services in assigned.values() for service in services}
    return {service: people for service, people in waiting.items() if service not in served}


def require_served(left: Mapping[str, int], names: Mapping[str, Mapping[str, str]]) -> None:
    """Say nothing where nobody is left behind. Raises LeavesUnservedError, which names the first service."""
    for service, people in sorted(left.items()):
        raise LeavesUnservedError(service=service, people=people, name=dict(names.get(service, {"vi": service})))
