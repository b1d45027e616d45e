"""What comes back over HTTP where the protocol has no such message."""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from queue_protocol.base import (
    Text,
)
from queue_protocol.commands.devices import PrinterState
from queue_protocol.results import Notice, Wait
from queue_protocol.state import Ticket, WantedPrint


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


class IssuedTicket(BaseModel):
    """The number that was given. `wait` is null while not enough has been measured.

    `notice` is something to tell the person kindly, such as being late for an appointment; `wanted_print` is what
    the kiosk was asked for that was named.
    """

    id: int
    number: str
    service: str
    issued_at: datetime
    people_ahead: int
    wait: Wait | None
    follow_url: str
    notice: Notice | None = None
    wanted_print: WantedPrint | None = None


class CalledTicket(BaseModel):
    """Who was called, and why this one."""

    ticket: Ticket
    reason: Text


class Leg(BaseModel):
    """One stop of the visit. Instants are UTC."""

    model_config = ConfigDict(from_attributes=True)

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
