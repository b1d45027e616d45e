"""The program of a rating panel: builds its parts, joins them, and ends them in order."""

import time
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from display_app.rating.view_model import RatingPanel
from queue_client.backoff import Backoff
from queue_client.qt.arguments import token_of
from queue_client.qt.link import Link
from queue_client.qt.program import create_engine, dispose, window_of
from queue_client.qt.starting import hello_of
from queue_client.qt.translations import Translations

NAME = "rating-panel"
PACKAGE = "display_app.rating"


@dataclass(frozen=True)
class RatingProgram:
    """The whole program, not yet connected and not yet shown."""

    link: Link
    panel: RatingPanel
    translations: Translations
    engine: QQmlApplicationEngine
    window: QQuickWindow

    def end(self) -> None:
        """Hang up, and take the window away."""
        self.link.close()
        dispose(self.engine)
        self.translations.remove()


def build(
    *,
    server: str,
    token: str,
    counter: int,
    language: str = "vi",
    height_mm: float = 0,
    clock: Callable[[], float] = time.monotonic,
    backoff: Backoff | None = None,
) -> RatingProgram:
    """The panel of that counter; call `link.open()` and `window.show()` to set it going, and `end()` last.

    `height_mm` is that of the screen, 0 to believe what it says. Needs the application of `create_application`.
    Raises ClientError where the address or the language is none.
    """
    link = Link(server, token, hello_of(NAME), backoff=backoff)
    return join(link, counter=counter, language=language, height_mm=height_mm, clock=clock)


def join(
    link: Link,
    *,
    counter: int,
    language: str = "vi",
    height_mm: float = 0,
    clock: Callable[[], float] = time.monotonic,
) -> RatingProgram:
    """The same on a link that is there."""
    translations = Translations([PACKAGE])
    translations.use(language)
    panel = RatingPanel(link, number=counter, language=language, clock=clock, height_mm=height_mm)
    translations.changed.connect(panel.speak)
    engine = create_engine(PACKAGE, translations=translations, properties=panel.parts())
    return RatingProgram(link, panel, translations, engine, window_of(engine))


def from_arguments(arguments: Namespace) -> RatingProgram:
    """The program that the command line asks for. Raises ClientError."""
    return build(
        server=arguments.server,
        token=token_of(arguments),
        counter=arguments.rating,
        language=arguments.language,
        height_mm=arguments.screen_height_mm,
    )
