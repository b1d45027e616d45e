"""A centre with its database and its clock, to which tests speak in commands of the protocol, without a door."""

from dataclasses import dataclass, field
from datetime import datetime

from pydantic import TypeAdapter

from queue_protocol.commands import (
    CallNext,
    Command,
    Finish,
    IssueTicket,
    LogIn,
    OpenCounter,
    Serve,
)
from queue_protocol.results import AnyResult, Called, CounterResult, Issued, NobodyWaiting, Result, TicketResult
from queue_protocol.state import Counter, Snapshot, Ticket
from queue_server.service.command import Performed, Request, UseCase, perform
from queue_server.service.devices import hash_of
from queue_server.service.overview import read_overview
from queue_server.service.sessions import Attempt
from queue_server.store import centres
from queue_server.store.centres import StoredDevice
from queue_server.store.database import Database
from queue_server.transport.dispatch import fingerprint, log_in_case, use_case
from queue_server.transport.permissions import who_may
from tests.support.clocks import StandingClock
from tests.support.devices import put_device
from tests.support.people import quick_verdict


@dataclass
class CounterHall:
    """Commands are done one by one, each in a transaction of its own, at the clock's time."""

    database: Database
    clock: StandingClock = field(default_factory=StandingClock)
    centre: str = "xa-mau"
    asked: int = 0

    def device(self, role: str, counter: int | None = None) -> StoredDevice:
        """Pair a device."""
        with self.database.writing() as tx:
            token = put_device(tx, centre=self.centre, role=role, counter=counter, now=self.clock())
            device = centres.device(tx, hash_of(token))
        assert device is not None
        return device

    def __post_init__(self) -> None:
        self.staff = self.device("admin")

    def perform(
        self, command: Command, command_id: str | None = None, *, device: StoredDevice | None = None
    ) -> Performed:
        """Do it, or raise and keep nothing."""
        self.asked += 1
        command_id = command_id or f"c-{self.asked}"
        case = self._log_in(command, command_id) if isinstance(command, LogIn) else use_case(command)
        request = Request(device or self.staff, command_id, fingerprint(command), case, roles=who_may(command))
        with self.database.writing() as tx:
            return perform(tx, request, self.clock())

    def _log_in(self, command: LogIn, command_id: str) -> UseCase:
        verdict = quick_verdict(self.database, login=command.login, secret=command.secret)
        return log_in_case(command, Attempt(verdict=verdict, token_hash=hash_of(command_id)))

    def ask(
        self, command: Command, command_id: str | None = None, *, device: StoredDevice | None = None
    ) -> Result:
        """The answer, as a device reads it."""
        performed = self.perform(command, command_id, device=device)
        if performed.refusal is not None:
            raise performed.refusal
        results: TypeAdapter[Result] = TypeAdapter(AnyResult)
        return results.validate_json(performed.reply)

    def take(self, service: str = "ho-tich", priority: str | None = None) -> Issued:
        """Somebody takes a number, a second after whoever came before."""
        self.clock.advance(seconds=1)
        issued = self.ask(IssueTicket(service=service, priority=priority))
        assert isinstance(issued, Issued)
        return issued

    def perform_take(self, service: str = "ho-tich") -> Performed:
        """Somebody takes a number: what is answered and what has happened."""
        return self.perform(IssueTicket(service=service))

    def open(self, counter: int) -> Counter:
        """Open a counter."""
        result = self.ask(OpenCounter(counter=counter))
        assert isinstance(result, CounterResult)
        return result.counter

    def call(self, counter: int) -> Called | NobodyWaiting:
        """Call the next person to a counter."""
        self.clock.advance(seconds=1)
        result = self.ask(CallNext(counter=counter))
        assert isinstance(result, Called | NobodyWaiting)
        return result

    def ask_to_call(self, counter: int) -> Ticket:
        """Call where somebody waits, at this very instant."""
        called = self.ask(CallNext(counter=counter))
        assert isinstance(called, Called)
        return called.ticket

    def call_somebody(self, counter: int) -> Ticket:
        """Call, where somebody waits."""
        called = self.call(counter)
        assert isinstance(called, Called)
        return called.ticket

    def ticket(self, command: Command) -> Ticket:
        """Ask for something that answers with a ticket."""
        result = self.ask(command)
        assert isinstance(result, TicketResult)
        return result.ticket

    def serve_to_the_end(self, counter: int) -> Ticket:
        """Call, serve and finish."""
        called = self.call_somebody(counter)
        self.ticket(Serve(ticket_id=called.id))
        return self.ticket(Finish(ticket_id=called.id))

    def serve_people(self, times: int, *, minutes: float, counter: int = 3, service: str = "dat-dai") -> None:
        """So many people, one after the other, each served for so long."""
        for _ in range(times):
            self.take(service)
            called = self.call_somebody(counter)
            self.ticket(Serve(ticket_id=called.id))
            self.clock.advance(minutes=minutes)
            self.ticket(Finish(ticket_id=called.id))

    def overview(self, *, with_waiting: bool = True) -> Snapshot:
        """What a screen would be shown."""
        return self.overview_at(self.clock(), with_waiting=with_waiting)

    def overview_at(self, now: datetime, *, with_waiting: bool = True) -> Snapshot:
        """The same at another time."""
        with self.database.reading() as tx:
            overview = read_overview(
                tx, self.staff.centre_id, now=now, with_waiting=with_waiting, with_person_key=True
            )
        return Snapshot.model_validate(overview, from_attributes=True)

    def waiting(self, service: str = "ho-tich") -> int:
        """How many wait, as screens are told."""
        return next(each.waiting for each in self.overview().services if each.code == service)
