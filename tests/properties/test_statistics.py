"""Whatever happens in a hall, its statistics are what a naive recount of the journal says."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from queue_protocol import commands as wire
from queue_protocol.commands import Command
from queue_server.domain.refusals import Refusal
from queue_server.store.centres import StoredDevice
from tests.support.counted_day import CountedDay, put_to_work
from tests.support.counter_hall import CounterHall
from tests.support.databases import new_database
from tests.support.recount import disagreements

SERVICES = st.sampled_from(["ho-tich", "ho-tich", "tra-ket-qua", "dat-dai"])
COUNTERS = st.sampled_from([1, 1, 1, 2, 3])
TICKETS = st.integers(1, 6)
COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(wire.IssueTicket, service=SERVICES),
    st.builds(wire.IssueTicket, service=SERVICES),
    st.builds(wire.CallNext, counter=COUNTERS),
    st.builds(wire.CallNext, counter=COUNTERS),
    st.builds(wire.CallTicket, counter=COUNTERS, ticket_id=TICKETS, reason=st.just("is ill")),
    st.builds(wire.ServeWalkIn, counter=COUNTERS, service=SERVICES),
    st.builds(wire.Serve, ticket_id=TICKETS),
    st.builds(wire.Serve, ticket_id=TICKETS),
    st.builds(wire.Finish, ticket_id=TICKETS),
    st.builds(wire.Recall, ticket_id=TICKETS),
    st.builds(wire.Park, ticket_id=TICKETS),
    st.builds(wire.Resume, ticket_id=TICKETS, counter=COUNTERS),
    st.builds(wire.Transfer, ticket_id=TICKETS, service=SERVICES, come_back=st.booleans()),
    st.builds(wire.MarkNoShow, ticket_id=TICKETS),
    st.builds(wire.Restore, ticket_id=TICKETS, position=st.sampled_from(["arrival", "last"])),
    st.builds(wire.CancelTicket, ticket_id=TICKETS),
    st.builds(wire.SetPriority, ticket_id=TICKETS, priority=st.sampled_from([None, "priority"])),
    st.builds(wire.OpenCounter, counter=COUNTERS),
    st.builds(wire.PauseCounter, counter=COUNTERS, reason=st.sampled_from([None, "tea"])),
    st.builds(wire.CloseCounter, counter=COUNTERS),
)
PAUSES = st.sampled_from([0, 1, 60, 60, 600, 600, 4_000, 50_000])
"""Seconds before a command; the longest brings the next day within a few steps."""
STEPS = st.lists(st.tuples(PAUSES, st.integers(0, 2), COMMANDS), min_size=20, max_size=60)


def _devices(hall: CounterHall) -> list[StoredDevice | None]:
    clerk = hall.device("counter", 1)
    put_to_work(hall, "Lan", clerk, 1)
    supervisor = hall.device("supervisor")
    put_to_work(hall, "Hoa", supervisor)
    return [None, clerk, supervisor]


def _attempt(ask: Callable[[], object]) -> None:
    try:
        ask()
    except Refusal:
        return  # nothing happened, and nothing may be counted


@settings(max_examples=20, deadline=None)
@given(STEPS)
def test_statistics_equal_a_naive_recount(steps: list[tuple[int, int, Command]]) -> None:
    with TemporaryDirectory() as folder:
        hall = CounterHall(new_database(Path(folder)))
        devices = _devices(hall)
        for counter in (1, 2, 3):
            hall.open(counter)
        for seconds, who, command in steps:
            hall.clock.advance(seconds=seconds)
            _attempt(lambda command=command, who=who: hall.perform(command, device=devices[who]))  # type: ignore[misc]
        hall.clock.advance(seconds=30)
        assert disagreements(hall.database, now=hall.clock()) == []
        hall.database.close()


def test_the_day_that_was_counted_by_hand_is_recounted_alike(tmp_path: Path) -> None:
    day = CountedDay(CounterHall(new_database(tmp_path)))
    day.play()
    assert disagreements(day.hall.database, now=day.hall.clock()) == []
    day.hall.database.close()
