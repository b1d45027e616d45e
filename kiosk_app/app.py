"""The kiosk program: builds its parts, joins them, shows them, and ends them in order."""

import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk_app.devices.headphones import Headphones, open_headphones
from kiosk_app.devices.printer import Printer
from kiosk_app.devices.scanner import Scanner
from kiosk_app.devices.serial_scanner import SerialScanner
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.devices.wedge import Wedge
from kiosk_app.folder import default_folder, made
from kiosk_app.guide import Guide
from kiosk_app.keypad import Keypad
from kiosk_app.keys import READ_KEY, keys
from kiosk_app.offline.kept import kept_in, owner_of
from kiosk_app.offline.own_numbers import OwnNumbers
from kiosk_app.pace import Pace
from kiosk_app.reach import USUAL_FLOOR_MM, Mounting
from kiosk_app.view_models.parts import Parts, assemble
from queue_client.backoff import Backoff
from queue_client.qt.arguments import common_arguments, token_of
from queue_client.qt.errors import StartError
from queue_client.qt.link import Link
from queue_client.qt.procedures import ProcedureList
from queue_client.qt.program import create_engine, dispose, window_of
from queue_client.qt.starting import hello_of, start
from queue_client.qt.translations import Translations
from voice.errors import SpeechError

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
    own: OwnNumbers
    keypad: Keypad
    guide: Guide | None
    headphones: Headphones | None

    def end(self) -> None:
        """Hang up, let the printer finish, and take the window away."""
        self.procedures.close()
        self.link.close()
        self.wedge.close()
        self.scanner.close()
        self.printer.close()
        if self.headphones is not None:
            self.headphones.close()
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
    scanner: Scanner | None = None,
    mounting: Mounting | None = None,
    headphones: Headphones | None = None,
    read_key: str = READ_KEY,
) -> KioskProgram:
    """The program of one kiosk; call `link.open()` and `window.show()` to set it going, and `end()` last.

    Without `printer` numbers are shown and not printed. A scanner that types is always heard, `scanner` beside it.
    What has to outlive the program is kept in `folder`; without one nothing is. `mounting` says how its screen
    stands, where the screen itself cannot tell; guidance is spoken into `headphones` when `read_key` is pressed,
    and without them not at all. Needs the application of `create_application`.
    Raises ClientError where the address or the language is none.
    """
    owner = owner_of(server, token)
    kept = kept_in(folder, owner=owner) if folder else None
    link = Link(server, token, hello_of(NAME), backoff=backoff, snapshot=kept.snapshot if kept else None)
    own = OwnNumbers(folder, kept=kept, now=link.now)
    procedures = ProcedureList(link, server=server, token=token, folder=folder)
    return join(
        link,
        printer or Printer(),
        procedures,
        language=language,
        pace=pace,
        clock=clock,
        scanner=scanner,
        mounting=mounting,
        headphones=headphones,
        read_key=read_key,
        own=own,
        folder=folder,
        owner=owner,
    )


def join(
    link: Link,
    printer: Printer,
    procedures: ProcedureList,
    *,
    language: str = "vi",
    pace: Pace | None = None,
    clock: Callable[[], float] = time.monotonic,
    scanner: Scanner | None = None,
    mounting: Mounting | None = None,
    headphones: Headphones | None = None,
    read_key: str = READ_KEY,
    own: OwnNumbers | None = None,
    folder: Path | None = None,
    owner: str = "",
) -> KioskProgram:
    """The same on what is there already."""
    own = own or OwnNumbers(None, kept=None, now=link.now)
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
        mounting=mounting,
    )
    engine = create_engine("kiosk_app", translations=translations, properties=parts.properties())
    window = window_of(engine)
    keypad = Keypad(window, parts.visit, acts=keys(read=read_key))
    guide = Guide(window, keypad, parts, headphones, key=read_key) if headphones else None
    # After the keypad, because the last to come sees a key first: those of a scanner press nothing.
    wedge, scanner = Wedge(window, clock), scanner or Scanner()
    for each in (wedge, scanner):
        each.scanned.connect(parts.scans.take)
    return KioskProgram(
        link,
        printer,
        scanner,
        wedge,
        procedures,
        parts,
        translations,
        engine,
        window,
        own,
        keypad,
        guide,
        headphones,
    )


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
    _mounting_arguments(parser)
    _guidance_arguments(parser)
    return parser


def _mounting_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--screen-height-mm",
        type=float,
        default=0,
        metavar="MM",
        help="of the screen; default: what it says itself",
    )
    parser.add_argument(
        "--floor-mm",
        type=float,
        default=USUAL_FLOOR_MM,
        metavar="MM",
        help="from the floor to the screen's lower edge; default: %(default)g",
    )


def _guidance_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--guidance-key",
        default=READ_KEY,
        metavar="KEY",
        help="begins to read the screen aloud, and reads it again; default: %(default)s",
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--guidance-audio", default="", metavar="NAME", help="sound device; default: the system's")
    where.add_argument("--guidance-to", type=Path, metavar="FOLDER", help="as WAV files, none aloud")


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
            mounting=Mounting(height_mm=arguments.screen_height_mm, floor_mm=arguments.floor_mm),
            headphones=_headphones(arguments),
            read_key=_key(arguments.guidance_key),
        )
        started.pop_all()  # from here on the program closes them
    return program


def _scanner(arguments: Namespace) -> Scanner:
    return Scanner() if arguments.scanner is None else SerialScanner(arguments.scanner)


def _key(name: str) -> str:
    key = QKeySequence(name).toString(QKeySequence.SequenceFormat.PortableText)
    if not key or "+" in key:
        raise StartError(f"there is no single key {name!r}; keys are named as F1 or Help")
    return key


def _headphones(arguments: Namespace) -> Headphones:
    try:
        return open_headphones(device=arguments.guidance_audio, sound_to=arguments.guidance_to)
    except SpeechError as error:
        raise StartError(str(error)) from error


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
