"""The hall display's program: builds its parts, joins screen and voice, shows them, and ends them in order."""

import time
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from display_app.devices.speaker import Speaker, open_speaker
from display_app.view_models.hall import Hall
from display_app.volume import Volumes, parse_volumes
from queue_client.backoff import Backoff
from queue_client.errors import ClientError
from queue_client.qt.arguments import common_arguments, token_of
from queue_client.qt.errors import StartError
from queue_client.qt.link import Link
from queue_client.qt.program import create_engine, dispose, window_of
from queue_client.qt.starting import hello_of, start
from queue_client.qt.translations import Translations
from voice.errors import SpeechError

NAME = "display-app"


@dataclass(frozen=True)
class DisplayProgram:
    """The whole program, not yet connected and not yet shown; without `speaker` the hall is silent."""

    link: Link
    hall: Hall
    speaker: Speaker | None
    translations: Translations
    engine: QQmlApplicationEngine
    window: QQuickWindow

    def end(self) -> None:
        """Hang up, fall silent, and take the window away."""
        self.link.close()
        if self.speaker is not None:
            self.speaker.close()
        dispose(self.engine)
        self.translations.remove()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the hall until its window is closed; 1 where it cannot start."""
    return start(NAME, _parser().parse_args(argv), build=_program)


def build(
    *,
    server: str,
    token: str,
    zone: str | None = None,
    speaker: Speaker | None = None,
    volumes: Volumes | None = None,
    language: str = "vi",
    clock: Callable[[], float] = time.monotonic,
    backoff: Backoff | None = None,
) -> DisplayProgram:
    """The program of one hall; call `link.open()` and `window.show()` to set it going, and `end()` last.

    With `zone` it shows and says the calls of that part of the centre alone. Without `speaker` it says nothing;
    `end()` closes the speaker. Needs the application of `create_application`. Raises ClientError where the
    address or the language is none.
    """
    link = Link(server, token, hello_of(NAME), backoff=backoff)
    translations = Translations(["display_app"])
    translations.use(language)
    hall = Hall(link, speaker, zone=zone, volumes=volumes, language=language, clock=clock)
    translations.changed.connect(hall.speak)
    engine = create_engine("display_app", translations=translations, properties=hall.parts())
    return DisplayProgram(link, hall, speaker, translations, engine, window_of(engine))


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog=NAME, description="The screen and the voice of a hall.")
    common_arguments(parser)
    parser.add_argument("--zone", metavar="CODE", help="the calls of that part of the centre alone; default: all")
    voice = parser.add_mutually_exclusive_group()
    voice.add_argument("--sound-to", type=Path, metavar="FOLDER", help="announcements as WAV files, none aloud")
    voice.add_argument("--silent", action="store_true", help="no announcements")
    parser.add_argument(
        "--voice",
        action="append",
        default=[],
        metavar="FOLDER|MODEL.onnx|espeak",
        help="a folder of clips, a Piper model, or the built-in voice (default); several in order",
    )
    parser.add_argument(
        "--volume",
        type=_volumes,
        metavar="PERCENT|HH:MM=PERCENT,…",
        help="how loud, such as 80, or 07:00=80,12:00=50; default: 100",
    )
    return parser


def _volumes(text: str) -> Volumes:
    try:
        return parse_volumes(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from error


def _program(arguments: Namespace) -> DisplayProgram:
    token = token_of(arguments)
    speaker = None if arguments.silent else _speaker(arguments.voice, arguments.sound_to)
    try:
        return build(
            server=arguments.server,
            token=token,
            zone=arguments.zone,
            speaker=speaker,
            volumes=arguments.volume,
            language=arguments.language,
        )
    except ClientError:
        if speaker is not None:
            speaker.close()
        raise


def _speaker(voices: Sequence[str], sound_to: Path | None) -> Speaker:
    try:
        return open_speaker(voices=voices, sound_to=sound_to)
    except SpeechError as error:
        raise StartError(str(error)) from error
