"""Whatever people, clerks and power cuts do, in whatever order, the queue stays what a simple model says it is.

Nobody at two counters, no counter with two people, no number twice or missing, every line counted right, every
entry in the journal, every screen equal to the database, every command done once.
"""

from contextlib import ExitStack
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from pydantic import TypeAdapter

from queue_client.replica import apply
from queue_protocol import commands as wire
from queue_protocol.events import AnyEvent, Event
from queue_protocol.frames import EventFrame
from queue_protocol.results import AnyResult, Result
from queue_protocol.state import Snapshot
from queue_server.domain.business_day import business_date
from queue_server.domain.numbering import label
from queue_server.domain.refusals import IdempotencyConflictError, Refusal
from queue_server.service.auditing import verify
from queue_server.service.command import Performed
from queue_server.store.centres import StoredDevice
from queue_server.store.instants import from_micros
from tests.properties.model import DONE, NOBODY, PREFIXES, SERVES, ModelQueue
from tests.support.counter_hall import CounterHall
from tests.support.databases import new_database, place_on, reopened, rows

EVENTS: TypeAdapter[Event] = TypeAdapter(AnyEvent)
RESULTS: TypeAdapter[Result] = TypeAdapter(AnyResult)
# Weighted so that lines grow and counters are busy: a hall where nothing happens proves nothing.
SERVICES = st.sampled_from(["ho-tich", "ho-tich", "tra-ket-qua", "tra-ket-qua", "dat-dai", "xa-hoi", "none"])
COUNTERS = st.sampled_from([1, 1, 1, 2, 2, 3, 4, 9])
TICKETS = st.integers(1, 12)
OF_A_TICKET = st.sampled_from(
    [wire.Serve, wire.Serve, wire.Serve, wire.Finish, wire.Finish, wire.Recall, wire.MarkNoShow, wire.CancelTicket]
)
OF_A_COUNTER = st.sampled_from([wire.OpenCounter, wire.OpenCounter, wire.PauseCounter, wire.CloseCounter])


