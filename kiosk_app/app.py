"""The kiosk program: builds its parts, joins them, shows them, and ends them in order."""

import logging
import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk_app.arguments import NAME, parser
from kiosk_app.devices.backlight import Backlight
from kiosk_app.devices.printer import Printer
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.doorkeeper import Doorkeeper
from kiosk_app.folder import made
from kiosk_app.logbook import begin_log, end_log, excerpt
from kiosk_app.pace import Pace
from kiosk_app.setting_code import HOW, set_staff_code
from kiosk_app.settings import SettingsFile
from kiosk_app.view_models.parts import Parts, Standing, assemble
from queue_client.backoff import Backoff
from queue_client.errors import ClientError
from queue_client.qt import starting
from queue_client.qt.arguments import token_of
from queue_client.qt.heartbeat import Heartbeat
from queue_client.qt.link import Link
from queue_client.qt.procedures import ProcedureList
from queue_client.qt.program import create_engine, dispose, window_of
from queue_client.qt.starting import hello_of
from queue_client.qt.translations import Translations
from queue_client.watchdog import Watchdog
from queue_client.watching import watch

RESTART = 75
"""The loop's code when staff want the program to begin anew."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class KioskProgram:
    """The whole program, not yet connected and not yet shown."""

    link: Link
    printer: Printer
    procedures: ProcedureList
    parts: Parts
    translations: Translations
    engine: QQmlApplicationEngine
    window: QQuickWindow
    doorkeeper: Doorkeeper
    heartbeat: Heartbeat

    def end(self) -> None:
        """Hang up, let the printer finish, and take the window away."""
        self.procedures.close()
        self.link.close()
        self.printer.close()
        dispose(self.engine)
        self.translations.remove()


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
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - ourselves, with the arguments we were given
    return code


def build(
    *,
    server: str,
    token: str,
    printer: Printer | None = None,
    language: str = "vi",
    pace: Pace | None = None,
    clock: Callable[[], float] = time.monotonic,
    wall: Callable[[], float] = time.time,
    backoff: Backoff | None = None,
    folder: Path | None = None,
    backlight: Path | None = None,
    locked: bool = False,
) -> KioskProgram:
    """The program of one kiosk; call `link.open()` and `window.show()` to set it going, and `end()` last.

    Without `printer` numbers are shown and not printed. What has to outlive the program is kept in `folder`;
    without one nothing is. A `locked` window does not close; what the service menu wants is left to the caller.
    Needs the application of `create_application`. Raises ClientError where the address or the language is none.
    """
    link = Link(server, token, hello_of(NAME, waits=True), backoff=backoff)
    procedures = ProcedureList(link, server=server, token=token, folder=folder)
    printer = printer or Printer()
    translations = Translations(["kiosk_app"])
    translations.use(language)
    standing = Standing(
        settings=SettingsFile(folder),
        backlight=Backlight(backlight),
        read_log=partial(excerpt, folder),
        server=server,
        wall=wall,
    )
    parts = assemble(
        link,
        printer,
        translations,
        procedures=procedures,
        pace=pace or Pace(),
        clock=clock,
        standing=standing,
    )
    engine = create_engine("kiosk_app", translations=translations, properties=parts.properties())
    window = window_of(engine)
    doorkeeper = Doorkeeper(window, parts.resting, locked=locked)
    return KioskProgram(
        link, printer, procedures, parts, translations, engine, window, doorkeeper, Heartbeat(Watchdog())
    )


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
    token = token_of(arguments)
    printer = _printer(arguments)
    try:
        program = build(
            server=arguments.server,
            token=token,
            printer=printer,
            language=arguments.language,
            folder=arguments.data,
            backlight=arguments.backlight,
            locked=_takes_the_screen(arguments),
        )
    except ClientError:
        printer.close()
        raise
    program.parts.menu.restart_wanted.connect(partial(QCoreApplication.exit, RESTART))
    # Not `quit`, which asks the window first, and that refuses.
    program.parts.menu.quit_wanted.connect(partial(QCoreApplication.exit, 0))
    QTimer.singleShot(0, partial(_log.info, "the kiosk begins"))
    if not program.parts.menu.has_code:
        sys.stderr.write(f"{NAME}: no staff code is set, so the service menu is closed; set one with: {HOW}\n")
    return program


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


def _unwatched(command: Sequence[str]) -> list[str]:
    return [sys.executable, *(word for word in command[1:] if word != "--watch")]
