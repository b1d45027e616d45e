"""The page of the desk: what it shows of kiosks and slips, and what it tells the server."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from counter_app.presses import DEAF_SECONDS
from counter_app.shown.desk_ticket import OptionShown
from counter_app.view_models.desk_ticket import DeskTicketPage
from counter_app.view_models.own_printer import OwnPrinter
from queue_client.printing import Condition, Trouble
from queue_client.qt.translations import Translations
from queue_protocol.commands import IssueTicket, ReportPrint, ReportPrinter
from queue_protocol.events import PrintReported
from tests.counter_app.desk import DeskPrinter, KnownKiosks, a_page
from tests.counter_app.snapshots import a_snapshot
from tests.counter_app.test_desk_ticket import WANTED, issued
from tests.queue_client.scripted_link import ScriptedLink
from tests.support.clocks import StandingSeconds


class Desk:
    def __init__(self, *, has_printer: bool = True) -> None:
        self.link, self.printer, self.clock = ScriptedLink(counter=5), DeskPrinter(), StandingSeconds()
        self.kiosks = KnownKiosks(self.link)
        self.page: DeskTicketPage = a_page(
            self.link, self.printer, kiosks=self.kiosks, has_printer=has_printer, clock=self.clock
        )
        self.link.connects(a_snapshot())
        self.page.open()

    def issues(self, place: str) -> None:
        self.page.choose_service("tu-phap")
        self.page.choose_place(place)
        self.clock.advance(DEAF_SECONDS)
        self.page.issue()

    def option(self, code: str) -> OptionShown:
        return next(each for each in self.page.value.places if each.code == code)


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[Desk]:
    assert qapp
    translations = Translations(["counter_app"])
    translations.use("vi")
    yield Desk()
    translations.remove()


def test_a_kiosk_may_be_chosen_if_it_has_a_printer_and_is_said_to_be_as_it_is(desk: Desk) -> None:
    codes = [each.code for each in desk.page.value.places]
    assert codes == ["here", "kiosk-3", "kiosk-4", "kiosk-6", "kiosk-7", "nowhere"]
    said = {each.code: (each.note_id, each.is_well, each.is_possible) for each in desk.page.value.places[1:5]}
    assert said == {
        "kiosk-3": ("counter.printer.ready", True, True),
        "kiosk-4": ("counter.printer.paper_out", False, True),
        "kiosk-6": ("counter.printer.away", False, True),
        "kiosk-7": ("counter.printer.none", False, False),
    }
    assert desk.option("here").is_chosen


def test_a_counter_without_a_printer_does_not_offer_one(qapp: QGuiApplication) -> None:
    assert qapp
    desk = Desk(has_printer=False)
    assert "here" not in [each.code for each in desk.page.value.places]
    assert desk.option("nowhere").is_chosen


def test_a_second_press_at_once_gives_no_second_number(desk: Desk) -> None:
    desk.issues("here")
    desk.page.issue()
    assert desk.link.submitted == [IssueTicket(service="tu-phap")]
    desk.link.answers(issued())
    desk.page.print_again()
    desk.page.another()
    assert (desk.printer.taken, desk.page.value.number) == ([(8, False)], "A128")


def test_what_becomes_of_the_own_slip_is_said_and_reported(desk: Desk) -> None:
    desk.issues("here")
    desk.link.answers(issued())
    assert desk.page.value.fate == "Đang in: Máy in của quầy…"
    desk.printer.delayed.emit(8, Trouble.PAPER_OUT)
    assert desk.page.value.fate == "Máy in của quầy: hết giấy. Phiếu chờ in."
    desk.printer.done.emit(8, Trouble.PAPER_OUT, "paper_out: x")
    assert desk.page.value.tone == "trouble"
    assert desk.link.submitted[-1] == ReportPrint(ticket_id=8, printed=False, detail="paper_out: x")
    desk.clock.advance(DEAF_SECONDS)
    desk.page.print_again()
    desk.printer.done.emit(8, None, "reprint")
    assert desk.printer.taken == [(8, False), (8, True)]
    assert desk.page.value.fate == "Đã in lại: Máy in của quầy. Phiếu có ghi “In lại”."


def test_a_kiosk_that_is_not_well_is_named_while_its_slip_waits(desk: Desk) -> None:
    desk.issues("kiosk-4")
    desk.link.answers(issued(WANTED.model_copy(update={"device_id": 4})))
    assert desk.page.value.fate == "Kiosk khu B: hết giấy. Phiếu sẽ ra nếu máy in được trước 12:05."
    desk.link.tells(PrintReported(ticket_id=8, number="A128", printed=True, print_id=5))
    assert desk.page.value.fate == "Đã in: Kiosk khu B"


def test_a_kiosk_that_never_answers_is_given_up_while_the_page_is_looked_at(desk: Desk, qtbot: QtBot) -> None:
    desk.issues("kiosk-3")
    desk.link.answers(issued(WANTED))
    desk.link.time += timedelta(minutes=5)
    qtbot.waitUntil(lambda: desk.page.value.fate.startswith("Kiosk cửa chính không in kịp trước 12:05"))
    desk.page.leave()


def test_without_a_server_no_number_is_given(desk: Desk) -> None:
    desk.page.choose_service("tu-phap")
    before = desk.page.value.may_issue
    desk.link.drops()
    assert (before, desk.page.value.may_issue) == (True, False)
    desk.clock.advance(DEAF_SECONDS)
    desk.page.issue()
    assert desk.link.submitted == []


def test_a_kiosk_that_has_gone_for_good_gives_its_place_to_the_own_printer(desk: Desk) -> None:
    desk.page.choose_place("kiosk-4")
    desk.kiosks.known = ()
    desk.kiosks.changed.emit()
    assert desk.option("here").is_chosen


def test_how_the_own_printer_is_is_told_once_for_each_change(desk: Desk) -> None:
    own = OwnPrinter(desk.link, desk.printer)
    desk.printer.changed.emit()  # nobody has looked yet
    for condition in (Condition("ready"), Condition("ready"), Condition("failed", "cutter_error")):
        desk.printer.told = condition
        desk.printer.changed.emit()
    assert desk.link.submitted == [
        ReportPrinter(state="ready"),
        ReportPrinter(state="failed", detail="cutter_error"),
    ]
    desk.link.drops()
    desk.printer.changed.emit()
    desk.link.connects(a_snapshot())
    assert desk.link.submitted[2:] == [ReportPrinter(state="failed", detail="cutter_error")]
    assert own
