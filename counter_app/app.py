"""The counter program: builds its parts, joins them, and docks the panel at an edge of the screen."""

import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from counter_app.devices.printer import Printer, SpooledPrinter
from counter_app.docking import PANEL_SIZE, Side, docked
from counter_app.last_place import LastPlace
from counter_app.view_models.desk_ticket import DeskTicketPage
from counter_app.view_models.own_printer import OwnPrinter
from counter_app.view_models.panel import Panel
from counter_app.view_models.stand import Stand
from queue_client.backoff import Backoff
from queue_client.qt.arguments import common_arguments, token_of
from queue_client.qt.kiosks import KioskList
from queue_client.qt.link import Link
from queue_client.qt.program import create_engine, dispose, window_of
from queue_client.qt.starting import hello_of, start
from queue_client.qt.translations import Translations

NAME = "counter-app"


@dataclass(frozen=True)
class CounterProgram:
    """The whole program, not yet connected and not yet shown."""

    link: Link
    panel: Panel
    desk_ticket: DeskTicketPage
    own_printer: OwnPrinter
    printer: Printer
    translations: Translations
    engine: QQmlApplicationEngine
    window: QQuickWindow

    def end(self) -> None:
        """Hang up, let the printer finish, and take the window away."""
        self.desk_ticket.leave()
        self.link.close()
        self.printer.close()
        dispose(self.engine)
        self.translations.remove()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the panel until its window is closed; 1 where it cannot start."""
    return start(NAME, _parser().parse_args(argv), build=_program, show=_show)


def build(
    *,
    server: str,
    token: str,
    counter: int | None = None,
    language: str = "vi",
    clock: Callable[[], float] = time.monotonic,
    backoff: Backoff | None = None,
    printer: Printer | None = None,
    folder: Path | None = None,
) -> CounterProgram:
    """The program for one counter; call `link.open()` and `window.show()` to set it going.

    Without `counter` it is the panel of the counter that the token belongs to. Slips of numbers that a clerk gives
    come out of `printer`, or at kiosks; where the last one did is kept in `folder`. Needs the application of
    `create_application`. Raises ClientError where the address or the language is none.
    """
    link = Link(server, token, hello_of(NAME), backoff=backoff)
    panel = Panel(link, number=counter, language=language, clock=clock)
    translations = Translations(["counter_app"])
    translations.use(language)
    translations.changed.connect(panel.speak)
    own = printer or Printer()
    desk_ticket = DeskTicketPage(
        link,
        own,
        KioskList(link, server=server, token=token),
        Stand(link, counter),
        last=LastPlace(folder),
        has_printer=printer is not None,
        language=language,
        clock=clock,
    )
    translations.changed.connect(desk_ticket.speak)
    properties = panel.parts() | {"desk_ticket": desk_ticket}
    engine = create_engine("counter_app", translations=translations, properties=properties)
    own_printer = OwnPrinter(link, own)
    return CounterProgram(link, panel, desk_ticket, own_printer, own, translations, engine, window_of(engine))


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog=NAME, description="The clerk's panel of one counter.")
    common_arguments(parser)
    parser.add_argument("--counter", type=int, metavar="N", help="default: the counter of the device's token")
    parser.add_argument("--dock", type=Side, choices=list(Side), default=Side.RIGHT, help="default: %(default)s")
    paper = parser.add_argument_group("slips of numbers that the clerk gives")
    paper.add_argument("--printer", metavar="URL", help="the counter's own, such as tcp://HOST:9100")
    paper.add_argument("--profile", metavar="P", help="default: the usual one for the paper")
    paper.add_argument("--width", type=int, metavar="DOTS", help="default: the profile's")
    paper.add_argument("--layout", type=Path, metavar="FILE.toml", help="how the centre lays out its slips")
    paper.add_argument(
        "--data",
        type=Path,
        default=default_folder(),
        metavar="DIR",
        help="slips not printed yet, and where the last one was: default %(default)s",
    )
    return parser


def default_folder() -> Path:
    """Where the system wants the data of programs; one counter program for each user of it."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(place) / "hang-doi-counter"


def _printer(arguments: Namespace) -> Printer | None:
    if arguments.printer is None:
        return None
    return SpooledPrinter(
        arguments.printer,
        profile=arguments.profile,
        width=arguments.width,
        layout=arguments.layout,
        folder=arguments.data,
    )


def _program(arguments: Namespace) -> CounterProgram:
    token = token_of(arguments)
    with ExitStack() as started:
        printer = _printer(arguments)
        if printer is not None:
            started.callback(printer.close)
        program = build(
            server=arguments.server,
            token=token,
            counter=arguments.counter,
            language=arguments.language,
            printer=printer,
            folder=arguments.data,
        )
        started.pop_all()  # from here on the program closes it
    return program


def _show(window: QQuickWindow, arguments: Namespace) -> None:
    # On top of the clerk's own program, but an ordinary window: it can be moved and put away.
    window.setFlag(Qt.WindowType.WindowStaysOnTopHint, not arguments.windowed)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    window.create()  # so that its frame is known
    size = arguments.size or PANEL_SIZE
    place = docked(screen, side=arguments.dock, size=size, frame=window.frameMargins())
    window.resize(place.size())
    window.setFramePosition(place.topLeft())
    window.show()
