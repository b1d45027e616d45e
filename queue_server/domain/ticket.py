"""The life of a ticket: its states, and which action leads from which to which (design, section 3)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from queue_server.domain.refusals import WrongStateError


class TicketState(StrEnum):
    """Where a ticket is in its life."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    NO_SHOW = "no_show"
    FINISHED = "finished"
    CANCELLED = "cancelled"


AT_COUNTER = frozenset({TicketState.CALLED, TicketState.SERVING})
"""The states that occupy a counter."""


class Action(StrEnum):
    """What can be done to a ticket."""

    CALL = "call"
    RECALL = "recall"
    SERVE = "serve"
    FINISH = "finish"
    NO_SHOW = "no_show"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One ticket as everybody may see it. Instants are UTC; `counter` is where it is, or was last, called."""

    id: int
    number: str
    service: str
    state: TicketState
    priority: str | None
    issued_at: datetime
    arrived_at: datetime
    called_at: datetime | None = None
    serving_at: datetime | None = None
    ended_at: datetime | None = None
    counter: int | None = None
    calls: int = 0


_MOVES = {
    (TicketState.WAITING, Action.CALL): TicketState.CALLED,
    (TicketState.WAITING, Action.CANCEL): TicketState.CANCELLED,
    (TicketState.CALLED, Action.RECALL): TicketState.CALLED,
    (TicketState.CALLED, Action.SERVE): TicketState.SERVING,
    (TicketState.CALLED, Action.NO_SHOW): TicketState.NO_SHOW,
    (TicketState.CALLED, Action.CANCEL): TicketState.CANCELLED,
    (TicketState.SERVING, Action.FINISH): TicketState.FINISHED,
}


def after(state: TicketState, action: Action, *, number: str) -> TicketState:
    """The state that `action` leads to. Raises WrongStateError, naming the present one, where it leads nowhere."""
    try:
        return _MOVES[state, action]
    except KeyError:
        raise WrongStateError(number=number, state=state, action=action) from None
