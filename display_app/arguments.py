"""What the display can be told on its command line."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from pydantic import ValidationError

from display_app.at_counter.program import LOOKS
from display_app.layouts import names
from display_app.settings import WindowSettings, read_settings
from display_app.volume import Volumes, parse_volumes
from queue_client.qt.arguments import common_arguments, counter_number
from queue_client.qt.errors import StartError

_OF_A_WINDOW = ("screen", "layout", "zones", "distance", "diagonal", "media", "media_sound", "contrast", "calm")


def parser(name: str) -> ArgumentParser:
    """All of it."""
    made = ArgumentParser(prog=name, description="The screen and the voice of a hall.")
    common_arguments(made)
    _at_counter(made)
    _window(made)
    made.add_argument(
        "--settings", type=Path, metavar="FILE.toml", help="several windows, each with its own settings"
    )
    voice = made.add_mutually_exclusive_group()
    voice.add_argument("--sound-to", type=Path, metavar="FOLDER", help="announcements as WAV files, none aloud")
    voice.add_argument("--silent", action="store_true", help="no announcements")
    _sound(made)
    return made


def windows_of(arguments: Namespace) -> tuple[WindowSettings, ...]:
    """The one window of the command line, or those of the file it names. Raises StartError, DisplayFileError."""
    asked = {key: getattr(arguments, key) for key in _OF_A_WINDOW if getattr(arguments, key) not in (None, False)}
    if arguments.settings is not None:
        if asked:
            key = next(iter(asked)).replace("_", "-")
            raise StartError(f"--{key} is said for each window in the file of --settings")
        return read_settings(arguments.settings)
    try:
        return (WindowSettings.model_validate(asked),)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise StartError(f"--{first['loc'][0]}: {first['msg']}".replace("_", "-")) from error


def _at_counter(made: ArgumentParser) -> None:
    place = made.add_mutually_exclusive_group()
    place.add_argument("--counter", type=counter_number, metavar="N", help="instead, the display of that counter")
    place.add_argument("--rating", type=counter_number, metavar="N", help="instead, its rating panel, for touch")
    made.add_argument("--look", choices=LOOKS, default="plain", help="of the counter's display")
    made.add_argument("--screen-height-mm", type=float, default=0, metavar="MM", help="of the rating panel")


def _sound(made: ArgumentParser) -> None:
    made.add_argument(
        "--voice",
        action="append",
        default=[],
        metavar="FOLDER|MODEL.onnx|espeak",
        help="a folder of clips, a Piper model, or the built-in voice (default); several in order",
    )
    made.add_argument(
        "--volume",
        type=_volumes,
        metavar="PERCENT|HH:MM=PERCENT,…",
        help="how loud, such as 80, or 07:00=80,12:00=50; default: 100",
    )


def _volumes(text: str) -> Volumes:
    try:
        return parse_volumes(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from error


def _window(made: ArgumentParser) -> None:
    window = made.add_argument_group("the window")
    window.add_argument("--screen", metavar="N|NAME", help="the screen it stands on: a number from 1, or a name")
    window.add_argument(
        "--layout",
        metavar="NAME|FILE.toml",
        help=f"{', '.join(names())}, or a file; default: what suits the screen",
    )
    window.add_argument(
        "--zone",
        dest="zones",
        action="append",
        metavar="CODE",
        help="the calls of that part of the centre alone; may be said several times; default: all",
    )
    window.add_argument("--distance", type=float, metavar="METRES", help="from how far the numbers are read")
    window.add_argument("--diagonal", type=float, metavar="INCHES", help="of the screen, if it says a wrong one")
    window.add_argument("--media", type=Path, metavar="FOLDER", help="pictures and films beside the calls")
    window.add_argument("--media-sound", action="store_true", help="let films be heard between announcements")
    window.add_argument("--contrast", action="store_true", help="black, white and amber alone")
    window.add_argument("--calm", action="store_true", help="nothing moves or flashes")
