"""What the clerk is offered, in sentences."""

import pytest

from counter_app.flow import Action, Slot, buttons, command, listed, main_action
from counter_app.keys import DEFAULT_KEYS
from queue_protocol import commands
from queue_protocol.state import Counter
from tests.counter_app.busy_hall import busy
from tests.counter_app.snapshots import a_counter, a_snapshot, called, serving

ALWAYS = {Slot.DESK_TICKET, Slot.CHANGE_CLERK, Slot.WINDOW, Slot.SETTINGS, Slot.MENU}
OF_A_PERSON = {Slot.TRANSFER, Slot.PRIORITY, Slot.DOSSIER}


def possible(counter: Counter) -> set[Slot]:
    return {slot for slot, button in buttons(counter).items() if button.possible}


def test_with_nobody_in_front_the_next_thing_is_to_call() -> None:
    assert main_action(a_counter()) is Action.CALL_NEXT


def test_with_somebody_called_the_next_thing_is_to_start() -> None:
    assert main_action(a_counter(ticket=called())) is Action.SERVE


def test_with_somebody_at_the_counter_the_next_thing_is_to_finish_and_call() -> None:
    assert main_action(a_counter(ticket=serving())) is Action.FINISH_AND_CALL_NEXT


@pytest.mark.parametrize("state", ["paused", "closed"])
def test_a_counter_that_is_not_open_opens_first(state: str) -> None:
    assert main_action(a_counter(state=state)) is Action.OPEN


def test_a_counter_that_pauses_after_this_person_finishes_without_calling() -> None:
    assert main_action(a_counter(state="paused", ticket=serving())) is Action.FINISH


def test_a_person_who_was_called_before_the_pause_can_still_be_started() -> None:
    assert main_action(a_counter(state="paused", ticket=called())) is Action.SERVE


def test_an_idle_open_counter_can_pause_or_close_but_has_nobody_to_recall() -> None:
    assert possible(a_counter()) == {Slot.MAIN, Slot.PAUSE, Slot.CLOSE, Slot.WALK_IN, *ALWAYS}


def test_somebody_called_can_be_recalled_or_missed_and_the_counter_cannot_close() -> None:
    assert possible(a_counter(ticket=called())) == {
        Slot.MAIN, Slot.RECALL, Slot.NO_SHOW, Slot.PAUSE, *OF_A_PERSON, *ALWAYS,
    }  # fmt: skip


def test_somebody_being_served_can_be_finished_without_calling_another() -> None:
    assert possible(a_counter(ticket=serving())) == {
        Slot.MAIN, Slot.FINISH, Slot.PARK, Slot.PAUSE, *OF_A_PERSON, *ALWAYS,
    }  # fmt: skip


def test_a_closed_counter_can_only_open() -> None:
    assert possible(a_counter(state="closed")) == {Slot.MAIN, *ALWAYS}


def test_an_idle_paused_counter_can_open_or_close() -> None:
    assert possible(a_counter(state="paused")) == {Slot.MAIN, Slot.CLOSE, *ALWAYS}


def test_a_pause_with_somebody_in_front_can_be_taken_back() -> None:
    pause = buttons(a_counter(state="paused", ticket=serving()))[Slot.PAUSE]
    assert (pause.action, pause.possible) == (Action.OPEN, True)


def test_each_action_becomes_its_command() -> None:
    idle, busy = a_counter(), a_counter(ticket=serving())
    assert command(Action.CALL_NEXT, idle) == commands.CallNext(counter=5)
    assert command(Action.OPEN, idle) == commands.OpenCounter(counter=5)
    assert command(Action.CLOSE, idle) == commands.CloseCounter(counter=5)
    assert command(Action.SERVE, busy) == commands.Serve(ticket_id=18)
    assert command(Action.FINISH, busy) == commands.Finish(ticket_id=18)
    assert command(Action.FINISH_AND_CALL_NEXT, busy) == commands.FinishAndCallNext(ticket_id=18)
    assert command(Action.RECALL, busy) == commands.Recall(ticket_id=18)
    assert command(Action.NO_SHOW, busy) == commands.MarkNoShow(ticket_id=18)


def test_without_a_person_there_is_nothing_to_start() -> None:
    assert command(Action.SERVE, a_counter()) is None


def test_every_button_has_a_key_of_its_own() -> None:
    assert set(DEFAULT_KEYS) == set(Slot)
    assert len(set(DEFAULT_KEYS.values())) == len(Slot)


def test_what_asks_first_is_no_command_yet() -> None:
    assert command(Action.PAUSE, a_counter()) is None
    assert command(Action.TRANSFER, a_counter(ticket=serving())) is None


def test_whoever_cannot_be_taken_is_not_offered() -> None:
    hall = busy(a_counter())
    assert [len(listed(state, a_counter(), hall)) for state in ("waiting", "parked", "missed")] == [13, 2, 1]
    assert listed("waiting", a_counter(number=6, services=("y-te",)), hall) == ()


def test_what_cannot_be_done_says_why() -> None:
    assert buttons(a_counter())[Slot.RECALL].why == "why.nobody"
    assert buttons(a_counter(ticket=serving()))[Slot.RECALL].why == "why.has_come"
    assert buttons(a_counter(ticket=called()))[Slot.PARK].why == "why.not_begun"
    assert buttons(a_counter(ticket=serving()))[Slot.CLOSE].why == "why.occupied"
    assert buttons(a_counter(state="closed"))[Slot.CLOSE].why == "why.closed"
    assert buttons(a_counter(state="paused"))[Slot.CHOOSE].why == "why.not_open"
    assert buttons(a_counter())[Slot.RESUME].why == "why.none_parked"


def test_where_the_centre_has_outcomes_finishing_asks_for_one() -> None:
    busy_counter = a_counter(ticket=serving())
    assert buttons(busy_counter, busy(busy_counter))[Slot.FINISH].action is Action.OUTCOME
    assert buttons(busy_counter, a_snapshot())[Slot.FINISH].action is Action.FINISH
