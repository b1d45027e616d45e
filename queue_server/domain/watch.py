"""What whoever runs the day must know of each line and device at one instant: the facts that alerts go by."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

Text = dict[str, str]

NEAR = 2 / 3
"""From this share of its target on, a wait is near it."""

MISSED_ROLES = frozenset({"kiosk", "display", "counter"})
"""The devices that a hall cannot do without; whoever watches may come and go."""

MISSED_AFTER = timedelta(seconds=75)
"""A minute, and what noting in the database that a device of another server is there may take."""

PRINTER_TROUBLE = frozenset({"paper_low", "paper_out", "cover_open", "offline", "failed"})
"""What somebody has to go there for."""


class Level(StrEnum):
    """How the longest wait of a line stands against the target."""

    EMPTY = "empty"
    CALM = "calm"
    NEAR = "near"
    PASSED = "passed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Who waits for a service. Instants are UTC.

    `waiting_since` is since when somebody has been waiting without a break, and `passed_since` since when somebody
    has waited longer than the target without a break: each None while nobody does. `unserved_since` is when the
    last counter that serves it ceased to be open today, `open_counters` how many are. `empty_at` is when, by the
    forecast, those who wait now will have been served; None where that is not known, or nobody waits.
    """

    service: str
    name: Text
    waiting: int
    target: timedelta
    longest_since: datetime | None = None
    waiting_since: datetime | None = None
    passed_since: datetime | None = None
    open_counters: int = 0
    paused_counters: tuple[int, ...] = ()
    unserved_since: datetime | None = None
    empty_at: datetime | None = None

    def share(self, now: datetime) -> float:
        """The longest wait as a share of the target; 0 while nobody waits."""
        if self.longest_since is None:
            return 0.0
        return max(now - self.longest_since, timedelta()) / self.target

    def level(self, now: datetime) -> Level:
        """How that stands."""
        if not self.waiting:
            return Level.EMPTY
        share = self.share(now)
        if share > 1:
            return Level.PASSED
        return Level.NEAR if share >= NEAR else Level.CALM


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """What a device last said of its printer, and since when it has been so."""

    state: str
    since: datetime

    @property
    def is_in_trouble(self) -> bool:
        """Whether somebody has to go there."""
        return self.state in PRINTER_TROUBLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A device that is in use. `since` is when it came (`online`), else when it was seen last, if it ever was.

    `is_idle`: nobody needs it now, as its counter is closed.
    """

    id: int
    name: str
    role: str
    counter: int | None = None
    online: bool
    since: datetime | None
    printer: Printer | None = None
    is_idle: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """When the people of the shift at work came and go home."""

    begins: datetime
    ends: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The business date at one instant: when it began, whether the centre is open, and until when.

    `shift` is None outside the hours, and where no hours are stated. `listening_since` is since when devices could
    have come: before that, nobody was there to hear them.
    """

    now: datetime
    begins: datetime
    is_open: bool
    shift: Shift | None
    listening_since: datetime


def is_missed(device: Device, day: Day) -> bool:
    """Whether a device that was here today should be here now and is not."""
    if device.online or device.role not in MISSED_ROLES or device.is_idle or not day.is_open:
        return False
    if device.since is None or device.since < day.begins:
        return False
    return day.now - max(device.since, day.listening_since) > MISSED_AFTER


def is_in_trouble(device: Device, day: Day) -> bool:
    """Whether somebody has to go there: it is missed, or it is there and its printer is in trouble."""
    at_the_printer = device.online and device.printer is not None and device.printer.is_in_trouble
    return at_the_printer or is_missed(device, day)


def unbroken_since(stretches: Iterable[tuple[int, int]], *, now: int) -> int | None:
    """Since when one or the other of the stretches (from, until) has held up to `now`; None if none does."""
    since = until = None
    for begins, ends in sorted(stretches):
        if until is None or begins > until:
            since, until = begins, ends
        else:
            until = max(until, ends)
    return since if until is not None and until >= now else None
