"""The counter program: builds its parts, joins them, and docks the panel at an edge of the screen."""

import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from counter_app.docking import PANEL_SIZE, Side, docked
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

    def end(self) -> None:
        """Hang up and take the window away."""
        self.link.close()
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
) -> CounterProgram:
    """The program for one counter; call `link.open()` and `window.show()` to set it going.

    Without `counter` it is the panel of the counter that the token belongs to. Needs the application of
    `create_application`. Raises ClientError where the address or the language is none.
    """
    link = Link(server, token, hello_of(NAME), backoff=backoff)
    panel = Panel(link, number=counter, language=language, clock=clock)
    translations = Translations(["counter_app"])
    translations.use(language)
    translations.changed.connect(panel.speak)
    engine = create_engine("counter_app", translations=translations, properties=panel.parts())
    return CounterProgram(link, panel, translations, engine, window_of(engine))


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog=NAME, description="The clerk's panel of one counter.")
    common_arguments(parser)
    parser.add_argument("--counter", type=int, metavar="N", help="default: the counter of the device's token")
    parser.add_argument("--dock", type=Side, choices=list(Side), default=Side.RIGHT, help="default: %(default)s")
    return parser


def _program(arguments: Namespace) -> CounterProgram:
    return build(
        server=arguments.server,
        token=token_of(arguments),
        counter=arguments.counter,
        language=arguments.language,
    )


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
