"""A small centre that does what the server does, written apart from the replica: what screens must come to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from queue_protocol.commands import (
    CallNext,
    CancelTicket,
    CloseCounter,
    Command,
    Finish,
    FinishAndCallNext,
    IssueTicket,
    MarkNoShow,
    OpenCounter,
    PauseCounter,
    Recall,
    ReportPrint,
    Serve,
)
from queue_protocol.errors import Error, ErrorCode
from queue_protocol.events import (
    CounterChanged,
    Event,
    PrintReported,
    ServingStarted,
    TicketCalled,
    TicketCancelled,
    TicketEvent,
    TicketFinished,
    TicketIssued,
    TicketMissed,
    TicketRecalled,
)
from queue_protocol.frames import EventFrame, Reply, SnapshotFrame
from queue_protocol.results import Called, CounterResult, Issued, NobodyWaiting, Result, TicketResult
from queue_protocol.state import (
    RECENT_CALLS,
    Call,
    Centre,
    Counter,
    CounterStateName,
    Department,
    PriorityClass,
    Service,
    Snapshot,
    Ticket,
    TicketStateName,
    Zone,
)

START = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
SERVICES = {"A": (1, 2), "B": (2, 3), "C": (3,)}
COUNTERS = {1: ("A",), 2: ("A", "B"), 3: ("B", "C")}
FIRST = {"vi": "đến trước", "en": "first come"}


class _RefusedError(Exception):
    def __init__(self, code: ErrorCode) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class ModelCentre:
    """Does commands, once each; keeps every event; gives the snapshot of any moment."""

    sees_waiting: bool = True
    seq: int = 0
    tickets: dict[int, Ticket] = field(default_factory=dict)
    counters: dict[int, Counter] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    replies: dict[str, Reply] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    listeners: list[Callable[[EventFrame], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.counters = {
            number: Counter(number=number, zone="Z", services=services, state="closed", since=START)
            for number, services in COUNTERS.items()
        }

    @property
    def now(self) -> datetime:
        return START + timedelta(seconds=self.seq)

    def do(self, command_id: str, command: Command) -> Reply:
        """The reply; a repeated id gets the same one and changes nothing."""
        if command_id not in self.replies:
            self.done.append(command_id)
            self.replies[command_id] = self._reply(command_id, command)
        return self.replies[command_id]

    def snapshot(self) -> SnapshotFrame:
        waiting = sorted(
            (ticket for ticket in self.tickets.values() if ticket.state == "waiting"),
            key=lambda ticket: (ticket.arrived_at, ticket.id),
        )
        snapshot = Snapshot(
            seq=self.seq,
            at=self.now,
            business_date=date(2026, 11, 23),
            centre=Centre(
                code="mau", name={"vi": "Trung tâm Mẫu"}, time_zone="Asia/Ho_Chi_Minh", languages=("vi", "en")
            ),
            zones=(Zone(code="Z", name={"vi": "Khu A"}),),
            departments=(Department(code="D", name={"vi": "Sở Tư pháp"}),),
            priority_classes=(PriorityClass(code="elderly", name={"vi": "Người cao tuổi"}, min_age=75),),
            services=tuple(self._service(code) for code in SERVICES),
            counters=tuple(self.counters.values()),
            calls=tuple(reversed(self.calls[-RECENT_CALLS:])),
            waiting=tuple(waiting) if self.sees_waiting else None,
        )
        return SnapshotFrame(seq=self.seq, snapshot=snapshot)

    def tell(self, event: Event) -> EventFrame:
        self.seq += 1
        frame = EventFrame(seq=self.seq, at=self.now, event=event)
        for listener in self.listeners:
            listener(frame)
        return frame

    def _service(self, code: str) -> Service:
        return Service(
            code=code,
            prefix=code,
            name={"vi": f"Việc {code}"},
            department="D",
            zone="Z",
            counters=SERVICES[code],
            waiting=self._waiting(code),
        )

    def _waiting(self, service: str) -> int:
        return sum(ticket.service == service and ticket.state == "waiting" for ticket in self.tickets.values())

    def _reply(self, command_id: str, command: Command) -> Reply:
        try:
            return Reply(command_id=command_id, result=self._result(command))
        except _RefusedError as refused:
            return Reply(command_id=command_id, error=Error(code=refused.code, message={"vi": "Không được"}))

    def _result(self, command: Command) -> Result:  # noqa: C901 - one arm for each command
        match command:
            case IssueTicket(service=service, priority=priority):
                return self._issue(service, priority)
            case CallNext(counter=number):
                return self._call_next(number)
            case Recall(ticket_id=ticket_id):
                return self._recall(self._ticket(ticket_id, "called"))
            case Serve(ticket_id=ticket_id):
                return self._change(self._ticket(ticket_id, "called"), "serving", ServingStarted)
            case Finish(ticket_id=ticket_id):
                return self._change(self._ticket(ticket_id, "serving"), "finished", TicketFinished)
            case FinishAndCallNext(ticket_id=ticket_id):
                return self._finish_and_call_next(self._ticket(ticket_id, "serving"))
            case MarkNoShow(ticket_id=ticket_id):
                return self._change(self._ticket(ticket_id, "called"), "no_show", TicketMissed)
            case CancelTicket(ticket_id=ticket_id):
                return self._change(self._ticket(ticket_id, "waiting"), "cancelled", TicketCancelled)
            case OpenCounter(counter=number):
                return self._turn(number, "open")
            case PauseCounter(counter=number):
                return self._turn(number, "paused")
            case CloseCounter(counter=number):
                return self._turn(number, "closed")
            case ReportPrint(ticket_id=ticket_id, printed=printed):
                return self._report(ticket_id, printed=printed)
        raise _RefusedError(ErrorCode.NOT_ALLOWED)  # this server knows the commands of the main job alone

    def _ticket(self, ticket_id: int, state: TicketStateName) -> Ticket:
        ticket = self.tickets.get(ticket_id)
        if ticket is None:
            raise _RefusedError(ErrorCode.UNKNOWN_TICKET)
        if ticket.state != state:
            raise _RefusedError(ErrorCode.WRONG_STATE)
        return ticket

    def _issue(self, service: str, priority: str | None) -> Issued:
        if service not in SERVICES:
            raise _RefusedError(ErrorCode.UNKNOWN_SERVICE)
        ahead, number = self._waiting(service), len(self.tickets) + 1
        at = self.now + timedelta(seconds=1)
        ticket = Ticket(
            id=number,
            number=f"{service}{number:03}",
            service=service,
            state="waiting",
            priority=priority,
            issued_at=at,
            arrived_at=at,
        )
        self._keep(ticket)
        self.tell(TicketIssued(ticket=ticket, waiting=self._waiting(service)))
        return Issued(
            id=ticket.id,
            number=ticket.number,
            service=service,
            priority=priority,
            issued_at=at,
            people_ahead=ahead,
            follow_url=f"http://127.0.0.1/t/{number}",
        )

    def _call_next(self, number: int) -> Called | NobodyWaiting:
        counter = self._counter(number)
        if counter.state != "open" or counter.ticket is not None:
            raise _RefusedError(ErrorCode.COUNTER_BUSY)
        for ticket in sorted(self.tickets.values(), key=lambda each: each.id):
            if ticket.state == "waiting" and ticket.service in counter.services:
                return self._call(ticket, counter.number)
        return NobodyWaiting()

    def _call(self, ticket: Ticket, number: int) -> Called:
        called = ticket.model_copy(update={"state": "called", "counter": number, "calls": 1})
        self._keep(called)
        frame = self.tell(TicketCalled(ticket=called, waiting=self._waiting(called.service), reason=FIRST))
        self._heard(called, frame)
        return Called(ticket=called, reason=FIRST)

    def _recall(self, ticket: Ticket) -> TicketResult:
        again = ticket.model_copy(update={"calls": ticket.calls + 1})
        self._keep(again)
        self._heard(again, self.tell(TicketRecalled(ticket=again, waiting=self._waiting(again.service))))
        return TicketResult(ticket=again)

    def _finish_and_call_next(self, ticket: Ticket) -> Called | NobodyWaiting:
        assert ticket.counter is not None
        finished = self._change(ticket, "finished", TicketFinished).ticket
        called = self._call_next(ticket.counter)
        return called if isinstance(called, Called) else NobodyWaiting(finished=finished)

    def _change(self, ticket: Ticket, state: TicketStateName, event: type[TicketEvent]) -> TicketResult:
        changed = ticket.model_copy(update={"state": state})
        self._keep(changed)
        told = event(ticket=changed, waiting=self._waiting(changed.service))
        self.tell(told)  # type: ignore[arg-type]  # the base class stands for its children
        return TicketResult(ticket=changed)

    def _turn(self, number: int, state: CounterStateName) -> CounterResult:
        counter = self._counter(number).model_copy(update={"state": state, "since": self.now})
        self.counters[number] = counter
        self.tell(CounterChanged(counter=counter))
        return CounterResult(counter=counter)

    def _report(self, ticket_id: int, *, printed: bool) -> TicketResult:
        ticket = self.tickets.get(ticket_id)
        if ticket is None:
            raise _RefusedError(ErrorCode.UNKNOWN_TICKET)
        self.tell(PrintReported(ticket_id=ticket_id, number=ticket.number, printed=printed))
        return TicketResult(ticket=ticket)

    def _counter(self, number: int) -> Counter:
        if number not in self.counters:
            raise _RefusedError(ErrorCode.UNKNOWN_COUNTER)
        return self.counters[number]

    def _keep(self, ticket: Ticket) -> None:
        self.tickets[ticket.id] = ticket
        if ticket.counter is not None:
            held = ticket if ticket.state in {"called", "serving"} else None
            reason = FIRST if held is not None and self.sees_waiting else None
            changed = {"ticket": held, "call_reason": reason}
            self.counters[ticket.counter] = self.counters[ticket.counter].model_copy(update=changed)

    def _heard(self, ticket: Ticket, frame: EventFrame) -> None:
        assert ticket.counter is not None
        self.calls.append(
            Call(
                seq=frame.seq,
                ticket_id=ticket.id,
                number=ticket.number,
                service=ticket.service,
                counter=ticket.counter,
                call_number=ticket.calls,
                at=frame.at,
            )
        )
