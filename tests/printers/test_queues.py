import sys
from pathlib import Path

import pytest

from printers.errors import StalledError, UnreachableError
from printers.opening import open_printer
from printers.status import UNKNOWN
from printers.wires import queues

SLIP = b"\x1b@slip\x00\xff"


def install_lp(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program named lp, first on the path, as CUPS would install it."""
    program = folder / "lp"
    program.write_text(f"#!{sys.executable}\nimport sys, pathlib\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")


def test_cups_gets_the_bytes_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    install_lp(
        tmp_path,
        f"pathlib.Path({str(out)!r}).write_bytes(repr(sys.argv[1:]).encode() + sys.stdin.buffer.read())",
        monkeypatch,
    )
    printer = open_printer("cups://Quay_1")
    assert printer.status() == UNKNOWN
    printer.send(SLIP)
    assert printer.settled().has_printed
    printer.interrupt()
    printer.close()
    assert out.read_bytes() == b"['-s', '-o', 'raw', '-d', 'Quay_1']" + SLIP


def test_a_queue_that_cups_does_not_know_is_unreachable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_lp(tmp_path, "sys.exit('lp: The printer or class does not exist.')", monkeypatch)
    printer = open_printer("cups://none")
    with pytest.raises(UnreachableError, match="does not exist"):
        printer.send(SLIP)


def test_a_hung_cups_stalls_the_job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queues, "STALL_SECONDS", 0.2)
    install_lp(tmp_path, "import signal; signal.pause()", monkeypatch)
    with pytest.raises(StalledError):
        open_printer("cups://slow").send(SLIP)


def test_without_cups_the_printer_is_unreachable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreachableError, match="not installed"):
        open_printer("cups://Quay_1")


def test_a_windows_printer_is_unreachable_elsewhere() -> None:
    with pytest.raises(UnreachableError, match="Windows"):
        open_printer("win32://May in 1")
