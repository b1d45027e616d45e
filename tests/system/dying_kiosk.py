"""A kiosk in a process of its own that takes one number and kills itself at a named point, as a power cut would.

python -m tests.system.dying_kiosk SERVER TOKEN FOLDER SLIPS SERVICE POINT [alone]

It touches once without its server where it is `alone`, else once it has it. POINT is one of
`asked` (the request is noted and on its way), `answered` (the server has given a number),
`journalled` (a number of its own is on the disk), `shown` (on the screen, and not at the printer),
`spooled` (the slip is on the printer's disk, and nothing of it went out), `printed` (the slip came out) and
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
from kiosk_app.setup import Setup
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application, run


def _die(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _dies_after(act: Callable[..., Any]) -> Callable[..., Any]:
    def acted(*arguments: object, **named: object) -> None:
        act(*arguments, **named)
        _die()

    return acted


def _places(program: KioskProgram) -> dict[str, tuple[object, str, bool]]:
    """By point: whose method it is, which, and whether that is done before the death."""
    spooler = getattr(program.printer, "_spooler")  # noqa: B009 - there is no other way to die there
    return {
        "asked": (program.link, "submit", True),
        "answered": (program.parts.visit.flow, "answered", False),
        "journalled": (program.own, "give", True),
        "shown": (program.printer, "print", False),
        "spooled": (getattr(spooler, "_spool"), "add", True),  # noqa: B009
        "handed-over": (program.own, "settle", False),
    }


def _arm(program: KioskProgram, point: str) -> None:
    if point == "printed":
        program.printer.done.connect(_die)
        return
    whose, name, is_done = _places(program)[point]
    setattr(
        whose if point != "answered" else type(whose), name, _dies_after(getattr(whose, name)) if is_done else _die
    )


def _take(server: str, token: str, folder: str, slips: str, service: str, point: str, alone: str = "") -> int:
    application = create_application("kiosk-app")
    printer = SpooledPrinter(f"virtual://{slips}")
    program = build(
        server,
        token,
        printer=printer,
        setup=Setup(pace=Pace(settle=0, offline=0.2 if alone else 60), folder=Path(folder)),
        backoff=Backoff(lambda: 0.0),
    )
    program.window.show()
    program.link.open()

    def touch_once() -> None:
        visit = program.parts.visit
        if visit.alone if alone else visit.flow.live:
            visit.changed.disconnect(touch_once)
            _arm(program, point)
            visit.take_number(service)

    program.parts.visit.changed.connect(touch_once)
    return run(application)


if __name__ == "__main__":
    sys.exit(_take(*sys.argv[1:]))
