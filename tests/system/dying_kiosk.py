"""A kiosk in a process of its own that takes one number and kills itself at a named point, as a power cut would.

python -m tests.system.dying_kiosk SERVER TOKEN FOLDER SLIPS SERVICE POINT

POINT is `journalled` (after the number is on the disk, before it is shown), `shown` (before it is printed) or
`handed-over` (the server has it and has said so, and nothing was noted yet).
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk_app.app import KioskProgram, build
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.pace import Pace
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application, run


def _die(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _dies_after(act: Callable[..., Any]) -> Callable[..., Any]:
    def acted(*arguments: object, **named: object) -> None:
        act(*arguments, **named)
        _die()

    return acted


def _arm(program: KioskProgram, point: str) -> None:
    match point:
        case "journalled":
            journal = program.own.journal
            assert journal is not None
            setattr(journal, "append", _dies_after(journal.append))  # noqa: B010 - no other way to die there
        case "shown":
            setattr(program.printer, "print", _die)  # noqa: B010
        case "handed-over":
            setattr(program.own, "settle", _die)  # noqa: B010


def _take(server: str, token: str, folder: str, slips: str, service: str, point: str) -> int:
    application = create_application("kiosk-app")
    printer = SpooledPrinter(f"virtual://{slips}")
    program = build(
        server=server,
        token=token,
        printer=printer,
        pace=Pace(settle=0, offline=0.2),
        backoff=Backoff(lambda: 0.0),
        folder=Path(folder),
    )
    _arm(program, point)
    program.window.show()
    program.link.open()

    def touch_once_alone() -> None:
        if program.parts.visit.alone:
            program.parts.visit.changed.disconnect(touch_once_alone)
            program.parts.visit.take_number(service)

    program.parts.visit.changed.connect(touch_once_alone)
    return run(application)


if __name__ == "__main__":
    sys.exit(_take(*sys.argv[1:]))
