"""The kiosk program: builds its parts, joins them, shows them, and ends them in order."""

import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk_app.devices.printer import Printer
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.folder import default_folder, made
from kiosk_app.offline.kept import kept_in, owner_of
from kiosk_app.offline.own_numbers import OwnNumbers
from kiosk_app.pace import Pace
from kiosk_app.view_models.parts import Parts, assemble
from queue_client.backoff import Backoff
from queue_client.errors import ClientError
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
    procedures: ProcedureList
    parts: Parts
    translations: Translations
    engine: QQmlApplicationEngine
    window: QQuickWindow
    own: OwnNumbers

    def end(self) -> None:
        """Hang up, let the printer finish, and take the window away."""
        self.procedures.close()
        self.link.close()
        self.printer.close()
        dispose(self.engine)
        self.translations.remove()
        self.own.close()


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
) -> KioskProgram:
    """The program of one kiosk; call `link.open()` and `window.show()` to set it going, and `end()` last.

    Without `printer` numbers are shown and not printed. What has to outlive the program is kept in `folder`;
    without one nothing is. Needs the application of `create_application`.
    Raises ClientError where the address or the language is none.
    """
    owner = owner_of(server, token)
    kept = kept_in(folder, owner=owner) if folder else None
    link = Link(server, token, hello_of(NAME), backoff=backoff, snapshot=kept.snapshot if kept else None)
    own = OwnNumbers(folder, kept=kept, now=link.now)
    procedures = ProcedureList(link, server=server, token=token, folder=folder)
    printer = printer or Printer()
    translations = Translations(["kiosk_app"])
    translations.use(language)
    parts = assemble(
        link,
        printer,
        translations,
        procedures=procedures,
        pace=pace or Pace(),
        clock=clock,
        own=own,
        folder=folder,
        owner=owner,
    )
    engine = create_engine("kiosk_app", translations=translations, properties=parts.properties())
    return KioskProgram(link, printer, procedures, parts, translations, engine, window_of(engine), own)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog=NAME, description="The touch screen that gives numbers and prints them.")
    common_arguments(parser)
    parser.add_argument("--printer", metavar="URL", help="such as tcp://HOST:9100; without it nothing is printed")
    parser.add_argument("--profile", metavar="P", help="default: the usual one for the paper")
    parser.add_argument("--width", type=int, metavar="DOTS", help="default: the profile's")
    parser.add_argument("--layout", type=Path, metavar="FILE.toml", help="how the centre lays out its slips")
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
    printer = _printer(arguments, folder)
    try:
        return build(
            server=arguments.server, token=token, printer=printer, language=arguments.language, folder=folder
        )
    except ClientError:
        printer.close()
        raise


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