class Centre(RuleBasedStateMachine):
    """One centre, its model, and one screen that has followed every event since the day began."""

    product = "sqlite"

    def __init__(self) -> None:
        super().__init__()
        self._thrown_away = ExitStack()
        folder = Path(self._thrown_away.enter_context(TemporaryDirectory()))
        self.place = self._thrown_away.enter_context(place_on(self.product, folder))
        self.hall = CounterHall(new_database(self.place))
        self.clerk = self.hall.device("counter", 1)
        self.model = ModelQueue(self._today())
        self.screen = self.hall.overview()
        self.done: dict[str, tuple[wire.Command, StoredDevice, str]] = {}
        self.journalled = 1

    def _today(self) -> date:
        return business_date(self.hall.clock(), "Asia/Ho_Chi_Minh")

    # What people do.

    @initialize(counters=st.sets(st.sampled_from(list(SERVES)), min_size=2))
    def the_day_begins(self, counters: set[int]) -> None:
        for counter in sorted(counters):
            self._do(wire.OpenCounter(counter=counter))

    @rule(service=SERVICES, priority=st.sampled_from([None, None, None, "priority", "vip"]))
    def somebody_takes_a_number(self, service: str, priority: str | None) -> None:
        self._do(wire.IssueTicket(service=service, priority=priority))

    @rule(services=st.lists(SERVICES, min_size=2, max_size=6))
    def several_people_come_at_once(self, services: list[str]) -> None:
        for service in services:
            self._do(wire.IssueTicket(service=service))

    @rule(counter=COUNTERS, by_clerk=st.booleans())
    def a_counter_calls(self, counter: int, by_clerk: bool) -> None:
        self._do(wire.CallNext(counter=counter), by_clerk=by_clerk)

    @rule()
    def every_counter_calls(self) -> None:
        for counter in SERVES:
            self._do(wire.CallNext(counter=counter))

    @rule(kind=OF_A_TICKET, ticket=TICKETS, by_clerk=st.booleans())
    def something_happens_to_a_ticket(self, kind: type[wire.Recall], ticket: int, by_clerk: bool) -> None:
        self._do(kind(ticket_id=ticket), by_clerk=by_clerk)

    @rule(chance=st.randoms(), kind=OF_A_TICKET, by_clerk=st.booleans())
    @precondition(lambda self: self._at_counters())
    def something_happens_to_whoever_stands_at_a_counter(
        self, chance: object, kind: type[wire.Recall], by_clerk: bool
    ) -> None:
        ticket = chance.choice(self._at_counters())  # type: ignore[attr-defined]  # hypothesis' Random
        self._do(kind(ticket_id=ticket), by_clerk=by_clerk)

    @rule(chance=st.randoms(), by_clerk=st.booleans())
    @precondition(lambda self: self._at_counters())
    def a_counter_finishes_and_calls(self, chance: object, by_clerk: bool) -> None:
        ticket = chance.choice(self._at_counters())  # type: ignore[attr-defined]  # as above
        self._do(wire.FinishAndCallNext(ticket_id=ticket), by_clerk=by_clerk)

    @rule(counter=COUNTERS, kind=OF_A_COUNTER, by_clerk=st.booleans())
    def a_counter_opens_pauses_or_closes(self, counter: int, kind: type[wire.OpenCounter], by_clerk: bool) -> None:
        self._do(kind(counter=counter), by_clerk=by_clerk)

    @rule(ticket=TICKETS, printed=st.booleans())
    def a_printer_reports(self, ticket: int, printed: bool) -> None:
        self._do(wire.ReportPrint(ticket_id=ticket, printed=printed))

    # What goes wrong, and what simply happens.

    @rule(chance=st.randoms())
    @precondition(lambda self: self.done)
    def a_device_sends_a_command_again(self, chance: object) -> None:
        command_id = chance.choice(sorted(self.done))  # type: ignore[attr-defined]  # as above
        command, device, reply = self.done[command_id]
        again = self.hall.perform(command, command_id, device=device)
        assert again == Performed(reply, [])

    @rule(chance=st.randoms())
    @precondition(lambda self: self.done)
    def a_device_uses_an_id_for_something_else(self, chance: object) -> None:
        command_id = chance.choice(sorted(self.done))  # type: ignore[attr-defined]  # as above
        _, device, _ = self.done[command_id]
        other = wire.ReportPrint(ticket_id=1, printed=True, detail="another")
        assert self._outcome(other, command_id, device) == IdempotencyConflictError.code

    @rule()
    def the_server_restarts(self) -> None:
        self.hall.database = reopened(self.hall.database, self.place)

    @rule(minutes=st.sampled_from([1, 30, 24 * 60]))
    def time_passes(self, minutes: int) -> None:
        self.hall.clock.advance(minutes=minutes)
        if self.model.today != self._today():
            self.model.today = self._today()
            self.screen = self.hall.overview()  # as the server does when the day turns

    # What must be true after each step.

    @invariant()
    def the_screen_equals_the_database(self) -> None:
        fresh = self.hall.overview()
        assert self._without_clock(self.screen) == self._without_clock(fresh)

    @invariant()
    def the_screen_shows_what_the_model_says(self) -> None:
        waiting = {service.code: service.waiting for service in self.screen.services}
        assert waiting == {service: len(self.model.waiting(service)) for service in PREFIXES}
        at = {counter.number: counter.ticket.id if counter.ticket else None for counter in self.screen.counters}
        assert at == {counter: self.model.at(counter) for counter in SERVES}
        assert {counter.number: counter.state for counter in self.screen.counters} == self.model.counters

    def teardown(self) -> None:
        try:
            self._every_ticket_is_what_the_model_says()
            self._the_journal_is_whole()
        finally:
            self.hall.database.close()
            self._thrown_away.close()

    def _every_ticket_is_what_the_model_says(self) -> None:
        sql = (
            "SELECT ticket.id, business_date, ticket.state, calls, counter.number, series, ticket.number "
            "FROM ticket LEFT JOIN counter ON counter.id = counter_id ORDER BY ticket.id"
        )
        stored = rows(self.hall.database, sql)
        assert [(*row[:5], label(str(row[5]), int(str(row[6])))) for row in stored] == [
            (ticket_id, ticket.day.isoformat(), ticket.state, ticket.calls, ticket.counter, ticket.number)
            for ticket_id, ticket in self.model.tickets.items()
        ]

    def _the_journal_is_whole(self) -> None:
        with self.hall.database.reading() as tx:
            verified = verify(tx)
        assert verified.breach is None
        assert verified.entries == self.journalled
        assert rows(self.hall.database, "SELECT count(*) FROM receipt") == [(len(self.done),)]

    # How a step is taken.

    def _at_counters(self) -> list[int]:
        return [ticket for counter in SERVES if (ticket := self.model.at(counter)) is not None]

    def _do(self, command: wire.Command, *, by_clerk: bool = False) -> None:
        self.hall.clock.advance(milliseconds=1)
        device, own = (self.clerk, 1) if by_clerk else (self.hall.staff, None)
        expected = self.model.do(command, own=own)
        assert self._outcome(command, f"step-{self.hall.asked}", device) == expected

    def _outcome(self, command: wire.Command, command_id: str, device: StoredDevice) -> str:
        try:
            performed = self.hall.perform(command, command_id, device=device)
        except Refusal as refusal:
            return refusal.code
        self._tell(performed)
        if performed.entries:
            self.done[command_id] = (command, device, performed.reply)
        result = RESULTS.validate_json(performed.reply)
        return NOBODY if result.kind == "nobody_waiting" and result.finished is None else DONE

    def _tell(self, performed: Performed) -> None:
        self.journalled += len(performed.entries)
        for entry in performed.entries:
            assert entry.seq == self.screen.seq + 1
            frame = EventFrame(seq=entry.seq, at=from_micros(entry.at), event=EVENTS.validate_json(entry.payload))
            self.screen = apply(self.screen, frame)

    @staticmethod
    def _without_clock(snapshot: Snapshot) -> Snapshot:
        return snapshot.model_copy(update={"at": None})


class CentreOnPostgresql(Centre):
    """The same, where numbers, locks and types are another product's."""

    product = "postgresql"


Centre.TestCase.settings = settings(max_examples=25, stateful_step_count=40, deadline=None)
CentreOnPostgresql.TestCase.settings = settings(max_examples=8, stateful_step_count=40, deadline=None)
TestCentre = Centre.TestCase
TestCentreOnPostgresql = CentreOnPostgresql.TestCase
