"""What can be asked about devices: pairing, naming, revoking, and what a device says of itself."""

from typing import Annotated, Literal

from pydantic import Field

from queue_protocol.base import CounterNumber, DeviceId, Note, Role, Strict

DeviceName = Annotated[str, Field(min_length=1, max_length=64)]
PrinterState = Literal["ready", "paper_low", "paper_out", "cover_open", "offline", "failed", "unknown"]


class StartPairing(Strict):
    """Make a code, good for ten minutes and one device, with which a new device gets its token."""

    kind: Literal["start_pairing"] = "start_pairing"
    role: Role
    counter: CounterNumber | None = None
    name: DeviceName | None = None


class RenameDevice(Strict):
    """Call a device something else."""

    kind: Literal["rename_device"] = "rename_device"
    device_id: DeviceId
    name: DeviceName


class RevokeDevice(Strict):
    """Take a device's token away; its connection ends at once."""

    kind: Literal["revoke_device"] = "revoke_device"
    device_id: DeviceId


class ReportPrinter(Strict):
    """How the printer of this device is; said whenever it changes."""

    kind: Literal["report_printer"] = "report_printer"
    state: PrinterState
    detail: Note | None = None


DeviceCommand = StartPairing | RenameDevice | RevokeDevice | ReportPrinter
