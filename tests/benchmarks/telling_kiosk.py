"""The kiosk in a window, one visit after the other; says at what second of the machine's clock it is to print.

python -m tests.benchmarks.telling_kiosk SERVER TOKEN PRINTER FOLDER SLIPS
"""

import os
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop

from kiosk_app.app import KioskProgram, build
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.pace import Pace
from kiosk_app.setup import Setup
from queue_client.qt.program import create_application
from queue_protocol.state import Snapshot
from slip_printing.slips import Numbered
from tests.benchmarks.telling_printer import say


class _Printer(SpooledPrinter):
    def print(self, ticket: Numbered, snapshot: Snapshot | None, *, language: str) -> None:
        say(time.perf_counter())
        super().print(ticket, snapshot, language=language)


def _take_numbers(server: str, token: str, printer_url: str, folder: Path, slips: int) -> None:
    """In a real window, a touch on the next service, as soon as the slip before is out; each is on disk first."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    application = create_application("kiosk-app")
    printer = _Printer(printer_url, folder=folder)
    told: list[bool] = []
    printer.changed.connect(lambda: told.append(True))
    pace = Pace(settle=0, hold=0)
    program = build(
        server,
        token,
        printer=printer,
        setup=Setup(pace=pace),
    )
    program.window.resize(1080, 1920)
    program.window.show()
    program.link.open()
    _wait(application, lambda: told and program.parts.visit.property("ready"))
    for service in islice(cycle(_services(program)), slips):
        _take_one(application, program, service)
    program.end()


def _services(program: KioskProgram) -> list[str]:
    assert program.link.snapshot is not None
    return [service.code for service in program.link.snapshot.services]


def _take_one(application: QCoreApplication, program: KioskProgram, service: str) -> None:
    done: list[object] = []
    connection = program.printer.done.connect(lambda *said: done.append(said))
    program.parts.visit.take_number(service)
    _wait(application, lambda: done != [])
    program.printer.done.disconnect(connection)
    program.parts.visit.dismiss()
    _wait(application, lambda: program.parts.visit.property("ready"))


def _wait(application: QCoreApplication, holds: Callable[[], object]) -> None:
    while not holds():
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def main() -> int:
    """Take so many numbers."""
    server, token, printer, folder, slips = sys.argv[1:]
    _take_numbers(server, token, printer, Path(folder), int(slips))
    return 0


if __name__ == "__main__":
    sys.exit(main())
