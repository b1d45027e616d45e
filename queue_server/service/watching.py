"""What a supervisor's screen must know beyond the snapshot: lines against targets, devices, alerts, forecasts.

Everything is found from the database, from who is connected, and from a forecast of a moment ago, which costs more
than all the rest. Named as in `queue_protocol.watch`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from queue_server.domain import alerting, figures, watch
from queue_server.domain.alerting import Fact
from queue_server.domain.business_day import begins_at
from queue_server.domain.forecast import Outlook
from queue_server.domain.spread import Spread
from queue_server.domain.ticket import TicketState
from queue_server.domain.watch import Day, Device, Line, Printer, Shift
from queue_server.service.device_list import KnownDevice, list_devices
from queue_server.service.lines_now import Prospects, read_lines
from queue_server.service.moment import Moment
from queue_server.service.newcomers import moment_of, outlooks_of
from queue_server.service.opening import opening_at
from queue_server.service.results import Wait
from queue_server.service.waits import in_minutes
from queue_server.store import acknowledged, desks, registrations, standing, statistics, tickets
from queue_server.store.acknowledged import StoredAcknowledgement
from queue_server.store.database import Transaction
from queue_server.store.instants import from_micros, to_micros
from queue_server.words import Text, say

MEDIAN_HOLDS = 10 * 1_000_000
"""For so many microseconds the day's median is believed: one wait more changes little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """Who is connected: by device since when, and since when this server has listened."""

    since: Mapping[int, datetime]
    listening_since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedService:
    """One line against its target."""

    service: str
    waiting: int
    longest_since: datetime | None
    target_minutes: int
    share: float
    level: str
    wait: Wait | None
    empty_at: datetime | None
    open_counters: int
    paused_counters: int
    on_the_way: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedDevice:
    """One device in use."""

    id: int
    name: str
    role: str
    counter: int | None
    online: bool
    since: datetime | None
    missed: bool
    trouble: bool
    printer: Printer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeCounter:
    """An open counter with nobody in front of it."""

    number: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """Who has acknowledged an alert first, and when."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedAlert:
    """One alert, and its sentence by language."""

    key: str
    kind: str
    severity: str
    since: datetime
    service: str | None
    device_id: int | None
    text: Text
    facts: Mapping[str, Fact]
    acknowledged: Acknowledgement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """All of it."""

    waiting: int
    serving: int
    longest_since: datetime | None
    median_wait_seconds: float | None
    all_served_at: datetime | None
    services: Sequence[WatchedService]
    free_counters: Sequence[FreeCounter]
    devices: Sequence[WatchedDevice]
    alerts: Sequence[WatchedAlert]


def prospects_of(tx: Transaction, centre_id: int, *, now: datetime) -> Prospects:
    """What the forecast says now; dear in a large centre, so keep it for a while."""
    moment = moment_of(tx, centre_id, now=now)
    return Prospects(at=moment.now, outlooks=outlooks_of(moment))


def read_watch(tx: Transaction, centre_id: int, *, now: datetime, prospects: Prospects, present: Present) -> Watch:
    """The centre at `now` (aware)."""
    moment = moment_of(tx, centre_id, now=now)
    lines = read_lines(moment, prospects)
    day = _day(moment, present)
    devices = _devices(moment, present)
    at_counters = tickets.at_counters(tx, centre_id)
    away = _on_the_way(moment)
    return Watch(
        waiting=sum(line.waiting for line in lines),
        serving=sum(each.state is TicketState.SERVING for each in at_counters),
        longest_since=min((line.longest_since for line in lines if line.longest_since is not None), default=None),
        median_wait_seconds=_median_wait(moment),
        all_served_at=_all_served_at(lines),
        services=[
            _service(line, prospects.outlooks.get(line.service), moment.now, away=away.get(line.service, 0))
            for line in lines
        ],
        free_counters=_free_counters(moment, {each.counter for each in at_counters}),
        devices=[_device(device, day) for device in devices],
        alerts=_alerts(moment, alerting.alerts(lines, devices, day)),
    )


def _day(moment: Moment, present: Present) -> Day:
    opening = opening_at(moment.tx, moment.centre_id, moment.settings, moment.now)
    begins, ends = opening.shift_begins, opening.shift_ends
    return Day(
        now=moment.now,
        begins=begins_at(moment.day, moment.settings.time_zone),
        is_open=opening.gives_numbers or ends is not None,
        shift=None if begins is None or ends is None else Shift(begins=begins, ends=ends),
        listening_since=present.listening_since,
    )


def _devices(moment: Moment, present: Present) -> list[Device]:
    at_work = {desk.number for desk in desks.at_work(moment.tx, moment.centre_id)}
    known = list_devices(moment.tx, moment.centre_id)
    return [_as_known(each, present, at_work) for each in known if not each.revoked]


def _as_known(known: KnownDevice, present: Present, at_work: Iterable[int]) -> Device:
    came = present.since.get(known.id)
    printer = known.printer
    return Device(
        id=known.id,
        name=known.name,
        role=known.role,
        counter=known.counter,
        online=came is not None,
        since=came or known.seen_at,
        printer=None if printer is None else Printer(state=printer.state, since=printer.since),
        is_idle=known.counter is not None and known.counter not in at_work,
    )


def _free_counters(moment: Moment, occupied: Collection[int | None]) -> list[FreeCounter]:
    free = standing.free_since(moment.tx, moment.centre_id)
    return [
        FreeCounter(number=number, since=from_micros(free[number]))
        for number in sorted(free)
        if number not in occupied
    ]


def _median_wait(moment: Moment) -> float | None:
    version = (moment.day, moment.at // MEDIAN_HOLDS)
    return moment.tx.remembered.get(("median wait", moment.centre_id), version, lambda: _read_median_wait(moment))


def _read_median_wait(moment: Moment) -> float | None:
    waits = Spread()
    for leg in statistics.legs(moment.tx, moment.centre_id, moment.day.isoformat()):
        wait = figures.wait_of(leg)
        if wait is not None:
            waits.add(wait)
    return waits.durations().median_seconds


def _all_served_at(lines: Iterable[Line]) -> datetime | None:
    """None also where of one line it is not known: then nobody knows of all."""
    times = [line.empty_at for line in lines if line.waiting]
    known = [time for time in times if time is not None]
    return max(known) if known and len(known) == len(times) else None


def _on_the_way(moment: Moment) -> dict[str, int]:
    found = registrations.not_here(moment.tx, moment.centre_id, moment.day)
    return {moment.settings.codes[service_id]: count for service_id, count in found}


def _service(line: Line, outlook: Outlook | None, now: datetime, *, away: int) -> WatchedService:
    return WatchedService(
        service=line.service,
        waiting=line.waiting,
        longest_since=line.longest_since,
        target_minutes=round(line.target.total_seconds() / 60),
        share=round(line.share(now), 2),
        level=line.level(now),
        wait=in_minutes(None if outlook is None else outlook.range),
        empty_at=line.empty_at,
        open_counters=line.open_counters,
        paused_counters=len(line.paused_counters),
        on_the_way=away,
    )


def _device(device: Device, day: Day) -> WatchedDevice:
    return WatchedDevice(
        id=device.id,
        name=device.name,
        role=device.role,
        counter=device.counter,
        online=device.online,
        since=device.since,
        missed=watch.is_missed(device, day),
        trouble=watch.is_in_trouble(device, day),
        printer=device.printer,
    )


def _alerts(moment: Moment, found: Sequence[alerting.Alert]) -> list[WatchedAlert]:
    if not found:
        return []
    oldest = min(to_micros(alert.since) for alert in found)
    known = acknowledged.since(moment.tx, moment.centre_id, since=oldest)
    zone = ZoneInfo(moment.settings.time_zone)
    return [_alert(alert, known.get((alert.key, to_micros(alert.since))), zone) for alert in found]


def _alert(alert: alerting.Alert, known: StoredAcknowledgement | None, zone: ZoneInfo) -> WatchedAlert:
    return WatchedAlert(
        key=alert.key,
        kind=alert.kind,
        severity=alert.severity,
        since=alert.since,
        service=alert.service,
        device_id=alert.device_id,
        text=say("alert", alert.wording, {name: _said(fact, zone) for name, fact in alert.facts.items()}),
        facts=alert.facts,
        acknowledged=None if known is None else Acknowledgement(by=known.by, at=from_micros(known.at)),
    )


def _said(fact: Fact, zone: ZoneInfo) -> object:
    """As a sentence has it: a time is that on the centre's walls."""
    return f"{fact.astimezone(zone):%H:%M}" if isinstance(fact, datetime) else fact
