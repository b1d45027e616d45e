"""Whatever people, clerks, supervisors, midnights and power cuts do, in whatever order, the queue stays whole.

Nobody at two counters, no counter with two people, no number twice or missing, every line counted right, all
entries in the journal, every screen equal to the database, every command done once, nobody idle while somebody
may be called.
"""

from contextlib import ExitStack
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from pydantic import TypeAdapter

from queue_client.replica import apply
from queue_protocol import commands as wire
from queue_protocol.events import AnyEvent, Event
from queue_protocol.frames import EventFrame
from queue_protocol.results import AnyResult, NobodyWaiting, Result
from queue_protocol.state import Snapshot
from queue_server.domain.refusals import IdempotencyConflictError, Refusal
from queue_server.service.auditing import verify
from queue_server.service.command import Performed
from queue_server.service.hours import end_what_is_over
from queue_server.store.centres import StoredDevice
from queue_server.store.instants import from_micros
from queue_server.store.journal import Entry
from queue_server.transport.hub import SHOW_ANEW
from tests.properties import what_is_true
from tests.properties.kiosks_alone import KiosksAlone
from tests.properties.people_afar import PeopleAfar
from tests.properties.people_at_work import PeopleAtWork
from tests.support.afar import ON
from tests.support.centres import XA_MAU
from tests.support.counter_hall import CounterHall
from tests.support.databases import copied_with, load, new_database, place_on, reopened, rows
from tests.support.recount import disagreements

EVENTS: TypeAdapter[Event] = TypeAdapter(AnyEvent)
RESULTS: TypeAdapter[Result] = TypeAdapter(AnyResult)
JOURNEYS = """
[[journey]]
code = "vong"
name = { vi = "Nộp, bổ sung, nhận" }
steps = ["*", "dat-dai", "tra-ket-qua"]
[[rating_level]]
code = "tot"
name = { vi = "Tốt" }
[[rating_level]]
code = "kem"
name = { vi = "Kém" }
"""
# Weighted so that lines grow and counters are busy: a hall where nothing happens proves nothing.
SERVICES = st.sampled_from(["ho-tich", "ho-tich", "tra-ket-qua", "tra-ket-qua", "dat-dai", "xa-hoi", "none"])
COUNTERS = st.sampled_from([1, 1, 1, 2, 2, 3, 4, 9])
TICKETS = st.integers(1, 12)
CLASSES = st.sampled_from([None, None, None, "priority", "vip"])
POSITIONS = st.sampled_from(["arrival", "first", "last"])
OF_A_TICKET = st.sampled_from(
    [wire.Serve, wire.Serve, wire.Serve, wire.Finish, wire.Finish, wire.Recall, wire.MarkNoShow, wire.Park,
     wire.CancelTicket, wire.Restore, wire.LookAtPerson]
)  # fmt: skip
OF_A_COUNTER = st.sampled_from([wire.OpenCounter, wire.OpenCounter, wire.PauseCounter, wire.CloseCounter])


