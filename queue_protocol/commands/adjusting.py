"""What a supervisor changes of the running day: who serves what, how many numbers, who goes where; undoing it."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from queue_protocol.base import Code, CounterNumber, EntrySeq, Note, Strict
from queue_protocol.state import ServiceOrderName


def _each_once(services: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(services)) < len(services):
        raise ValueError("a service is named twice")
    return services


Services = Annotated[tuple[Code, ...], Field(min_length=1, max_length=200), AfterValidator(_each_once)]
"""In the order in which the counter takes them; each once."""
Weight = Annotated[int, Field(ge=1, le=100)]
Weights = Annotated[dict[Code, Weight], Field(max_length=200)]
"""How often a service's turn comes, by code; one that is left out has 1."""
DailyLimit = Annotated[int, Field(ge=1, le=999_999)]
"""So many numbers of a service in a day."""


def require_weights_of(services: Iterable[str], order: str, weights: Mapping[str, int]) -> None:
    """Raises ValueError for weights of what is not served, and for weights where the order has none."""
    if weights and order != "weighted":
        raise ValueError("only the order `weighted` has weights")
    if set(weights) - set(services):
        raise ValueError("a weight is for a service that is not named")


class Assignment(Strict):
    """What a counter serves, in its order, and how it chooses among it."""

    services: Services
    order: ServiceOrderName = "arrival"
    weights: Weights = Field(default_factory=dict)

    @model_validator(mode="after")
    def _weighed(self) -> "Assignment":
        require_weights_of(self.services, self.order, self.weights)
        return self


class AssignCounter(Strict):
    """Let a counter serve these services from its next call on; whoever is in front of it stays.

    `expected` is what the sender saw: where the counter serves something else by now, nothing is done. A service
    that no counter would serve any more is refused, unless `leave_unserved` says it is meant.
    """

    kind: Literal["assign_counter"] = "assign_counter"
    counter: CounterNumber
    services: Services
    order: ServiceOrderName = "arrival"
    weights: Weights = Field(default_factory=dict)
    expected: Assignment
    leave_unserved: bool = False

    @model_validator(mode="after")
    def _weighed(self) -> "AssignCounter":
        require_weights_of(self.services, self.order, self.weights)
        return self


class SetDailyLimit(Strict):
    """Give so many numbers of a service in a day; none: as many as are wanted. `expected` is the limit seen."""

    kind: Literal["set_daily_limit"] = "set_daily_limit"
    service: Code
    limit: DailyLimit | None = None
    expected: DailyLimit | None = None


class SendClerk(Strict):
    """Ask a clerk (by login) to another counter, as their panel shows until they log in there.

    Without a counter what was asked of them before is withdrawn.
    """

    kind: Literal["send_clerk"] = "send_clerk"
    clerk: Code
    counter: CounterNumber | None = None
    note: Note | None = None


class Undo(Strict):
    """Do the opposite of an adjustment, named by its entry of the journal, if nothing has changed it since.

    `leave_unserved` as for `assign_counter`.
    """

    kind: Literal["undo"] = "undo"
    seq: EntrySeq
    leave_unserved: bool = False


AdjustingCommand = AssignCounter | SetDailyLimit | SendClerk | Undo
