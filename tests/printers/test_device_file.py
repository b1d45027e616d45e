import os
import tty
from pathlib import Path
from threading import Thread

import pytest

from printers.encoder import encode
from printers.errors import DisconnectedError, StalledError, UnreachableError
from printers.opening import open_printer
from printers.profile import find
from printers.status import UNKNOWN
from printers.url import FileAddress
from printers.wires import device_file
from printers.wires.device_file import FileWire
from tests.printers.samples import ORDINARY

SLIP = encode(ORDINARY, find("generic-80"))


def test_slips_are_appended_to_a_plain_file(tmp_path: Path) -> None:
    target = tmp_path / "lp0"
    target.touch()
    for _ in range(2):
        printer = open_printer(f"file://{target}")
        assert printer.status() == UNKNOWN
        printer.send(SLIP)
        assert printer.settled().has_printed
        printer.close()
    assert target.read_bytes() == SLIP * 2


def test_a_pipe_takes_a_slip_larger_than_itself(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    os.set_blocking(reader, True)
    taken: list[bytes] = []

    def read_all() -> None:
        with os.fdopen(reader, "rb") as source:
            taken.append(source.read())

    printer = open_printer(f"file://{pipe}")
    thread = Thread(target=read_all, daemon=True)
    thread.start()
    printer.send(SLIP * 5)
    printer.close()
    thread.join(10)
    assert b"".join(taken) == SLIP * 5


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(UnreachableError, match="lp9"):
        open_printer(f"file://{tmp_path}/lp9")
    assert not (tmp_path / "lp9").exists()


def test_a_pipe_that_nobody_reads_is_unreachable(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreachableError):
        open_printer(f"file://{tmp_path}/pipe")


def test_a_pipe_whose_reader_leaves_is_an_error(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    printer = open_printer(f"file://{pipe}")
    os.close(reader)
    with pytest.raises(DisconnectedError):
        printer.send(SLIP)
    printer.close()


def test_a_full_pipe_stalls_the_job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device_file, "STALL_SECONDS", 0.05)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    wire = FileWire(FileAddress(pipe))
    with pytest.raises(StalledError):
        wire.write(SLIP * 20)
    wire.close()
    os.close(reader)


def test_a_device_is_listened_to() -> None:
    far, near = os.openpty()
    tty.setraw(near)
    wire = FileWire(FileAddress(Path(os.ttyname(near))))
    assert wire.answers
    assert wire.read(0) == b""
    os.write(far, b"\x12")
    assert wire.read(10) == b"\x12"
    os.close(near)
    os.close(far)
    with pytest.raises(DisconnectedError):
        wire.write(b"slip")
    wire.interrupt()
    wire.close()
