"""The parts of a kiosk, built, joined, and ended in order."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk_app.arguments import NAME
from kiosk_app.devices.backlight import Backlight
from kiosk_app.devices.headphones import Headphones
from kiosk_app.devices.printer import Printer
from kiosk_app.devices.scanner import Scanner
from kiosk_app.devices.wedge import Wedge
from kiosk_app.doorkeeper import Doorkeeper
from kiosk_app.guide import Guide
from kiosk_app.keypad import Keypad
from kiosk_app.keys import READ_KEY, keys
from kiosk_app.logbook import excerpt
from kiosk_app.offline.kept import kept_in, owner_of
from kiosk_app.offline.own_numbers import OwnNumbers
from kiosk_app.pace import Pace
from kiosk_app.reach import Mounting
from kiosk_app.settings import SettingsFile
from kiosk_app.view_models.parts import Alone, Parts, assemble
from kiosk_app.view_models.service_menu import ServiceMenu
from queue_client.backoff import Backoff
from queue_client.qt.heartbeat import Heartbeat
from queue_client.qt.link import Link
from queue_client.qt.procedures import ProcedureList
from queue_client.qt.program import create_engine, dispose, window_of
from queue_client.qt.starting import hello_of
from queue_client.qt.translations import Translations
from queue_client.watchdog import Watchdog


@dataclass(frozen=True)
class KioskProgram:
    """The whole program, not yet connected and not yet shown."""

    link: Link
    printer: Printer
    scanner: Scanner
    wedge: Wedge
    procedures: ProcedureList
    parts: Parts
    translations: Translations
    engine: QQmlApplicationEngine
    window: QQuickWindow
    own: OwnNumbers
    keypad: Keypad
    guide: Guide | None
    headphones: Headphones | None
    doorkeeper: Doorkeeper
    heartbeat: Heartbeat

    def end(self) -> None:
        """Hang up, let the printer finish, and take the window away."""
        self.procedures.close()
        self.link.close()
        self.wedge.close()
        self.scanner.close()
        self.printer.close()
        if self.headphones is not None:
            self.headphones.close()
        dispose(self.engine)
        self.translations.remove()
        self.own.close()


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
    scanner: Scanner | None = None,
    mounting: Mounting | None = None,
    headphones: Headphones | None = None,
    read_key: str = READ_KEY,
    backlight: Path | None = None,
    locked: bool = False,
) -> KioskProgram:
    """The program of one kiosk; call `link.open()` and `window.show()` to set it going, and `end()` last.

    Without `printer` numbers are shown and not printed. A scanner that types is always heard, `scanner` beside it.
    What has to outlive the program is kept in `folder`; without one nothing is. `mounting` says how its screen
    stands, where the screen itself cannot tell; guidance is spoken into `headphones` when `read_key` is pressed,
    and without them not at all. A `locked` window does not close; what the menu wants is left to the caller.
    Needs the application of `create_application`. Raises ClientError where the address or the language is none.
    """
    owner = owner_of(server, token)
    kept = kept_in(folder, owner=owner) if folder else None
    hello = hello_of(NAME, waits=True)
    link = Link(server, token, hello, backoff=backoff, snapshot=kept.snapshot if kept else None)
    own = OwnNumbers(folder, kept=kept, now=link.now)
    procedures = ProcedureList(link, server=server, token=token, folder=folder)
    alone = Alone(
        settings=SettingsFile(folder),
        backlight=Backlight(backlight),
        read_log=partial(excerpt, folder),
        server=server,
        wall=wall,
    )
    return join(
        link,
        printer or Printer(),
        procedures,
        language=language,
        pace=pace,
        clock=clock,
        scanner=scanner,
        mounting=mounting,
        headphones=headphones,
        read_key=read_key,
        own=own,
        folder=folder,
        owner=owner,
        alone=alone,
        locked=locked,
    )


def join(
    link: Link,
    printer: Printer,
    procedures: ProcedureList,
    *,
    language: str = "vi",
    pace: Pace | None = None,
    clock: Callable[[], float] = time.monotonic,
    scanner: Scanner | None = None,
    mounting: Mounting | None = None,
    headphones: Headphones | None = None,
    read_key: str = READ_KEY,
    own: OwnNumbers | None = None,
    folder: Path | None = None,
    owner: str = "",
    alone: Alone | None = None,
    locked: bool = False,
) -> KioskProgram:
    """The same on what is there already."""
    own = own or OwnNumbers(None, kept=None, now=link.now)
    translations = Translations(["kiosk_app"])
    translations.use(language)
    parts = assemble(
        link,
        printer,
        translations,
        procedures=procedures,
        pace=pace or Pace(),
        clock=clock,
        own=own,
        folder=folder,
        owner=owner,
        mounting=mounting,
        alone=alone,
    )
    engine = create_engine("kiosk_app", translations=translations, properties=parts.properties())
    window = window_of(engine)
    menu = parts.menu
    keypad = Keypad(
        window,
        parts.visit,
        acts=keys(read=read_key),
        is_covered=lambda: menu.flow.is_open or parts.resting.is_resting,
    )
    guide = Guide(window, keypad, parts, headphones, key=read_key) if headphones else None
    if headphones is not None:
        _turn(headphones, menu)
    # After the keypad, because the last to come sees a key first: those of a scanner press nothing.
    wedge, scanner = Wedge(window, clock), scanner or Scanner()
    for each in (wedge, scanner):
        each.scanned.connect(parts.scans.take)
        each.scanned.connect(parts.resting.notice_somebody)
    parts.visit.take_up()
    return KioskProgram(
        link,
        printer,
        scanner,
        wedge,
        procedures,
        parts,
        translations,
        engine,
        window,
        own,
        keypad,
        guide,
        headphones,
        # And this after both: the touch that wakes the kiosk is nobody else's.
        Doorkeeper(window, parts.resting, locked=locked),
        Heartbeat(Watchdog()),
    )


def _turn(headphones: Headphones, menu: ServiceMenu) -> None:
    """Let the volume of the service menu be that of the headphones, now and whenever somebody turns it."""

    def follow() -> None:
        headphones.volume = int(menu.property("volume"))

    menu.settings_changed.connect(follow)
    follow()
