"""One of each: every command, result, event and frame of the protocol, with every field filled."""

from datetime import UTC, date, datetime, timedelta
from typing import get_args

from queue_protocol import commands as wire
from queue_protocol import events
from queue_protocol.errors import Error
from queue_protocol.events import KnownEvent, UnknownEvent
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
    WaitsFrame,
    Welcome,
)
from queue_protocol.results import (
    Acknowledged,
    AppointmentResult,
    Called,
    CounterResult,
    DeviceResult,
    Issued,
    NobodyWaiting,
    Notice,
    NoticeResult,
    PairingCode,
    Person,
    Result,
    ServiceResult,
    ServiceWait,
    SessionResult,
    SlipResult,
    TicketResult,
    Wait,
)
from queue_protocol.state import (
    Announcement,
    Call,
    Centre,
    CentreNotice,
    Choice,
    Counter,
    Department,
    PriorityClass,
    Service,
    Snapshot,
    Ticket,
    Voice,
    VoiceWords,
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
    leg=2,
    next_services=("tra-ket-qua",),
    only_counter=1,
    only_clerk=3,
    due_at=AT,
    returning=True,
    parked_at=AT,
    outcome="received",
    has_person=True,
)
COUNTER = Counter(
    number=1,
    zone="A",
    services=("ho-tich",),
    state="open",
    since=AT,
    reason="Họp",
    ticket=TICKET,
    clerk="Lan",
    clerk_id=3,
)
CHOICE = Choice(code="received", name=WORDS)

COMMANDS: tuple[wire.Command, ...] = (
    wire.IssueTicket(service="ho-tich", priority="priority", person="0f" * 32, age=76),
    wire.HandOver(service="ho-tich", priority="priority", series="1A", serial=5, issued_at=AT, replaces="4f0c"),
    wire.ServeWalkIn(counter=1, service="ho-tich", priority="priority"),
    wire.CallNext(counter=1),
    wire.CallTicket(counter=1, ticket_id=7, reason="Có con nhỏ"),
    wire.Recall(ticket_id=7),
    wire.Serve(ticket_id=7),
    wire.Finish(ticket_id=7, outcome="received"),
    wire.FinishAndCallNext(ticket_id=7, outcome="received"),
    wire.MarkNoShow(ticket_id=7),
    wire.Restore(ticket_id=7, position="last"),
    wire.Park(ticket_id=7, reason="Chờ bản sao"),
    wire.Resume(ticket_id=7, counter=1),
    wire.Transfer(
        ticket_id=7, service="ho-tich", counter=1, clerk="lan", position="first", come_back=True, reason="Bản sao"
    ),
    wire.StartJourney(ticket_id=7, journey="nop-phi"),
    wire.SetPriority(ticket_id=7, priority="priority", reason="75 tuổi"),
    wire.CancelTicket(ticket_id=7, reason="Về sớm"),
    wire.ReportPrint(ticket_id=7, printed=False, detail="paper out"),
    wire.RateLeg(ticket_id=7, leg=1, level="satisfied", criteria={"time": "satisfied"}, reason="Nhanh"),
    wire.LookUpSlip(slip="7-x"),
    wire.LookAtPerson(ticket_id=7),
    wire.OpenCounter(counter=1),
    wire.PauseCounter(counter=1, reason="Họp"),
    wire.CloseCounter(counter=1),
    wire.PauseService(service="ho-tich", message=WORDS),
    wire.ResumeService(service="ho-tich"),
    wire.Announce(text=WORDS, zones=("A",)),
    wire.PostNotice(text=WORDS, zones=("A",), ends_at=AT),
    wire.WithdrawNotice(notice_id=3),
    wire.LogIn(login="lan", secret="123456", counter=1, take_over=True),
    wire.LogOut(),
    wire.BookAppointment(service="ho-tich", due_at=AT, name="Nguyễn Văn Mẫu", phone="0912 345 678"),
    wire.CancelAppointment(appointment="HEN00001"),
    wire.CheckIn(appointment="HEN00001"),
    wire.StartPairing(role="counter", counter=1, name="Quầy 1"),
    wire.RenameDevice(device_id=3, name="Quầy 1"),
    wire.RevokeDevice(device_id=3),
    wire.ReportPrinter(state="paper_low", detail="sensor"),
)

