"""The counter program: builds its parts, joins them, and stands at an edge of the screen or in a window."""

import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtWidgets import QApplication

from counter_app.devices.printer import Printer, SpooledPrinter
from counter_app.keeping import Keeping, SettingsFile, Unkept
from counter_app.last_place import LastPlace
from counter_app.preferences import Preferences, Shape
from counter_app.standing_place import StandingPlace
from counter_app.tray import Tray
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
    place: StandingPlace
    tray: Tray

    def end(self) -> None:
        """Hang up, let the printer finish, and take the window away."""
        self.desk_ticket.leave()
        self.link.close()
        self.printer.close()
        dispose(self.engine)
        self.translations.remove()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the panel until its window is closed; 1 where it cannot start."""
    programs: list[CounterProgram] = []

    def build_one(arguments: Namespace) -> CounterProgram:
        programs.append(_program(arguments))
        return programs[0]

    def show(_window: QQuickWindow, arguments: Namespace) -> None:
        programs[0].place.show(size=arguments.size, on_top=not arguments.windowed)

    return start(NAME, _parser().parse_args(argv), build=build_one, show=show, application=QApplication)


def build(
    *,
    server: str,
    token: str,
    counter: int | None = None,
    language: str = "vi",
    clock: Callable[[], float] = time.monotonic,
    backoff: Backoff | None = None,
    keeping: Keeping | None = None,
    printer: Printer | None = None,
    folder: Path | None = None,
) -> CounterProgram:
    """The program for one counter; call `link.open()` and `window.show()` to set it going.

    Without `counter` it is the panel of the counter that the token belongs to; without `keeping` nothing is
    remembered. Slips of numbers that a clerk gives come out of `printer`, or at kiosks; where the last one did is
    kept in `folder`. Needs the application of `create_application`. Raises ClientError where the address or the
    language is none, or where two buttons have one key.
    """
    link = Link(server, token, hello_of(NAME), backoff=backoff)
    panel = Panel(link, number=counter, language=language, clock=clock, keeping=keeping or Unkept())
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
    panel.desk_ticket_wanted.connect(desk_ticket.open)
    translations.changed.connect(desk_ticket.speak)
    properties = panel.parts() | {"desk_ticket": desk_ticket}
    engine = create_engine("counter_app", translations=translations, properties=properties)
    window = window_of(engine)
    return CounterProgram(
        link=link,
        panel=panel,
        desk_ticket=desk_ticket,
        own_printer=OwnPrinter(link, own),
        printer=own,
        translations=translations,
        engine=engine,
        window=window,
        place=StandingPlace(window, panel, translations),
        tray=Tray(panel.reminder, window),
    )


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog=NAME, description="The clerk's panel of one counter.")
    common_arguments(parser)
    parser.add_argument("--counter", type=int, metavar="N", help="default: the counter of the device's token")
    parser.add_argument(
        "--dock", type=Shape, choices=list(Shape), help="where it stands now; default: where it stood last"
    )
    parser.add_argument(
        "--settings",
        type=Path,
        metavar="FILE",
        help="where looks and keys are kept; default: the user's own",
    )
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
    keeping: Keeping = SettingsFile(arguments.settings)
    if arguments.dock is not None:
        keeping.write(keeping.read().dock(arguments.dock))
    with ExitStack() as started:
        printer = _printer(arguments)
        if printer is not None:
            started.callback(printer.close)
        program = build(
            server=arguments.server,
            token=token,
            counter=arguments.counter,
            language=_language(keeping.read(), arguments),
            keeping=keeping,
            printer=printer,
            folder=arguments.data,
        )
        started.pop_all()  # from here on the program closes it
    return program


def _language(kept: Preferences, arguments: Namespace) -> str:
    return kept.language or str(arguments.language)
