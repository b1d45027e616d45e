"""The kiosk program: builds its parts, joins them, shows them, and ends them in order."""

import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk_app.devices.printer import Printer
from kiosk_app.devices.scanner import Scanner
from kiosk_app.devices.serial_scanner import SerialScanner
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.devices.wedge import Wedge
from kiosk_app.folder import default_folder, made
from kiosk_app.pace import Pace
from kiosk_app.view_models.parts import Parts, assemble
from queue_client.backoff import Backoff
from queue_client.qt.arguments import common_arguments, token_of
from queue_client.qt.link import Link
from queue_client.qt.procedures import ProcedureList
from queue_client.qt.program import create_engine, dispose, window_of
from queue_client.qt.starting import hello_of, start
from queue_client.qt.translations import Translations

NAME = "kiosk-app"


@dataclass(frozen=True)
class KioskProgram:
    """The whole program, not yet connected and not yet shown."""

    link: Link
    printer: Printer
    scanner: Scanner
    wedge: Wedge
    procedures: ProcedureList
    parts: Parts
    translations: Translations
    engine: QQmlApplicationEngine
    window: QQuickWindow

    def end(self) -> None:
        """Hang up, let the printer finish, and take the window away."""
        self.procedures.close()
        self.link.close()
        self.wedge.close()
        self.scanner.close()
        self.printer.close()
        dispose(self.engine)
        self.translations.remove()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the kiosk until its window is closed; 1 where it cannot start."""
    return start(NAME, _parser().parse_args(argv), build=_program)


def build(
    *,
    server: str,
    token: str,
    printer: Printer | None = None,
    language: str = "vi",
    pace: Pace | None = None,
    clock: Callable[[], float] = time.monotonic,
    backoff: Backoff | None = None,
    folder: Path | None = None,
    scanner: Scanner | None = None,
) -> KioskProgram:
    """The program of one kiosk; call `link.open()` and `window.show()` to set it going, and `end()` last.

    Without `printer` numbers are shown and not printed. A scanner that types is always heard, `scanner` beside it.
    What has to outlive the program is kept in `folder`;
    without one nothing is. Needs the application of `create_application`.
    Raises ClientError where the address or the language is none.
    """
    link = Link(server, token, hello_of(NAME), backoff=backoff)
    procedures = ProcedureList(link, server=server, token=token, folder=folder)
    printer = printer or Printer()
    translations = Translations(["kiosk_app"])
    translations.use(language)
    parts = assemble(link, printer, translations, procedures=procedures, pace=pace or Pace(), clock=clock)
    engine = create_engine("kiosk_app", translations=translations, properties=parts.properties())
    window = window_of(engine)
    wedge, scanner = Wedge(window, clock), scanner or Scanner()
    for each in (wedge, scanner):
        each.scanned.connect(parts.scans.take)
    return KioskProgram(link, printer, scanner, wedge, procedures, parts, translations, engine, window)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog=NAME, description="The touch screen that gives numbers and prints them.")
    common_arguments(parser)
    parser.add_argument("--printer", metavar="URL", help="such as tcp://HOST:9100; without it nothing is printed")
    parser.add_argument("--profile", metavar="P", help="default: the usual one for the paper")
    parser.add_argument("--width", type=int, metavar="DOTS", help="default: the profile's")
    parser.add_argument("--layout", type=Path, metavar="FILE.toml", help="how the centre lays out its slips")
    parser.add_argument(
        "--scanner", metavar="URL", help="such as serial:///dev/ttyACM0?baud=9600; one that types needs nothing"
    )
    parser.add_argument(
        "--data",
        type=Path,
        default=default_folder(),
        metavar="DIR",
        help="what outlives the program: default %(default)s",
    )
    return parser


def _program(arguments: Namespace) -> KioskProgram:
    token = token_of(arguments)
    folder = made(arguments.data)
    with ExitStack() as started:
        printer = started.enter_context(closing(_printer(arguments, folder)))
        scanner = started.enter_context(closing(_scanner(arguments)))
        program = build(
            server=arguments.server,
            token=token,
            printer=printer,
            language=arguments.language,
            folder=folder,
            scanner=scanner,
        )
        started.pop_all()  # from here on the program closes them
    return program


def _scanner(arguments: Namespace) -> Scanner:
    return Scanner() if arguments.scanner is None else SerialScanner(arguments.scanner)


def _printer(arguments: Namespace, folder: Path) -> Printer:
    if arguments.printer is None:
        return Printer()
    return SpooledPrinter(
        arguments.printer,
        profile=arguments.profile,
        width=arguments.width,
        layout=arguments.layout,
        folder=folder,
    )
