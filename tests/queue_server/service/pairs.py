"""Pairing as a device and its operator do it, without a door."""

from queue_protocol.commands import StartPairing
from queue_protocol.pairing import Paired
from queue_protocol.results import PairingCode
from queue_server.domain.refusals import Refusal
from queue_server.service.redeeming import Typed, redeem
from queue_server.store.centres import StoredDevice
from tests.support.counter_hall import CounterHall

NONCE = "a-nonce-of-128-bits-or-more"


def started(hall: CounterHall, role: str = "kiosk", *, counter: int | None = None, name: str | None = None) -> str:
    """The code for a new device."""
    command = StartPairing.model_validate({"role": role, "counter": counter, "name": name})
    made = hall.ask(command)
    assert isinstance(made, PairingCode)
    return made.code


def tried(hall: CounterHall, code: str, nonce: str = NONCE, *, source: str = "here") -> Paired | Refusal:
    """What the server answers to a device that says this code."""
    with hall.database.writing() as tx:
        typed = Typed(code=code, nonce=nonce, source=source, app="kiosk-app", version="1.2")
        outcome = redeem(tx, typed, hall.clock())
    return outcome if isinstance(outcome, Refusal) else Paired.model_validate_json(outcome.reply)


def paired(hall: CounterHall, code: str, nonce: str = NONCE, *, source: str = "here") -> Paired:
    """The same where it must succeed."""
    outcome = tried(hall, code, nonce, source=source)
    assert isinstance(outcome, Paired), outcome
    return outcome


def as_device(hall: CounterHall, device: Paired) -> StoredDevice:
    """The device, to command with."""
    return StoredDevice(
        device.device_id, hall.staff.centre_id, device.centre, device.role, device.name, device.counter
    )
