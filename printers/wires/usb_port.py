"""Printers on the USB, by pyusb: the printer interface is found by its class, the endpoints by their direction."""

from contextlib import suppress
from typing import Any

import usb.core
import usb.util

from printers.errors import DisconnectedError, StalledError, UnreachableError
from printers.url import UsbAddress
from printers.wires.wire import STALL_SECONDS

PRINTER_CLASS = 7  # USB.org, Defined Class Codes
CHUNK = 4096
SHORTEST_READ = 0.01  # seconds: libusb takes 0 for "wait for ever"


class UsbWire:
    """A claimed printer interface."""

    def __init__(self, address: UsbAddress, *, backend: Any = None) -> None:
        """Find and claim it, with libusb unless another pyusb backend is given. Raises UnreachableError."""
        self._name = f"{address.vendor:04x}:{address.product:04x}"
        try:
            self._claim(usb.core.find(idVendor=address.vendor, idProduct=address.product, backend=backend))
        except usb.core.NoBackendError as error:
            raise UnreachableError("The library libusb-1.0, which USB printers need, is not installed.") from error
        except (usb.core.USBError, NotImplementedError) as error:
            raise UnreachableError(f"The USB printer {self._name} cannot be opened ({error}).") from error

    def write(self, data: bytes) -> None:
        """See Wire."""
        try:
            for start in range(0, len(data), CHUNK):
                self._out.write(data[start : start + CHUNK], timeout=_milliseconds(STALL_SECONDS))
        except usb.core.USBTimeoutError as error:
            raise StalledError(f"The USB printer {self._name} takes no more data.") from error
        except usb.core.USBError as error:
            raise DisconnectedError(f"The USB printer {self._name} is gone ({error}).") from error

    def read(self, seconds: float) -> bytes:
        """See Wire."""
        if self._in is None:
            return b""
        try:
            return bytes(
                self._in.read(self._in.wMaxPacketSize, timeout=_milliseconds(max(seconds, SHORTEST_READ)))
            )
        except usb.core.USBTimeoutError:
            return b""
        except usb.core.USBError as error:
            raise DisconnectedError(f"The USB printer {self._name} is gone ({error}).") from error

    def interrupt(self) -> None:
        """See Wire. Nothing to do: no single step takes longer than STALL_SECONDS."""

    def close(self) -> None:
        """See Wire."""
        with suppress(usb.core.USBError, NotImplementedError):
            usb.util.dispose_resources(self._device)

    def _claim(self, device: Any) -> None:
        if device is None:
            raise UnreachableError(f"There is no USB device {self._name}.")
        self._device = device
        interface = usb.util.find_descriptor(device.get_active_configuration(), bInterfaceClass=PRINTER_CLASS)
        if interface is None:
            raise UnreachableError(f"The USB device {self._name} is not a printer.")
        self._detach_kernel(interface.bInterfaceNumber)
        usb.util.claim_interface(device, interface.bInterfaceNumber)
        self._out = _endpoint(interface, usb.util.ENDPOINT_OUT)
        self._in = _endpoint(interface, usb.util.ENDPOINT_IN)
        self.answers = self._in is not None

    def _detach_kernel(self, number: int) -> None:
        with suppress(NotImplementedError):  # there is nothing to detach on Windows
            if self._device.is_kernel_driver_active(number):
                self._device.detach_kernel_driver(number)


def _endpoint(interface: Any, direction: int) -> Any:
    def runs_that_way(endpoint: Any) -> bool:
        return bool(usb.util.endpoint_direction(endpoint.bEndpointAddress) == direction)

    return usb.util.find_descriptor(interface, custom_match=runs_that_way)


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)
