"""A press that waits for the link: done only if it still means the same, and nobody is called long after."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.held import CALLS_HOLD, Held, Said, judge, situation
from queue_protocol.commands import (
    CallNext,
    CallTicket,
    CloseCounter,
    Command,
    Finish,
    FinishAndCallNext,
    MarkNoShow,
    OpenCounter,
    Park,
    PauseCounter,
    Recall,
    Restore,
    Resume,
    Serve,
    ServeWalkIn,
    Transfer,
)
from queue_protocol.state import Counter, Snapshot
from tests.counter_app.busy_hall import busy
from tests.counter_app.snapshots import NOON, a_counter, called, serving

NUMBERS = {11: "parked", 9: "missed", 19: "waiting", 18: "in front", 77: "nowhere"}
CALLING = (CallNext, CallTicket, FinishAndCallNext, Resume, ServeWalkIn)


def held(command: Command, counter: Counter, *, command_id: str | None = None) -> Held:
    return Held(
        command=command, situation=situation(command, counter, busy(counter)), at=NOON, command_id=command_id
    )


def test_a_finish_is_done_while_the_same_person_is_served() -> None:
    press = held(Finish(ticket_id=18), a_counter(ticket=serving()))
    judged = judge(press, a_counter(ticket=serving(), state="paused"), busy(a_counter(ticket=serving())), now=NOON)
    assert (judged.said, judged.command) == (Said.SENT, Finish(ticket_id=18))


@pytest.mark.parametrize(
    "now", [a_counter(), a_counter(ticket=called("A031", ident=31)), a_counter(ticket=called())]
)
def test_a_finish_is_dropped_where_she_is_not_served_any_more(now: Counter) -> None:
    press = held(Finish(ticket_id=18), a_counter(ticket=serving()))
    judged = judge(press, now, busy(now), now=NOON)
    assert (judged.said, judged.command) == (Said.OVERTAKEN, None)


def test_a_call_is_done_soon_after_and_not_later() -> None:
    counter = a_counter()
    press = held(CallNext(counter=5), counter)
    assert judge(press, counter, busy(counter), now=NOON + CALLS_HOLD).command == CallNext(counter=5)
    late = judge(press, counter, busy(counter), now=NOON + CALLS_HOLD + timedelta(seconds=1))
    assert (late.said, late.command) == (Said.LATE, None)


def test_a_finish_with_a_call_is_only_a_finish_when_it_is_late() -> None:
    counter = a_counter(ticket=serving())
    press = held(FinishAndCallNext(ticket_id=18, outcome="received"), counter, command_id="c")
    judged = judge(press, counter, busy(counter), now=NOON + timedelta(minutes=5))
    assert (judged.said, judged.command) == (Said.FINISHED_ONLY, Finish(ticket_id=18, outcome="received"))
    assert judged.command_id is None


def test_what_may_have_been_done_is_asked_again_under_its_id() -> None:
    press = held(CallNext(counter=5), a_counter(), command_id="c")
    counter = a_counter(ticket=called())
    judged = judge(press, counter, busy(counter), now=NOON + timedelta(minutes=5))
    assert (judged.command, judged.command_id) == (CallNext(counter=5), "c")


IDS = st.sampled_from(sorted(NUMBERS))
COMMANDS = st.one_of(
    st.sampled_from(
        [
            CallNext(counter=5),
            OpenCounter(counter=5),
            PauseCounter(counter=5),
            CloseCounter(counter=5),
            ServeWalkIn(counter=5, service="tu-phap"),
        ]
    ),
    st.builds(
        lambda kind, ident: kind(ticket_id=ident),
        st.sampled_from([Serve, Finish, FinishAndCallNext, Recall, MarkNoShow, Park, Restore]),
        IDS,
    ),
    st.builds(lambda ident: Resume(ticket_id=ident, counter=5), IDS),
    st.builds(lambda ident: CallTicket(counter=5, ticket_id=ident, reason="x"), IDS),
    st.builds(lambda ident: Transfer(ticket_id=ident, service="y-te"), IDS),
)
COUNTERS = st.builds(
    lambda state, ticket: a_counter(state=state, ticket=ticket),
    st.sampled_from(["open", "paused", "closed"]),
    st.sampled_from([None, called(), serving(), called(calls=2), called("A031", ident=31)]),
)
LISTS = st.sets(st.sampled_from(["waiting", "parked", "missed"]))


def hall(counter: Counter, gone: set[str]) -> Snapshot:
    return busy(counter).model_copy(update=dict.fromkeys(gone, ()))


@given(COMMANDS, COUNTERS, LISTS, COUNTERS, LISTS, st.integers(0, 600), st.booleans())
def test_nothing_is_ever_done_that_does_not_mean_what_was_seen(
    command: Command,
    then: Counter,
    gone_then: set[str],
    now: Counter,
    gone_now: set[str],
    seconds: int,
    under_way: bool,
) -> None:
    seen = situation(command, then, hall(then, gone_then))
    press = Held(command=command, situation=seen, at=NOON, command_id="c" if under_way else None)
    judged = judge(press, now, hall(now, gone_now), now=NOON + timedelta(seconds=seconds))
    same = situation(command, now, hall(now, gone_now)) == seen
    if judged.command is None:
        assert judged.said in {Said.OVERTAKEN, Said.LATE}
        return
    assert same or judged.command_id == "c"
    if isinstance(judged.command, CALLING) and judged.command_id is None:
        assert timedelta(seconds=seconds) <= CALLS_HOLD
    if judged.command != command:
        assert isinstance(command, FinishAndCallNext)
        assert judged.command == Finish(ticket_id=command.ticket_id)


@given(COMMANDS, COUNTERS, LISTS, st.integers(0, 60))
def test_where_nothing_has_changed_a_fresh_press_is_done(
    command: Command, counter: Counter, gone: set[str], seconds: int
) -> None:
    seen = situation(command, counter, hall(counter, gone))
    press = Held(command=command, situation=seen, at=NOON)
    judged = judge(press, counter, hall(counter, gone), now=NOON + timedelta(seconds=seconds))
    assert (judged.said, judged.command) == (Said.SENT, command)
