"""The program of a counter's display: builds its parts, joins them, and ends them in order."""

from argparse import Namespace
from dataclasses import dataclass

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from display_app.at_counter.view_model import CounterDisplay
from queue_client.backoff import Backoff
from queue_client.qt.arguments import token_of
from queue_client.qt.link import Link
from queue_client.qt.program import create_engine, dispose, window_of
from queue_client.qt.starting import hello_of
from queue_client.qt.translations import Translations

NAME = "counter-display"
PACKAGE = "display_app.at_counter"
LOOKS = ("plain", "led")


@dataclass(frozen=True)
class CounterDisplayProgram:
    """The whole program, not yet connected and not yet shown."""

    link: Link
    display: CounterDisplay
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
    look: str = "plain",
    language: str = "vi",
    backoff: Backoff | None = None,
) -> CounterDisplayProgram:
    """The display of that counter; call `link.open()` and `window.show()` to set it going, and `end()` last.

    `look` is one of LOOKS. Needs the application of `create_application`. Raises ClientError where the address or
    the language is none.
    """
    return join(
        Link(server, token, hello_of(NAME), backoff=backoff), counter=counter, look=look, language=language
    )


def join(link: Link, *, counter: int, look: str = "plain", language: str = "vi") -> CounterDisplayProgram:
    """The same on a link that is there."""
    translations = Translations([PACKAGE])
    translations.use(language)
    display = CounterDisplay(link, number=counter, language=language)
    translations.changed.connect(display.speak)
    engine = create_engine(PACKAGE, translations=translations, properties={**display.parts(), "look": look})
    return CounterDisplayProgram(link, display, translations, engine, window_of(engine))


def from_arguments(arguments: Namespace) -> CounterDisplayProgram:
    """The program that the command line asks for. Raises ClientError."""
    return build(
        server=arguments.server,
        token=token_of(arguments),
        counter=arguments.counter,
        look=arguments.look,
        language=arguments.language,
    )
