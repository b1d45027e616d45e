"""Every adjustment that can be undone is undone, and the hall is as it was before; what changed since is left."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from queue_protocol.commands import (
    Announce,
    AssignCounter,
    Assignment,
    CallNext,
    CloseCounter,
    Command,
    LogIn,
    OpenCounter,
    PauseCounter,
    PauseService,
    PostNotice,
    ResumeService,
    SendClerk,
    SetDailyLimit,
    SetPriority,
    Transfer,
    Undo,
)
from queue_server.domain.refusals import (
    CannotUndoError,
    ChangedMeanwhileError,
    CounterBusyError,
    LeavesUnservedError,
    UnknownEntryError,
)
from queue_server.service.adjustments import Adjustment, read_adjustments
from tests.queue_server.service.refusing import refused
from tests.support.counter_hall import CounterHall
from tests.support.people import PIN, hire

FIRST = Assignment(services=("ho-tich", "tra-ket-qua"))
LONG_AGO: Any = None


@dataclass(frozen=True)
class Case:
    """An adjustment, what came before it, and what somebody else does after it so that it cannot be undone."""

    do: Command
    meanwhile: Command
    before: tuple[Command, ...] = ()

    def __str__(self) -> str:
        return f"{self.do.kind} after {len(self.before)}"


def assign(*services: str, seen: Assignment = FIRST, order: str = "arrival", **weights: int) -> AssignCounter:
    return AssignCounter.model_validate(
        {"counter": 1, "services": services, "order": order, "weights": weights, "expected": seen.model_dump()}
    )


ONE = Assignment(services=("ho-tich",))
WEIGHED = assign("ho-tich", "dat-dai", seen=ONE, order="weighted", **{"ho-tich": 2, "dat-dai": 1})
SEEN = Assignment(services=WEIGHED.services, order=WEIGHED.order, weights=WEIGHED.weights)

CASES = [
    Case(assign("ho-tich"), assign("dat-dai", seen=ONE)),
    Case(WEIGHED, assign("ho-tich", seen=SEEN), before=(assign("ho-tich"),)),
    Case(OpenCounter(counter=1), PauseCounter(counter=1)),
    Case(PauseCounter(counter=1, reason="Họp"), OpenCounter(counter=1), before=(OpenCounter(counter=1),)),
    Case(
        OpenCounter(counter=1), CloseCounter(counter=1), before=(PauseCounter(counter=1, reason_code="meeting"),)
    ),
    Case(CloseCounter(counter=1), OpenCounter(counter=1), before=(OpenCounter(counter=1),)),
    Case(PauseService(service="ho-tich", message={"vi": "Mất điện"}), ResumeService(service="ho-tich")),
    Case(
        ResumeService(service="ho-tich"),
        PauseService(service="ho-tich"),
        before=(PauseService(service="ho-tich", message={"vi": "Mất điện"}),),
    ),
    Case(SetDailyLimit(service="ho-tich", limit=1), SetDailyLimit(service="ho-tich", limit=2, expected=1)),
    Case(
        SetDailyLimit(service="ho-tich", expected=9),
        SetDailyLimit(service="ho-tich", limit=2),
        before=(SetDailyLimit(service="ho-tich", limit=9),),
    ),
    Case(SendClerk(clerk="lan", counter=3, note="đông"), SendClerk(clerk="lan")),
    Case(
        SendClerk(clerk="lan"),
        SendClerk(clerk="lan", counter=4),
        before=(SendClerk(clerk="lan", counter=3, note="đông"),),
    ),
    Case(SetPriority(ticket_id=2, priority="priority", reason="75 tuổi"), SetPriority(ticket_id=2)),
    Case(
        SetPriority(ticket_id=2),
        SetPriority(ticket_id=2, priority="priority"),
        before=(SetPriority(ticket_id=2, priority="priority"),),
    ),
    Case(Transfer(ticket_id=2, service="dat-dai", reason="nhầm"), Transfer(ticket_id=2, service="xa-hoi")),
    Case(Transfer(ticket_id=2, counter=2, position="last"), Transfer(ticket_id=2, service="xa-hoi")),
    Case(
        Transfer(ticket_id=2, service="xa-hoi", position="first"),
        Transfer(ticket_id=2, service="dat-dai"),
        before=(Transfer(ticket_id=2, counter=2, come_back=True),),
    ),
    Case(PostNotice(text={"vi": "Mất nước"}), LONG_AGO),
]
CHANGED = [case for case in CASES if case.meanwhile is not None]


@pytest.fixture
def midday(hall: CounterHall) -> CounterHall:
    """Three wait for civil status; Lan is at counter 2."""
    hire(hall.database, "lan")
    hall.ask(LogIn(login="lan", secret=PIN, counter=2), device=hall.device("counter", 2))
    for _ in range(3):
        hall.take()
    return hall


def seen(hall: CounterHall) -> dict[str, Any]:
    """All that a screen shows, but for when it came to be so and which leg of its visit a ticket is on."""
    times = {"since", "leg"}
    shown = hall.overview().model_dump(exclude={"seq", "at"})
    shown["counters"] = [_without(each, times) for each in shown["counters"]]
    shown["waiting"] = [_without(each, times) for each in shown["waiting"]]
    shown["sent_clerks"] = [_without(each, {"at"}) for each in shown["sent_clerks"]]
    return shown


def _without(shown: dict[str, Any], names: set[str]) -> dict[str, Any]:
    return {name: value for name, value in shown.items() if name not in names}


def do(hall: CounterHall, command: Command) -> int:
    """Do it a second later; the entry that says so."""
    hall.clock.advance(seconds=1)
    return hall.perform(command).entries[0].seq


def adjustments(hall: CounterHall) -> list[Adjustment]:
    with hall.database.reading() as tx:
        return read_adjustments(tx, hall.staff.centre_id, now=hall.clock(), most=50)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_was_done_is_undone_and_all_is_as_before(midday: CounterHall, case: Case) -> None:
    for command in case.before:
        do(midday, command)
    before = seen(midday)
    seq = do(midday, case.do)
    assert seen(midday) != before
    midday.clock.advance(seconds=1)
    entries = midday.perform(Undo(seq=seq)).entries
    assert seen(midday) == before
    assert (entries[-1].kind, f'"undone":{seq}' in entries[-1].payload) == ("adjustment_undone", True)
    refused(midday, Undo(seq=seq), ChangedMeanwhileError)


@pytest.mark.parametrize("case", CHANGED, ids=str)
def test_what_somebody_has_changed_since_is_left_as_it_is(midday: CounterHall, case: Case) -> None:
    for command in (*case.before, case.do):
        seq = do(midday, command)
    do(midday, case.meanwhile)
    refused(midday, Undo(seq=seq), ChangedMeanwhileError)


@pytest.mark.parametrize("case", [case for case in CASES if case.do.kind != "post_notice"], ids=str)
def test_an_undoing_can_be_undone(midday: CounterHall, case: Case) -> None:
    for command in (*case.before, case.do):
        seq = do(midday, command)
    after = seen(midday)
    again = do(midday, Undo(seq=seq))
    do(midday, Undo(seq=again))
    assert seen(midday) == after


def test_a_ticket_that_was_moved_back_has_the_place_that_it_had(midday: CounterHall) -> None:
    seq = do(midday, Transfer(ticket_id=1, service="dat-dai", position="last"))
    do(midday, Undo(seq=seq))
    midday.open(1)
    assert midday.call_somebody(1).id == 1


def test_somebody_who_was_called_is_not_moved_back(midday: CounterHall) -> None:
    seq = do(midday, Transfer(ticket_id=1, service="dat-dai"))
    midday.open(3)
    midday.call_somebody(3)
    refused(midday, Undo(seq=seq), ChangedMeanwhileError)


def test_an_opening_is_not_undone_while_somebody_stands_there(midday: CounterHall) -> None:
    seq = do(midday, OpenCounter(counter=1))
    midday.call_somebody(1)
    refused(midday, Undo(seq=seq), CounterBusyError)


def test_undoing_leaves_nobody_without_a_counter_unless_that_is_meant(hall: CounterHall) -> None:
    only = Assignment(services=("dat-dai",))
    hall.ask(AssignCounter(counter=3, services=("ho-tich",), expected=only, leave_unserved=True))
    seq = do(hall, AssignCounter(counter=3, services=("dat-dai",), expected=Assignment(services=("ho-tich",))))
    hall.take("dat-dai")
    refused(hall, Undo(seq=seq), LeavesUnservedError)
    hall.ask(Undo(seq=seq, leave_unserved=True))
    refused(hall, Undo(seq=seq), ChangedMeanwhileError)


def _called(hall: CounterHall) -> int:
    hall.open(1)
    return do(hall, CallNext(counter=1))


def _logged_in(hall: CounterHall) -> int:
    entries = hall.perform(
        LogIn(login="lan", secret=PIN, counter=3, take_over=True), device=hall.device("counter", 3)
    )
    return next(entry.seq for entry in entries.entries if entry.kind == "counter_changed")


@pytest.mark.parametrize(
    "make",
    [
        lambda hall: do(hall, Announce(text={"vi": "Mời ra sân"})),
        lambda hall: hall.perform_take().entries[0].seq,
        _called,
        _logged_in,
    ],
)
def test_what_cannot_be_undone_is_said_to_be_so(midday: CounterHall, make: Callable[[CounterHall], int]) -> None:
    refused(midday, Undo(seq=make(midday)), CannotUndoError)


def test_an_entry_that_is_not_there_cannot_be_undone(hall: CounterHall) -> None:
    refused(hall, Undo(seq=9_999), UnknownEntryError)


def test_the_days_adjustments_say_who_what_and_whether_it_is_undone(midday: CounterHall) -> None:
    supervisor = midday.device("supervisor")
    done = [
        midday.perform(command, device=supervisor).entries[0].seq
        for command in (
            OpenCounter(counter=1),
            Announce(text={"vi": "Mời"}),
            SetDailyLimit(service="ho-tich", limit=5),
        )
    ]
    midday.ask(Undo(seq=done[2]), device=supervisor)
    midday.ask(OpenCounter(counter=2), device=midday.device("counter", 2))
    found = adjustments(midday)
    assert [(each.recorded.entry.kind, each.can_undo) for each in found] == [
        ("daily_limit_set", True),
        ("daily_limit_set", False),
        ("announced", False),
        ("counter_changed", True),
    ]
    assert {each.recorded.who for each in found} == {supervisor.name}
    assert (found[0].undoes, found[1].undone_by) == (done[2], found[0].recorded.entry.seq)
    midday.clock.advance(days=1)
    midday.take()
    assert adjustments(midday) == []
