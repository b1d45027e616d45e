"""What has happened to counters, services, staff, devices, and the centre itself; named as on the wire."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from queue_server.domain.counter import Counter
from queue_server.domain.events.adjusting import PauseBefore, StandingBefore
from queue_server.domain.notice import CentreNotice

Text = dict[str, str]
Hall = Mapping[str, Any]
"""A whole snapshot, as JSON would have it; its `seq` is that of the entry which holds it, whatever it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceChanged:
    """A service gives numbers, or no longer does: `state` and `message` are what somebody who asks is told.

    `paused` says whether a supervisor has paused it, with `pause_message`: also where it is closed in any case.
    `before` is there where a supervisor changed that.
    """

    kind: str = "service_changed"
    service: str
    state: str
    message: Text | None = None
    opens_at: datetime | None = None
    paused: bool
    pause_message: Text | None = None
    before: PauseBefore | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTurned:
    """A new business date has begun: what was open of the days before has expired.

    `hall` is how the centre stands after it, so that the day can be looked back upon with the settings of then.
    """

    kind: str = "day_turned"
    business_date: date
    expired: int
    hall: Hall | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLoggedIn:
    """Somebody began to work; `took_over` names whose place it was."""

    kind: str = "staff_logged_in"
    staff_id: int
    counter: int | None = None
    took_over: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLoggedOut:
    """Somebody stopped working, or was put out: `cause` says which."""

    kind: str = "staff_logged_out"
    staff_id: int
    counter: int | None = None
    cause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLockedOut:
    """Somebody's login was tried too often; it is locked until `until` (UTC)."""

    kind: str = "staff_locked_out"
    staff_id: int
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffAdded:
    """Somebody may log in here from now on."""

    kind: str = "staff_added"
    staff_id: int
    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffChanged:
    """Somebody has another name or role, or works at other centres; here perhaps no longer."""

    kind: str = "staff_changed"
    staff_id: int
    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffDisabled:
    """Somebody may no longer log in."""

    kind: str = "staff_disabled"
    staff_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffEnabled:
    """Somebody who had been disabled may log in again."""

    kind: str = "staff_enabled"
    staff_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffSecretChanged:
    """Somebody has another PIN or password; sessions begun with the old one ended."""

    kind: str = "staff_secret_changed"
    staff_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentBooked:
    """A time was reserved."""

    kind: str = "appointment_booked"
    appointment: str
    service: str
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentCancelled:
    """A reserved time was given back."""

    kind: str = "appointment_cancelled"
    appointment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingStarted:
    """A code for a new device was made."""

    kind: str = "pairing_started"
    role: str
    counter: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DevicePaired:
    """A device got its token."""

    kind: str = "device_paired"
    device_id: int
    role: str
    name: str
    counter: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRenamed:
    """A device is called something else."""

    kind: str = "device_renamed"
    device_id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRevoked:
    """A device's token was taken away."""

    kind: str = "device_revoked"
    device_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterReported:
    """A device's printer is in another state."""

    kind: str = "printer_reported"
    device_id: int
    state: str
    detail: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterChanged:
    """A counter was opened, paused or closed, with what it was `before`; or somebody came or went there."""

    kind: str = "counter_changed"
    counter: Counter
    before: StandingBefore | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """The hall is told something, by language; without `zones` everywhere."""

    kind: str = "announced"
    text: Text
    zones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePosted:
    """The centre tells everybody something more."""

    kind: str = "notice_posted"
    notice: CentreNotice


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeWithdrawn:
    """What had been posted is told no longer."""

    kind: str = "notice_withdrawn"
    notice_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertAcknowledged:
    """Somebody has seen this alert, which has held since then (UTC), and takes care of it."""

    kind: str = "alert_acknowledged"
    key: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreImported:
    """The centre's settings changed; a fresh snapshot follows.

    `changes` says in brief what, without values; `hall` is how the centre stands after it.
    """

    kind: str = "centre_imported"
    digest: str
    changes: tuple[str, ...] = ()
    hall: Hall | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProceduresChanged:
    """The list of procedures is another one: `version` names it, and it is read over HTTP."""

    kind: str = "procedures_changed"
    version: str
