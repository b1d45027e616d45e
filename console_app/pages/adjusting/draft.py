"""What a counter would serve, as somebody at the console is about to say it; without a screen."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from queue_protocol.state import Counter, ServiceOrderName

ORDERS: tuple[ServiceOrderName, ...] = ("arrival", "listed", "weighted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A counter as it was seen, and what it is to serve instead."""

    seen: Counter
    services: tuple[str, ...]
    order: ServiceOrderName
    weights: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, counter: Counter) -> "Draft":
        """Nothing changed yet."""
        return cls(seen=counter, services=counter.services, order=counter.order, weights=counter.weights)

    @property
    def is_changed(self) -> bool:
        """Whether it says anything else than what was seen."""
        return self.assignment() != Draft.of(self.seen).assignment()

    def toggled(self, service: str) -> "Draft":
        """With the service, as the last, or without it."""
        if service in self.services:
            return replace(self, services=tuple(each for each in self.services if each != service))
        return replace(self, services=(*self.services, service))

    def moved(self, service: str, *, by: int) -> "Draft":
        """With the service so many places further down; at an end it stays."""
        return self.placed(service, at=self.services.index(service) + by)

    def placed(self, service: str, *, at: int) -> "Draft":
        """With the service at that place, whether it was served before or not."""
        ordered = [each for each in self.services if each != service]
        ordered.insert(max(at, 0), service)
        return replace(self, services=tuple(ordered))

    def weighed(self, service: str, weight: int) -> "Draft":
        """With another weight of the service."""
        return replace(self, weights={**self.weights, service: weight})

    def by(self, order: ServiceOrderName) -> "Draft":
        """Choosing among its services in another way."""
        return replace(self, order=order)

    def changed(self, change: Mapping[str, Any]) -> "Draft":
        """With what such a change says of it; see `changes`."""
        services, order, weights = (change.get(key) for key in ("services", "order", "weights"))
        return replace(
            self,
            services=self.services if services is None else tuple(services),
            order=order or self.order,
            weights=self.weights if weights is None else weights,
        )

    def assignment(self) -> dict[str, Any]:
        """What the counter is to serve, as the server is told."""
        weighed = {service: self.weights.get(service, 1) for service in self.services}
        return {
            "services": list(self.services),
            "order": self.order,
            "weights": weighed if self.order == "weighted" else {},
        }

    def body(self, *, leave_unserved: bool = False) -> dict[str, Any]:
        """What is asked of the server: the assignment, in place of the one that was seen."""
        expected = Draft.of(self.seen).assignment()
        return {**self.assignment(), "expected": expected, "leave_unserved": leave_unserved}

    def changes(self) -> tuple[dict[str, Any], ...]:
        """The same for whoever says what it would do: what is otherwise than it was seen."""
        seen = Draft.of(self.seen).assignment()
        otherwise = {key: value for key, value in self.assignment().items() if value != seen[key]}
        return ({"counter": self.seen.number, **otherwise},)
