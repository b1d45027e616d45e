"""A kiosk in a process of its own that kills itself at a slip which a desk wants, as a power cut would.

python -m tests.system.dying_at_a_slip SERVER TOKEN FOLDER PRINTER POINT

POINT is `fetched` (all that stands on it is here, and nothing of it on the disk), `spooled` (on the disk) or
`printed` (on paper, and not reported).
"""

import os
import signal
import sys
from pathlib import Path

from kiosk_app.app import KioskProgram, build
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.setup import Setup
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application, run
from queue_protocol.commands import Command, ReportPrint


def _die(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _arm(program: KioskProgram, point: str) -> None:
    take, submit = program.printer.print_wanted, program.link.submit

    def taken(*arguments: object, **named: object) -> None:
        take(*arguments, **named)  # type: ignore[arg-type] # as they came
        _die()

    def submitted(command: Command, *, command_id: str | None = None) -> str:
        if isinstance(command, ReportPrint):
            _die()
        return submit(command, command_id=command_id)

    match point:
        case "fetched":
            setattr(program.printer, "print_wanted", _die)  # noqa: B010 - no other way to die there
        case "spooled":
            setattr(program.printer, "print_wanted", taken)  # noqa: B010
        case "printed":
            setattr(program.link, "submit", submitted)  # noqa: B010


def main(server: str, token: str, folder: str, printer: str, point: str) -> int:
    """Print what is wanted, until the point."""
    application = create_application("kiosk-app")
    program = build(
        server=server,
        token=token,
        printer=SpooledPrinter(printer, folder=Path(folder)),
        backoff=Backoff(lambda: 0.0),
        setup=Setup(folder=Path(folder)),
    )
    _arm(program, point)
    program.window.show()
    program.link.open()
    return run(application)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
