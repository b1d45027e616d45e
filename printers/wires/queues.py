"""Printers behind the system's own spooler, CUPS or Windows: jobs go in, nothing is heard back."""

import shutil
import subprocess
import sys

from printers.errors import StalledError, UnreachableError
from printers.wires.wire import STALL_SECONDS


class QueueWire:
    """What both spoolers have in common: no answers, and nothing kept open between two jobs."""

    answers = False

    def read(self, seconds: float) -> bytes:  # noqa: ARG002 - the protocol's parameter; nothing ever comes back
        """See Wire."""
        return b""

    def interrupt(self) -> None:
        """See Wire. Nothing to do: a job is taken within STALL_SECONDS."""

    def close(self) -> None:
        """See Wire."""


class CupsWire(QueueWire):
    """A queue of CUPS, through its command `lp`, so that no library of the system has to be compiled against."""

    def __init__(self, queue: str) -> None:
        """Raises UnreachableError where CUPS is not installed."""
        self._queue = queue
        program = shutil.which("lp")
        if program is None:
            raise UnreachableError("The command lp, by which CUPS takes jobs, is not installed.")
        self._program = program

    def write(self, data: bytes) -> None:
        """One job, as it is. Raises UnreachableError, StalledError."""
        command = [self._program, "-s", "-o", "raw", "-d", self._queue]
        try:
            done = subprocess.run(  # noqa: S603 - no shell, and the queue's name is one argument
                command, input=data, capture_output=True, timeout=STALL_SECONDS, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise StalledError(f"CUPS does not take the job for {self._queue}.") from error
        if done.returncode:
            reason = done.stderr.decode(errors="replace").strip()
            raise UnreachableError(f"CUPS refuses the job for {self._queue} ({reason}).")


class Win32Wire(QueueWire):
    """A printer of the Windows spooler."""

    def __init__(self, printer: str) -> None:
        """Raises UnreachableError anywhere but on Windows."""
        self._printer = printer
        if sys.platform != "win32":
            raise UnreachableError("win32:// works on Windows only.")

    def write(self, data: bytes) -> None:
        """One job, as it is. Raises UnreachableError."""
        if sys.platform == "win32":
            import pywintypes  # noqa: PLC0415 - exists on Windows only
            import win32print  # noqa: PLC0415 - exists on Windows only

            try:
                handle = win32print.OpenPrinter(self._printer)
                try:
                    win32print.StartDocPrinter(handle, 1, ("slip", "", "RAW"))
                    win32print.StartPagePrinter(handle)
                    win32print.WritePrinter(handle, data)
                    win32print.EndPagePrinter(handle)
                    win32print.EndDocPrinter(handle)
                finally:
                    win32print.ClosePrinter(handle)
            except pywintypes.error as error:
                raise UnreachableError(f"Windows refuses the job for {self._printer} ({error}).") from error