class Centre(KiosksAlone, PeopleAfar, PeopleAtWork, RuleBasedStateMachine):
    """One centre, and one screen that has followed every event since the day began."""

    product = "sqlite"

    def __init__(self) -> None:
        super().__init__()
        self._thrown_away = ExitStack()
        self.folder = Path(self._thrown_away.enter_context(TemporaryDirectory()))
        self.place = self._thrown_away.enter_context(place_on(self.product, self.folder))
        self.hall = CounterHall(new_database(self.place))
        self.desks = {number: self.hall.device("counter", number) for number in (1, 2, 3)}
        self.clerk = self.desks[1]
        self._import(1)
        self.hire_clerks()
        self.place_kiosk()
        self.screen = self.hall.overview()
        self.done: dict[str, tuple[wire.Command, StoredDevice, str]] = {}
        self.journalled = self.screen.seq

    # What people do.

    @initialize(counters=st.sets(st.integers(1, 4), min_size=2))
    def the_day_begins(self, counters: set[int]) -> None:
        for counter in sorted(counters):
            self._do(wire.OpenCounter(counter=counter))

    @rule(service=SERVICES, priority=CLASSES)
    def somebody_takes_a_number(self, service: str, priority: str | None) -> None:
        self._do(wire.IssueTicket(service=service, priority=priority))

    @rule(services=st.lists(SERVICES, min_size=2, max_size=6))
    def several_people_come_at_once(self, services: list[str]) -> None:
        for service in services:
            self._do(wire.IssueTicket(service=service))

    @rule(counter=COUNTERS, service=SERVICES, priority=CLASSES)
    def somebody_walks_in_without_a_slip(self, counter: int, service: str, priority: str | None) -> None:
        self._do(wire.ServeWalkIn(counter=counter, service=service, priority=priority))

    @rule(counter=COUNTERS, by_clerk=st.booleans())
    def a_counter_calls(self, counter: int, by_clerk: bool) -> None:
        self._do(wire.CallNext(counter=counter), by_clerk=by_clerk)

    @rule()
    def every_counter_calls(self) -> None:
        for counter in (1, 2, 3, 4):
            self._do(wire.CallNext(counter=counter))

    @rule(counter=COUNTERS, ticket=TICKETS)
    def a_counter_calls_a_chosen_ticket(self, counter: int, ticket: int) -> None:
        self._do(wire.CallTicket(counter=counter, ticket_id=ticket, reason="con nhỏ"))

    @rule(kind=OF_A_TICKET, ticket=TICKETS, by_clerk=st.booleans())
    def something_happens_to_a_ticket(self, kind: type[wire.Recall], ticket: int, by_clerk: bool) -> None:
        self._do(kind(ticket_id=ticket), by_clerk=by_clerk)

    @rule(chance=st.randoms(), kind=OF_A_TICKET, by_clerk=st.booleans())
    def something_happens_to_whoever_stands_at_a_counter(
        self, chance: Random, kind: type[wire.Recall], by_clerk: bool
    ) -> None:
        for ticket in self._one_of(chance, "called", "serving"):
            self._do(kind(ticket_id=ticket), by_clerk=by_clerk)

    @rule(chance=st.randoms(), by_clerk=st.booleans())
    def a_counter_finishes_and_calls(self, chance: Random, by_clerk: bool) -> None:
        for ticket in self._one_of(chance, "serving"):
            self._do(wire.FinishAndCallNext(ticket_id=ticket, outcome="received"), by_clerk=by_clerk)

    @rule(
        chance=st.randoms(),
        service=st.none() | SERVICES,
        counter=st.none() | COUNTERS,
        position=POSITIONS,
        come_back=st.booleans(),
    )
    def somebody_is_sent_on(
        self, chance: Random, service: str | None, counter: int | None, position: str, come_back: bool
    ) -> None:
        for ticket in self._one_of(chance, "waiting", "called", "serving"):
            asked = {"service": service, "counter": counter, "position": position, "come_back": come_back}
            self._do(wire.Transfer.model_validate({"ticket_id": ticket, **asked}))

    @rule(chance=st.randoms(), journey=st.sampled_from(["vong", "vong", "khong-co"]))
    def somebody_begins_a_journey(self, chance: Random, journey: str) -> None:
        for ticket in self._one_of(chance, "called", "serving", "waiting"):
            self._do(wire.StartJourney(ticket_id=ticket, journey=journey))

    @rule(chance=st.randoms(), priority=CLASSES)
    def a_class_is_corrected(self, chance: Random, priority: str | None) -> None:
        for ticket in self._one_of(chance, "waiting", "called", "parked"):
            self._do(wire.SetPriority(ticket_id=ticket, priority=priority))

    @rule(chance=st.randoms(), counter=COUNTERS)
    def somebody_parked_is_resumed(self, chance: Random, counter: int) -> None:
        for ticket in self._one_of(chance, "parked"):
            self._do(wire.Resume(ticket_id=ticket, counter=counter))

    @rule(chance=st.randoms(), position=POSITIONS)
    def somebody_missed_comes_after_all(self, chance: Random, position: str) -> None:
        for ticket in self._one_of(chance, "no_show"):
            self._do(wire.Restore.model_validate({"ticket_id": ticket, "position": position}))

    @rule(counter=COUNTERS, kind=OF_A_COUNTER, by_clerk=st.booleans())
    def a_counter_opens_pauses_or_closes(self, counter: int, kind: type[wire.OpenCounter], by_clerk: bool) -> None:
        self._do(kind(counter=counter), by_clerk=by_clerk)

    @rule(service=SERVICES, kind=st.sampled_from([wire.PauseService, wire.ResumeService, wire.ResumeService]))
    def a_supervisor_pauses_or_resumes_a_service(self, service: str, kind: type[wire.ResumeService]) -> None:
        self._do(kind(service=service))

    @rule(ticket=TICKETS, printed=st.booleans())
    def a_printer_reports(self, ticket: int, printed: bool) -> None:
        self._do(wire.ReportPrint(ticket_id=ticket, printed=printed))

    # What goes wrong, and what simply happens.

    @rule(chance=st.randoms())
    @precondition(lambda self: self.done)
    def a_device_sends_a_command_again(self, chance: Random) -> None:
        command_id = chance.choice(sorted(self.done))
        command, device, reply = self.done[command_id]
        again = self.hall.perform(command, command_id, device=device)
        assert again == Performed(reply, [])

    @rule(chance=st.randoms())
    @precondition(lambda self: self.done)
    def a_device_uses_an_id_for_something_else(self, chance: Random) -> None:
        command_id = chance.choice(sorted(self.done))
        _, device, _ = self.done[command_id]
        other = wire.ReportPrint(ticket_id=1, printed=True, detail="another")
        assert self._outcome(other, command_id, device)[0] == IdempotencyConflictError.code

    @rule()
    def the_server_restarts(self) -> None:
        self.hall.database = reopened(self.hall.database, self.place)

    @rule(which=st.sampled_from([1, 2]))
    def a_changed_centre_file_is_imported(self, which: int) -> None:
        self._import(which)
        self.screen = self.hall.overview()  # as the server does after an import
        self.journalled = self.screen.seq

    @rule(minutes=st.sampled_from([1, 30, 90]))
    def time_passes(self, minutes: int) -> None:
        self.hall.clock.advance(minutes=minutes)
        self._the_server_looks()

    @rule(by_itself=st.booleans())
    def midnight_passes(self, by_itself: bool) -> None:
        self.hall.clock.advance(hours=24)
        if by_itself:
            self._the_server_looks()
        else:
            self._do(wire.OpenCounter(counter=1))

    @rule(hours=st.sampled_from([1, 24]))
    def the_clock_steps_back(self, hours: int) -> None:
        before = self.hall.clock.now
        self.hall.clock.advance(hours=-hours)
        self._do(wire.IssueTicket(service="ho-tich"))
        self.hall.clock.now = before

    # What must be true after each step.

    @invariant()
    def the_screen_equals_the_database(self) -> None:
        assert self._without_clock(self.screen) == self._without_clock(self.hall.overview())

    @invariant()
    def the_tables_agree_with_one_another(self) -> None:
        what_is_true.nobody_is_at_two_counters(self.hall.database)
        what_is_true.lines_are_counted_right(self.hall.database)
        what_is_true.nothing_is_open_of_another_day(self.hall.database)

    def teardown(self) -> None:
        try:
            what_is_true.numbers_are_gapless(self.hall.database)
            what_is_true.legs_belong_to_their_tickets(self.hall.database)
            self._the_journal_is_whole()
            assert disagreements(self.hall.database, now=self.hall.clock()) == []
        finally:
            self.hall.database.close()
            self._thrown_away.close()

    def _the_journal_is_whole(self) -> None:
        with self.hall.database.reading() as tx:
            verified = verify(tx)
        assert verified.breach is None
        assert verified.entries == self.journalled
        assert rows(self.hall.database, "SELECT count(*) FROM receipt") == [(len(self.done) + self.forestalled,)]

    # How a step is taken.

    def _import(self, which: int) -> None:
        """The centre's file with a journey, in one of two wordings, so that each import is another file."""
        file = self.folder / f"centre-{which}.toml"
        load(
            self.hall.database,
            copied_with(XA_MAU, file, lambda text: f"{text}{JOURNEYS}{ON}# {which}\n"),
            now=self.hall.clock(),
        )

    def _one_of(self, chance: Random, *states: str) -> list[int]:
        """One ticket in one of these states, if there is any."""
        listed = ", ".join(f"'{state}'" for state in states)
        found = rows(self.hall.database, f"SELECT id FROM ticket WHERE state IN ({listed}) ORDER BY id")  # noqa: S608 - our own words
        return [int(str(chance.choice(found)[0]))] if found else []

    def _do(
        self, command: wire.Command, *, by_clerk: bool = False, at: StoredDevice | None = None
    ) -> Result | None:
        """The answer; None where it was refused."""
        self.hall.clock.advance(milliseconds=1)
        device = at or (self.clerk if by_clerk else self.hall.staff)
        return self._outcome(command, f"step-{self.hall.asked}", device)[1]

    def _outcome(self, command: wire.Command, command_id: str, device: StoredDevice) -> tuple[str, Result | None]:
        """`done` and the answer, or the code of the refusal; anything else that is raised fails the test."""
        try:
            performed = self.hall.perform(command, command_id, device=device)
        except Refusal as refusal:
            return refusal.code, None
        self._tell(performed.entries)
        if performed.refusal is not None:
            return performed.refusal.code, None
        kept = not isinstance(command, wire.LookAtPerson)  # what is told of a person is in no receipt
        if kept and any(entry.command_id == command_id for entry in performed.entries):
            self.done[command_id] = (command, device, performed.reply)
        result = RESULTS.validate_json(performed.reply)
        if isinstance(result, NobodyWaiting) and isinstance(command, wire.CallNext):
            what_is_true.nobody_waits_whom_the_counter_may_call(self.hall.database, command.counter)
        return "done", result

    def _the_server_looks(self) -> None:
        """As it does by itself twice a second: it may be midnight."""
        with self.hall.database.writing() as tx:
            entries = end_what_is_over(tx, self.hall.staff.centre_id, self.hall.clock())
        self._tell(entries)

    def _tell(self, entries: list[Entry]) -> None:
        self.journalled += len(entries)
        for entry in entries:
            assert entry.seq == self.screen.seq + 1
            frame = EventFrame(seq=entry.seq, at=from_micros(entry.at), event=EVENTS.validate_json(entry.payload))
            self.screen = apply(self.screen, frame)
        if any(entry.kind in SHOW_ANEW for entry in entries):
            self.screen = self.hall.overview()  # as the server does

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
