"""What a screen shows: the centre, its services and counters, the calls, as the server knows them at one `seq`."""

from collections import Counter as Counting
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Literal

from pydantic import Field

from queue_protocol.base import Growing, Text

TicketStateName = Literal[
    "waiting", "called", "serving", "parked", "no_show", "transferred", "finished", "cancelled", "expired"
]
CounterStateName = Literal["open", "paused", "closed"]
ServiceOrderName = Literal["arrival", "listed", "weighted"]
ServiceStateName = Literal["open", "paused", "full", "closed"]
PrinterStateName = Literal["ready", "paper_low", "paper_out", "cover_open", "offline", "failed", "unknown"]


class Ticket(Growing):
    """One ticket as screens see it. Times are UTC; `counter` is where it is, or was last, called.

    `leg` counts the stops of the visit from 1; `next_services` are the stops still to come. `only_counter` or
    `only_clerk` (a staff id) is who alone may call it while at work. `due_at` is the time of its appointment.
    `returning`: it comes back to the counter that had sent it away. `has_person`: there is a name to look at.
    """

    id: int
    number: str
    service: str
    state: TicketStateName
    priority: str | None = None
    issued_at: datetime
    arrived_at: datetime
    called_at: datetime | None = None
    serving_at: datetime | None = None
    ended_at: datetime | None = None
    counter: int | None = None
    calls: int = 0
    leg: int = 1
    next_services: tuple[str, ...] = ()
    only_counter: int | None = None
    only_clerk: int | None = None
    due_at: datetime | None = None
    returning: bool = False
    parked_at: datetime | None = None
    outcome: str | None = None
    has_person: bool = False


class VoiceWords(Growing):
    """How calls are said in one language, where the centre differs from the usual: templates, letters, numerals.

    `call`, `short` and `later_call` hold `{number}` and `{counter}`, or `{call_number}`; `letters` are names.
    """

    call: str | None = None
    short: str | None = None
    later_call: str | None = None
    letters: dict[str, str] = Field(default_factory=dict)
    four_after_tens: str | None = None
    no_tens: str | None = None
    thousand: str | None = None


class Voice(Growing):
    """What the hall hears: in which languages, in their order, and with which words."""

    languages: tuple[str, ...] = ("vi",)
    chime: bool = True
    words: dict[str, VoiceWords] = Field(default_factory=dict)


class Centre(Growing):
    """The centre a device belongs to; `time_zone` is an IANA name, for the clocks on the walls.

    `log_in_required`: nothing is done at a counter before somebody has logged in there. `procedures` is the
    version of the list that `GET /api/v1/procedures` gives; empty where there is none. `slip_layout` is the text
    of a layout file (`printers/resources/sample-layout.toml`) without a logo, for kiosks and counters that print.
    """

    code: str
    name: Text
    time_zone: str
    languages: tuple[str, ...]
    ticket_note: Text | None = None
    log_in_required: bool = False
    procedures: str = ""
    voice: Voice = Voice()
    slip_layout: str | None = None


class Zone(Growing):
    """A part of the building."""

    code: str
    name: Text


class Department(Growing):
    """Whose business a service is."""

    code: str
    name: Text


class PriorityClass(Growing):
    """A group that the centre calls earlier; `min_age` in years where age alone decides."""

    code: str
    name: Text
    min_age: int | None = None


class Choice(Growing):
    """One of a list that the centre defines: an outcome, a journey, a reason to pause, a criterion of a rating."""

    code: str
    name: Text


class RatingLevel(Choice):
    """A level of satisfaction; `asks_reason`: whoever chooses it is asked why."""

    asks_reason: bool = False


class CentreNotice(Growing):
    """What the centre tells people, from one date to another, both included; without `zones` in all of them.

    One that was posted has an `id`, by which it is withdrawn, and may end at an instant (UTC).
    """

    text: Text
    valid_from: date | None = None
    valid_until: date | None = None
    zones: tuple[str, ...] = ()
    id: int | None = None
    ends_at: datetime | None = None

    def holds(self, *, today: date, now: datetime) -> bool:
        """Whether it is to be read on that business date at that instant."""
        begun = self.valid_from is None or self.valid_from <= today
        lasts = self.valid_until is None or today <= self.valid_until
        return begun and lasts and (self.ends_at is None or now < self.ends_at)


class Service(Growing):
    """A line people can join. `counters` are those that serve it; `waiting` counts its people now.

    `state` says whether it gives numbers; where it does not, `message` says why, and `opens_at` (UTC) when again.
    `paused`: by a supervisor, also while it is closed in any case. `daily_limit` is how many numbers a day has.
    """

    code: str
    prefix: str
    name: Text
    department: str
    zone: str
    counters: tuple[int, ...]
    waiting: int
    state: ServiceStateName = "open"
    message: Text | None = None
    opens_at: datetime | None = None
    paused: bool = False
    daily_limit: int | None = None


