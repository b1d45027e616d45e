"""A program that prints one slip and dies, without a last word, at the step it is told."""

import os
import signal
import sys
from pathlib import Path
from threading import Event as Flag

from printers.drawn import RASTER
from printers.encoder import encode
from printers.errors import UnreachableError
from printers.events import Event, JobPrinted
from printers.opening import open_printer
from printers.printer import Printer, Settled
from printers.profile import find
from printers.spooler import Spooler
from printers.status import PrinterStatus
from tests.printers.samples import ORDINARY

PROFILE = find("generic-80")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class DoomedPrinter:
    """A real link that dies at a step."""

    def __init__(self, real: Printer, step: str) -> None:
        self._real, self._step = real, step

    def send(self, data: bytes) -> None:
        if self._step == "sending":
            self._real.send(data[: data.rindex(RASTER, 0, len(data) // 2)])
            self._real.status()  # answered, so the half has arrived
            die()
        self._real.send(data)

    def status(self) -> PrinterStatus:
        return self._real.status()

    def settled(self) -> Settled:
        if self._step == "sent":
            self._real.settled()
            die()
        settled = self._real.settled()
        if self._step == "acknowledged":
            die()
        return settled

    def interrupt(self) -> None:
        self._real.interrupt()

    def close(self) -> None:
        self._real.close()


def main(url: str, folder: str, step: str) -> None:
    def opened() -> Printer:
        if step == "spooled":
            raise UnreachableError("not there")
        return DoomedPrinter(open_printer(url), step)

    def told(event: Event) -> None:
        if isinstance(event, JobPrinted):
            die()

    spooler = Spooler(
        opened, lambda document: encode(document, PROFILE), report=told, patience=3600, folder=Path(folder)
    )
    spooler.submit("7", ORDINARY)
    if step == "spooled":
        die()
    Flag().wait(60)


if __name__ == "__main__":
    main(*sys.argv[1:])
