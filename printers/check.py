"""`printer-check`: prints a sample ticket and says how the printer is, for whoever installs a kiosk."""

import argparse
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from printers import resource_files
from printers.encoder import encode
from printers.errors import PrinterError, TemplateError
from printers.fitting import fitting_profile
from printers.mode import mode_of
from printers.opening import open_printer
from printers.preview import preview
from printers.printer import Settled
from printers.profile import DEFAULT, Profile, names
from printers.sample import sample
from printers.slip import Slip
from printers.status import Condition
from printers.template import STANDARD, Template
from printers.template_file import load_template
from printers.url import parse


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a sample; 0 if it came out as far as can be told, else 1 with one sentence on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a console without Vietnamese letters must not end in a traceback
            stream.reconfigure(errors="replace")
    given = _parser().parse_args(arguments)
    words = resource_files.words("check", given.language)
    try:
        return _check(given, words)
    except TemplateError as error:
        return _refuse(error.said(given.language))
    except PrinterError as error:
        return _refuse(words["failure"].format(sentence=words["error"][error.code], detail=error))


def _check(given: argparse.Namespace, words: dict[str, Any]) -> int:
    template = STANDARD if given.layout is None else load_template(given.layout)
    profile = fitting_profile(template, name=given.profile, width=given.width, layout=given.layout)
    slip = sample(given.language)
    if given.preview is not None:
        return _preview(slip, profile, template, words, file=given.preview)
    mode = mode_of(given.printer, parse(given.printer), profile)
    settled = _print(encode(slip, profile, template=template, mode=mode), profile, given.printer)
    return _tell(settled, words, printer=given.printer, profile=profile)


def _preview(slip: Slip, profile: Profile, template: Template, words: dict[str, Any], *, file: Path) -> int:
    page = preview(slip, profile, template)
    try:
        file.write_bytes(page.png)
    except OSError as error:
        return _refuse(words["no_preview"].format(file=file, detail=error.strerror))
    print(words["preview"].format(file=file, width=page.width, height=page.height))
    return 0


def _print(data: bytes, profile: Profile, url: str) -> Settled:
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
    target = parser.add_mutually_exclusive_group(required=True)
    target.add_argument(
        "--printer",
        metavar="URL",
        help="tcp://HOST:9100, serial:///dev/ttyUSB0?baud=115200, usb://04b8:0202, file:///dev/usb/lp0, "
        "cups://NAME, win32://NAME or virtual://FOLDER; ?mode=picture, compact or text at its end chooses how",
    )
    target.add_argument("--preview", type=Path, metavar="FILE.png", help="draw the ticket there instead")
    parser.add_argument("--layout", type=Path, metavar="FILE.toml", help="how the centre lays out its slips")
    parser.add_argument("--profile", help=f"one of {', '.join(names())} (default: {DEFAULT}, or by the layout)")
    parser.add_argument("--width", type=int, metavar="DOTS", help="of the paper, if not the profile's")
    parser.add_argument(
        "--language",
        choices=resource_files.languages("check"),
        default=resource_files.HOME,
        help="of the ticket and of what is said",
    )
    return parser
