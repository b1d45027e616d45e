"""What a kiosk can be told on its command line."""

from argparse import ArgumentParser
from pathlib import Path

from kiosk_app.folder import default_folder
from kiosk_app.keys import READ_KEY
from kiosk_app.reach import USUAL_FLOOR_MM
from queue_client.qt.arguments import common_arguments

NAME = "kiosk-app"


def parser() -> ArgumentParser:
    """The parser of the whole command line."""
    made = ArgumentParser(prog=NAME, description="The touch screen that gives numbers and prints them.")
    common_arguments(made)
    made.add_argument("--printer", metavar="URL", help="such as tcp://HOST:9100; without it nothing is printed")
    made.add_argument("--profile", metavar="P", help="default: the usual one for the paper")
    made.add_argument("--width", type=int, metavar="DOTS", help="default: the profile's")
    made.add_argument("--layout", type=Path, metavar="FILE.toml", help="how the centre lays out its slips")
    made.add_argument(
        "--scanner", metavar="URL", help="such as serial:///dev/ttyACM0?baud=9600; one that types needs nothing"
    )
    made.add_argument(
        "--zone",
        metavar="CODE",
        help="the notices of that part of the centre and for all; default: every one",
    )
    made.add_argument(
        "--data",
        type=Path,
        default=default_folder(),
        metavar="DIR",
        help="what outlives the program: default %(default)s",
    )
    _mounting(made)
    _guidance(made)
    _standing_alone(made)
    return made


def _mounting(made: ArgumentParser) -> None:
    made.add_argument(
        "--screen-height-mm",
        type=float,
        default=0,
        metavar="MM",
        help="of the screen; default: what it says itself",
    )
    made.add_argument(
        "--floor-mm",
        type=float,
        default=USUAL_FLOOR_MM,
        metavar="MM",
        help="from the floor to the screen's lower edge; default: %(default)g",
    )


def _guidance(made: ArgumentParser) -> None:
    made.add_argument(
        "--guidance-key",
        default=READ_KEY,
        metavar="KEY",
        help="begins to read the screen aloud, and reads it again; default: %(default)s",
    )
    where = made.add_mutually_exclusive_group()
    where.add_argument("--guidance-audio", default="", metavar="NAME", help="sound device; default: the system's")
    where.add_argument("--guidance-to", type=Path, metavar="FOLDER", help="as WAV files, none aloud")


def _standing_alone(made: ArgumentParser) -> None:
    alone = made.add_argument_group("standing alone")
    alone.add_argument(
        "--set-staff-code", action="store_true", help="ask for the code of the service menu, and end"
    )
    alone.add_argument("--watch", action="store_true", help="begin anew whenever the kiosk dies or hangs")
    alone.add_argument("--on-top", action="store_true", help="stay above all other windows")
    alone.add_argument(
        "--backlight", type=Path, metavar="DIR", help="turn the screen's own light, as /sys/class/backlight/…"
    )
