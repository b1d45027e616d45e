"""The counter program: builds its parts, joins them, and stands at an edge of the screen or in a window."""

import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtWidgets import QApplication

from counter_app.keeping import Keeping, SettingsFile, Unkept
from counter_app.preferences import Preferences, Shape
from counter_app.standing_place import StandingPlace
from counter_app.tray import Tray
from counter_app.view_models.panel import Panel
from queue_client.backoff import Backoff
from queue_client.qt.arguments import common_arguments, token_of
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
    translations: Translations
    engine: QQmlApplicationEngine
    window: QQuickWindow
    place: StandingPlace
    tray: Tray

    def end(self) -> None:
        """Hang up and take the window away."""
        self.link.close()
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
) -> CounterProgram:
    """The program for one counter; call `link.open()` and `window.show()` to set it going.

    Without `counter` it is the panel of the counter that the token belongs to; without `keeping` nothing is
    remembered. Needs the application of `create_application`. Raises ClientError where the address or the language
    is none, or where two buttons have one key.
    """
    link = Link(server, token, hello_of(NAME), backoff=backoff)
    panel = Panel(link, number=counter, language=language, clock=clock, keeping=keeping or Unkept())
    translations = Translations(["counter_app"])
    translations.use(language)
    translations.changed.connect(panel.speak)
    engine = create_engine("counter_app", translations=translations, properties=panel.parts())
    window = window_of(engine)
    place = StandingPlace(window, panel, translations)
    tray = Tray(panel.reminder, window)
    return CounterProgram(link, panel, translations, engine, window, place, tray)


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
    return parser


def _program(arguments: Namespace) -> CounterProgram:
    keeping: Keeping = SettingsFile(arguments.settings)
    if arguments.dock is not None:
        keeping.write(keeping.read().dock(arguments.dock))
    return build(
        server=arguments.server,
        token=token_of(arguments),
        counter=arguments.counter,
        language=_language(keeping.read(), arguments),
        keeping=keeping,
    )


def _language(kept: Preferences, arguments: Namespace) -> str:
    return kept.language or str(arguments.language)
