"""One of each: every command, result, event and frame of the protocol, with every field filled."""

from datetime import UTC, date, datetime, timedelta
from typing import get_args

from queue_protocol import commands as wire
from queue_protocol.errors import Error
from queue_protocol.events import (
    CentreImported,
    CounterChanged,
    KnownEvent,
    PrintReported,
    ServingStarted,
    TicketCalled,
    TicketCancelled,
    TicketFinished,
    TicketIssued,
    TicketMissed,
    TicketRecalled,
    UnknownEvent,
)
from queue_protocol.frames import (
    ClientFrame,
    CommandFrame,
    ErrorFrame,
    EventFrame,
    Hello,
    Ping,
    Pong,
    Refused,
    Reply,
    Resync,
    ServerFrame,
    SnapshotFrame,
    Welcome,
)
from queue_protocol.results import Called, CounterResult, Issued, NobodyWaiting, Result, TicketResult, Wait
from queue_protocol.state import (
    Call,
    Centre,
    Counter,
    Department,
    PriorityClass,
    Service,
    Snapshot,
    Ticket,
    Zone,
)
from queue_protocol.version import Side

AT = datetime(2026, 11, 23, 1, 2, 3, 456789, tzinfo=UTC)
WORDS = {"vi": "Hộ tịch – Chứng thực", "en": "Civil status"}

TICKET = Ticket(
    id=7,
    number="A007",
    service="ho-tich",
    state="serving",
    priority="priority",
    issued_at=AT,
    arrived_at=AT,
    called_at=AT + timedelta(minutes=1),
    serving_at=AT + timedelta(minutes=2),
    ended_at=AT + timedelta(minutes=3),
    counter=1,
    calls=2,
)
COUNTER = Counter(number=1, zone="A", services=("ho-tich",), state="open", since=AT, reason="Họp", ticket=TICKET)

COMMANDS: tuple[wire.Command, ...] = (
    wire.IssueTicket(service="ho-tich", priority="priority"),
    wire.CallNext(counter=1),
    wire.Recall(ticket_id=7),
    wire.Serve(ticket_id=7),
    wire.Finish(ticket_id=7),
    wire.FinishAndCallNext(ticket_id=7),
    wire.MarkNoShow(ticket_id=7),
    wire.CancelTicket(ticket_id=7),
    wire.OpenCounter(counter=1),
    wire.PauseCounter(counter=1, reason="Họp"),
    wire.CloseCounter(counter=1),
    wire.ReportPrint(ticket_id=7, printed=False, detail="paper out"),
)

EVENTS: tuple[KnownEvent, ...] = (
    TicketIssued(ticket=TICKET, waiting=3),
    TicketCalled(ticket=TICKET, waiting=2, reason=WORDS),
    TicketRecalled(ticket=TICKET, waiting=2),
    ServingStarted(ticket=TICKET, waiting=2),
    TicketFinished(ticket=TICKET, waiting=2),
    TicketMissed(ticket=TICKET, waiting=2),
    TicketCancelled(ticket=TICKET, waiting=1),
    PrintReported(ticket_id=7, number="A007", printed=False, detail="paper out"),
    CounterChanged(counter=COUNTER),
    CentreImported(),
)

RESULTS: tuple[Result, ...] = (
    Issued(
        id=7,
        number="A007",
        service="ho-tich",
        priority="priority",
        issued_at=AT,
        people_ahead=2,
        wait=Wait(low_minutes=5, high_minutes=15),
        follow_url="http://localhost/t/7-x",
    ),
    Called(ticket=TICKET, reason=WORDS),
    NobodyWaiting(finished=TICKET),
    TicketResult(ticket=TICKET),
    CounterResult(counter=COUNTER),
)

SNAPSHOT = Snapshot(
    seq=41,
    at=AT,
    business_date=date(2026, 11, 23),
    centre=Centre(
        code="xa-mau", name=WORDS, time_zone="Asia/Ho_Chi_Minh", languages=("vi", "en"), ticket_note=WORDS
    ),
    zones=(Zone(code="A", name=WORDS),),
    departments=(Department(code="ubnd-xa", name=WORDS),),
    priority_classes=(PriorityClass(code="priority", name=WORDS, min_age=75),),
    services=(
        Service(
            code="ho-tich", prefix="A", name=WORDS, department="ubnd-xa", zone="A", counters=(1, 2), waiting=3
        ),
    ),
    counters=(COUNTER,),
    calls=(Call(seq=40, ticket_id=7, number="A007", service="ho-tich", counter=1, call_number=2, at=AT),),
    waiting=(TICKET,),
)

CLIENT_FRAMES: tuple[ClientFrame, ...] = (
    Hello(protocol=1, last_seq=12, app="kiosk", version="0.1.0"),
    *(CommandFrame(command_id="c-1", command=command) for command in COMMANDS),
    Resync(),
    Ping(),
)

SERVER_FRAMES: tuple[ServerFrame, ...] = (
    Welcome(
        protocol=1, server_version="0.1.0", centre="xa-mau", role="counter", device="counter 1", counter=1, at=AT
    ),
    Refused(code="versions_apart", message=WORDS, update=Side.SERVER),
    SnapshotFrame(seq=41, snapshot=SNAPSHOT),
    *(EventFrame(seq=42, at=AT, event=event) for event in EVENTS),
    EventFrame(seq=43, at=AT, event=UnknownEvent(kind="ticket_transferred")),
    *(Reply(command_id="c-1", result=result) for result in RESULTS),
    Reply(command_id="c-1", error=Error(code="wrong_state", message=WORDS, state="serving")),
    Pong(at=AT),
    ErrorFrame(error=Error(code="malformed", message=WORDS)),
)


def kinds(union: object) -> set[str]:
    """The `kind` or `type` of every member of a union of messages."""
    named = [member.model_fields for member in get_args(union)]
    return {str((fields.get("kind") or fields["type"]).default) for fields in named}
