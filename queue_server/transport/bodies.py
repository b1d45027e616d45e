"""The shapes that only the HTTP door has; everything else it shows is of `queue_protocol`."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from queue_protocol.base import (
    Age,
    Code,
    CommandId,
    CounterNumber,
    LegNumber,
    Note,
    PersonKey,
    Position,
    PublicText,
    Reason,
    Role,
    Serial,
    Series,
    Text,
    TicketId,
)
from queue_protocol.commands.devices import DeviceName, PrinterState
from queue_protocol.commands.people import PersonName, Phone, Secret
from queue_protocol.commands.places import SpokenText
from queue_protocol.results import Notice, Wait
from queue_protocol.state import Ticket


class Asked(BaseModel):
    """A body: a key that the server does not know is refused."""

    model_config = ConfigDict(extra="forbid")


class IssueBody(Asked):
    """`POST /tickets`. `person` (with the key of a kiosk's snapshot) and `age` are what a citizen card says."""

    service: Code
    priority: Code | None = None
    person: PersonKey | None = Field(default=None, repr=False)
    age: Age | None = Field(default=None, repr=False)


class HandOverBody(Asked):
    """`POST /tickets/handed-over`: a number as it stands on paper; see the command `hand_over`."""

    service: Code
    priority: Code | None = None
    series: Series
    serial: Serial
    issued_at: AwareDatetime
    replaces: CommandId | None = None


class WalkInBody(Asked):
    """`POST /counters/{number}/walk-in`."""

    service: Code
    priority: Code | None = None


class CallTicketBody(Asked):
    """`POST /counters/{number}/call`."""

    ticket_id: TicketId
    reason: Reason


class ReasonBody(Asked):
    """A reason for the record; may be left out."""

    reason: Note | None = None


class FinishBody(Asked):
    """How it ended, by the centre's list; may be left out."""

    outcome: Code | None = None


class PositionBody(Asked):
    """Where a ticket joins the line."""

    position: Position = "arrival"


class ResumeBody(Asked):
    """At which counter; a counter's device may leave it out."""

    counter: CounterNumber | None = None


class TransferBody(Asked):
    """`POST /tickets/{id}/transfer`: at least one of service, counter and clerk."""

    service: Code | None = None
    counter: CounterNumber | None = None
    clerk: Code | None = None
    position: Position = "arrival"
    come_back: bool = False
    reason: Note | None = None


class JourneyBody(Asked):
    """`POST /tickets/{id}/journey`."""

    journey: Code


class PriorityBody(Asked):
    """`POST /tickets/{id}/priority`; null makes the ticket an ordinary one."""

    priority: Code | None = None
    reason: Note | None = None


class PrintBody(Asked):
    """`POST /tickets/{id}/print-report`."""

    printed: bool
    detail: Note | None = None


class RatingBody(Asked):
    """`POST /tickets/{id}/rating`; `leg` left out is the last one that was finished."""

    level: Code
    leg: LegNumber | None = None
    criteria: Annotated[dict[Code, Code], Field(default_factory=dict, max_length=20)]
    reason: Note | None = None


class MessageBody(Asked):
    """`POST /services/{code}/pause`: why, by language; may be left out."""

    message: Text | None = None


class AnnounceBody(Asked):
    """`POST /announcements`: one line by language, Vietnamese always; without `zones` in all of them."""

    text: SpokenText
    zones: Annotated[tuple[Code, ...], Field(max_length=100)] = ()


class NoticeBody(Asked):
    """`POST /notices`: in these zones or in all; until `ends_at`, or until it is withdrawn."""

    text: PublicText
    zones: Annotated[tuple[Code, ...], Field(max_length=100)] = ()
    ends_at: AwareDatetime | None = None


class LogInBody(Asked):
    """`POST /sessions`."""

    login: Code
    secret: Secret = Field(repr=False)
    counter: CounterNumber | None = None
    take_over: bool = False


class AppointmentBody(Asked):
    """`POST /appointments`. `due_at` carries its offset."""

    service: Code
    due_at: AwareDatetime
    name: PersonName | None = Field(default=None, repr=False)
    phone: Phone | None = Field(default=None, repr=False)


class BookedAppointment(BaseModel):
    """One appointment; name and telephone are masked, `number` is that of the ticket it got. Instants are UTC."""

    appointment: str
    service: str
    due_at: datetime
    state: Literal["booked", "checked_in", "cancelled", "missed"]
    name: str | None
    phone: str | None
    number: str | None


class AppointmentDay(BaseModel):
    """The appointments of one date at the centre, by time."""

    date: date
    appointments: tuple[BookedAppointment, ...]


class PairingBody(Asked):
    """`POST /devices/pairing-codes`."""

    role: Role
    counter: CounterNumber | None = None
    name: DeviceName | None = None


class NameBody(Asked):
    """`POST /devices/{id}/rename`."""

    name: DeviceName


class PrinterBody(Asked):
    """`POST /devices/self/printer`."""

    state: PrinterState
    detail: Note | None = None


class IssuedTicket(BaseModel):
    """The number that was given. `wait` is null while too little is measured; `notice` is to be told kindly."""

    id: int
    number: str
    service: str
    issued_at: datetime
    people_ahead: int
    wait: Wait | None
    follow_url: str
    notice: Notice | None = None


class CalledTicket(BaseModel):
    """Who was called, and why this one."""

    ticket: Ticket
    reason: Text


class Leg(BaseModel):
    """One stop of the visit. Instants are UTC."""

    service: str
    counter: int | None
    arrived_at: datetime
    called_at: datetime | None
    serving_at: datetime | None
    ended_at: datetime | None
    calls: int
    ended_as: str | None
    outcome: str | None


class TicketDetail(Ticket):
    """A ticket with its legs; `people_ahead` is null unless it waits."""

    legs: tuple[Leg, ...]
    people_ahead: int | None
    wait: Wait | None = None


class ForeseenCall(BaseModel):
    """A call that will come if nobody else does; `counter` is null while none is open that may call the ticket."""

    ticket_id: int
    number: str
    counter: int | None
    reason: Text


class ExplainedTicket(BaseModel):
    """What stands before a ticket: the open counters that may call it, the calls before it, and its own.

    Without such a counter no call is foreseen, and `before` is the order of its line.
    """

    counters: tuple[int, ...]
    before: tuple[ForeseenCall, ...]
    call: ForeseenCall | None


class KnownPrinter(BaseModel):
    """What a device last said of its printer, and since when it has been so."""

    state: PrinterState
    detail: str | None
    since: datetime


class KnownDevice(BaseModel):
    """A device. `since` is when it came (`online`), else when it was last seen. Instants are UTC."""

    id: int
    name: str
    role: str
    counter: int | None
    paired_at: datetime
    seen_at: datetime | None
    online: bool
    since: datetime | None
    app: str
    version: str
    printer: KnownPrinter | None
    revoked: bool
