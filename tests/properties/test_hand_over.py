"""Whatever dies between a kiosk and its server, in whatever order, every number on paper is one ticket.

The kiosk's own view models and journal on a real disk, the server's own use cases on a real database; between them
a wire whose frames and answers wait, are lost, or arrive from a connection that is dead.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast
from unittest.mock import patch

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from pydantic import TypeAdapter
from pydantic_core import from_json

from kiosk_app.effects import Ticket
from kiosk_app.offline.journal import FILE
from kiosk_app.offline.kept import kept_in
from kiosk_app.offline.numbers import Book, OfflineNumber, Record
from kiosk_app.offline.own_numbers import OwnNumbers
from kiosk_app.offline.records import line_of
from kiosk_app.pace import Pace
from kiosk_app.setup import Setup
from kiosk_app.view_models.parts import assemble
from kiosk_app.view_models.unheld import STILL_THERE
from queue_client.qt.procedures import ProcedureList
from queue_client.qt.program import create_application
from queue_client.qt.socket import Socket
from queue_client.qt.translations import Translations
from queue_protocol.codec import decode_client
from queue_protocol.frames import CommandFrame, Reply
from queue_protocol.results import AnyResult, Issued, Result
from queue_protocol.state import Snapshot
from queue_server.domain.refusals import Refusal
from queue_server.service.hours import end_what_is_over
from queue_server.transport.problems import fault_of
from tests.kiosk_app.scripted import KioskLink, ScriptedPrinter
from tests.properties import what_is_true
from tests.support.clocks import StandingSeconds
from tests.support.counter_hall import CounterHall
from tests.support.databases import new_database, place_on, reopened, rows
from tests.support.recount import disagreements

RESULTS: TypeAdapter[Result] = TypeAdapter(AnyResult)
PACE = Pace()
SERVICES = st.sampled_from(["ho-tich", "ho-tich", "dat-dai"])
DEATHS = st.sampled_from(["before", "torn", "written"])
SKEWS = st.sampled_from([0.0, 0.0, -0.5, -5.0, 26.0])


class Killed(BaseException):
    """The power was cut here."""


@dataclass
class Connection:
    """Frames on their way up, and answers on their way down."""

    up: list[CommandFrame] = field(default_factory=list)
    down: list[Reply] = field(default_factory=list)

    def send(self, text: str) -> None:
        frame = decode_client(text)
        if isinstance(frame, CommandFrame):
            self.up.append(frame)


class WiredLink(KioskLink):
    """The real session on a wire that a test holds; its clock `wall` is wrong by `skew` until it connects."""

    def __init__(self, snapshot: Snapshot | None, wall: Callable[[], datetime], skew: timedelta) -> None:
        super().__init__(snapshot)
        self.mark = "1"
        self.connection: Connection | None = None
        self._wall = wall
        self._skew = skew

    def now(self) -> datetime:
        return self._wall() + self._skew

    def joins(self, snapshot: Snapshot) -> None:
        self._skew = timedelta()
        self.time = self._wall()
        self.connection = Connection()
        self._socket = cast("Socket", self.connection)  # all that is asked of it is `send`
        self.connects(snapshot)

    @property
    def unanswered(self) -> tuple[str, ...]:
        return self._session.pending

    def loses(self) -> None:
        self.connection = None
        self.drops()


class Paper(ScriptedPrinter):
    """All that ever came out, over every life of the kiosk; cut off by a death before it."""

    def __init__(self, came_out: list[Ticket]) -> None:
        super().__init__()
        self.taken = came_out

    def has_slip(self, ticket_id: int) -> bool:
        return any(each.id == ticket_id for each in self.taken)


class Kiosk:
    """One life of the kiosk's program."""

    def __init__(self, folder: Path, paper: list[Ticket], wall: Callable[[], datetime], skew: timedelta) -> None:
        self.folder = folder
        self.touches = 0
        kept = kept_in(folder, owner="me")
        self.translations = Translations(["kiosk_app"])
        self.clock = StandingSeconds()
        self.link = WiredLink(kept.snapshot if kept else None, wall, skew)
        self.printer = Paper(paper)
        self.own = OwnNumbers(folder, kept=kept, now=self.link.now)
        self.parts = assemble(
            self.link,
            self.printer,
            self.translations,
            procedures=ProcedureList(self.link, server="http://127.0.0.1:9", token="t", folder=folder),
            setup=Setup(pace=PACE, clock=self.clock, own=self.own, folder=folder, owner="me"),
        )
        self.parts.visit.take_up()
        self.after(PACE.settle)

    def after(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.parts.visit.tick()

    def touch(self, service: str) -> None:
        """Somebody comes, once whoever was there has gone with the slip."""
        ticket = self.parts.visit.flow.ticket
        if ticket is not None and self.parts.visit.flow.printing:
            self.printer.done.emit(ticket.id, None, "")
        if self.parts.visit.flow.screen != "services":
            self.after(PACE.note)
            self.after(PACE.settle)
        self.parts.visit.tick()
        self.touches += self.parts.visit.flow.is_ready(self.clock())
        self.parts.visit.take_number(service)

    @contextmanager
    def dying(self, death: str) -> Iterator[None]:
        """The power is cut while the next record is written: before, in the middle of it, or right after."""
        assert self.own.journal is not None
        append, hook = self.own.journal.append, sys.excepthook

        def die(record: Record) -> Book:
            if death == "torn":
                with (self.folder / FILE).open("ab") as file:
                    file.write(line_of(record)[:30])
            if death == "written":
                append(record)
            raise Killed

        sys.excepthook = lambda *_: None  # Qt tells of it there when it happened in a slot
        try:
            with patch.object(self.own.journal, "append", die), suppress(Killed):
                yield
        finally:
            sys.excepthook = hook

    @contextmanager
    def dying_at_the_printer(self, death: str) -> Iterator[None]:
        """The power is cut right before or right after a slip is spooled."""
        spool, hook = self.printer.print, sys.excepthook

        def die(ticket: Ticket, snapshot: Snapshot | None, *, language: str) -> None:
            if death == "spooled":
                spool(ticket, snapshot, language=language)
            raise Killed

        sys.excepthook = lambda *_: None
        try:
            with patch.object(self.printer, "print", die), suppress(Killed):
                yield
        finally:
            sys.excepthook = hook

    def ends(self) -> None:
        self.link.blockSignals(True)  # noqa: FBT003 - Qt's
        self.own.close()


class Outages(RuleBasedStateMachine):
    """A kiosk, a server, and everything that can go wrong between them."""

    def __init__(self) -> None:
        super().__init__()
        create_application("test")
        self._thrown_away = ExitStack()
        self.folder = Path(self._thrown_away.enter_context(TemporaryDirectory()))
        self.place = self._thrown_away.enter_context(place_on("sqlite", self.folder))
        self.hall = CounterHall(new_database(self.place))
        self.device = self.hall.device("kiosk")
        self.paper: list[Ticket] = []
        self.touches = 0
        self.strays: list[Connection] = []
        self.excused: set[str] = set()
        self.replaced: set[str] = set()
        self.kiosk = self._started(0.0)
        self._connect()

    # What people do.

    @rule(service=SERVICES)
    def somebody_touches(self, service: str) -> None:
        self.kiosk.touch(service)

    @rule(service=SERVICES)
    def somebody_touches_and_gets_no_answer(self, service: str) -> None:
        self.kiosk.touch(service)
        self.time_passes(PACE.offline)

    @rule(counter=st.sampled_from([1, 2]))
    def a_counter_calls(self, counter: int) -> None:
        self.hall.open(counter)
        with suppress(Refusal):
            self.hall.call(counter)

    @rule(seconds=st.sampled_from([0.2, 1.0, PACE.offline]))
    def time_passes(self, seconds: float) -> None:
        self.hall.clock.advance(seconds=seconds)
        self.kiosk.after(seconds)

    # What the wire does.

    @rule()
    def the_server_hears_a_frame_and_the_kiosk_its_answer(self) -> None:
        self._up(self.kiosk.link.connection)
        self._down()

    @rule()
    def the_server_hears_a_frame(self) -> None:
        self._up(self.kiosk.link.connection)

    @rule()
    def the_kiosk_hears_an_answer(self) -> None:
        self._down()

    @rule()
    @precondition(lambda self: self.kiosk.link.connection is not None)
    def the_connection_is_lost(self) -> None:
        self._lose()

    @rule()
    @precondition(lambda self: self.kiosk.link.connection is None)
    def the_connection_is_there_again(self) -> None:
        self._connect()

    @rule()
    @precondition(lambda self: self.strays)
    def a_frame_of_a_dead_connection_arrives_after_all(self) -> None:
        self._up(self.strays[0])
        self.strays = [each for each in self.strays if each.up]

    @rule()
    @precondition(lambda self: self.strays)
    def the_frames_of_a_dead_connection_are_lost(self) -> None:
        self.strays.pop()

    # What dies.

    @rule()
    def the_server_is_killed(self) -> None:
        self.hall.database = reopened(self.hall.database, self.place)
        if self.kiosk.link.connection is not None:
            self._lose()

    @rule(skew=SKEWS)
    def the_kiosk_is_killed(self, skew: float) -> None:
        self._restart(skew)

    @rule(service=SERVICES, death=DEATHS, skew=SKEWS)
    def the_kiosk_is_killed_while_it_gives_a_number(self, service: str, death: str, skew: float) -> None:
        with self.kiosk.dying(death):
            self.somebody_touches_and_gets_no_answer(service)
        self._restart(skew)

    @rule(service=SERVICES, death=st.sampled_from(["shown", "spooled"]), skew=SKEWS)
    def the_kiosk_is_killed_while_it_spools_a_slip(self, service: str, death: str, skew: float) -> None:
        with self.kiosk.dying_at_the_printer(death):
            self.somebody_touches_and_gets_no_answer(service)
        self._restart(skew)

    @rule(service=SERVICES, death=st.sampled_from(["shown", "spooled"]), skew=SKEWS)
    def the_kiosk_is_killed_with_the_answer_in_its_hands(self, service: str, death: str, skew: float) -> None:
        with self.kiosk.dying_at_the_printer(death):
            self.somebody_touches(service)
            self.the_server_hears_a_frame_and_the_kiosk_its_answer()
        self._restart(skew)

    @rule(death=DEATHS, skew=SKEWS)
    def the_kiosk_is_killed_while_it_ticks_a_number_off(self, death: str, skew: float) -> None:
        with self.kiosk.dying(death):
            self.the_server_hears_a_frame_and_the_kiosk_its_answer()
        self._restart(skew)

    @rule()
    def midnight_passes(self) -> None:
        self.hall.clock.advance(hours=24)
        with self.hall.database.writing() as tx:  # the server looks, as it does by itself twice a second
            end_what_is_over(tx, self.hall.staff.centre_id, self.hall.clock())

    # What must be true.

    @invariant()
    def nothing_is_printed_twice(self) -> None:
        ids = [each.command_id if isinstance(each, OfflineNumber) else each.id for each in self.paper]
        assert len(set(ids)) == len(ids)
        assert len(ids) <= self.touches + self.kiosk.touches

    def teardown(self) -> None:
        try:
            self._let_everything_arrive()
            self._every_number_on_paper_is_one_ticket()
            what_is_true.nobody_is_at_two_counters(self.hall.database)
            what_is_true.lines_are_counted_right(self.hall.database)
            what_is_true.legs_belong_to_their_tickets(self.hall.database)
            assert disagreements(self.hall.database, now=self.hall.clock()) == []
        finally:
            self.kiosk.ends()
            self.hall.database.close()
            self._thrown_away.close()

    def _every_number_on_paper_is_one_ticket(self) -> None:
        states = {key: str(state) for key, state in rows(self.hall.database, "SELECT id, state FROM ticket")}
        self._excuse_what_nobody_got()
        issued = rows(self.hall.database, "SELECT command_id, payload FROM journal WHERE kind = 'ticket_issued'")
        for slip in self.paper:
            if isinstance(slip, Issued):
                assert states[slip.id] != "cancelled", slip
                continue
            (told,) = [payload for command_id, payload in issued if command_id == slip.command_id]
            assert f'"number":"{slip.number}"' in str(told)
        cancelled = rows(self.hall.database, "SELECT series FROM ticket WHERE state = 'cancelled'")
        assert not any(str(series)[0].isdigit() for (series,) in cancelled)
        held = {each.command_id if isinstance(each, OfflineNumber) else each.id for each in self.paper}
        for command_id, told in issued:
            ticket_id = from_json(str(told))["ticket"]["id"]
            excused = str(command_id) in self.excused - self.replaced
            is_over = states[ticket_id] in {"cancelled", "expired"}
            assert excused or is_over or {command_id, ticket_id} & held, told

    def _excuse_what_nobody_got(self, skew: float = 0.0) -> None:
        """A kiosk that dies leaves requests and numbers of a while ago; what it gave up is no excuse.

        What it gave a moment ago the next program prints, if its clock is not wrong.
        """
        assert self.kiosk.own.journal is not None
        printed = {each.command_id for each in self.paper if isinstance(each, OfflineNumber)}
        given = self.kiosk.own.journal.book.numbers
        now = self.hall.clock()
        young = {each.command_id for each in given if now - STILL_THERE < each.issued_at <= now and not skew}
        self.excused |= {each.command_id for each in given} - printed - young
        self.excused |= set(self.kiosk.link.unanswered)
        self.replaced |= {each.replaces for each in given if each.replaces}

    def _let_everything_arrive(self) -> None:
        if self.kiosk.link.connection is None:
            self._connect()
        self._let_the_living_arrive()
        while self.strays:
            self.a_frame_of_a_dead_connection_arrives_after_all()
        self._let_the_living_arrive()
        assert self.kiosk.own.waiting() == ()
        assert self.kiosk.own.journal is not None
        assert not any(self.kiosk.own.journal.book.settled.values()), "the server refused a number"

    def _let_the_living_arrive(self) -> None:
        while self.kiosk.link.connection and (self.kiosk.link.connection.up or self.kiosk.link.connection.down):
            self._up(self.kiosk.link.connection)
            self._down()

    # How a step is taken.

    def _started(self, skew: float) -> Kiosk:
        return Kiosk(self.folder, self.paper, self.hall.clock, timedelta(hours=skew))

    def _restart(self, skew: float) -> None:
        self._excuse_what_nobody_got(skew)
        if self.kiosk.link.connection is not None:
            self.strays.append(self.kiosk.link.connection)
        self.kiosk.ends()
        self.touches += self.kiosk.touches
        self.kiosk = self._started(skew)

    def _connect(self) -> None:
        self.kiosk.link.joins(self.hall.overview(with_waiting=False))

    def _lose(self) -> None:
        assert self.kiosk.link.connection is not None
        self.strays.append(self.kiosk.link.connection)
        self.kiosk.link.loses()

    def _up(self, connection: Connection | None) -> None:
        if connection is None or not connection.up:
            return
        frame = connection.up.pop(0)
        self.hall.clock.advance(milliseconds=1)
        try:
            performed = self.hall.perform(frame.command, frame.command_id, device=self.device)
        except Refusal as refusal:
            answer = Reply(command_id=frame.command_id, error=fault_of(refusal).error())
        else:
            answer = Reply(command_id=frame.command_id, result=RESULTS.validate_json(performed.reply))
        connection.down.append(answer)

    def _down(self) -> None:
        connection = self.kiosk.link.connection
        if connection is not None and connection.down:
            self.kiosk.link.says(connection.down.pop(0))


Outages.TestCase.settings = settings(max_examples=30, stateful_step_count=40, deadline=None)
TestOutages = Outages.TestCase
