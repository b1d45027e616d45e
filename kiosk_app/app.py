"""`kiosk-app`: from the command line to a program that runs, and on to the one after it."""

import logging
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk_app.arguments import NAME, parser
from kiosk_app.devices.backlight import Backlight
from kiosk_app.devices.headphones import Headphones, open_headphones
from kiosk_app.devices.printer import Printer
from kiosk_app.devices.scanner import Scanner
from kiosk_app.devices.serial_scanner import SerialScanner
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.folder import made
from kiosk_app.logbook import begin_log, end_log
from kiosk_app.program import KioskProgram, build, join
from kiosk_app.reach import Mounting
from kiosk_app.setting_code import HOW, set_staff_code
from kiosk_app.setup import Setup
from queue_client.errors import ClientError
from queue_client.qt import starting
from queue_client.qt.arguments import token_of
from queue_client.qt.errors import StartError
from queue_client.watching import watch
from voice.errors import SpeechError

__all__ = ["KioskProgram", "build", "cover", "join", "main", "show"]

RESTART = 75
"""The loop's code when staff want the program to begin anew."""

_log = logging.getLogger(__name__)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the kiosk until staff end it; 1 where it cannot start."""
    arguments = parser().parse_args(argv)
    if arguments.watch:
        return watch(_unwatched(sys.orig_argv))
    try:
        folder = made(arguments.data)
        if arguments.set_staff_code:
            set_staff_code(folder)
            return 0
    except ClientError as error:
        sys.stderr.write(f"{NAME}: {error}\n")
        return 1
    code = _run(arguments, folder)
    if code == RESTART:
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - ourselves, as we were begun
    return code


def show(window: QQuickWindow, arguments: Namespace) -> None:
    """Show the window; on a whole screen without a pointer, and above everything where that is asked for."""
    if _takes_the_screen(arguments):
        window.setCursor(Qt.CursorShape.BlankCursor)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.primaryScreenChanged.connect(partial(cover, window))
    if arguments.on_top:
        window.setFlag(Qt.WindowType.WindowStaysOnTopHint)
    starting.show(window, arguments)


def cover(window: QQuickWindow, screen: QScreen | None) -> None:
    """Fill that screen, which has come in place of another; None while there is none."""
    if screen is not None:
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()


def _takes_the_screen(arguments: Namespace) -> bool:
    return not arguments.windowed and arguments.size is None


def _unwatched(command: Sequence[str]) -> list[str]:
    return [sys.executable, *(word for word in command[1:] if word != "--watch")]


def _run(arguments: Namespace, folder: Path) -> int:
    try:
        handler = begin_log(folder)
    except OSError as error:
        sys.stderr.write(f"{NAME}: there is no log: {error}\n")
        return starting.start(NAME, arguments, build=_program, show=show)
    try:
        return starting.start(NAME, arguments, build=_program, show=show)
    finally:
        end_log(handler)


def _program(arguments: Namespace) -> KioskProgram:
    program = _built(arguments)
    program.parts.menu.restart_wanted.connect(partial(QCoreApplication.exit, RESTART))
    # Not `quit`, which asks the window first, and that refuses.
    program.parts.menu.quit_wanted.connect(partial(QCoreApplication.exit, 0))
    QTimer.singleShot(0, partial(_log.info, "the kiosk begins"))
    if not program.parts.menu.has_code:
        sys.stderr.write(f"{NAME}: no staff code is set, so the service menu is closed; set one with: {HOW}\n")
    return program


def _built(arguments: Namespace) -> KioskProgram:
    token = token_of(arguments)
    with ExitStack() as started:
        printer = started.enter_context(closing(_printer(arguments)))
        scanner = started.enter_context(closing(_scanner(arguments)))
        program = build(arguments.server, token, printer=printer, setup=_setup(arguments, scanner))
        started.pop_all()  # from here on the program closes them
    return program


def _setup(arguments: Namespace, scanner: Scanner) -> Setup:
    return Setup(
        language=arguments.language,
        zone=arguments.zone,
        folder=arguments.data,
        scanner=scanner,
        mounting=Mounting(height_mm=arguments.screen_height_mm, floor_mm=arguments.floor_mm),
        headphones=_headphones(arguments),
        read_key=_key(arguments.guidance_key),
        backlight=Backlight(arguments.backlight),
        locked=_takes_the_screen(arguments),
    )


def _printer(arguments: Namespace) -> Printer:
    if arguments.printer is None:
        return Printer()
    return SpooledPrinter(
        arguments.printer,
        profile=arguments.profile,
        width=arguments.width,
        layout=arguments.layout,
        folder=arguments.data,
    )


def _scanner(arguments: Namespace) -> Scanner:
    return Scanner() if arguments.scanner is None else SerialScanner(arguments.scanner)


def _key(name: str) -> str:
    key = QKeySequence(name).toString(QKeySequence.SequenceFormat.PortableText)
    if not key or "+" in key:
        raise StartError(f"there is no single key {name!r}; keys are named as F1 or Help")
    return key


def _headphones(arguments: Namespace) -> Headphones:
    try:
        return open_headphones(device=arguments.guidance_audio, sound_to=arguments.guidance_to)
    except SpeechError as error:
        raise StartError(str(error)) from error