EVENTS: tuple[KnownEvent, ...] = (
    events.TicketIssued(ticket=TICKET, waiting=3),
    events.TicketCalled(ticket=TICKET, waiting=2, reason=WORDS, note="Có con nhỏ"),
    events.TicketRecalled(ticket=TICKET, waiting=2),
    events.ServingStarted(ticket=TICKET, waiting=2),
    events.TicketFinished(ticket=TICKET, waiting=2),
    events.TicketMissed(ticket=TICKET, waiting=2),
    events.TicketCancelled(ticket=TICKET, waiting=1, reason="Về sớm"),
    events.TicketTransferred(
        ticket=TICKET,
        waiting=1,
        cause="sent",
        from_service="dat-dai",
        from_waiting=2,
        from_counter=3,
        reason="Bản sao",
    ),
    events.JourneyStarted(ticket=TICKET, waiting=1, journey="nop-phi"),
    events.TicketParked(ticket=TICKET, waiting=1, reason="Chờ bản sao"),
    events.TicketResumed(ticket=TICKET, waiting=1),
    events.TicketRestored(ticket=TICKET, waiting=2),
    events.TicketExpired(ticket=TICKET, waiting=0),
    events.PriorityChanged(ticket=TICKET, waiting=2, reason="75 tuổi"),
    events.PersonSeen(ticket_id=7, number="A007"),
    events.LegRated(ticket_id=7, leg=1, digest="00"),
    events.PrintReported(ticket_id=7, number="A007", printed=False, detail="paper out"),
    events.CounterChanged(counter=COUNTER),
    events.ServiceChanged(
        service="ho-tich", state="closed", message=WORDS, opens_at=AT, paused=True, pause_message=WORDS
    ),
    events.DayTurned(business_date=date(2026, 11, 24), expired=3),
    events.StaffLoggedIn(staff_id=3, counter=1, took_over="Mai"),
    events.StaffLoggedOut(staff_id=3, counter=1, cause="day"),
    events.StaffLockedOut(staff_id=3, until=AT),
    events.StaffAdded(staff_id=3, name="Lan", role="clerk"),
    events.StaffDisabled(staff_id=3),
    events.StaffEnabled(staff_id=3),
    events.StaffSecretChanged(staff_id=3),
    events.AppointmentBooked(appointment="HEN00001", service="ho-tich", due_at=AT),
    events.AppointmentCancelled(appointment="HEN00001"),
    events.PairingStarted(role="counter", counter=1),
    events.DevicePaired(device_id=3, role="counter", name="Quầy 1", counter=1),
    events.DeviceRenamed(device_id=3, name="Quầy 1"),
    events.DeviceRevoked(device_id=3),
    events.PrinterReported(device_id=3, state="paper_low", detail="sensor"),
    events.Announced(text=WORDS, zones=("A",)),
    events.NoticePosted(notice=CentreNotice(text=WORDS, zones=("A",), id=3, ends_at=AT)),
    events.NoticeWithdrawn(notice_id=3),
    events.CentreImported(),
    events.ProceduresChanged(version="0f"),
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
        notice=Notice(code="appointment_late", message=WORDS),
    ),
    Called(ticket=TICKET, reason=WORDS),
    NobodyWaiting(finished=TICKET),
    TicketResult(ticket=TICKET),
    CounterResult(counter=COUNTER),
    NoticeResult(notice=CentreNotice(text=WORDS, id=3)),
    ServiceResult(service="ho-tich", state="paused", message=WORDS, opens_at=AT),
    SessionResult(staff_id=3, name="Lan", role="clerk", counter=1, ends_at=AT, token="t"),
    Person(ticket_id=7, name="Nguyễn Văn Mẫu", phone="0912 345 678"),
    AppointmentResult(appointment="HEN00001", service="ho-tich", due_at=AT, state="booked"),
    SlipResult(
        number="A007",
        service="ho-tich",
        state="waiting",
        counter=1,
        people_ahead=2,
        wait=Wait(low_minutes=5, high_minutes=15),
    ),
    PairingCode(code="ABCD-EFGH", role="counter", counter=1, expires_at=AT),
    DeviceResult(device_id=3, name="Quầy 1", role="counter", counter=1, revoked=True),
    Acknowledged(),
)

SNAPSHOT = Snapshot(
    seq=41,
    at=AT,
    business_date=date(2026, 11, 23),
    centre=Centre(
        code="xa-mau",
        name=WORDS,
        time_zone="Asia/Ho_Chi_Minh",
        languages=("vi", "en"),
        ticket_note=WORDS,
        log_in_required=True,
        procedures="0f",
        voice=Voice(
            languages=("vi", "en"),
            chime=False,
            words={"vi": VoiceWords(call="{number} {counter}", letters={"G": "giê"}, four_after_tens="tư")},
        ),
    ),
    zones=(Zone(code="A", name=WORDS),),
    departments=(Department(code="ubnd-xa", name=WORDS),),
    priority_classes=(PriorityClass(code="priority", name=WORDS, min_age=75),),
    services=(
        Service(
            code="ho-tich",
            prefix="A",
            name=WORDS,
            department="ubnd-xa",
            zone="A",
            counters=(1, 2),
            waiting=3,
            state="closed",
            message=WORDS,
            opens_at=AT,
        ),
    ),
    counters=(COUNTER,),
    calls=(Call(seq=40, ticket_id=7, number="A007", service="ho-tich", counter=1, call_number=2, at=AT),),
    waiting=(TICKET,),
    parked=(TICKET,),
    missed=(TICKET,),
    outcomes=(CHOICE,),
    journeys=(CHOICE,),
    rating_levels=(CHOICE,),
    rating_criteria=(CHOICE,),
    announcements=(Announcement(seq=39, at=AT, text=WORDS, zones=("A",)),),
    notices=(CentreNotice(text=WORDS, valid_from=AT.date(), valid_until=AT.date(), zones=("A",)),),
    person_key="ab" * 32,
)

CLIENT_FRAMES: tuple[ClientFrame, ...] = (
    Hello(protocol=1, last_seq=12, app="kiosk", version="0.1.0", waits=True),
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
    WaitsFrame(waits=(ServiceWait(service="ho-tich", low_minutes=5, high_minutes=15),)),
    EventFrame(seq=43, at=AT, event=UnknownEvent(kind="ticket_teleported")),
    *(Reply(command_id="c-1", result=result) for result in RESULTS),
    Reply(command_id="c-1", error=Error(code="wrong_state", message=WORDS, state="serving")),
    Pong(at=AT),
    ErrorFrame(error=Error(code="malformed", message=WORDS)),
)


def kinds(union: object) -> set[str]:
    """The `kind` or `type` of every member of a union of messages."""
    named = [member.model_fields for member in get_args(union)]
    return {str((fields.get("kind") or fields["type"]).default) for fields in named}
