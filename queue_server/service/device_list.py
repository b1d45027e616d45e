"""Which devices a centre has, and when each was last seen: read by the console and by the command line."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select

from queue_server.store.database import Transaction
from queue_server.store.rows import CentreRow, DeviceRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """What a device last said of its printer, and since when it has been in that state."""

    state: str
    detail: str | None
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDevice:
    """One device. `seen_at` is at most a minute old while it is connected; None before it first was."""

    id: int
    centre: str
    time_zone: str
    name: str
    role: str
    counter: int | None
    paired_at: datetime
    seen_at: datetime | None
    app: str
    version: str
    printer: Printer | None
    revoked: bool


def list_devices(tx: Transaction, centre_id: int | None = None) -> list[KnownDevice]:
    """The centre's devices, revoked ones too, in the order in which they were paired; without a centre all."""
    asked = select(DeviceRow, CentreRow).join(CentreRow, col(CentreRow.id) == col(DeviceRow.centre_id))
    if centre_id is not None:
        asked = asked.where(DeviceRow.centre_id == centre_id)
    rows = tx.session.exec(asked.order_by(col(CentreRow.code), col(DeviceRow.id))).all()
    return [_known(device, centre) for device, centre in rows]


def _known(device: DeviceRow, centre: CentreRow) -> KnownDevice:
    assert device.id is not None
    return KnownDevice(
        id=device.id,
        centre=centre.code,
        time_zone=centre.time_zone,
        name=device.name,
        role=device.role,
        counter=device.counter,
        paired_at=device.created_at,
        seen_at=device.seen_at,
        app=device.app,
        version=device.version,
        printer=_printer(device),
        revoked=device.revoked_at is not None,
    )


def _printer(device: DeviceRow) -> Printer | None:
    if device.printer is None or device.printer_at is None:
        return None
    return Printer(state=device.printer["state"], detail=device.printer.get("detail"), since=device.printer_at)
