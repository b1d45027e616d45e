"""What a command answers when it was done."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from queue_protocol.base import Growing, Text
from queue_protocol.state import CentreNotice, Counter, ServiceStateName, Ticket, TicketStateName


class Wait(Growing):
    """An expected wait as a range, in minutes."""

    low_minutes: int
    high_minutes: int


class ServiceWait(Wait):
    """The expected wait for one service."""

    service: str


class Notice(Growing):
    """Something to tell the person kindly beside the number, such as being late for an appointment."""

    code: str
    message: Text


class Issued(Growing):
    """The number that was given. `wait` is None while not enough has been measured."""

    kind: Literal["issued"] = "issued"
    id: int
    number: str
    service: str
    priority: str | None = None
    issued_at: datetime
    people_ahead: int
    wait: Wait | None = None
    follow_url: str
    notice: Notice | None = None


class Called(Growing):
    """Who was called, and why this one."""

    kind: Literal["called"] = "called"
    ticket: Ticket
    reason: Text


class NobodyWaiting(Growing):
    """There was nobody to call. `finished` is the ticket that was finished by the same command, if any."""

    kind: Literal["nobody_waiting"] = "nobody_waiting"
    finished: Ticket | None = None


class TicketResult(Growing):
    """The ticket after the command."""

    kind: Literal["ticket"] = "ticket"
    ticket: Ticket


class CounterResult(Growing):
    """The counter after the command."""

    kind: Literal["counter"] = "counter"
    counter: Counter


class ServiceResult(Growing):
    """The service after the command."""

    kind: Literal["service"] = "service"
    service: str
    state: ServiceStateName
    message: Text | None = None
    opens_at: datetime | None = None


class NoticeResult(Growing):
    """The notice that was posted, or withdrawn."""

    kind: Literal["notice"] = "notice"
    notice: CentreNotice


class SessionResult(Growing):
    """Somebody has logged in. `token` is a bearer token of this session; it ends at `ends_at` (UTC) or earlier."""

    kind: Literal["session"] = "session"
    staff_id: int
    name: str
    role: str
    counter: int | None = None
    ends_at: datetime
    token: str | None = None


class Person(Growing):
    """Who a ticket belongs to, as far as that is known."""

    kind: Literal["person"] = "person"
    ticket_id: int
    name: str | None = None
    phone: str | None = None


class AppointmentResult(Growing):
    """A reserved time; `due_at` is UTC."""

    kind: Literal["appointment"] = "appointment"
    appointment: str
    service: str
    due_at: datetime
    state: Literal["booked", "checked_in", "cancelled", "missed"]


class SlipResult(Growing):
    """Where the ticket of a slip stands, as its holder may know it.

    `counter` is where it is, or was last, called; `people_ahead` is None unless it waits, `wait` also while not
    enough has been measured.
    """

    kind: Literal["slip"] = "slip"
    number: str
    service: str
    state: TicketStateName
    counter: int | None = None
    people_ahead: int | None = None
    wait: Wait | None = None


class PairingCode(Growing):
    """The code to type at the new device, until `expires_at` (UTC)."""

    kind: Literal["pairing_code"] = "pairing_code"
    code: str
    role: str
    counter: int | None = None
    expires_at: datetime


class DeviceResult(Growing):
    """The device after the command."""

    kind: Literal["device"] = "device"
    device_id: int
    name: str
    role: str
    counter: int | None = None
    revoked: bool = False


class Acknowledged(Growing):
    """Done; there is nothing to show."""

    kind: Literal["acknowledged"] = "acknowledged"


Result = (
    Issued
    | Called
    | NobodyWaiting
    | TicketResult
    | CounterResult
    | ServiceResult
    | NoticeResult
    | SessionResult
    | Person
    | AppointmentResult
    | SlipResult
    | PairingCode
    | DeviceResult
    | Acknowledged
)

AnyResult = Annotated[Result, Field(discriminator="kind")]
