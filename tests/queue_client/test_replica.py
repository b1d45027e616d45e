"""Snapshot and events together give what the server holds."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from queue_client.replica import apply
from queue_protocol.codec import decode_server, encode
from queue_protocol.commands import CallNext, Command, IssueTicket, OpenCounter, Recall
from queue_protocol.events import (
    Announced,
    PrintReported,
    PrintWanted,
    ProceduresChanged,
    TicketCalled,
    TicketIssued,
)
from queue_protocol.frames import EventFrame
from queue_protocol.state import RECENT_CALLS, Snapshot, WantedPrint
from tests.queue_client.model import ModelCentre
from tests.queue_client.samples import commands


def replay(model: ModelCentre, todo: list[Command]) -> Snapshot:
    """What a screen shows that joined at the beginning and heard everything."""
    shown = model.snapshot().snapshot
    events: list[EventFrame] = []
    model.listeners.append(events.append)
    for number, command in enumerate(todo):
        model.do(str(number), command)
    for event in events:
        heard = decode_server(encode(event))
        assert isinstance(heard, EventFrame)
        shown = apply(shown, heard)
    return shown


@given(st.lists(commands(), max_size=60), st.booleans())
def test_snapshot_and_events_equal_the_servers_state(todo: list[Command], sees_waiting: bool) -> None:
    model = ModelCentre(sees_waiting=sees_waiting)
    assert replay(model, todo) == model.snapshot().snapshot


@given(st.lists(commands(), max_size=40), st.lists(commands(), max_size=40))
def test_it_does_not_matter_when_a_screen_joined(before: list[Command], after: list[Command]) -> None:
    model = ModelCentre()
    for number, command in enumerate(before):
        model.do(f"before-{number}", command)
    assert replay(model, after) == model.snapshot().snapshot


def test_the_newest_call_is_first_and_old_ones_fall_off() -> None:
    model = ModelCentre()
    recalls = [Recall(ticket_id=1)] * RECENT_CALLS
    shown = replay(model, [IssueTicket(service="A"), OpenCounter(counter=1), CallNext(counter=1), *recalls])
    assert [call.call_number for call in shown.calls] == list(range(RECENT_CALLS + 1, 1, -1))


def test_a_snapshot_is_never_changed_in_place() -> None:
    model = ModelCentre()
    before = model.snapshot().snapshot
    kept = before.model_copy(deep=True)
    replay(model, [IssueTicket(service="A")])
    assert before == kept


def test_a_ticket_called_to_another_counter_leaves_the_first() -> None:
    model = ModelCentre()
    shown = replay(model, [IssueTicket(service="A"), OpenCounter(counter=1), CallNext(counter=1)])
    ticket = shown.counters[0].ticket
    assert ticket is not None
    moved = ticket.model_copy(update={"counter": 2})
    frame = EventFrame(seq=shown.seq + 1, at=shown.at, event=TicketCalled(ticket=moved, waiting=0, reason={}))
    after = apply(shown, frame)
    assert [counter.ticket for counter in after.counters] == [None, moved, None]


def test_somebody_who_comes_back_stands_where_the_arrival_says() -> None:
    shown = replay(ModelCentre(), [IssueTicket(service="A"), IssueTicket(service="A")])
    assert shown.waiting is not None
    first, second = shown.waiting
    back = first.model_copy(
        update={"id": 9, "arrived_at": first.arrived_at + (second.arrived_at - first.arrived_at) / 2}
    )
    after = apply(shown, EventFrame(seq=3, at=shown.at, event=TicketIssued(ticket=back, waiting=3)))
    assert after.waiting == (first, back, second)


def test_a_slip_is_wanted_of_a_kiosk_until_it_is_reported() -> None:
    shown = ModelCentre().snapshot().snapshot
    wanted = [
        WantedPrint(print_id=each, ticket_id=7, number="A007", device_id=3, until=shown.at) for each in (1, 2, 3)
    ]
    for each in wanted:
        shown = apply(shown, EventFrame(seq=shown.seq + 1, at=shown.at, event=PrintWanted(wanted_print=each)))
    for print_id in (2, None):
        report = PrintReported(ticket_id=7, number="A007", printed=True, print_id=print_id)
        shown = apply(shown, EventFrame(seq=shown.seq + 1, at=shown.at, event=report))
    assert shown.wanted_prints == (wanted[0], wanted[2])


def test_another_list_of_procedures_is_known_by_its_version() -> None:
    model = ModelCentre()
    before = model.snapshot().snapshot
    after = apply(before, model.tell(ProceduresChanged(version="0f")))
    assert (before.centre.procedures, after.centre.procedures) == ("", "0f")


def test_announcements_are_kept_for_a_minute_newest_first() -> None:
    def told(seq: int, *, after: int) -> EventFrame:
        at = before.at + timedelta(seconds=after)
        return EventFrame(seq=seq, at=at, event=Announced(text={"vi": str(after)}, zones=("A",)))

    before = ModelCentre().snapshot().snapshot
    shown = apply(apply(before, told(before.seq + 1, after=1)), told(before.seq + 2, after=60))
    assert [(each.text["vi"], each.seq - before.seq) for each in shown.announcements] == [("60", 2), ("1", 1)]
    shown = apply(shown, told(before.seq + 3, after=61))
    assert [each.text["vi"] for each in shown.announcements] == ["61", "60"]
    assert shown.announcements[0].zones == ("A",)
