from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printers.errors import AddressError
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


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("tcp://192.168.1.50:9100", TcpAddress("192.168.1.50", 9100)),
        ("tcp://printer.local", TcpAddress("printer.local", 9100)),
        ("tcp://[::1]:9101", TcpAddress("::1", 9101)),
        ("serial:///dev/ttyUSB0?baud=115200", SerialAddress("/dev/ttyUSB0", 115200, "none")),
        ("serial:///dev/ttyS1", SerialAddress("/dev/ttyS1", 9600, "none")),
        ("serial://COM3?baud=19200&flow=rtscts", SerialAddress("COM3", 19200, "rtscts")),
        ("usb://04b8:0202", UsbAddress(0x04B8, 0x0202)),
        ("usb://4B8:e15", UsbAddress(0x04B8, 0x0E15)),
        ("file:///dev/usb/lp0", FileAddress(Path("/dev/usb/lp0"))),
        ("cups://Quay_1", CupsAddress("Quay_1")),
        ("win32://EPSON TM-T82 Receipt", Win32Address("EPSON TM-T82 Receipt")),
        ("win32://May%20in%201", Win32Address("May in 1")),
        ("virtual://demo-out/tickets", VirtualAddress(Path("demo-out/tickets"), 576)),
        ("virtual://./tickets", VirtualAddress(Path("tickets"), 576)),
        ("virtual:///var/tickets?width=384", VirtualAddress(Path("/var/tickets"), 384)),
    ],
)
def test_each_kind_of_url_names_its_printer(url: str, address: PrinterAddress) -> None:
    assert parse(url) == address


@pytest.mark.parametrize(
    "url",
    [
        "",
        "printer",
        "http://printer",
        "tcp://",
        "tcp://:9100",
        "tcp://host:none",
        "tcp://host:99999",
        "tcp://host/path",
        "tcp://[::1",
        "serial://",
        "serial://?baud=9600",
        "serial:///dev/ttyS0?baud=fast",
        "serial:///dev/ttyS0?baud=0",
        "serial:///dev/ttyS0?speed=9600",
        "serial:///dev/ttyS0?flow=maybe",
        "usb://04b8",
        "usb://04b8:",
        "usb://04b8:xyz!",
        "usb://04b80:0202",
        "file://",
        "file:///",
        "cups://",
        "win32://",
        "virtual://",
        "virtual://folder?width=wide",
    ],
)
def test_a_bad_url_is_refused_in_a_sentence_that_repeats_it(url: str) -> None:
    with pytest.raises(AddressError) as caught:
        parse(url)
    assert caught.value.code == "bad_address"
    assert f"'{url}'" in str(caught.value)
    assert str(caught.value).endswith(".")


@given(st.sampled_from(["", "tcp", "serial", "usb", "file", "cups", "win32", "virtual"]), st.text(max_size=30))
def test_any_text_is_either_understood_or_refused(scheme: str, rest: str) -> None:
    try:
        address = parse(f"{scheme}://{rest}")
    except AddressError as error:
        assert error.code == "bad_address"
    else:
        assert isinstance(address, PrinterAddress)
