"""The hall display's program: builds its parts, joins screens and voice, shows them, and ends them in order."""

import time
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from display_app.arguments import parser, windows_of
from display_app.at_counter import program as at_counter
from display_app.devices.film import Frames
from display_app.devices.speaker import Speaker, open_speaker
from display_app.layouts import layout_of
from display_app.rating import program as rating
from display_app.screens import Standing
from display_app.settings import WindowSettings
from display_app.view_models.calls import Calls
from display_app.view_models.hall import PLAIN, Hall
from display_app.view_models.media import FRAMES
from display_app.view_models.voice import Voice
from display_app.volume import Volumes
from queue_client.backoff import Backoff
from queue_client.errors import ClientError
from queue_client.qt.arguments import token_of
from queue_client.qt.errors import StartError
from queue_client.qt.link import Link
from queue_client.qt.program import create_engine, dispose, window_of
from queue_client.qt.starting import hello_of, start
from queue_client.qt.translations import Translations
from voice.errors import SpeechError

NAME = "display-app"


@dataclass(frozen=True)
class HallWindow:
    """One window and what it shows."""

    settings: WindowSettings
    hall: Hall
    engine: QQmlApplicationEngine
    window: QQuickWindow


@dataclass(frozen=True)
class DisplayProgram:
    """The whole program, not yet connected and not yet shown; without `speaker` the hall is silent."""

    link: Link
    speaker: Speaker | None
    translations: Translations
    windows: tuple[HallWindow, ...]

    @property
    def hall(self) -> Hall:
        """What the first window shows."""
        return self.windows[0].hall

    @property
    def engine(self) -> QQmlApplicationEngine:
        """The first window's engine."""
        return self.windows[0].engine

    @property
    def window(self) -> QQuickWindow:
        """The first window."""
        return self.windows[0].window

    def end(self) -> None:
        """Hang up, fall silent, and take the windows away."""
        self.link.close()
        if self.speaker is not None:
            self.speaker.close()
        for each in self.windows:
            each.hall.media.hold(None)
            dispose(each.engine)
        self.translations.remove()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the hall, or the display or the rating panel of one counter, until its window is closed.

    Returns 1 where it cannot start.
    """
    arguments = parser(NAME).parse_args(argv)
    if arguments.counter is not None:
        return start(NAME, arguments, build=at_counter.from_arguments)
    if arguments.rating is not None:
        return start(NAME, arguments, build=rating.from_arguments)
    starting = _Starting()
    return start(NAME, arguments, build=starting.build, show=starting.show)


def build(
    *,
    server: str,
    token: str,
    windows: Sequence[WindowSettings] = (PLAIN,),
    speaker: Speaker | None = None,
    volumes: Volumes | None = None,
    language: str = "vi",
    clock: Callable[[], float] = time.monotonic,
    backoff: Backoff | None = None,
) -> DisplayProgram:
    """The program of one or several windows; `link.open()` and showing the windows set it going, `end()` is last.

    Without `speaker` it says nothing; `end()` closes the speaker. Needs the application of `create_application`.
    Raises ClientError where the address, the language or a layout is none.
    """
    link = Link(server, token, hello_of(NAME, waits=True), backoff=backoff)
    translations = Translations(["display_app"])
    translations.use(language)
    calls = _calls(windows, link, speaker, clock)
    made = tuple(
        _window(settings, link, speaker, calls[frozenset(settings.zones)], volumes, translations, language)
        for settings in windows
    )
    return DisplayProgram(link, speaker, translations, made)


def _calls(
    windows: Sequence[WindowSettings], link: Link, speaker: Speaker | None, clock: Callable[[], float]
) -> dict[frozenset[str], Calls]:
    """By their zones: windows of the same zones have the same calls, each announced once."""
    spoken = {frozenset(each.zones) for each in windows if each.voice}
    return {
        zones: Calls(link, Voice(speaker if zones in spoken else None), zones=sorted(zones), clock=clock)
        for zones in dict.fromkeys(frozenset(each.zones) for each in windows)
    }


def _window(
    settings: WindowSettings,
    link: Link,
    speaker: Speaker | None,
    calls: Calls,
    volumes: Volumes | None,
    translations: Translations,
    language: str,
) -> HallWindow:
    layout = None if settings.layout is None else layout_of(settings.layout)
    hall = Hall(link, speaker, language=language, settings=settings, layout=layout, calls=calls, volumes=volumes)
    translations.changed.connect(hall.speak)
    providers = {FRAMES: Frames(hall.media.frame)} if settings.media is not None else {}
    engine = create_engine("display_app", translations=translations, properties=hall.parts(), pictures=providers)
    return HallWindow(settings, hall, engine, window_of(engine))


class _Starting:
    """Between the command line and the windows on their screens."""

    def __init__(self) -> None:
        self._standings: list[Standing] = []
        self._program: DisplayProgram | None = None

    def build(self, arguments: Namespace) -> DisplayProgram:
        token, windows = token_of(arguments), windows_of(arguments)
        speaker = None if arguments.silent else _speaker(arguments.voice, arguments.sound_to)
        try:
            self._program = build(
                server=arguments.server,
                token=token,
                windows=windows,
                speaker=speaker,
                volumes=arguments.volume,
                language=arguments.language,
            )
        except ClientError:
            if speaker is not None:
                speaker.close()
            raise
        return self._program

    def show(self, _window: QQuickWindow, arguments: Namespace) -> None:
        assert self._program is not None
        for each in self._program.windows:
            standing = Standing(
                each.window,
                wanted=each.settings.screen,
                inches=each.settings.diagonal,
                windowed=arguments.windowed,
                size=arguments.size,
                parent=each.hall,
            )
            standing.on_pixels_of.connect(each.hall.panes.seen_on)
            standing.stand()


def _speaker(voices: Sequence[str], sound_to: Path | None) -> Speaker:
    try:
        return open_speaker(voices=voices, sound_to=sound_to)
    except SpeechError as error:
        raise StartError(str(error)) from error
