import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from printers.encoder import encode
from printers.errors import DisconnectedError, StalledError, UnreachableError
from printers.opening import open_printer
from printers.profile import find
from printers.status import Condition
from printers.url import SerialAddress
from printers.virtual.device import VirtualDevice
from printers.virtual.trouble import Trouble, tell
from printers.wires import serial_line
from printers.wires.serial_line import SerialWire
from tests.printers.samples import ORDINARY

SLIP = encode(ORDINARY, find("generic-58"))


@pytest.fixture
def line() -> Iterator[tuple[int, str]]:
    """A pseudo terminal: the printer's end, and the name of ours."""
    far, near = os.openpty()
    yield far, os.ttyname(near)
    for end in (far, near):
        with suppress(OSError):
            os.close(end)


def serve(far: int, folder: Path) -> None:
    printer = VirtualDevice(folder, width=384).connect()
    with suppress(OSError):
        while data := os.read(far, 4096):
            if answer := printer.receive(data):
                os.write(far, answer)


def test_a_slip_goes_over_a_serial_line_and_its_printing_is_confirmed(
    line: tuple[int, str], tmp_path: Path
) -> None:
    far, name = line
    Thread(target=serve, args=(far, tmp_path), daemon=True).start()
    printer = open_printer(f"serial://{name}?baud=115200")
    assert printer.status().condition is Condition.READY
    printer.send(SLIP)
    assert printer.settled().has_printed
    printer.send(SLIP)
    assert printer.settled().has_printed
    printer.close()
    assert (tmp_path / "0001.bin").read_bytes() == SLIP


def test_paper_out_is_seen_over_a_serial_line(line: tuple[int, str], tmp_path: Path) -> None:
    far, name = line
    tell(tmp_path, Trouble.PAPER_OUT)
    Thread(target=serve, args=(far, tmp_path), daemon=True).start()
    printer = open_printer(f"serial://{name}")
    assert printer.status().condition is Condition.PAPER_OUT
    printer.close()


def test_a_port_that_is_not_there_is_unreachable() -> None:
    with pytest.raises(UnreachableError, match="/dev/ttyNONE"):
        open_printer("serial:///dev/ttyNONE?baud=115200")


def test_a_port_that_another_program_holds_is_unreachable(line: tuple[int, str]) -> None:
    address = SerialAddress(line[1], 9600, "none")
    first = SerialWire(address)
    with pytest.raises(UnreachableError):
        SerialWire(address)
    first.close()


def test_a_printer_that_reads_nothing_stalls_the_job(
    line: tuple[int, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serial_line, "STALL_SECONDS", 0.1)
    wire = SerialWire(SerialAddress(line[1], 9600, "none"))
    with pytest.raises(StalledError):
        wire.write(SLIP * 10)
    wire.close()


def test_an_unplugged_adapter_is_an_error(line: tuple[int, str]) -> None:
    wire = SerialWire(SerialAddress(line[1], 9600, "none"))
    os.close(line[0])
    with pytest.raises(DisconnectedError):
        wire.read(5)
    wire.interrupt()
    wire.close()


def test_silence_is_no_error(line: tuple[int, str]) -> None:
    wire = SerialWire(SerialAddress(line[1], 9600, "none"))
    assert wire.read(0) == b""
    wire.close()
