"""What somebody who runs the day must be told, and since when it has been so.

An alert is found from facts alone, so that every server finds the same after every restart. Its key and its
`since` together name one occurrence: whoever has acknowledged it is asked again only when it comes anew.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from queue_server.domain.watch import Day, Device, Level, Line, Text, is_missed

Fact = str | int | datetime | Text


class AlertKind(StrEnum):
    """What is the matter; it begins the key."""

    TARGET_PASSED = "target_passed"
    NOBODY_SERVES = "nobody_serves"
    BACKLOG_PAST_CLOSING = "backlog_past_closing"
    PRINTER = "printer"
    DEVICE_GONE = "device_gone"


class Severity(StrEnum):
    """Whether somebody must do something now, or should know; the graver comes first."""

    ACT = "act"
    HEED = "heed"


OF_A_LINE = frozenset({AlertKind.TARGET_PASSED, AlertKind.NOBODY_SERVES, AlertKind.BACKLOG_PAST_CLOSING})
"""The alerts about a service; all others are about a device."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One thing that is the matter, with a service or with a device.

    `wording` names its sentence (words/*.toml, `alert.…`), whose blanks `facts` fill. `since` (UTC) is since when
    it has been so without a break; of a backlog, when the shift began: one is told of it once a shift.
    """

    kind: AlertKind
    severity: Severity
    since: datetime
    wording: str
    service: str | None = None
    device_id: int | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Stable for what it is about: its kind, and the code of the service or the id of the device."""
        return key_of(self.kind, self.service if self.device_id is None else str(self.device_id))


def key_of(kind: AlertKind, about: str | None) -> str:
    """The key of the alert of that kind about that service or device."""
    return f"{kind}:{about}"


def read_key(key: str) -> tuple[AlertKind, str]:
    """What a key is about. Raises ValueError for what no alert is called."""
    kind, _, about = key.partition(":")
    return AlertKind(kind), about


def alerts(lines: Iterable[Line], devices: Iterable[Device], day: Day) -> list[Alert]:
    """All of them, the graver first, then the older."""
    found = [alert for line in lines for alert in _of_line(line, day)]
    found += [alert for device in devices for alert in _of_device(device, day)]
    order = list(Severity)
    return sorted(found, key=lambda alert: (order.index(alert.severity), alert.since, alert.key))


def _of_line(line: Line, day: Day) -> Iterator[Alert]:
    if not line.waiting:
        return
    if line.level(day.now) is Level.PASSED:
        yield _target_passed(line, day)
    if not line.open_counters:
        yield _nobody_serves(line, day)
    if day.shift is not None and line.empty_at is not None and line.empty_at > day.shift.ends:
        yield Alert(
            kind=AlertKind.BACKLOG_PAST_CLOSING,
            severity=Severity.HEED,
            since=day.shift.begins,
            wording=AlertKind.BACKLOG_PAST_CLOSING,
            service=line.service,
            facts={
                "name": line.name,
                "waiting": line.waiting,
                "time": line.empty_at,
                "closes": day.shift.ends,
            },
        )


def _target_passed(line: Line, day: Day) -> Alert:
    longest = line.longest_since or day.now
    return Alert(
        kind=AlertKind.TARGET_PASSED,
        severity=Severity.ACT,
        since=line.passed_since or longest + line.target,
        wording=AlertKind.TARGET_PASSED,
        service=line.service,
        facts={
            "name": line.name,
            "minutes": _minutes(day.now - longest),
            "target": _minutes(line.target),
        },
    )


def _nobody_serves(line: Line, day: Day) -> Alert:
    """Nobody can be called: since the last counter ceased to serve, or since there has been somebody to call."""
    waiting_since = line.waiting_since or line.longest_since or day.now
    pausing = bool(line.paused_counters)
    facts: dict[str, Fact] = {"name": line.name, "waiting": line.waiting}
    if pausing:
        facts["counters"] = ", ".join(map(str, line.paused_counters))
    return Alert(
        kind=AlertKind.NOBODY_SERVES,
        severity=Severity.HEED if pausing else Severity.ACT,
        since=max(waiting_since, line.unserved_since or waiting_since),
        wording="nobody_serves_paused" if pausing else AlertKind.NOBODY_SERVES,
        service=line.service,
        facts=facts,
    )


def _of_device(device: Device, day: Day) -> Iterator[Alert]:
    if device.online and device.printer is not None and device.printer.is_in_trouble:
        state = device.printer.state
        yield Alert(
            kind=AlertKind.PRINTER,
            severity=Severity.HEED if state == "paper_low" else Severity.ACT,
            since=device.printer.since,
            wording=f"printer_{state}",
            device_id=device.id,
            facts={"device": device.name, "printer": state},
        )
    if is_missed(device, day) and device.since is not None:
        yield Alert(
            kind=AlertKind.DEVICE_GONE,
            severity=Severity.ACT,
            since=device.since,
            wording=AlertKind.DEVICE_GONE,
            device_id=device.id,
            facts={"device": device.name, "time": device.since},
        )


def _minutes(span: timedelta) -> int:
    return max(0, int(span / timedelta(minutes=1)))
