"""What is asked of the HTTP door to adjust the running day."""

from pydantic import Field, model_validator

from queue_protocol.base import CounterNumber, EntrySeq, Note
from queue_protocol.commands.adjusting import (
    Assignment,
    DailyLimit,
    Services,
    Weights,
    require_weights_of,
)
from queue_protocol.state import ServiceOrderName
from queue_server.transport.bodies import Asked


class AssignBody(Asked):
    """`POST /counters/{number}/assign`; see the command `assign_counter`."""

    services: Services
    order: ServiceOrderName = "arrival"
    weights: Weights = Field(default_factory=dict)
    expected: Assignment
    leave_unserved: bool = False

    @model_validator(mode="after")
    def _weighed(self) -> "AssignBody":
        require_weights_of(self.services, self.order, self.weights)
        return self


class DailyLimitBody(Asked):
    """`POST /services/{service}/daily-limit`: null is as many as are wanted."""

    limit: DailyLimit | None
    expected: DailyLimit | None


class SendBody(Asked):
    """`POST /staff/{login}/send`: to no counter takes back what was asked."""

    counter: CounterNumber | None = None
    note: Note | None = None


class UndoBody(Asked):
    """`POST /undo`: an entry of the journal."""

    seq: EntrySeq
    leave_unserved: bool = False
