"""What whoever runs the day is told beyond the snapshot: lines against targets, devices, alerts, forecasts."""

from datetime import datetime
from typing import Literal

from queue_protocol.base import Growing, Text
from queue_protocol.results import Wait
from queue_protocol.state import PrinterStateName

LevelName = Literal["empty", "calm", "near", "passed"]
AlertKindName = Literal["target_passed", "nobody_serves", "backlog_past_closing", "printer", "device_gone"]
SeverityName = Literal["act", "heed"]


class WatchedService(Growing):
    """One line. Instants are UTC.

    `longest_since` is since when whoever waits longest has waited, `share` that wait as a share of the target when
    the frame was made, and `level` what to think of it: `near` from two thirds on. `wait` is for somebody who came
    now; `empty_at` when those who wait now will have been served: each None where it is not known. `on_the_way`
    took a number from afar and are not here: they are not among those who wait.
    """

    service: str
    waiting: int
    longest_since: datetime | None = None
    target_minutes: int
    share: float
    level: LevelName
    wait: Wait | None = None
    empty_at: datetime | None = None
    open_counters: int
    paused_counters: int = 0
    on_the_way: int = 0


class WatchedPrinter(Growing):
    """What a device last said of its printer, and since when it has been so."""

    state: PrinterStateName
    since: datetime


class WatchedDevice(Growing):
    """A device in use. `since` is when it came (`online`), else when it was seen last; None if it never was.

    `missed`: it was here today, should be here, and is not; `trouble`: that, or its printer needs somebody.
    """

    id: int
    name: str
    role: str
    counter: int | None = None
    online: bool
    since: datetime | None = None
    missed: bool = False
    trouble: bool = False
    printer: WatchedPrinter | None = None


class FreeCounter(Growing):
    """An open counter with nobody in front of it, and since when."""

    number: int
    since: datetime


class Acknowledgement(Growing):
    """Who was the first to acknowledge an alert, and when."""

    by: str
    at: datetime


class AlertFacts(Growing):
    """What an alert goes by, where its kind has it.

    `name` is the service's, `device` the device's; `minutes` is the longest wait, to be held against `target`;
    `waiting` counts people; `counters` are those that pause; `time` is when a line will be empty, or when a
    device went.
    """

    name: Text | None = None
    device: str | None = None
    minutes: int | None = None
    target: int | None = None
    waiting: int | None = None
    counters: str | None = None
    printer: PrinterStateName | None = None
    time: datetime | None = None
    closes: datetime | None = None


class Alert(Growing):
    """Something that somebody must do something about (`act`) or should know (`heed`).

    `key` and `since` together name one occurrence. `since` is since when it has held without a break; of a
    backlog, when the shift began. `facts` are what the sentence in `text` is made of.
    """

    key: str
    kind: AlertKindName | str
    severity: SeverityName | str
    since: datetime
    service: str | None = None
    device_id: int | None = None
    text: Text
    facts: AlertFacts = AlertFacts()
    acknowledged: Acknowledgement | None = None


class Watch(Growing):
    """All of it. `alerts` are in order: the graver first, then the older.

    `median_wait_seconds` is of today's waits that have ended in a call. `all_served_at` is when, by the forecast,
    everybody who waits now will have been served; None while nobody waits, or where it is not known of all.
    """

    waiting: int
    serving: int
    longest_since: datetime | None = None
    median_wait_seconds: float | None = None
    all_served_at: datetime | None = None
    services: tuple[WatchedService, ...] = ()
    free_counters: tuple[FreeCounter, ...] = ()
    devices: tuple[WatchedDevice, ...] = ()
    alerts: tuple[Alert, ...] = ()
