# ruff: noqa: ARG002 - the methods of a backend have the parameters that pyusb gives them
"""USB printers over a pyusb backend that stands for libusb and a printer: no machine that runs tests has one."""

from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import usb.backend
import usb.core

from printers.errors import DisconnectedError, PrinterError, StalledError, UnreachableError
from printers.opening import open_printer
from printers.printer import StreamPrinter
from printers.status import Condition
from printers.url import UsbAddress
from printers.virtual.device import VirtualDevice
from printers.wires.usb_port import UsbWire

ADDRESS = UsbAddress(0x04B8, 0x0202)
OUT, IN = 0x02, 0x81


class Bus(usb.backend.IBackend):  # type: ignore[misc] # pyusb ships no types
    """One device on the bus: an interface of a given class with the given endpoints; `answer` is its inside."""

    def __init__(
        self,
        *,
        interface_class: int = 7,
        endpoints: tuple[int, ...] = (OUT, IN),
        answer: Callable[[bytes], bytes] = lambda _: b"",
    ) -> None:
        self.answer, self.said = answer, b""
        self.interface_class, self.endpoints = interface_class, endpoints
        self.written = bytearray()
        self.failure: Exception | None = None
        self.detached = self.closed = False

    def enumerate_devices(self) -> Iterator[str]:
        return iter(["device"])

    def get_device_descriptor(self, dev: Any) -> SimpleNamespace:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0, bDeviceProtocol=0,
            bMaxPacketSize0=64, idVendor=0x04B8, idProduct=0x0202, bcdDevice=0x100, iManufacturer=0, iProduct=0,
            iSerialNumber=0, bNumConfigurations=1, address=1, bus=1, port_number=1, port_numbers=(1,), speed=2,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev: Any, config: int) -> SimpleNamespace:
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1, bConfigurationValue=1,
            iConfiguration=0, bmAttributes=0xC0, bMaxPower=1, extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, dev: Any, intf: int, alt: int, config: int) -> SimpleNamespace:
        if intf or alt:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0,
            bNumEndpoints=len(self.endpoints), bInterfaceClass=self.interface_class,
            bInterfaceSubClass=1, bInterfaceProtocol=2, iInterface=0,
            extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, dev: Any, ep: int, intf: int, alt: int, config: int) -> SimpleNamespace:
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=self.endpoints[ep], bmAttributes=2, wMaxPacketSize=64,
            bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, dev: Any) -> str:
        return "handle"

    def close_device(self, dev_handle: Any) -> None:
        self.closed = True

    def get_configuration(self, dev_handle: Any) -> int:
        return 1

    def set_configuration(self, dev_handle: Any, config_value: int) -> None:
        pass

    def claim_interface(self, dev_handle: Any, intf: int) -> None:
        if self.failure:
            raise self.failure

    def release_interface(self, dev_handle: Any, intf: int) -> None:
        pass

    def is_kernel_driver_active(self, dev_handle: Any, intf: int) -> bool:
        return not self.detached

    def detach_kernel_driver(self, dev_handle: Any, intf: int) -> None:
        self.detached = True

    def bulk_write(self, dev_handle: Any, ep: int, intf: int, data: Any, timeout: int) -> int:
        assert (ep, timeout > 0) == (OUT, True)
        if self.failure:
            raise self.failure
        self.written += bytes(data)
        self.said += self.answer(bytes(data))
        return len(data)

    def bulk_read(self, dev_handle: Any, ep: int, intf: int, buff: "array[int]", timeout: int) -> int:
        assert (ep, timeout > 0) == (IN, True)
        if self.failure:
            raise self.failure
        said, self.said = self.said, b""
        if not said:
            raise usb.core.USBTimeoutError("Operation timed out")
        buff[: len(said)] = array("B", said)
        return len(said)


def test_a_job_goes_to_the_printer_interface_and_its_answers_come_back(tmp_path: Path) -> None:
    bus = Bus(answer=VirtualDevice(tmp_path, width=576).connect().receive)
    wire = UsbWire(ADDRESS, backend=bus)
    assert bus.detached
    printer = StreamPrinter(wire)
    printer.send(b"slip" * 3000)
    assert bytes(bus.written) == b"slip" * 3000
    assert printer.status().condition is Condition.READY
    assert printer.settled().has_printed
    printer.close()
    assert bus.closed


def test_a_printer_that_cannot_talk_back_is_not_listened_to() -> None:
    wire = UsbWire(ADDRESS, backend=Bus(endpoints=(OUT,)))
    assert not wire.answers
    assert wire.read(1) == b""


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (usb.core.USBTimeoutError("Operation timed out"), StalledError),
        (usb.core.USBError("No such device"), DisconnectedError),
    ],
)
def test_a_failing_transfer_is_an_error_of_ours(failure: Exception, error: type[PrinterError]) -> None:
    bus = Bus()
    wire = UsbWire(ADDRESS, backend=bus)
    bus.failure = failure
    with pytest.raises(error):
        wire.write(b"slip")
    wire.interrupt()


def test_silence_is_no_error_but_a_pulled_plug_is() -> None:
    bus = Bus()
    wire = UsbWire(ADDRESS, backend=bus)
    assert wire.read(0) == b""
    bus.failure = usb.core.USBError("No such device")
    with pytest.raises(DisconnectedError):
        wire.read(0)


@pytest.mark.parametrize(
    ("address", "bus", "sentence"),
    [
        (UsbAddress(0x1234, 0x5678), Bus(), "There is no USB device 1234:5678."),
        (ADDRESS, Bus(interface_class=8), "is not a printer"),
    ],
)
def test_what_is_not_there_or_no_printer_is_unreachable(address: UsbAddress, bus: Bus, sentence: str) -> None:
    with pytest.raises(UnreachableError, match=sentence):
        UsbWire(address, backend=bus)


def test_a_printer_that_another_program_holds_is_unreachable() -> None:
    bus = Bus()
    bus.failure = usb.core.USBError("Resource busy")
    with pytest.raises(UnreachableError, match="busy"):
        UsbWire(ADDRESS, backend=bus)


def test_a_usb_url_without_such_a_printer_is_unreachable() -> None:
    with pytest.raises(UnreachableError):
        open_printer("usb://ffff:ffff")
