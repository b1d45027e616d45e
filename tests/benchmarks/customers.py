"""The real kiosk against a real server and printer, with people who touch it, each taking a number.

python -m tests.benchmarks.customers SERVER TOKEN PRINTER EARLY ALL

Prints megabytes and the number of Python objects after EARLY people and after ALL; with 0 it prints one line once
it is connected, and waits.
"""

import gc
import os
import sys
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import psutil
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk_app.app import KioskProgram, build
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.pace import Pace
from kiosk_app.setup import Setup
from queue_client.garbage import collect_due, no_automatic_collection
from queue_client.qt.program import create_application
from tests.support.fingers import Fingers

PATIENCE_MILLISECONDS = 20_000


def main() -> int:
    """See the module."""
    server, token, printer, early, everybody = sys.argv[1:]
    application = create_application("kiosk-app")
    program = build(
        server,
        token,
        printer=SpooledPrinter(printer),
        setup=Setup(pace=Pace(settle=0, hold=0, take=0.001, note=0.001)),
    )
    program.window.resize(QSize(1080, 1920))
    program.window.show()
    program.link.open()
    fingers = Fingers(program.window, QTest.createTouchDevice())
    printed: list[int] = []
    program.printer.done.connect(lambda ticket, _trouble, _detail: printed.append(ticket))
    _wait(application, lambda: fingers.names("service-") != [])
    with no_automatic_collection():
        if not int(everybody):
            print("idle", flush=True)
            application.exec()
        for customer in range(1, int(everybody) + 1):
            _visit(application, program, fingers, customer, printed)
            if customer in {int(early), int(everybody)}:
                gc.collect()
                megabytes = psutil.Process().memory_info().rss / 1e6
                print(megabytes, len(gc.get_objects()), flush=True)
    program.end()
    return 0


def _visit(
    application: QGuiApplication, program: KioskProgram, fingers: Fingers, customer: int, printed: list[int]
) -> None:
    """Somebody comes, changes the language now and then, touches a service, takes the slip."""
    if customer % 7 == 0:
        fingers.touch("language-en")
    names = fingers.names("service-")
    fingers.touch(names[customer % len(names)])
    visit = program.parts.visit
    _wait(application, lambda: len(printed) == customer and visit.property("screen") == "services")
    collect_due()


def _wait(application: QGuiApplication, happens: Callable[[], bool]) -> None:
    patience = QDeadlineTimer(PATIENCE_MILLISECONDS)
    while not happens():
        assert not patience.hasExpired(), "what should happen does not"
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)


if __name__ == "__main__":
    sys.exit(main())
