"""The parts of a kiosk, built, joined, and ended in order."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk_app.arguments import NAME
from kiosk_app.devices.headphones import Headphones
from kiosk_app.devices.printer import Printer
from kiosk_app.devices.scanner import Scanner
from kiosk_app.devices.wedge import Wedge
from kiosk_app.doorkeeper import Doorkeeper
from kiosk_app.guide import Guide
from kiosk_app.keypad import Keypad
from kiosk_app.keys import keys
from kiosk_app.logbook import excerpt
from kiosk_app.offline.kept import kept_in, owner_of
from kiosk_app.offline.own_numbers import OwnNumbers
from kiosk_app.settings import SettingsFile
from kiosk_app.setup import Setup
from kiosk_app.view_models.parts import Parts, assemble
from kiosk_app.view_models.service_menu import ServiceMenu
from kiosk_app.view_models.wanted_prints import WantedPrints
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
    wanted_prints: WantedPrints
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
    server: str,
    token: str,
    *,
    printer: Printer | None = None,
    backoff: Backoff | None = None,
    setup: Setup | None = None,
) -> KioskProgram:
    """The program of one kiosk; call `link.open()` and `window.show()` to set it going, and `end()` last.

    Without `printer` numbers are shown and not printed. What of `setup` belongs to the folder and the server is
    found here. Needs the application of `create_application`. Raises ClientError where the address or the language
    is none.
    """
    setup = setup or Setup()
    folder, owner = setup.folder, owner_of(server, token)
    kept = kept_in(folder, owner=owner) if folder else None
    hello = hello_of(NAME, waits=True)
    link = Link(server, token, hello, backoff=backoff, snapshot=kept.snapshot if kept else None)
    procedures = ProcedureList(link, server=server, token=token, folder=folder)
    found = replace(
        setup,
        owner=owner,
        server=server,
        own=OwnNumbers(folder, kept=kept, now=link.now),
        settings=SettingsFile(folder),
        read_log=partial(excerpt, folder),
    )
    return join(link, printer or Printer(), procedures, found)


def join(link: Link, printer: Printer, procedures: ProcedureList, setup: Setup) -> KioskProgram:
    """The same on what is there already; what the menu wants is left to the caller."""
    setup = replace(setup, own=setup.own_numbers(link.now))
    assert setup.own is not None
    translations = Translations(["kiosk_app"])
    translations.use(setup.language)
    parts = assemble(link, printer, translations, procedures=procedures, setup=setup)
    engine = create_engine("kiosk_app", translations=translations, properties=parts.properties())
    window = window_of(engine)
    menu = parts.menu
    keypad = Keypad(
        window,
        parts.visit,
        acts=keys(read=setup.read_key),
        is_covered=lambda: menu.flow.is_open or parts.resting.is_resting,
    )
    headphones = setup.headphones
    guide = Guide(window, keypad, parts, headphones, key=setup.read_key) if headphones else None
    if headphones is not None:
        _turn(headphones, menu)
    # After the keypad, because the last to come sees a key first: those of a scanner press nothing.
    wedge, scanner = Wedge(window, setup.clock), setup.scanner or Scanner()
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
        setup.own,
        WantedPrints(link, printer, language=setup.language),
        keypad,
        guide,
        headphones,
        # And this after both: the touch that wakes the kiosk is nobody else's.
        Doorkeeper(window, parts.resting, locked=setup.locked),
        Heartbeat(Watchdog()),
    )


def _turn(headphones: Headphones, menu: ServiceMenu) -> None:
    """Let the volume of the service menu be that of the headphones, now and whenever somebody turns it."""

    def follow() -> None:
        headphones.volume = int(menu.property("volume"))

    menu.settings_changed.connect(follow)
    follow()
