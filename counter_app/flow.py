"""What the clerk can do next, told from the counter as the server last described it. No Qt, no I/O.

The rules stay on the server; this only decides which buttons are worth offering, and says of the others why not,
so that none leads to a refusal in the ordinary course of a day.
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
    Park,
    Recall,
    Serve,
)
from queue_protocol.state import Counter, Snapshot


class Action(StrEnum):
    """What a button does."""

    OPEN = "open"
    CALL_NEXT = "call_next"
    SERVE = "serve"
    FINISH_AND_CALL_NEXT = "finish_and_call_next"
    FINISH = "finish"
    RECALL = "recall"
    NO_SHOW = "no_show"
    PARK = "park"
    CLOSE = "close"
    # These ask something first.
    OUTCOME = "outcome"
    PAUSE = "pause"
    TRANSFER = "transfer"
    JOURNEY = "journey"
    CHOOSE = "choose"
    RESUME = "resume"
    RESTORE = "restore"
    WALK_IN = "walk_in"
    PRIORITY = "priority"
    DOSSIER = "dossier"
    MENU = "menu"
    SETTINGS = "settings"
    # These concern the panel alone.
    DESK_TICKET = "desk_ticket"
    WINDOW = "window"
    LOCK = "lock"
    CHANGE_CLERK = "change_clerk"


class Slot(StrEnum):
    """Where a button sits. A slot keeps its place and its key while what it does may change."""

    MAIN = "main"
    RECALL = "recall"
    NO_SHOW = "no_show"
    TRANSFER = "transfer"
    PARK = "park"
    FINISH = "finish"
    PAUSE = "pause"
    CHOOSE = "choose"
    RESUME = "resume"
    RESTORE = "restore"
    WALK_IN = "walk_in"
    DESK_TICKET = "desk_ticket"
    JOURNEY = "journey"
    PRIORITY = "priority"
    DOSSIER = "dossier"
    CLOSE = "close"
    LOCK = "lock"
    CHANGE_CLERK = "change_clerk"
    WINDOW = "window"
    SETTINGS = "settings"
    MENU = "menu"


SIDE = (Slot.RECALL, Slot.NO_SHOW, Slot.TRANSFER, Slot.PARK, Slot.FINISH, Slot.PAUSE)
"""The buttons beside the main one, in their order."""
IN_MENU = tuple(slot for slot in Slot if slot not in {Slot.MAIN, Slot.MENU, *SIDE})
"""What the menu offers, in its order."""


@dataclass(frozen=True, slots=True)
class Button:
    """What a slot would do now, and why it cannot: a message of ours, empty where it can."""

    slot: Slot
    action: Action
    why: str = ""

    @property
    def possible(self) -> bool:
        """Whether it makes sense to press it."""
        return not self.why


def main_action(counter: Counter) -> Action:
    """The one thing that comes next at this counter: what the green button says."""
    is_open = counter.state == "open"
    if counter.ticket is None:
        return Action.CALL_NEXT if is_open else Action.OPEN
    if counter.ticket.state == "called":
        return Action.SERVE
    # A counter that pauses after this person must not call another one by the same press.
    return Action.FINISH_AND_CALL_NEXT if is_open else Action.FINISH


def buttons(counter: Counter, snapshot: Snapshot | None = None) -> dict[Slot, Button]:
    """Every button of the panel, in the order of the panel."""
    why = _Why(counter, snapshot)
    # Whoever paused with a person in front may think better of it; with nobody there the main button opens.
    reopens = counter.state == "paused" and counter.ticket is not None
    asks_outcome = snapshot is not None and snapshot.outcomes != ()
    offers = (
        Button(Slot.MAIN, main_action(counter)),
        Button(Slot.RECALL, Action.RECALL, why.not_called),
        Button(Slot.NO_SHOW, Action.NO_SHOW, why.not_called),
        Button(Slot.TRANSFER, Action.TRANSFER, why.nobody),
        Button(Slot.PARK, Action.PARK, why.not_serving),
        Button(Slot.FINISH, Action.OUTCOME if asks_outcome else Action.FINISH, why.not_serving),
        Button(Slot.PAUSE, Action.OPEN if reopens else Action.PAUSE, "" if reopens else why.not_open),
        Button(Slot.CHOOSE, Action.CHOOSE, why.not_free or why.none("waiting")),
        Button(Slot.RESUME, Action.RESUME, why.not_free or why.none("parked")),
        Button(Slot.RESTORE, Action.RESTORE, why.none("missed")),
        Button(Slot.WALK_IN, Action.WALK_IN, why.not_free),
        Button(Slot.DESK_TICKET, Action.DESK_TICKET),
        Button(Slot.JOURNEY, Action.JOURNEY, why.nobody or why.no_journeys),
        Button(Slot.PRIORITY, Action.PRIORITY, why.nobody),
        Button(Slot.DOSSIER, Action.DOSSIER, why.nobody),
        Button(Slot.CLOSE, Action.CLOSE, why.occupied or why.closed),
        Button(Slot.LOCK, Action.LOCK, "" if counter.clerk else "why.nobody_logged_in"),
        Button(Slot.CHANGE_CLERK, Action.CHANGE_CLERK),
        Button(Slot.WINDOW, Action.WINDOW),
        Button(Slot.SETTINGS, Action.SETTINGS),
        Button(Slot.MENU, Action.MENU),
    )
    return {button.slot: button for button in offers}


@dataclass(frozen=True, slots=True)
class _Why:
    """Why something cannot be done now: messages of ours, each empty where nothing stands against it."""

    counter: Counter
    snapshot: Snapshot | None

    @property
    def nobody(self) -> str:
        return "why.nobody" if self.counter.ticket is None else ""

    @property
    def not_called(self) -> str:
        ticket = self.counter.ticket
        return self.nobody or ("" if ticket is not None and ticket.state == "called" else "why.has_come")

    @property
    def not_serving(self) -> str:
        ticket = self.counter.ticket
        return self.nobody or ("" if ticket is not None and ticket.state == "serving" else "why.not_begun")

    @property
    def occupied(self) -> str:
        return "" if self.counter.ticket is None else "why.occupied"

    @property
    def closed(self) -> str:
        return "why.closed" if self.counter.state == "closed" else ""

    @property
    def not_open(self) -> str:
        return "" if self.counter.state == "open" else "why.not_open"

    @property
    def not_free(self) -> str:
        return self.not_open or self.occupied

    @property
    def no_journeys(self) -> str:
        return "" if self.snapshot is not None and self.snapshot.journeys else "why.no_journeys"

    def none(self, state: str) -> str:
        """Where nobody of this counter is in that list of the snapshot."""
        return "" if listed(state, self.counter, self.snapshot) else f"why.none_{state}"


def listed(state: str, counter: Counter, snapshot: Snapshot | None) -> tuple[int, ...]:
    """The ids of those who are `waiting`, `parked` or `missed` and whom this counter may take, in order."""
    tickets = (getattr(snapshot, state) if snapshot is not None else None) or ()
    sent = (counter.number, counter.clerk_id)
    return tuple(
        ticket.id
        for ticket in tickets
        if ticket.service in counter.services
        or ticket.counter == counter.number
        or ticket.only_counter == sent[0]
        or (ticket.only_clerk is not None and ticket.only_clerk == sent[1])
    )


def command(action: Action, counter: Counter) -> Command | None:
    """The command that does `action` here at once; None where it asks first, or needs a person and has none."""
    match action:
        case Action.OPEN:
            return OpenCounter(counter=counter.number)
        case Action.CALL_NEXT:
            return CallNext(counter=counter.number)
        case Action.CLOSE:
            return CloseCounter(counter=counter.number)
        case _:
            return _command_about(action, counter)


_ABOUT_A_TICKET: dict[Action, type[Serve | Finish | FinishAndCallNext | Recall | MarkNoShow | Park]] = {
    Action.SERVE: Serve,
    Action.FINISH: Finish,
    Action.FINISH_AND_CALL_NEXT: FinishAndCallNext,
    Action.RECALL: Recall,
    Action.NO_SHOW: MarkNoShow,
    Action.PARK: Park,
}


def _command_about(action: Action, counter: Counter) -> Command | None:
    if counter.ticket is None or action not in _ABOUT_A_TICKET:
        return None
    return _ABOUT_A_TICKET[action](ticket_id=counter.ticket.id)
