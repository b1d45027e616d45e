"""The same use cases for the command line: in the same order as a device's command, under an actor of its own."""

from datetime import date, datetime
from uuid import uuid4

from sqlmodel import select

from queue_server.domain.refusals import UnknownCentreError, UnknownDeviceError
from queue_server.service.command import Context, UseCase
from queue_server.service.day import begin_day, time_at
from queue_server.service.results import Result
from queue_server.service.settings import settings_of
from queue_server.store import centres, journal
from queue_server.store.centres import StoredCentre, StoredDevice
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.journal import Origin
from queue_server.store.rows import CentreRow, DeviceRow


def operate(tx: Transaction, use_case: UseCase, *, centre_id: int, actor: str, now: datetime) -> Result:
    """Do a use case as the operator of the server, who has no device and needs no receipt.

    `actor` is what the journal names, such as `command:device`. Raises what the use case raises.
    """
    centre = centres.lock(tx, centre_id)
    now = time_at(centre, now)
    if begin_day(tx, centre, now):
        centre = centres.lock(tx, centre_id)
    context = _context(tx, centre, now)
    done = use_case(context)
    journal.append(tx, centre_id, done.events, Origin(actor, context.command_id, to_micros(now)))
    return done.result


def _context(tx: Transaction, centre: StoredCentre, now: datetime) -> Context:
    operator = StoredDevice(0, centre.id, centre.code, "command", "command", None)
    settings = settings_of(tx, centre.id, centre.version)
    today = date.fromisoformat(centre.day or "")
    return Context(tx, centre, settings, operator, None, now, today, uuid4().hex)


def centre_named(tx: Transaction, code: str) -> int:
    """The id of the centre. Raises UnknownCentreError."""
    centre_id = tx.session.exec(select(CentreRow.id).where(CentreRow.code == code)).first()
    if centre_id is None:
        raise UnknownCentreError(centre=code)
    return centre_id


def code_of(tx: Transaction, centre_id: int) -> str:
    """By which code the centre is known."""
    return tx.session.get_one(CentreRow, centre_id).code


def centre_of_device(tx: Transaction, device_id: int) -> int:
    """The id of the centre that the device belongs to. Raises UnknownDeviceError."""
    device = tx.session.get(DeviceRow, device_id)
    if device is None:
        raise UnknownDeviceError(device=device_id)
    return device.centre_id


def time_zone_of(tx: Transaction, centre_id: int) -> str:
    """The name of the time zone that the centre lives by."""
    return tx.session.get_one(CentreRow, centre_id).time_zone
