"""Devices as resources."""

from fastapi import Response

from queue_protocol import commands as wire
from queue_protocol.results import Acknowledged, DeviceResult, PairingCode
from queue_server.transport.bodies import NameBody, PairingBody, PrinterBody
from queue_server.transport.callers import CallerPart
from queue_server.transport.resources.shared import DevicePath, answer, problems, resources

router = resources("devices")

_DEVICES = problems(s404="No such device at this centre")


@router.post("/devices/pairing-codes", status_code=201, response_model=PairingCode,
             responses=problems(s404="No such counter"))  # fmt: skip
async def start_pairing(body: PairingBody, caller: CallerPart) -> Response:
    """Make a code, good for ten minutes and one device."""
    return await answer(caller, wire.StartPairing(**body.model_dump()), 201)


@router.post("/devices/self/printer", response_model=Acknowledged, responses=problems())
async def report_printer(body: PrinterBody, caller: CallerPart) -> Response:
    """How the printer of this device is."""
    return await answer(caller, wire.ReportPrinter(**body.model_dump()))


@router.post("/devices/{device_id}/rename", response_model=DeviceResult, responses=_DEVICES)
async def rename_device(device_id: DevicePath, body: NameBody, caller: CallerPart) -> Response:
    """Call a device something else."""
    return await answer(caller, wire.RenameDevice(device_id=device_id, name=body.name))


@router.post("/devices/{device_id}/revoke", response_model=DeviceResult, responses=_DEVICES)
async def revoke_device(device_id: DevicePath, caller: CallerPart) -> Response:
    """Take a device's token away."""
    return await answer(caller, wire.RevokeDevice(device_id=device_id))
