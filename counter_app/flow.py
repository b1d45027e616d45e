"""What the clerk can do next, told from the counter as the server last described it. No Qt, no I/O.

The rules stay on the server; this only decides which buttons are worth offering, so that none leads to a refusal
in the ordinary course of a day.
"""

from dataclasses import dataclass
from enum import StrEnum

from queue_protocol.commands import (
    CallNext,
    CloseCounter,
    Command,
    Finish,
    FinishAndCallNext,
    MarkNoShow,
    OpenCounter,
    PauseCounter,
    Recall,
    Serve,
)
from queue_protocol.state import Counter


class Action(StrEnum):
    """What a button does."""

    OPEN = "open"
    CALL_NEXT = "call_next"
    SERVE = "serve"
    FINISH_AND_CALL_NEXT = "finish_and_call_next"
    FINISH = "finish"
    RECALL = "recall"
    NO_SHOW = "no_show"
    PAUSE = "pause"
    CLOSE = "close"


class Slot(StrEnum):
    """Where a button sits. A slot keeps its place and its key while what it does may change."""

    MAIN = "main"
    RECALL = "recall"
    NO_SHOW = "no_show"
    FINISH = "finish"
    PAUSE = "pause"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Button:
    """What a slot would do now, and whether it makes sense to press it."""

    slot: Slot
    action: Action
    possible: bool


def main_action(counter: Counter) -> Action:
    """The one thing that comes next at this counter: what the green button says."""
    is_open = counter.state == "open"
    if counter.ticket is None:
        return Action.CALL_NEXT if is_open else Action.OPEN
    if counter.ticket.state == "called":
        return Action.SERVE
    # A counter that pauses after this person must not call another one by the same press.
    return Action.FINISH_AND_CALL_NEXT if is_open else Action.FINISH


def buttons(counter: Counter) -> dict[Slot, Button]:
    """Every button of the panel, in the order of the panel."""
    ticket = counter.ticket.state if counter.ticket else None
    # Whoever paused with a person in front may think better of it; with nobody there the main button opens.
    reopens = counter.state == "paused" and ticket is not None
    offers = (
        Button(Slot.MAIN, main_action(counter), possible=True),
        Button(Slot.RECALL, Action.RECALL, possible=ticket == "called"),
        Button(Slot.NO_SHOW, Action.NO_SHOW, possible=ticket == "called"),
        Button(Slot.FINISH, Action.FINISH, possible=ticket == "serving"),
        Button(Slot.PAUSE, Action.OPEN if reopens else Action.PAUSE, possible=reopens or counter.state == "open"),
        Button(Slot.CLOSE, Action.CLOSE, possible=ticket is None and counter.state != "closed"),
    )
    return {button.slot: button for button in offers}


def command(action: Action, counter: Counter) -> Command | None:
    """The command that does `action` here; None where it needs a person and nobody is in front."""
    match action:
        case Action.OPEN:
            return OpenCounter(counter=counter.number)
        case Action.CALL_NEXT:
            return CallNext(counter=counter.number)
        case Action.PAUSE:
            return PauseCounter(counter=counter.number)
        case Action.CLOSE:
            return CloseCounter(counter=counter.number)
        case _:
            return _command_about(action, counter)


_ABOUT_A_TICKET: dict[Action, type[Serve | Finish | FinishAndCallNext | Recall | MarkNoShow]] = {
    Action.SERVE: Serve,
    Action.FINISH: Finish,
    Action.FINISH_AND_CALL_NEXT: FinishAndCallNext,
    Action.RECALL: Recall,
    Action.NO_SHOW: MarkNoShow,
}


def _command_about(action: Action, counter: Counter) -> Command | None:
    return _ABOUT_A_TICKET[action](ticket_id=counter.ticket.id) if counter.ticket else None
