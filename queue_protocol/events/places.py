"""What has happened to counters, services, staff, devices, and the centre itself."""

from datetime import date, datetime
from typing import Literal

from queue_protocol.base import Growing, Text
from queue_protocol.state import CentreNotice, Counter, PrinterStateName, ServiceStateName, Snapshot


class ServiceChanged(Growing):
    """A service gives numbers, or no longer does: `state` and `message` are what somebody who asks is told.

    `paused` says whether a supervisor has paused it, with `pause_message`: also where it is closed in any case.
    """

    kind: Literal["service_changed"] = "service_changed"
    service: str
    state: ServiceStateName
    message: Text | None = None
    opens_at: datetime | None = None
    paused: bool = False
    pause_message: Text | None = None


class DayTurned(Growing):
    """A new business date has begun: what was open of the days before has expired.

    `hall`, for those alone who see who waits, is how the centre stands after it.
    """

    kind: Literal["day_turned"] = "day_turned"
    business_date: date
    expired: int
    hall: Snapshot | None = None


class StaffLoggedIn(Growing):
    """Somebody began to work; `took_over` names whose place it was."""

    kind: Literal["staff_logged_in"] = "staff_logged_in"
    staff_id: int
    counter: int | None = None
    took_over: str | None = None


class StaffLoggedOut(Growing):
    """Somebody stopped working, or was put out: `cause` says which."""

    kind: Literal["staff_logged_out"] = "staff_logged_out"
    staff_id: int
    counter: int | None = None
    cause: str


class StaffLockedOut(Growing):
    """Somebody's login was tried too often; it is locked until `until` (UTC)."""

    kind: Literal["staff_locked_out"] = "staff_locked_out"
    staff_id: int
    until: datetime


class StaffAdded(Growing):
    """Somebody may log in here from now on."""

    kind: Literal["staff_added"] = "staff_added"
    staff_id: int
    name: str
    role: str


class StaffDisabled(Growing):
    """Somebody may no longer log in."""

    kind: Literal["staff_disabled"] = "staff_disabled"
    staff_id: int


class StaffEnabled(Growing):
    """Somebody who had been disabled may log in again."""

    kind: Literal["staff_enabled"] = "staff_enabled"
    staff_id: int


class StaffSecretChanged(Growing):
    """Somebody has another PIN or password; sessions begun with the old one ended."""

    kind: Literal["staff_secret_changed"] = "staff_secret_changed"
    staff_id: int


class AppointmentBooked(Growing):
    """A time was reserved."""

    kind: Literal["appointment_booked"] = "appointment_booked"
    appointment: str
    service: str
    due_at: datetime


class AppointmentCancelled(Growing):
    """A reserved time was given back."""

    kind: Literal["appointment_cancelled"] = "appointment_cancelled"
    appointment: str


class PairingStarted(Growing):
    """A code for a new device was made."""

    kind: Literal["pairing_started"] = "pairing_started"
    role: str
    counter: int | None = None


class DevicePaired(Growing):
    """A device got its token."""

    kind: Literal["device_paired"] = "device_paired"
    device_id: int
    role: str
    name: str
    counter: int | None = None


class DeviceRenamed(Growing):
    """A device is called something else."""

    kind: Literal["device_renamed"] = "device_renamed"
    device_id: int
    name: str


class DeviceRevoked(Growing):
    """A device's token was taken away."""

    kind: Literal["device_revoked"] = "device_revoked"
    device_id: int


class PrinterReported(Growing):
    """A device's printer is in another state."""

    kind: Literal["printer_reported"] = "printer_reported"
    device_id: int
    state: PrinterStateName
    detail: str | None = None


class CounterChanged(Growing):
    """A counter was opened, paused or closed."""

    kind: Literal["counter_changed"] = "counter_changed"
    counter: Counter


class Announced(Growing):
    """The hall is told something, by language; without `zones` everywhere."""

    kind: Literal["announced"] = "announced"
    text: Text
    zones: tuple[str, ...] = ()


class NoticePosted(Growing):
    """The centre tells everybody something more."""

    kind: Literal["notice_posted"] = "notice_posted"
    notice: CentreNotice


class NoticeWithdrawn(Growing):
    """What had been posted is told no longer."""

    kind: Literal["notice_withdrawn"] = "notice_withdrawn"
    notice_id: int


class AlertAcknowledged(Growing):
    """Somebody has seen this alert, which has held since then (UTC), and takes care of it."""

    kind: Literal["alert_acknowledged"] = "alert_acknowledged"
    key: str
    since: datetime


class CentreImported(Growing):
    """The centre's settings changed; a fresh snapshot follows.

    `hall`, for those alone who see who waits, is how the centre stands after it.
    """

    kind: Literal["centre_imported"] = "centre_imported"
    hall: Snapshot | None = None


class ProceduresChanged(Growing):
    """The list of procedures is another one: `version` names it, and it is read over HTTP."""

    kind: Literal["procedures_changed"] = "procedures_changed"
    version: str
