"""Whatever happens in a hall, its statistics are what a naive recount of the journal says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
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
from tests.support.databases import Place, new_database, place_on, rows
from tests.support.recount import disagreements


@dataclass(frozen=True)
class Step:
    """Something that is tried after `seconds`: by which device, and on which of the tickets that it suits."""

    kind: str
    seconds: int
    device: int
    which: int
    service: str
    counter: int


AT_A_COUNTER = {
    None: ["call"],
    "called": ["serve", "serve", "serve", "recall", "no_show", "transfer", "cancel"],
    "serving": ["finish", "finish", "park", "park", "transfer", "send"],
}
"""What the clerk does next, by the state of who stands there."""
SUITS = {"cancel_early": "waiting", "choose": "waiting", "priority": "waiting", "send_early": "waiting",
         "resume": "parked", "restore": "no_show"}  # fmt: skip
"""The state of the ticket that another step looks for; what it does may still be refused."""

OF_A_TICKET: Mapping[str, Callable[[int, Step], Command]] = {
    "recall": lambda ticket, _: wire.Recall(ticket_id=ticket),
    "serve": lambda ticket, _: wire.Serve(ticket_id=ticket),
    "no_show": lambda ticket, _: wire.MarkNoShow(ticket_id=ticket),
    "cancel": lambda ticket, _: wire.CancelTicket(ticket_id=ticket),
    "cancel_early": lambda ticket, _: wire.CancelTicket(ticket_id=ticket),
    "choose": lambda ticket, step: wire.CallTicket(counter=step.counter, ticket_id=ticket, reason="is ill"),
    "finish": lambda ticket, _: wire.Finish(ticket_id=ticket),
    "park": lambda ticket, _: wire.Park(ticket_id=ticket),
    "transfer": lambda ticket, step: wire.Transfer(ticket_id=ticket, service=step.service),
    "send": lambda ticket, step: wire.Transfer(ticket_id=ticket, service=step.service, come_back=True),
    "send_early": lambda ticket, step: wire.Transfer(ticket_id=ticket, service=step.service),
    "resume": lambda ticket, step: wire.Resume(ticket_id=ticket, counter=step.counter),
    "restore": lambda ticket, _: wire.Restore(ticket_id=ticket),
    "priority": lambda ticket, _: wire.SetPriority(ticket_id=ticket, priority="priority"),
}
OF_A_COUNTER: Mapping[str, Callable[[Step], Command]] = {
    "take": lambda step: wire.IssueTicket(service=step.service),
    "call": lambda step: wire.CallNext(counter=step.counter),
    "walk_in": lambda step: wire.ServeWalkIn(counter=step.counter, service=step.service),
    "open": lambda step: wire.OpenCounter(counter=step.counter),
    "pause": lambda step: wire.PauseCounter(counter=step.counter),
    "tea": lambda step: wire.PauseCounter(counter=step.counter, reason="tea"),
    "close": lambda step: wire.CloseCounter(counter=step.counter),
}
# Weighted so that people come and clerks work on: a hall where nothing happens proves nothing.
KINDS = [
    *["take"] * 15,
    *["work"] * 60,
    *["resume"] * 8,
    *["open"] * 4,
    *SUITS,
    *["walk_in", "pause", "tea", "close", "night"],
]
STEPS = st.lists(
    st.builds(
        Step,
        kind=st.sampled_from(KINDS),
        seconds=st.sampled_from([60, 0, 1, 60, 600, 600, 4_000]),
        device=st.integers(0, 2),
        which=st.integers(0, 6),
        service=st.sampled_from(["ho-tich", "ho-tich", "tra-ket-qua", "dat-dai"]),
        counter=st.sampled_from([1, 1, 2, 3]),
    ),
    min_size=60,
    max_size=120,
)


def command_of(hall: CounterHall, step: Step) -> Command | None:
    """What the step asks for; None where no ticket suits."""
    if step.kind in OF_A_COUNTER:
        return OF_A_COUNTER[step.kind](step)
    if step.kind == "work":
        return work_at(hall, step)
    suited = rows(hall.database, f"SELECT id FROM ticket WHERE state = '{SUITS[step.kind]}' ORDER BY id DESC")  # noqa: S608 - our own words
    if not suited:
        return None
    return OF_A_TICKET[step.kind](int(str(suited[step.which % len(suited)][0])), step)


def work_at(hall: CounterHall, step: Step) -> Command:
    """What a clerk does with who stands at the counter, or to get somebody there."""
    open_ticket = f"state IN ('called', 'serving') AND counter_id = {step.counter}"
    found = rows(hall.database, f"SELECT id, state FROM ticket WHERE {open_ticket}")  # noqa: S608 - our own words
    ticket, state = (int(str(found[0][0])), str(found[0][1])) if found else (0, None)
    kinds = AT_A_COUNTER[state]
    kind = kinds[step.which % len(kinds)]
    return OF_A_COUNTER[kind](step) if kind in OF_A_COUNTER else OF_A_TICKET[kind](ticket, step)


def begin_day(hall: CounterHall, devices: list[StoredDevice]) -> None:
    """Open the counters, and log somebody in at two of the devices: the end of a day ends every session."""
    for counter in (1, 2, 3):
        hall.open(counter)
    put_to_work(hall, f"Lan {hall.asked}", devices[1], 1)
    put_to_work(hall, f"Hoa {hall.asked}", devices[2])


def take_step(hall: CounterHall, step: Step, devices: list[StoredDevice]) -> None:
    hall.clock.advance(seconds=step.seconds)
    if step.kind == "night":
        hall.clock.advance(hours=24)
        begin_day(hall, devices)
        return
    command = command_of(hall, step)
    if command is None:
        return
    try:
        hall.perform(command, device=devices[step.device if step.counter == 1 else 2])
    except Refusal:
        return  # nothing happened, and nothing may be counted


def play(place: Place, steps: list[Step]) -> None:
    """Random steps; then the statistics must be what the journal says."""
    hall = CounterHall(new_database(place))
    devices = [hall.staff, hall.device("counter", 1), hall.device("supervisor")]
    begin_day(hall, devices)
    for step in steps:
        take_step(hall, step, devices)
    hall.clock.advance(seconds=30)
    assert disagreements(hall.database, now=hall.clock()) == []
    hall.database.close()


@settings(max_examples=20, deadline=None)
@given(STEPS)
def test_statistics_equal_a_naive_recount(steps: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        play(Path(folder), steps)


@settings(max_examples=5, deadline=None)
@given(STEPS)
def test_statistics_equal_a_naive_recount_on_postgresql_too(steps: list[Step]) -> None:
    with TemporaryDirectory() as folder, place_on("postgresql", Path(folder)) as place:
        play(place, steps)


def test_the_day_that_was_counted_by_hand_is_recounted_alike(tmp_path: Path) -> None:
    day = CountedDay(CounterHall(new_database(tmp_path)))
    day.play()
    assert disagreements(day.hall.database, now=day.hall.clock()) == []
    day.hall.database.close()
