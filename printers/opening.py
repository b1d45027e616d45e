"""Opens the printer that a URL names. Each kind of link is imported only when it is used."""

from typing import assert_never

from printers.printer import Printer, StreamPrinter
from printers.url import (
    CupsAddress,
    FileAddress,
    PrinterAddress,
    SerialAddress,
    TcpAddress,
    UsbAddress,
    VirtualAddress,
    Win32Address,
    parse,
)
from printers.wires.wire import Wire


def open_printer(address: str | PrinterAddress, *, asks_status: bool = True) -> Printer:
    """Open a printer by its URL; `asks_status=False` (from its profile) never asks it anything.

    Blocks up to CONNECT_SECONDS: not for a screen's thread. Raises AddressError, UnreachableError.
    """
    parsed = parse(address) if isinstance(address, str) else address
    return StreamPrinter(_wire(parsed), asks_status=asks_status)


# ruff: noqa: PLC0415 - pyusb, pyserial and the virtual printer's drawing are loaded by those who use them
def _wire(address: PrinterAddress) -> Wire:
    match address:
        case TcpAddress():
            from printers.wires.tcp import TcpWire

            return TcpWire(address)
        case SerialAddress():
            from printers.wires.serial_line import SerialWire

            return SerialWire(address)
        case UsbAddress():
            from printers.wires.usb_port import UsbWire

            return UsbWire(address)
        case FileAddress():
            from printers.wires.device_file import FileWire

            return FileWire(address)
        case CupsAddress():
            from printers.wires.queues import CupsWire

            return CupsWire(address.queue)
        case Win32Address():
            from printers.wires.queues import Win32Wire

            return Win32Wire(address.printer)
        case VirtualAddress():
            from printers.wires.folder import FolderWire

            return FolderWire(address)
        case _:
            assert_never(address)
