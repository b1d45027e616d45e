"""Devices as resources."""

import asyncio
from dataclasses import asdict
from datetime import datetime

from fastapi import Response
from pydantic import TypeAdapter

from queue_protocol import commands as wire
from queue_protocol.kiosks import KIOSKS, Kiosk
from queue_protocol.results import Acknowledged, DeviceResult, PairingCode
from queue_server.service import device_list
from queue_server.service.device_list import list_devices
from queue_server.service.devices import KIOSK
from queue_server.transport.answers import KnownDevice
from queue_server.transport.bodies import NameBody, PairingBody, PrinterBody
from queue_server.transport.callers import CallerPart, CentrePart, SenderPart, ServerPart
from queue_server.transport.permissions import SEES_DEVICES, SEES_KIOSKS, require_among
from queue_server.transport.resources.shared import DevicePath, answer, commands, problems, resources

router = resources("devices")

_DEVICES = commands(s404="No such device at this centre")
_LIST = TypeAdapter(list[KnownDevice])


@router.get("/devices", response_model=list[KnownDevice], responses=problems())
async def read_devices(sender: SenderPart, centre_id: CentrePart, server: ServerPart) -> Response:
    """The devices of the centre, revoked ones too: since when each is there or away, and with which program."""
    require_among(sender.role, SEES_DEVICES)

    def read() -> list[device_list.KnownDevice]:
        with server.database.reading() as tx:
            return list_devices(tx, centre_id)

    known = [_known(each, server.presence.since(each.id)) for each in await asyncio.to_thread(read)]
    return Response(_LIST.dump_json(known), media_type="application/json")


def _known(device: device_list.KnownDevice, online_since: datetime | None) -> KnownDevice:
    facts = {"online": online_since is not None, "since": online_since or device.seen_at}
    return KnownDevice.model_validate({**asdict(device), **facts})


@router.get("/kiosks", response_model=list[Kiosk], responses=problems())
async def read_kiosks(sender: SenderPart, centre_id: CentrePart, server: ServerPart) -> Response:
    """The kiosks of the centre that may be asked for a slip: whether each is there, and how its printer is."""
    require_among(sender.role, SEES_KIOSKS)

    def read() -> list[device_list.KnownDevice]:
        with server.database.reading() as tx:
            return list_devices(tx, centre_id)

    found = [each for each in await asyncio.to_thread(read) if each.role == KIOSK and not each.revoked]
    kiosks = tuple(_kiosk(each, online=server.presence.since(each.id) is not None) for each in found)
    return Response(KIOSKS.dump_json(kiosks), media_type="application/json")


def _kiosk(device: device_list.KnownDevice, *, online: bool) -> Kiosk:
    printer = None if device.printer is None else device.printer.state
    return Kiosk.model_validate(
        {"device_id": device.id, "name": device.name, "online": online, "printer": printer}
    )


@router.post("/devices/pairing-codes", status_code=201, response_model=PairingCode,
             responses=commands(s404="No such counter"))  # fmt: skip
async def start_pairing(body: PairingBody, caller: CallerPart) -> Response:
    """Make a code, good for ten minutes and one device."""
    return await answer(caller, wire.StartPairing(**body.model_dump()), 201)


@router.post("/devices/self/printer", response_model=Acknowledged, responses=commands())
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