class Counter(Growing):
    """A counter, since when it is in its state (UTC), and the ticket called to it or served at it.

    `services` are in its order; `order` and `weights` say how it chooses. `clerk` is the name of whoever is logged
    in there. `reason_code` says why it pauses, as one of `pause_reasons`.
    For those alone who see who waits: `reason`, what the clerk wrote of it, `clerk_login`, and `call_reason`, why
    the ticket was called.
    """

    number: int
    zone: str
    services: tuple[str, ...]
    state: CounterStateName
    since: datetime
    reason: str | None = None
    reason_code: str | None = None
    ticket: Ticket | None = None
    clerk: str | None = None
    clerk_id: int | None = None
    clerk_login: str | None = None
    call_reason: Text | None = None
    order: ServiceOrderName = "arrival"
    weights: dict[str, int] = Field(default_factory=dict)


class SentClerk(Growing):
    """A clerk whom a supervisor asked to a counter at that time (UTC), and who has not logged in there yet."""

    clerk_id: int
    login: str = ""
    clerk: str
    counter: int | None = None
    note: str | None = None
    at: datetime


class Call(Growing):
    """One call as the hall heard it; `call_number` is 1 for the first, 2 for the first recall, and so on."""

    seq: int
    ticket_id: int
    number: str
    service: str
    counter: int
    call_number: int
    at: datetime


class WantedPrint(Growing):
    """A slip that the kiosk `device_id` is to print before `until` (UTC), and has not reported yet."""

    print_id: int
    ticket_id: int
    number: str
    device_id: int
    until: datetime
    is_reprint: bool = False


class Announcement(Growing):
    """What a supervisor told the hall at that time (UTC), by language; without `zones` everywhere."""

    seq: int
    at: datetime
    text: Text
    zones: tuple[str, ...] = ()


class OpenPeriod(Growing):
    """Numbers are given from `opens_at` until just before `closes_at`; both UTC."""

    opens_at: datetime
    closes_at: datetime


class Snapshot(Growing):
    """All of it at one moment.

    `open_periods` are when the centre gives numbers on this business date and the seven after it, for a kiosk that
    loses its server; None from a server that does not say. `wanted_prints` are slips that kiosks are to print for
    a desk, in the order in which they were asked for. `announcements` are those of the last minute, newest first.

    `waiting`, `parked` and `missed` (today's no-shows) are in order of arrival, and None for roles that do not see
    them. `rating_levels` are best first. `person_key` keys what stands for people on this business date
    (`citizen_card.person_of`); kiosks alone get it. It is a secret: neither shown nor logged nor written down.
    """

    seq: int
    at: datetime
    business_date: date
    centre: Centre
    zones: tuple[Zone, ...]
    departments: tuple[Department, ...]
    priority_classes: tuple[PriorityClass, ...]
    services: tuple[Service, ...]
    counters: tuple[Counter, ...]
    calls: tuple[Call, ...]
    waiting: tuple[Ticket, ...] | None = None
    parked: tuple[Ticket, ...] | None = None
    missed: tuple[Ticket, ...] | None = None
    outcomes: tuple[Choice, ...] = ()
    journeys: tuple[Choice, ...] = ()
    pause_reasons: tuple[Choice, ...] = ()
    rating_levels: tuple[RatingLevel, ...] = ()
    rating_criteria: tuple[Choice, ...] = ()
    rating_reasons: tuple[Choice, ...] = ()
    notices: tuple[CentreNotice, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    open_periods: tuple[OpenPeriod, ...] | None = None
    wanted_prints: tuple[WantedPrint, ...] = ()
    sent_clerks: tuple[SentClerk, ...] | None = None
    person_key: str | None = Field(default=None, repr=False)


RECENT_CALLS = 20
"""How many calls of each zone a snapshot and a replica keep, newest first: more than any hall shows."""

RECENT_ANNOUNCEMENTS = timedelta(minutes=1)
"""For how long a snapshot and a replica keep an announcement: what is older is no news any more."""


def recent_calls(calls: Iterable[Call], zone_of: Mapping[int, str]) -> tuple[Call, ...]:
    """Of `calls` (newest first) the last of each zone; `zone_of` counters, by number, those left out being one."""
    kept: Counting[str] = Counting()
    recent = []
    for call in calls:
        zone = zone_of.get(call.counter, "")
        kept[zone] += 1
        if kept[zone] <= RECENT_CALLS:
            recent.append(call)
    return tuple(recent)
