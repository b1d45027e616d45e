"""Everything the views bind to, built and joined in one place."""

from dataclasses import dataclass, fields

from kiosk_app.asked import AskedFile
from kiosk_app.devices.printer import Printer
from kiosk_app.setup import Setup
from kiosk_app.view_models.access import Access
from kiosk_app.view_models.appointment import Appointment
from kiosk_app.view_models.cards import Cards
from kiosk_app.view_models.centre import Centre
from kiosk_app.view_models.header import Header
from kiosk_app.view_models.language import Language
from kiosk_app.view_models.machine import Machine
from kiosk_app.view_models.paper import Paper
from kiosk_app.view_models.priority import Priority
from kiosk_app.view_models.procedure import ProcedurePage
from kiosk_app.view_models.resting import Resting
from kiosk_app.view_models.scans import Scans
from kiosk_app.view_models.search import Search
from kiosk_app.view_models.service_menu import ServiceMenu
from kiosk_app.view_models.standing import Standing
from kiosk_app.view_models.ticket import Ticket
from kiosk_app.view_models.visit import Visit
from queue_client.qt.connection import Connection
from queue_client.qt.link import Link
from queue_client.qt.procedures import ProcedureList
from queue_client.qt.translations import Translations


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """One view model per required property of the root view, by the same name."""

    access: Access
    language: Language
    visit: Visit
    header: Header
    connection: Connection
    cards: Cards
    ticket: Ticket
    priority: Priority
    paper: Paper
    menu: ServiceMenu
    resting: Resting
    scans: Scans
    appointment: Appointment
    standing: Standing
    search: Search
    procedure: ProcedurePage

    def properties(self) -> dict[str, object]:
        """As the engine takes them."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def assemble(
    link: Link, printer: Printer, translations: Translations, *, procedures: ProcedureList, setup: Setup
) -> Parts:
    """The view models of one kiosk; the language in use is the one it starts over in."""
    pace, clock, own = setup.pace, setup.clock, setup.own_numbers(link.now)
    language = Language(translations, link, home=translations.language)
    visit = Visit(link, printer, language, own, AskedFile(setup.folder), pace=pace, clock=clock)
    access = Access(setup.mounting)
    access.touched.connect(visit.touch)
    visit.started_over.connect(access.start_over)
    centre = Centre(link, visit, own, folder=setup.folder, owner=setup.owner)
    cards = Cards(centre, language)
    connection = Connection(link, language=language.code)
    translations.changed.connect(connection.speak)
    cards.touched.connect(visit.touch)
    visit.started_over.connect(cards.start_over)
    machine = Machine(link, printer, own, server=setup.server, read_log=setup.read_log)
    menu = ServiceMenu(machine, printer, language, settings=setup.settings, clock=clock, wall=setup.wall)
    resting = Resting(
        link,
        language,
        visit,
        menu,
        settings=setup.settings,
        backlight=setup.backlight,
        zone=setup.zone,
        after=pace.rest,
        clock=clock,
    )
    search = Search(centre, procedures, language)
    search.touched.connect(visit.touch)
    visit.started_over.connect(search.start_over)
    return Parts(
        access=access,
        language=language,
        visit=visit,
        header=Header(link, language),
        connection=connection,
        cards=cards,
        ticket=Ticket(link, language, visit),
        priority=Priority(link, language, visit),
        paper=Paper(printer),
        menu=menu,
        resting=resting,
        scans=Scans(link, language, visit),
        appointment=Appointment(visit),
        standing=Standing(link, language, visit),
        search=search,
        procedure=ProcedurePage(centre, procedures, language, visit, printer),
    )
