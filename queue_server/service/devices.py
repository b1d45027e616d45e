"""Devices: each has a 256-bit token of which the server keeps the hash; named, revoked, and their printers."""

import secrets
from datetime import datetime
from hashlib import sha256

from sqlmodel import col, select

from queue_server.domain.events import (
    DevicePaired,
    DeviceRenamed,
    DeviceRevoked,
    Event,
    PrinterReported,
    StaffLoggedOut,
)
from queue_server.domain.numbering import mark_after
from queue_server.domain.refusals import UnknownCentreError, UnknownCounterError, UnknownDeviceError
from queue_server.service.command import Context
from queue_server.service.day import time_at
from queue_server.service.results import Acknowledged, DeviceResult, Done
from queue_server.store import centres, journal
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.journal import Origin
from queue_server.store.rows import CentreRow, CounterRow, DeviceRow, StaffSessionRow

TOKEN_BYTES = 32
KIOSK = "kiosk"
OPERATOR = "command:device"
"""Whom the journal names for what is done to devices from the command line."""


def hash_of(token: str) -> str:
    """What is stored of a token. Unsalted, because 256 random bits need no salt."""
    return sha256(token.encode()).hexdigest()


def default_name(role: str, counter: int | None) -> str:
    """What a device is called that nobody named."""
    return f"{role} {counter}" if counter else role


def new_token() -> str:
    """A token nobody can guess. It never begins with a hyphen: no command line takes that for a value."""
    while (token := secrets.token_urlsafe(TOKEN_BYTES)).startswith("-"):
        pass
    return token


def pair(tx: Transaction, *, centre: str, role: str, name: str | None, counter: int | None, now: datetime) -> str:
    """Make a device from the command line; its token is shown this once. The journal says that it was paired.

    Raises UnknownCentreError, UnknownCounterError.
    """
    row = tx.session.exec(select(CentreRow).where(CentreRow.code == centre)).first()
    if row is None or row.id is None:
        raise UnknownCentreError(centre=centre)
    if counter is not None and centres.counter(tx, row.id, counter) is None:
        raise UnknownCounterError(counter=counter, centre=centre)
    # Also so that of two kiosks at once each gets a mark of its own.
    now = time_at(centres.lock(tx, row.id), now)
    token = new_token()
    device = DeviceRow(
        centre_id=row.id,
        role=role,
        name=name or default_name(role, counter),
        counter=counter,
        token_hash=hash_of(token),
        created_at=now,
        offline_mark=offline_mark_for(tx, row.id, role),
    )
    tx.session.add(device)
    tx.session.flush()
    origin = Origin(OPERATOR, f"token:{device.id}", to_micros(now))
    journal.append(tx, row.id, [was_paired(device)], origin)
    return token


def offline_mark_for(tx: Transaction, centre_id: int, role: str) -> str | None:
    """The mark of a new kiosk's offline numbers; None for other devices. The caller holds the centre's row."""
    if role != KIOSK:
        return None
    marks = select(DeviceRow.offline_mark).where(DeviceRow.centre_id == centre_id)
    return mark_after(mark for mark in tx.session.exec(marks) if mark is not None)


def was_paired(device: DeviceRow) -> DevicePaired:
    """That a device got its token."""
    assert device.id is not None
    return DevicePaired(device_id=device.id, role=device.role, name=device.name, counter=device.counter)


def rename_device(context: Context, *, device_id: int, name: str) -> Done:
    """Call it something else. Raises UnknownDeviceError."""
    device = _require_device(context, device_id)
    if device.name == name:
        return Done(_result(device))
    device.name = name
    context.tx.session.flush()
    return Done(_result(device), (DeviceRenamed(device_id=device_id, name=name),))


def revoke_device(context: Context, *, device_id: int) -> Done:
    """Take its token away, and put out whoever is logged in there. Raises UnknownDeviceError.

    Its live connection ends as soon as the doors hear the event.
    """
    device = _require_device(context, device_id)
    if device.revoked_at is not None:
        return Done(_result(device))
    device.revoked_at = context.now
    events: list[Event] = [*_end_sessions(context, device_id), DeviceRevoked(device_id=device_id)]
    context.tx.session.flush()
    return Done(_result(device), tuple(events))


def _end_sessions(context: Context, device_id: int) -> list[StaffLoggedOut]:
    """A session begun there has a token of its own, which must not outlive the device's."""
    session = context.tx.session
    running = select(StaffSessionRow).where(
        StaffSessionRow.device_id == device_id, col(StaffSessionRow.ended_at).is_(None)
    )
    ended = []
    for each in session.exec(running).all():
        each.ended_at, each.ended_by = context.now, "revoked"
        counter = None if each.counter_id is None else session.get_one(CounterRow, each.counter_id).number
        ended.append(StaffLoggedOut(staff_id=each.staff_id, counter=counter, cause="revoked"))
    return ended


def report_printer(context: Context, *, state: str, detail: str | None) -> Done:
    """Note how the printer of the asking device is, and since when it has been so."""
    device = context.tx.session.get_one(DeviceRow, context.device.id)
    said = {"state": state} if detail is None else {"state": state, "detail": detail}
    before = device.printer or {}
    if before == said:
        return Done(Acknowledged())
    device.printer = said
    if before.get("state") != state:
        device.printer_at = context.now
    context.tx.session.flush()
    return Done(Acknowledged(), (PrinterReported(device_id=context.device.id, state=state, detail=detail),))


def _require_device(context: Context, device_id: int) -> DeviceRow:
    """The device. Raises UnknownDeviceError, for one of another centre too."""
    device = context.tx.session.get(DeviceRow, device_id)
    if device is None or device.centre_id != context.centre.id:
        raise UnknownDeviceError(device=device_id)
    return device


def _result(device: DeviceRow) -> DeviceResult:
    assert device.id is not None
    return DeviceResult(
        device_id=device.id,
        name=device.name,
        role=device.role,
        counter=device.counter,
        revoked=device.revoked_at is not None,
    )
