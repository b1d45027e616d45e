"""What a use case answers, with the field names of `queue_protocol.results`: a reply is stored as it is sent."""

from dataclasses import dataclass, field
from datetime import datetime

from queue_server.domain.counter import Counter
from queue_server.domain.events import Event, Text
from queue_server.domain.notice import CentreNotice
from queue_server.domain.printing import WantedPrint
from queue_server.domain.refusals import Refusal
from queue_server.domain.ticket import Ticket
from queue_server.service.counter_detail import CounterDetail


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """An expected wait as a range, in minutes."""

    low_minutes: int
    high_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceWait:
    """The expected wait for one service, in minutes."""

    service: str
    low_minutes: int
    high_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something to tell the person kindly beside the number."""

    code: str
    message: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """The number that was given; `follow_url` is a path, which the door makes whole."""

    kind: str = "issued"
    id: int
    number: str
    service: str
    priority: str | None
    issued_at: datetime
    people_ahead: int
    wait: Wait | None
    follow_url: str
    notice: Notice | None = None
    wanted_print: WantedPrint | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """Who was called, and why this one."""

    kind: str = "called"
    ticket: Ticket
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyWaiting:
    """Nobody to call; `finished` is the ticket that the same command finished."""

    kind: str = "nobody_waiting"
    finished: Ticket | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketResult:
    """The ticket afterwards."""

    kind: str = "ticket"
    ticket: Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterResult:
    """The counter afterwards."""

    kind: str = "counter"
    counter: Counter


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceResult:
    """The service afterwards."""

    kind: str = "service"
    service: str
    state: str
    message: Text | None = None
    opens_at: datetime | None = None
    daily_limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeResult:
    """The notice that was posted, or withdrawn."""

    kind: str = "notice"
    notice: CentreNotice


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionResult:
    """Who has logged in; the door adds the token, which is never stored."""

    kind: str = "session"
    staff_id: int
    name: str
    role: str
    counter: int | None
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who a ticket belongs to."""

    kind: str = "person"
    ticket_id: int
    name: str | None = field(repr=False)
    phone: str | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentResult:
    """A reserved time."""

    kind: str = "appointment"
    appointment: str
    service: str
    due_at: datetime
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationResult:
    """A number taken from afar; `address` is what stands last in the address of its page."""

    kind: str = "registration"
    registration: int
    number: str
    state: str
    address: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingCode:
    """The code of a new device."""

    kind: str = "pairing_code"
    code: str
    role: str
    counter: int | None
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipResult:
    """Where the ticket of a slip stands, as its holder may know it."""

    kind: str = "slip"
    number: str
    service: str
    state: str
    counter: int | None
    people_ahead: int | None
    wait: Wait | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintWanted:
    """What a kiosk was asked for."""

    kind: str = "print_wanted"
    wanted_print: WantedPrint


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipToPrint:
    """All that stands on a slip; `follow_url` is a path, which the door makes whole."""

    kind: str = "slip_to_print"
    print_id: int
    id: int
    number: str
    service: str
    priority: str | None
    issued_at: datetime
    people_ahead: int | None
    wait: Wait | None
    follow_url: str = field(repr=False)
    is_reprint: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """What a new device is, and its token; named as in `queue_protocol.pairing`."""

    token: str
    centre: str
    role: str
    counter: int | None
    name: str
    device_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceResult:
    """The device afterwards."""

    kind: str = "device"
    device_id: int
    name: str
    role: str
    counter: int | None
    revoked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledged:
    """Done; nothing to show."""

    kind: str = "acknowledged"


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
    | RegistrationResult
    | SlipResult
    | PrintWanted
    | SlipToPrint
    | PairingCode
    | DeviceResult
    | CounterDetail
    | Acknowledged
)


@dataclass(frozen=True, slots=True)
class Done:
    """A result, and what has happened on the way. No event means that nothing was changed.

    A `refusal` is raised after all was kept, in place of the result: a wrong try has to be counted.
    `is_private`: the result tells of a person, so that no receipt may keep it; asked again, it is done again.
    """

    result: Result
    events: tuple[Event, ...] = ()
    refusal: Refusal | None = None
    is_private: bool = False
