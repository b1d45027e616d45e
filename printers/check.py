"""`printer-check`: prints a sample ticket and says how the printer is, for whoever installs a kiosk."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from io import TextIOWrapper
from typing import Any

from printers import resource_files
from printers.encoder import encode
from printers.errors import PrinterError
from printers.opening import open_printer
from printers.printer import Settled
from printers.profile import DEFAULT, Profile, find, names
from printers.slip import Slip
from printers.status import Condition


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a sample; 0 if it came out as far as can be told, else 1 with one sentence on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a console without Vietnamese letters must not end in a traceback
            stream.reconfigure(errors="replace")
    given = _parser().parse_args(arguments)
    words = resource_files.words("check", given.language)
    try:
        profile = find(given.profile, width=given.width)
        settled = _print(sample(given.language), profile, given.printer)
    except PrinterError as error:
        return _refuse(words["failure"].format(sentence=words["error"][error.code], detail=error))
    return _tell(settled, words, printer=given.printer, profile=profile)


def sample(language: str) -> Slip:
    """A ticket that says that it is only a sample."""
    words = resource_files.words("check", language)["sample"]
    return Slip(
        centre=words["centre"],
        number=words["number"],
        service=words["service"],
        area=words["area"],
        counters=(4, 5),
        issued_at=datetime.now(UTC).astimezone(),
        people_ahead=6,
        wait_minutes=(15, 25),
        priority=words["priority"],
        follow_url=words["url"],
        note=words["note"],
        language=language,
    )


def _print(slip: Slip, profile: Profile, url: str) -> Settled:
    data = encode(slip, profile)
    printer = open_printer(url, asks_status=profile.asks_status)
    try:
        status = printer.status()
        if not status.can_print:
            return Settled(has_printed=False, status=status)
        printer.send(data)
        return printer.settled()
    finally:
        printer.close()


def _tell(settled: Settled, words: dict[str, Any], *, printer: str, profile: Profile) -> int:
    condition = settled.status.condition
    if not settled.has_printed:
        return _refuse(words["condition"][condition])
    sentence = words["sent" if condition is Condition.UNKNOWN else "printed"]
    print(sentence.format(printer=printer, profile=profile.name, width=profile.width))
    print(words["condition"][condition])
    return 0


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="printer-check", description="Print a sample ticket and say how the printer is."
    )
    parser.add_argument(
        "--printer",
        required=True,
        metavar="URL",
        help="tcp://HOST:9100, serial:///dev/ttyUSB0?baud=115200, usb://04b8:0202, file:///dev/usb/lp0, "
        "cups://NAME, win32://NAME or virtual://FOLDER",
    )
    parser.add_argument("--profile", default=DEFAULT, help=f"one of {', '.join(names())} (default: {DEFAULT})")
    parser.add_argument("--width", type=int, metavar="DOTS", help="of the paper, if not the profile's")
    parser.add_argument(
        "--language",
        choices=resource_files.languages("check"),
        default=resource_files.HOME,
        help="of the ticket and of what is said",
    )
    return parser
