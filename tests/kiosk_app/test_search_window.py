"""Somebody looks for the right service: real touches on the keys and results of a real window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk_app.devices.printer import Printer
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.effects import Trouble
from kiosk_app.pace import Pace
from queue_protocol.commands import IssueTicket
from queue_protocol.events import ServiceChanged, TicketIssued
from queue_protocol.procedures import Procedure
from queue_protocol.state import Snapshot
from queue_protocol.state import Ticket as Told
from queue_server.service.procedure_file import read
from queue_server.service.procedures import import_procedures
from tests.kiosk_app.lobby import LANDSCAPE, PORTRAIT, QUICK, Lobby
from tests.kiosk_app.procedures import known, real, with_procedures
from tests.kiosk_app.scripted import ScriptedPrinter
from tests.kiosk_app.server import KioskServer
from tests.kiosk_app.snapshots import LONG, NOON_BREAK, NOW, binh_duong, with_offer, xa_mau
from tests.kiosk_app.test_window import box_of, conflicts
from tests.support.clocks import MONDAY_NOON
from tests.support.databases import rows
from tests.support.procedures import PROCEDURES
from tests.support.threaded_server import serving

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

SIZES = pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, QSize(768, 1366), QSize(1280, 1024)])
LETTERS = "qwertyuiopasdfghjklzxcvbnm"
HUGE = Procedure(
    code="DD-99",
    service="dat-dai",
    name={"vi": f"{LONG}, chuyển mục đích sử dụng đất của hộ gia đình, cá nhân"},
    working_days=30,
    fee_vnd=1_250_000,
    documents={"vi": tuple(f"{LONG} (bản {number})" for number in range(1, 16))},
)

Search = Callable[..., Lobby]


@pytest.fixture
def server(qapp: QGuiApplication) -> Iterator[KioskServer]:
    assert qapp
    server = KioskServer(xa_mau())
    yield server
    server.cut()


@pytest.fixture
def search(server: KioskServer, qtbot: QtBot, touch_screen: QPointingDevice, tmp_path: Path) -> Iterator[Search]:
    """A kiosk of that centre, with the list of procedures, in its search."""
    lobbies: list[Lobby] = []

    def opened(
        centre: Snapshot | None = None,
        *,
        printer: Printer | None = None,
        size: QSize = PORTRAIT,
        pace: Pace = QUICK,
    ) -> Lobby:
        server.snapshot = with_procedures(centre or xa_mau(), tmp_path, [*real(), HUGE])
        kiosk = Lobby(server.url, qtbot, touch_screen, printer=printer, size=size, pace=pace, folder=tmp_path)
        lobbies.append(kiosk)
        kiosk.opens()
        kiosk.touch("searchPill")
        kiosk.wait_for_screen("search")
        return kiosk

    yield opened
    for kiosk in lobbies:
        kiosk.ends()


def write(kiosk: Lobby, words: str) -> None:
    for letter in words:
        kiosk.touch("keySpace" if letter == " " else f"key-{letter}")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_from_what_was_found_one_touch_gives_the_number_of_a_service(
    search: Search, server: KioskServer, size: QSize
) -> None:
    kiosk = search(size=size)
    write(kiosk, "dat dai")
    assert kiosk.reads("searchQuery") == "dat dai"
    kiosk.touch("found-service-dat-dai")
    kiosk.wait_for_screen("ticket")
    assert server.requests == [IssueTicket(service="dat-dai")]


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_from_what_was_found_two_touches_give_the_number_of_a_procedure(
    search: Search, server: KioskServer, size: QSize
) -> None:
    kiosk = search(size=size)
    write(kiosk, "giaays khai sinh")
    assert kiosk.reads("searchQuery") == "giấy khai sinh"
    kiosk.touch("found-procedure-HT-01")
    assert kiosk.reads("procedureName") == "Đăng ký khai sinh"
    assert [item.property("text") for item in kiosk.items("document")] == ["Tờ khai", "Giấy chứng sinh"]
    assert [item.property("text") for item in kiosk.items("procedureFact")] == [
        "Trong ngày", "Miễn phí", "Sảnh chính · quầy 1 và 2",
    ]  # fmt: skip
    kiosk.touch("takeNumber")
    kiosk.wait_for_screen("ticket")
    assert server.requests == [IssueTicket(service="ho-tich")]


def test_every_key_types_its_letter(search: Search) -> None:
    kiosk = search()
    kiosk.touch("searchBack")
    kiosk.touch("language-en")
    kiosk.touch("searchPill")
    write(kiosk, LETTERS)
    assert kiosk.reads("searchQuery") == LETTERS
    kiosk.touch("keyDelete")
    write(kiosk, " x")
    assert kiosk.reads("searchQuery") == f"{LETTERS[:-1]} x"
    kiosk.touch("keyClear")
    assert kiosk.reads("searchQuery") == ""
    assert not kiosk.item("keyClear").isEnabled()


def test_a_double_touch_on_a_result_gives_one_number(search: Search, server: KioskServer) -> None:
    kiosk = search()
    write(kiosk, "dat dai")
    server.holds = True
    kiosk.touch("found-service-dat-dai")
    kiosk.touch("found-service-dat-dai")
    kiosk.qtbot.waitUntil(lambda: server.requests != [])
    server.answers_now()
    kiosk.wait_for_screen("ticket")
    assert len(server.requests) == 1


def test_the_numbers_on_the_results_change_in_place(search: Search, server: KioskServer) -> None:
    kiosk = search()
    write(kiosk, "khai sinh")
    card = kiosk.item("found-procedure-HT-01")
    assert kiosk.reads("foundLine") == "Không ai chờ"
    ticket = Told(id=1, number="A001", service="ho-tich", state="waiting", issued_at=NOW, arrived_at=NOW)
    server.tell(TicketIssued(ticket=ticket, waiting=4))
    kiosk.qtbot.waitUntil(lambda: kiosk.reads("foundLine") == "4 người chờ")
    assert kiosk.item("found-procedure-HT-01") is card


def test_a_closed_service_says_why_and_its_procedures_can_be_read(search: Search, server: KioskServer) -> None:
    kiosk = search(with_offer(xa_mau(), "ho-tich", state="closed", message=NOON_BREAK))
    write(kiosk, "ho tich")
    assert kiosk.reads("foundLine") == NOON_BREAK["vi"]
    kiosk.touch("found-service-ho-tich")
    assert kiosk.screen == "search"
    kiosk.touch("found-procedure-HT-01")
    assert kiosk.reads("procedureStanding") == NOON_BREAK["vi"]
    kiosk.touch("takeNumber")
    assert kiosk.screen == "procedure"
    assert server.requests == []
    server.tell(ServiceChanged(service="ho-tich", state="open"))
    kiosk.qtbot.waitUntil(kiosk.item("takeNumber").isEnabled)
    kiosk.touch("takeNumber")
    kiosk.wait_for_screen("ticket")


def test_what_is_not_found_leads_to_somebody_who_helps(search: Search, server: KioskServer) -> None:
    kiosk = search(binh_duong())
    write(kiosk, "zzq")
    assert "Không tìm thấy “zzq”" in kiosk.reads("searchMessage")
    kiosk.touch("found-service-huong-dan")
    kiosk.wait_for_screen("ticket")
    assert server.requests == [IssueTicket(service="huong-dan")]


def test_the_way_back_leads_to_the_results_and_to_the_services(search: Search) -> None:
    kiosk = search()
    write(kiosk, "khai sinh")
    kiosk.touch("found-procedure-HT-01")
    kiosk.touch("procedureBack")
    assert kiosk.reads("searchQuery") == "khai sinh"
    kiosk.touch("searchBack")
    assert kiosk.screen == "services"
    assert kiosk.cards() != []


def test_whoever_walks_away_leaves_nothing_to_the_next(search: Search) -> None:
    kiosk = search(pace=Pace(settle=0, idle=0.5))
    write(kiosk, "d")
    kiosk.wait_for_screen("services")
    kiosk.touch("searchPill")
    assert kiosk.reads("searchQuery") == ""


def test_without_its_server_the_kiosk_says_so_in_the_search_too(search: Search, server: KioskServer) -> None:
    kiosk = search(pace=Pace(settle=0, hold=0, blink=0))
    write(kiosk, "dat")
    server.cut()
    kiosk.wait_for_screen("wait")
    assert kiosk.sees("waitReason")
    server.come_back()
    kiosk.wait_for_screen("search")
    kiosk.touch("found-service-dat-dai")
    kiosk.wait_for_screen("ticket")


def test_the_list_of_papers_is_printed_and_the_server_hears_nothing(
    search: Search, server: KioskServer, tmp_path: Path
) -> None:
    paper = tmp_path / "paper"
    kiosk = search(printer=SpooledPrinter(f"virtual://{paper}"))
    write(kiosk, "khai sinh")
    kiosk.touch("found-procedure-HT-01")
    kiosk.touch("printSheet")
    kiosk.qtbot.waitUntil(lambda: kiosk.reads("sheetStatus") == "Mời quý khách lấy tờ danh mục.")
    assert not kiosk.item("printSheet").isEnabled()
    assert (paper / "0001.png").exists()
    assert server.reports == []


def test_a_list_that_cannot_be_printed_is_excused(search: Search) -> None:
    printer = ScriptedPrinter()
    kiosk = search(printer=printer)
    write(kiosk, "khai sinh")
    kiosk.touch("found-procedure-HT-01")
    place = kiosk.place("takeNumber")
    kiosk.touch("printSheet")
    printer.sheet_done.emit(Trouble.PAPER_OUT)
    assert kiosk.reads("sheetStatus").startswith("Máy in hết giấy")
    assert kiosk.place("takeNumber") == place
    assert kiosk.item("printSheet").isEnabled()


@SIZES
@pytest.mark.parametrize("language", ["vi", "en"])
def test_keys_and_results_leave_one_another_their_room(search: Search, size: QSize, language: str) -> None:
    kiosk = search(with_offer(binh_duong(), "xay-dung", state="closed", message=NOON_BREAK), size=size)
    kiosk.touch("searchBack")
    kiosk.program.parts.language.use(language)
    kiosk.touch("searchPill")
    write(kiosk, "cap dat")
    kiosk.qtbot.waitUntil(lambda: conflicts(kiosk, touchable(kiosk), size) == [])
    assert results(kiosk) != []
    assert [item for item in kiosk.items("foundName") if item.property("truncated")] == []


@SIZES
@pytest.mark.parametrize("code", ["HT-01", "DD-99"])
def test_a_procedures_page_leaves_everything_its_room(search: Search, size: QSize, code: str) -> None:
    kiosk = search(size=size)
    kiosk.program.parts.visit.open_procedure(code)
    names = ["procedureBack", "procedureName", "documents", "takeNumber", "printSheet", "sheetStatus"]
    kiosk.qtbot.waitUntil(lambda: conflicts(kiosk, names, size) == [])
    assert not kiosk.item("procedureName").property("truncated")
    assert kiosk.item("documents").height() > 100


def test_the_pill_stands_beside_the_areas(search: Search) -> None:
    kiosk = search(binh_duong())
    kiosk.touch("searchBack")
    kiosk.place("searchPill")
    assert box_of(kiosk.item("searchPill")).center().y() == box_of(kiosk.item("area-A")).center().y()


def test_every_key_and_result_has_a_name_for_those_who_cannot_see_it(search: Search) -> None:
    kiosk = search()
    write(kiosk, "khai sinh")
    kiosk.place("keySpace")
    heard = {name: heard_as(kiosk.item(name)) for name in touchable(kiosk)}
    assert all(heard.values())
    assert heard["keyDelete"] == "Xoá một chữ"
    assert heard["found-procedure-HT-01"] == "Đăng ký khai sinh, Không ai chờ"


def heard_as(item: QQuickItem) -> str:
    return QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)


def touchable(kiosk: Lobby) -> list[str]:
    keys = [f"key-{letter}" for letter in LETTERS]
    turner = [name for name in ("previousPage", "nextPage") if kiosk.sees(name)]
    return ["searchBack", *keys, "keyDelete", "keyClear", "keySpace", *turner, *results(kiosk)]


def results(kiosk: Lobby) -> list[str]:
    return [item.objectName() for item in kiosk.all() if item.objectName().startswith("found-")]


def test_a_list_that_is_imported_meanwhile_is_found_in_and_kept(
    qtbot: QtBot, touch_screen: QPointingDevice, tmp_path: Path
) -> None:
    """The real server: the event, the list over HTTP, the number."""
    folders = [tmp_path / name for name in ("server", "kiosk")]
    for folder in folders:
        folder.mkdir()
    with serving(folders[0]) as real_server:
        token = real_server.token("kiosk")
        kiosk = Lobby(real_server.url, qtbot, touch_screen, token=token, folder=folders[1])
        kiosk.opens()
        kiosk.touch("searchPill")
        write(kiosk, "khai sinh")
        assert results(kiosk) == []
        with real_server.database.writing() as tx:
            import_procedures(tx, "xa-mau", read(PROCEDURES), skip_other_services=True, now=MONDAY_NOON)
        qtbot.waitUntil(lambda: "found-procedure-HT-01" in results(kiosk), timeout=10_000)
        kiosk.touch("found-procedure-HT-01")
        kiosk.touch("takeNumber")
        kiosk.wait_for_screen("ticket")
        kiosk.ends()
        assert rows(real_server.database, "SELECT number FROM ticket") != []
    assert list(folders[1].iterdir()) != []


def test_a_kiosk_that_starts_before_its_server_finds_in_the_list_that_it_kept(
    server: KioskServer, qtbot: QtBot, touch_screen: QPointingDevice, tmp_path: Path
) -> None:
    with_procedures(xa_mau(), tmp_path)
    server.snapshot = known(xa_mau())
    server.cut()
    kiosk = Lobby(server.url, qtbot, touch_screen, folder=tmp_path)
    kiosk.program.link.open()
    assert len(kiosk.program.procedures.content.procedures) == len(real())
    server.come_back()
    kiosk.wait_for_screen("services")
    kiosk.touch("searchPill")
    write(kiosk, "khai sinh")
    assert results(kiosk)[0] == "found-procedure-HT-01"
    kiosk.ends()
