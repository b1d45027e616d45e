import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from io import FileIO
from pathlib import Path
from threading import Thread

import pytest

from printers.encoder import encode
from printers.errors import DisconnectedError, StalledError, UnreachableError
from printers.mode import mode_of
from printers.opening import open_printer
from printers.profile import find
from printers.status import Condition
from printers.url import SerialAddress, parse
from printers.virtual.device import VirtualDevice
from printers.virtual.trouble import Trouble, tell
from printers.wires import serial_line
from printers.wires.serial_line import SerialWire
from tests.printers.samples import ORDINARY

SLIP = encode(ORDINARY, find("generic-58"))


@dataclass
class Line:
    """A pseudo terminal: the printer's end, and the name of ours."""

    far: FileIO
    name: str


@pytest.fixture
def line() -> Iterator[Line]:
    far, near = os.openpty()
    with FileIO(far, "r+") as printers_end, FileIO(near, "r+"):
        yield Line(printers_end, os.ttyname(near))


def serve(line: Line, folder: Path) -> None:
    """A printer at the far end, until the line is hung up."""
    printer = VirtualDevice(folder, width=384).connect()
    end = os.dup(line.far.fileno())  # its own: a number closed elsewhere may by then be another test's

    def answer() -> None:
        with FileIO(end, "r+") as far, suppress(OSError):
            while data := far.read(4096):
                far.write(printer.receive(data))

    Thread(target=answer, daemon=True).start()


def test_a_slip_goes_over_a_serial_line_and_its_printing_is_confirmed(line: Line, tmp_path: Path) -> None:
    serve(line, tmp_path)
    printer = open_printer(f"serial://{line.name}?baud=115200")
    assert printer.status().condition is Condition.READY
    printer.send(SLIP)
    assert printer.settled().has_printed
    printer.send(SLIP)
    assert printer.settled().has_printed
    printer.close()
    assert (tmp_path / "0001.bin").read_bytes() == SLIP


@pytest.mark.parametrize(("name", "most"), [("generic-58", 11_520), ("epson-tm-t20", 2_500)])
def test_a_slow_serial_line_gets_few_bytes_and_they_become_a_slip(
    line: Line, tmp_path: Path, name: str, most: int
) -> None:
    serve(line, tmp_path)
    url, profile = f"serial://{line.name}?baud=9600", replace(find(name, width=384), cutter=True)
    data = encode(ORDINARY, profile, mode=mode_of(url, parse(url), profile))
    printer = open_printer(url)
    printer.status()
    printer.send(data)
    assert printer.settled().has_printed
    printer.close()
    assert len((tmp_path / "0001.bin").read_bytes()) == len(data) <= most
    assert not (tmp_path / "report.txt").exists()


def test_paper_out_is_seen_over_a_serial_line(line: Line, tmp_path: Path) -> None:
    tell(tmp_path, Trouble.PAPER_OUT)
    serve(line, tmp_path)
    printer = open_printer(f"serial://{line.name}")
    assert printer.status().condition is Condition.PAPER_OUT
    printer.close()


def test_a_port_that_is_not_there_is_unreachable() -> None:
    with pytest.raises(UnreachableError, match="/dev/ttyNONE"):
        open_printer("serial:///dev/ttyNONE?baud=115200")


def test_a_port_that_another_program_holds_is_unreachable(line: Line) -> None:
    address = SerialAddress(line.name, 9600, "none")
    first = SerialWire(address)
    with pytest.raises(UnreachableError):
        SerialWire(address)
    first.close()


def test_a_printer_that_reads_nothing_stalls_the_job(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serial_line, "STALL_SECONDS", 0.1)
    wire = SerialWire(SerialAddress(line.name, 9600, "none"))
    with pytest.raises(StalledError):
        wire.write(SLIP * 10)
    wire.close()


def test_an_unplugged_adapter_is_an_error(line: Line) -> None:
    wire = SerialWire(SerialAddress(line.name, 9600, "none"))
    line.far.close()
    with pytest.raises(DisconnectedError):
        wire.read(5)
    wire.interrupt()
    wire.close()


def test_silence_is_no_error(line: Line) -> None:
    wire = SerialWire(SerialAddress(line.name, 9600, "none"))
    assert wire.read(0) == b""
    wire.close()
