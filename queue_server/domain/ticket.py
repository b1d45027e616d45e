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
    PARKED = "parked"
    NO_SHOW = "no_show"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


AT_COUNTER = frozenset({TicketState.CALLED, TicketState.SERVING})
"""The states that occupy a counter."""


class Action(StrEnum):
    """What can be done to a ticket; `go_on` finishes a leg that another follows, `expire` ends the day."""

    CALL = "call"
    RECALL = "recall"
    SERVE = "serve"
    FINISH = "finish"
    NO_SHOW = "no_show"
    CANCEL = "cancel"
    PARK = "park"
    RESUME = "resume"
    RESTORE = "restore"
    TRANSFER = "transfer"
    GO_ON = "go_on"
    EXPIRE = "expire"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One ticket as everybody may see it; `queue_protocol.state.Ticket` says what its fields mean."""

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
    leg: int = 1
    next_services: tuple[str, ...] = ()
    only_counter: int | None = None
    only_clerk: int | None = None
    due_at: datetime | None = None
    returning: bool = False
    parked_at: datetime | None = None
    outcome: str | None = None
    has_person: bool = False


_MOVES = {
    (TicketState.WAITING, Action.CALL): TicketState.CALLED,
    (TicketState.WAITING, Action.CANCEL): TicketState.CANCELLED,
    (TicketState.CALLED, Action.RECALL): TicketState.CALLED,
    (TicketState.CALLED, Action.SERVE): TicketState.SERVING,
    (TicketState.CALLED, Action.NO_SHOW): TicketState.NO_SHOW,
    (TicketState.CALLED, Action.CANCEL): TicketState.CANCELLED,
    (TicketState.SERVING, Action.FINISH): TicketState.FINISHED,
    (TicketState.SERVING, Action.GO_ON): TicketState.WAITING,
    (TicketState.SERVING, Action.PARK): TicketState.PARKED,
    (TicketState.PARKED, Action.RESUME): TicketState.SERVING,
    (TicketState.NO_SHOW, Action.RESTORE): TicketState.WAITING,
    (TicketState.WAITING, Action.TRANSFER): TicketState.WAITING,
    (TicketState.CALLED, Action.TRANSFER): TicketState.WAITING,
    (TicketState.SERVING, Action.TRANSFER): TicketState.WAITING,
    (TicketState.WAITING, Action.EXPIRE): TicketState.EXPIRED,
    (TicketState.PARKED, Action.EXPIRE): TicketState.EXPIRED,
    (TicketState.CALLED, Action.EXPIRE): TicketState.EXPIRED,
    (TicketState.SERVING, Action.EXPIRE): TicketState.EXPIRED,
}

ENDED = frozenset(TicketState) - {TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.PARKED}
"""The states from which a ticket does not go on by itself; only a no-show can be restored."""


def after(state: TicketState, action: Action, *, number: str) -> TicketState:
    """The state that `action` leads to. Raises WrongStateError, naming the present one, where it leads nowhere."""
    try:
        return _MOVES[state, action]
    except KeyError:
        raise WrongStateError(number=number, state=state, action=action) from None


def may_be(state: TicketState, action: Action) -> bool:
    """Whether `action` leads anywhere from that state, for whoever only wants to know."""
    return (state, action) in _MOVES
