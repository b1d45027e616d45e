"""What a command answers when it was done."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from queue_protocol.base import Growing, Text
from queue_protocol.state import CentreNotice, Counter, ServiceStateName, Ticket, TicketStateName, WantedPrint


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
    """The number that was given. `wait` is None while not enough has been measured.

    `wanted_print` is what the kiosk was asked for, where one was named.
    """

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
    wanted_print: WantedPrint | None = None


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
    daily_limit: int | None = None


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


class PrintWanted(Growing):
    """A kiosk was asked for a slip."""

    kind: Literal["print_wanted"] = "print_wanted"
    wanted_print: WantedPrint


class SlipToPrint(Growing):
    """All that a kiosk needs for a slip that is wanted of it, as things stand at this moment.

    `people_ahead` is None where the ticket waits no more.
    """

    kind: Literal["slip_to_print"] = "slip_to_print"
    print_id: int
    id: int
    number: str
    service: str
    priority: str | None = None
    issued_at: datetime
    people_ahead: int | None = None
    wait: Wait | None = None
    follow_url: str = Field(repr=False)
    is_reprint: bool = False


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


class Stop(Growing):
    """One stop of the visit of somebody in front of a counter. Times are UTC."""

    service: str
    counter: int | None = None
    arrived_at: datetime
    called_at: datetime | None = None
    serving_at: datetime | None = None
    ended_at: datetime | None = None
    ended_as: str | None = None
    outcome: str | None = None


class Dossier(Growing):
    """The code of a dossier as it was noted, at which leg, and whether it has the form of one."""

    text: str
    leg: int
    recognised: bool


class CounterDay(Growing):
    """The figures of a counter's day: who was served to the end, did not come, was sent on; means in seconds."""

    served: int
    missed: int
    sent_on: int
    mean_wait_seconds: int | None = None
    mean_service_seconds: int | None = None


class CounterDetail(Growing):
    """What a clerk sees beside the snapshot: the visit of whoever is in front, and what it is held to.

    `target_wait_minutes` is the target wait of the service; `usual_minutes` what one takes there from call to end,
    None while not enough has been measured. `day` is there when it was asked for.
    """

    kind: Literal["counter_detail"] = "counter_detail"
    counter: int
    ticket_id: int | None = None
    stops: tuple[Stop, ...] = ()
    dossiers: tuple[Dossier, ...] = ()
    target_wait_minutes: int | None = None
    usual_minutes: int | None = None
    day: CounterDay | None = None


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
    | PrintWanted
    | SlipToPrint
    | PairingCode
    | DeviceResult
    | CounterDetail
    | Acknowledged
)

AnyResult = Annotated[Result, Field(discriminator="kind")]
