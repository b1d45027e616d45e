"""A citizen at the kiosk: real touches on the real window, a real socket, a printer that is nearly real."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import combinations
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk_app.devices.printer import Printer
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.effects import Trouble
from kiosk_app.pace import Pace
from printers.virtual.device import VirtualDevice
from printers.virtual.server import VirtualServer
from printers.virtual.trouble import Trouble as Told
from printers.virtual.trouble import tell
from queue_protocol.commands import IssueTicket, ReportPrint
from queue_protocol.errors import Error
from queue_protocol.events import ServiceChanged
from queue_protocol.frames import WaitsFrame
from queue_protocol.results import Notice, ServiceWait
from queue_protocol.state import Snapshot
from tests.kiosk_app.lobby import LANDSCAPE, PORTRAIT, QUICK, Lobby
from tests.kiosk_app.scripted import ScriptedPrinter
from tests.kiosk_app.server import KioskServer
from tests.kiosk_app.snapshots import ALL_GIVEN, NOON_BREAK, binh_duong, with_offer, with_services, xa_mau
from tests.queue_client.turning_away import TurningAway

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

FULL = Error(code="unavailable", message={"vi": "Hôm nay đã hết số."})
POLL = 0.05


class OpenLobby(Protocol):
    def __call__(
        self, printer: Printer | None = None, *, size: QSize = ..., pace: Pace = ...
    ) -> AbstractContextManager[Lobby]: ...


@pytest.fixture
def server(qapp: QGuiApplication) -> Iterator[KioskServer]:
    assert qapp
    server = KioskServer(binh_duong())
    yield server
    server.cut()


@pytest.fixture
def lobby(server: KioskServer, qtbot: QtBot, touch_screen: QPointingDevice) -> OpenLobby:
    @contextmanager
    def opened(printer: Printer | None = None, *, size: QSize = PORTRAIT, pace: Pace = QUICK) -> Iterator[Lobby]:
        lobby = Lobby(server.url, qtbot, touch_screen, printer=printer, size=size, pace=pace)
        try:
            lobby.opens()
            yield lobby
        finally:
            lobby.ends()

    return opened


@pytest.fixture
def network_printer(tmp_path: Path) -> Iterator[str]:
    """The URL of a virtual printer that is reached by TCP; its folder is `tmp_path`."""
    with VirtualServer(VirtualDevice(tmp_path, width=576)) as printer:
        thread = threading.Thread(target=printer.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield printer.url
        printer.shutdown()
        thread.join()


def spooled(url: str) -> SpooledPrinter:
    return SpooledPrinter(url, poll_seconds=POLL, retry_seconds=POLL)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_one_touch_gives_a_number_and_a_slip(
    lobby: OpenLobby, server: KioskServer, tmp_path: Path, size: QSize
) -> None:
    with lobby(spooled(f"virtual://{tmp_path}"), size=size) as kiosk:
        kiosk.touch("service-tu-phap")
        kiosk.wait_for_screen("ticket")
        assert kiosk.reads("ticketNumber") == "A001"
        assert kiosk.reads("ticketPlace") == "Khu A – tầng 1 · quầy 4 và 5"
        kiosk.qtbot.waitUntil(lambda: server.reports != [])
        assert kiosk.reads("slipStatus") == "Mời quý khách lấy phiếu"
    assert server.requests == [IssueTicket(service="tu-phap")]
    assert server.reports == [ReportPrint(ticket_id=1, printed=True)]
    assert (tmp_path / "0001.png").exists()


def test_a_slip_comes_out_of_a_printer_in_the_network(
    lobby: OpenLobby, server: KioskServer, network_printer: str, tmp_path: Path
) -> None:
    with lobby(spooled(network_printer)) as kiosk:
        kiosk.touch("service-tu-phap")
        kiosk.qtbot.waitUntil(lambda: server.reports == [ReportPrint(ticket_id=1, printed=True)])
    assert (tmp_path / "0001.png").exists()


def test_a_double_touch_gives_one_number(lobby: OpenLobby, server: KioskServer) -> None:
    with lobby(pace=Pace()) as kiosk:
        kiosk.touch("service-tu-phap")
        kiosk.touch("service-tu-phap")
        kiosk.wait_for_screen("ticket")
        kiosk.touch("ticketNumber")
        assert kiosk.screen == "ticket"
    assert server.requests == [IssueTicket(service="tu-phap")]


def test_two_fingers_on_two_cards_give_one_number(lobby: OpenLobby, server: KioskServer) -> None:
    with lobby() as kiosk:
        kiosk.touch("service-tu-phap", "service-y-te")
        kiosk.wait_for_screen("ticket")
    assert len(server.requests) == 1


def test_another_card_touched_while_the_first_is_asked_for_gives_nothing_more(
    lobby: OpenLobby, server: KioskServer
) -> None:
    server.holds = True
    with lobby() as kiosk:
        kiosk.click("service-tu-phap")
        kiosk.click("service-y-te")
        kiosk.qtbot.waitUntil(lambda: server.requests != [])
        server.answers_now()
        kiosk.wait_for_screen("ticket")
    assert server.requests == [IssueTicket(service="tu-phap")]


def test_a_touch_sends_the_number_away_and_the_next_person_takes_the_next(
    lobby: OpenLobby, server: KioskServer, tmp_path: Path
) -> None:
    with lobby(spooled(f"virtual://{tmp_path}")) as kiosk:
        kiosk.touch("service-tu-phap")
        kiosk.qtbot.waitUntil(lambda: server.reports != [])
        kiosk.touch("ticketNumber")
        kiosk.wait_for_screen("services")
        kiosk.touch("service-y-te")
        kiosk.wait_for_screen("ticket")
        assert kiosk.reads("ticketNumber") == "A002"


def test_a_number_leaves_the_screen_by_itself(lobby: OpenLobby, tmp_path: Path) -> None:
    with lobby(spooled(f"virtual://{tmp_path}"), pace=Pace(settle=0, take=0.05)) as kiosk:
        kiosk.touch("service-tu-phap")
        kiosk.wait_for_screen("ticket")
        kiosk.wait_for_screen("services")


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        (Told.PAPER_OUT, "Máy in hết giấy"),
        (Told.COVER_OPEN, "Nắp máy in đang mở"),
        (Told.CUTTER, "Dao cắt của máy in bị kẹt"),
        (Told.OFFLINE, "Máy in chưa sẵn sàng"),
        (Told.UNPLUGGED, "Máy in chưa sẵn sàng"),
    ],
)
def test_without_a_slip_the_number_and_its_code_stay_and_the_server_is_told(
    lobby: OpenLobby, server: KioskServer, network_printer: str, tmp_path: Path, trouble: Told, sentence: str
) -> None:
    with lobby(spooled(network_printer)) as kiosk:
        tell(tmp_path, trouble)
        kiosk.qtbot.waitUntil(lambda: kiosk.sees("printerNotice"))
        kiosk.touch("service-tu-phap")
        kiosk.qtbot.waitUntil(lambda: kiosk.sees("paperTrouble"))
        assert sentence in kiosk.reads("paperTrouble")
        assert kiosk.reads("ticketNumber") == "A001"
        assert kiosk.sees("ticketQr")
        kiosk.touch("numberNoted")
        kiosk.wait_for_screen("services")
        kiosk.qtbot.waitUntil(lambda: server.reports != [])
    assert [report.printed for report in server.reports] == [False]


def test_a_printer_that_is_well_again_prints_the_next_slip(
    lobby: OpenLobby, server: KioskServer, network_printer: str, tmp_path: Path
) -> None:
    tell(tmp_path, Told.UNPLUGGED)
    with lobby(spooled(network_printer)) as kiosk:
        kiosk.qtbot.waitUntil(lambda: kiosk.sees("printerNotice"))
        tell(tmp_path)
        kiosk.qtbot.waitUntil(lambda: not kiosk.sees("printerNotice"))
        kiosk.touch("service-tu-phap")
        kiosk.qtbot.waitUntil(lambda: server.reports == [ReportPrint(ticket_id=1, printed=True)])


def test_the_slip_comes_out_as_soon_as_there_is_paper_while_the_person_is_there(
    lobby: OpenLobby, server: KioskServer, network_printer: str, tmp_path: Path
) -> None:
    tell(tmp_path, Told.PAPER_OUT)
    with lobby(spooled(network_printer)) as kiosk:
        kiosk.touch("service-tu-phap")
        kiosk.qtbot.waitUntil(lambda: kiosk.sees("paperTrouble"))
        tell(tmp_path)
        kiosk.qtbot.waitUntil(lambda: kiosk.sees("slipStatus"))
        kiosk.qtbot.waitUntil(lambda: server.reports == [ReportPrint(ticket_id=1, printed=True)])


def test_staff_see_quietly_that_the_roll_is_nearly_used_up(
    lobby: OpenLobby, server: KioskServer, network_printer: str, tmp_path: Path
) -> None:
    tell(tmp_path, Told.PAPER_LOW)
    with lobby(spooled(network_printer)) as kiosk:
        kiosk.qtbot.waitUntil(lambda: kiosk.sees("paperLow"))
        assert not kiosk.sees("printerNotice")
        kiosk.touch("service-tu-phap")
        kiosk.qtbot.waitUntil(lambda: server.reports == [ReportPrint(ticket_id=1, printed=True)])


def test_a_kiosk_without_a_printer_shows_the_number_to_be_kept(lobby: OpenLobby, server: KioskServer) -> None:
    with lobby() as kiosk:
        kiosk.touch("service-tu-phap")
        kiosk.qtbot.waitUntil(lambda: kiosk.sees("paperTrouble"))
        kiosk.qtbot.waitUntil(lambda: server.reports != [])
    assert server.reports == [ReportPrint(ticket_id=1, printed=False, detail="no_printer")]


def test_a_refusal_is_a_kind_sentence_with_its_code_below(lobby: OpenLobby, server: KioskServer) -> None:
    server.shortage = FULL
    with lobby() as kiosk:
        kiosk.touch("service-tu-phap")
        kiosk.wait_for_screen("apology")
        assert kiosk.reads("apology") == "Hôm nay đã hết số."
        assert kiosk.reads("apologyCode") == "unavailable"
        kiosk.touch("apologyBack")
        kiosk.wait_for_screen("services")


def test_a_rule_of_the_centre_is_a_kind_sentence_alone(lobby: OpenLobby, server: KioskServer) -> None:
    server.shortage = Error(code="already_waiting", message={"vi": "Quý khách đang có số A018."})
    with lobby() as kiosk:
        kiosk.touch("service-tu-phap")
        kiosk.wait_for_screen("apology")
        assert kiosk.reads("apologyTitle") == "Mong quý khách thông cảm"
        assert kiosk.reads("apology") == "Quý khách đang có số A018."
        assert not kiosk.sees("apologyCode")
        kiosk.touch("apologyBack")
        kiosk.wait_for_screen("services")


def test_after_a_rule_was_told_the_services_come_back_by_themselves(lobby: OpenLobby, server: KioskServer) -> None:
    server.shortage = Error(code="full", message=ALL_GIVEN)
    with lobby(pace=Pace(settle=0, apology=0.05)) as kiosk:
        kiosk.touch("service-tu-phap")
        kiosk.wait_for_screen("apology")
        kiosk.wait_for_screen("services")


def test_a_service_that_gives_no_numbers_says_why_and_takes_no_touch(
    lobby: OpenLobby, server: KioskServer
) -> None:
    server.snapshot = with_offer(xa_mau(), "dat-dai", state="closed", message=NOON_BREAK)
    with lobby() as kiosk:
        assert kiosk.reads("serviceWhyNot") == "Đang nghỉ giữa hai ca. Mở lại lúc 13:30."
        kiosk.touch("service-dat-dai")
        kiosk.touch("service-ho-tich")
        kiosk.wait_for_screen("ticket")
    assert server.requests == [IssueTicket(service="ho-tich")]


def test_a_service_is_paused_and_resumed_under_the_eyes_of_the_people(
    lobby: OpenLobby, server: KioskServer
) -> None:
    server.snapshot = xa_mau()
    with lobby() as kiosk:
        assert not kiosk.sees("serviceWhyNot")
        server.tell(ServiceChanged(service="dat-dai", state="paused", message={"vi": "Hết tờ khai."}))
        kiosk.qtbot.waitUntil(lambda: kiosk.sees("serviceWhyNot"))
        assert kiosk.reads("serviceWhyNot") == "Hết tờ khai."
        assert not kiosk.item("service-dat-dai").isEnabled()
        server.tell(ServiceChanged(service="dat-dai", state="open"))
        kiosk.qtbot.waitUntil(lambda: not kiosk.sees("serviceWhyNot"))
        kiosk.touch("service-dat-dai")
        kiosk.wait_for_screen("ticket")


def test_a_centre_that_is_closed_says_so_above_its_services(lobby: OpenLobby, server: KioskServer) -> None:
    server.snapshot = with_offer(binh_duong(), state="closed", message=NOON_BREAK)
    with lobby() as kiosk:
        assert kiosk.reads("noneOpenWords") == "Đang nghỉ giữa hai ca. Mở lại lúc 13:30."
        kiosk.touch("language-en")
        assert kiosk.reads("noneOpenWords") == "We are between shifts. Open again at 13:30."
        server.tell(ServiceChanged(service="tu-phap", state="open"))
        kiosk.qtbot.waitUntil(lambda: not kiosk.sees("noneOpen"))


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_what_else_a_person_should_know_stands_under_the_number_and_over_nothing(
    lobby: OpenLobby, server: KioskServer, size: QSize
) -> None:
    told = "Không đọc được thẻ căn cước. Số của quý khách vẫn có giá trị; nếu thuộc diện ưu tiên, mời báo cán bộ."
    server.notice = Notice(code="card_unreadable", message={"vi": told})
    with lobby(size=size) as kiosk:
        kiosk.touch("service-tu-phap")
        kiosk.qtbot.waitUntil(lambda: kiosk.sees("paperTrouble"))
        assert kiosk.reads("ticketNotice") == told
        assert kiosk.item("ticketWait").property("value") == "15–25 phút"
        names = ("ticketNumber", "ticketPlace", "ticketNotice", "ticketWait", "ticketQr", "numberNoted")
        kiosk.qtbot.waitUntil(lambda: conflicts(kiosk, names, size) == [])


def test_without_its_server_the_kiosk_says_since_when_and_comes_back_by_itself(
    lobby: OpenLobby, server: KioskServer
) -> None:
    with lobby(pace=Pace(settle=0, hold=0, blink=0)) as kiosk:
        server.cut()
        kiosk.wait_for_screen("wait")
        assert kiosk.reads("waitSince") == "Mất kết nối từ 08:24"
        assert kiosk.cards() == []
        server.come_back()
        kiosk.wait_for_screen("services")


def test_an_answer_that_was_lost_with_the_server_comes_once_after_it_is_back(
    lobby: OpenLobby, server: KioskServer, tmp_path: Path
) -> None:
    server.holds = True
    with lobby(spooled(f"virtual://{tmp_path}"), pace=Pace(settle=0, blink=0, please_wait=0)) as kiosk:
        kiosk.touch("service-tu-phap")
        kiosk.qtbot.waitUntil(lambda: server.requests != [])
        server.cut()
        kiosk.wait_for_screen("wait")
        assert "đứng đợi" in kiosk.reads("waitReason")
        server.holds = False
        server.come_back()
        kiosk.wait_for_screen("ticket")
        kiosk.qtbot.waitUntil(lambda: server.reports != [])
    assert len(server.requests) == 2
    assert len(server.given) == 1
    assert [file.name for file in tmp_path.glob("*.png")] == ["0001.png"]


def test_a_kiosk_starts_without_its_server(
    server: KioskServer, qtbot: QtBot, touch_screen: QPointingDevice
) -> None:
    server.cut()
    kiosk = Lobby(server.url, qtbot, touch_screen)
    kiosk.program.link.open()
    assert kiosk.screen == "wait"
    assert kiosk.sees("waitReason")
    server.come_back()
    kiosk.wait_for_screen("services")
    kiosk.ends()


def test_a_kiosk_that_its_server_does_not_know_says_what_to_do(
    qtbot: QtBot, touch_screen: QPointingDevice
) -> None:
    stranger = TurningAway("401 Unauthorized")
    kiosk = Lobby(stranger.url, qtbot, touch_screen)
    kiosk.program.link.open()
    kiosk.qtbot.waitUntil(lambda: kiosk.sees("refusal"))
    assert kiosk.reads("refusal") == (
        "Máy chủ không nhận thiết bị này. Cần ghép nối lại thiết bị.\nunauthenticated"
    )
    kiosk.ends()


def test_a_priority_is_declared_by_touch_and_can_be_taken_back(lobby: OpenLobby, server: KioskServer) -> None:
    with lobby() as kiosk:
        kiosk.touch("priorityOffer")
        kiosk.touch("priority-elderly")
        assert kiosk.reads("declaredPriority") == "Người cao tuổi (từ 75 tuổi)"
        kiosk.touch("priorityOffer")
        assert not kiosk.sees("declaredPriority")
        kiosk.touch("priorityOffer")
        kiosk.touch("priority-merit")
        kiosk.touch("service-tu-phap")
        kiosk.wait_for_screen("ticket")
        assert kiosk.sees("ticketPriority")
    assert server.requests == [IssueTicket(service="tu-phap", priority="merit")]


def test_from_the_priority_question_one_touch_goes_back(lobby: OpenLobby) -> None:
    with lobby() as kiosk:
        kiosk.touch("priorityOffer")
        assert kiosk.screen == "priority"
        kiosk.touch("noPriority")
        assert kiosk.screen == "services"


def test_another_language_is_one_touch_away(lobby: OpenLobby) -> None:
    with lobby() as kiosk:
        kiosk.touch("language-en")
        assert kiosk.reads("centreName") == "Binh Duong Provincial Public Administration Centre"
        kiosk.touch("service-tu-phap")
        kiosk.wait_for_screen("ticket")
        assert kiosk.reads("ticketPlace") == "Area A – ground floor · counters 4 and 5"


def test_the_other_language_is_offered_by_its_own_name(lobby: OpenLobby) -> None:
    with lobby() as kiosk:
        assert kiosk.reads("language-en") == "English"
        kiosk.touch("language-en")
        kiosk.qtbot.waitUntil(lambda: kiosk.sees("language-vi"))
        assert kiosk.reads("language-vi") == "Tiếng Việt"
        assert not kiosk.sees("language-en")
        kiosk.touch("language-vi")
        kiosk.qtbot.waitUntil(lambda: kiosk.sees("language-en"))


def test_areas_and_pages_lead_to_every_service(lobby: OpenLobby) -> None:
    with lobby() as kiosk:
        kiosk.touch("nextPage")
        assert kiosk.reads("pageNumber") == "Trang 2/2"
        assert kiosk.sees("service-doanh-nghiep")
        kiosk.touch("area-A")
        assert not kiosk.sees("service-doanh-nghiep")
        assert kiosk.sees("service-tu-phap")


def test_a_kiosk_that_was_left_alone_returns_to_the_first_page(lobby: OpenLobby) -> None:
    with lobby(pace=Pace(settle=0, idle=0.05)) as kiosk:
        kiosk.touch("nextPage")
        kiosk.qtbot.waitUntil(lambda: kiosk.sees("pageNumber") and kiosk.reads("pageNumber") == "Trang 1/2")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, QSize(768, 1366), QSize(1366, 768), QSize(1280, 1024)])
@pytest.mark.parametrize("centre", [binh_duong, xa_mau, lambda: with_services(40)], ids=["17", "4", "40"])
@pytest.mark.parametrize("trouble", [None, Trouble.PAPER_OUT], ids=["well", "paper-out"])
def test_nothing_leaves_the_window_or_covers_anything_else(
    lobby: OpenLobby, server: KioskServer, size: QSize, centre: Callable[[], Snapshot], trouble: Trouble | None
) -> None:
    server.snapshot = centre()
    printer = ScriptedPrinter()
    printer.state = trouble
    with lobby(printer, size=size) as kiosk:
        kiosk.qtbot.waitUntil(lambda: overlaps(kiosk, size) == [])
        assert kiosk.sees("printerNotice") is (trouble is not None)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
@pytest.mark.parametrize("centre", [binh_duong, xa_mau, lambda: with_services(40)], ids=["17", "4", "40"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_how_many_wait_and_how_long_is_read_before_a_number_is_taken(
    lobby: OpenLobby, server: KioskServer, size: QSize, centre: Callable[[], Snapshot], language: str
) -> None:
    server.snapshot = centre()
    everywhere = (ServiceWait(service=each.code, low_minutes=100, high_minutes=120) for each in centre().services)
    with lobby(size=size) as kiosk:
        if language != "vi":
            kiosk.touch(f"language-{language}")
        server.say(WaitsFrame(waits=tuple(everywhere)))
        kiosk.qtbot.waitUntil(lambda: "100–120" in kiosk.reads("serviceWaiting"))
        assert [line.property("text") for line in kiosk.items("serviceWaiting") if is_too_wide(line)] == []
        assert cut_names(kiosk) == []


def is_too_wide(text: QQuickItem) -> bool:
    return bool(text.property("contentWidth") > text.width())


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
@pytest.mark.parametrize("centre", [binh_duong, xa_mau, lambda: with_services(40)], ids=["17", "4", "40"])
def test_no_service_name_is_cut(
    lobby: OpenLobby, server: KioskServer, size: QSize, centre: Callable[[], Snapshot]
) -> None:
    server.snapshot = centre()
    with lobby(size=size) as kiosk:
        for _ in range(kiosk.program.parts.cards.property("pages")):
            kiosk.qtbot.waitUntil(lambda: cut_names(kiosk) == [])
            assert kiosk.items("serviceName") != []
            kiosk.program.parts.cards.turn(1)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
@pytest.mark.parametrize("centre", [binh_duong, xa_mau, lambda: with_services(40)], ids=["17", "4", "40"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_neither_a_name_nor_a_reason_is_cut(
    lobby: OpenLobby, server: KioskServer, size: QSize, centre: Callable[[], Snapshot], language: str
) -> None:
    every_third = [service.code for service in centre().services[::3]]
    server.snapshot = with_offer(centre(), *every_third, state="full", message=ALL_GIVEN)
    with lobby(size=size) as kiosk:
        kiosk.program.parts.language.use(language)
        for _ in range(kiosk.program.parts.cards.property("pages")):
            kiosk.qtbot.waitUntil(lambda: cut_names(kiosk) == [])
            assert kiosk.items("serviceWhyNot") != []
            kiosk.program.parts.cards.turn(1)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, QSize(768, 1366), QSize(1280, 1024)])
@pytest.mark.parametrize("trouble", [None, Trouble.PAPER_OUT], ids=["well", "paper-out"])
def test_a_closed_centre_leaves_everything_its_room(
    lobby: OpenLobby, server: KioskServer, size: QSize, trouble: Trouble | None
) -> None:
    server.snapshot = with_offer(binh_duong(), state="full", message=ALL_GIVEN)
    printer = ScriptedPrinter()
    printer.state = trouble
    with lobby(printer, size=size) as kiosk:
        kiosk.qtbot.waitUntil(lambda: overlaps(kiosk, size) == [])
        assert kiosk.sees("noneOpen")


def cut_names(kiosk: Lobby) -> list[str]:
    texts = [*kiosk.items("serviceName"), *kiosk.items("serviceWhyNot")]
    return [str(text.property("text")) for text in texts if text.property("truncated")]


def overlaps(kiosk: Lobby, size: QSize) -> list[str]:
    """The touchable things that leave the window or lie on one another."""
    names = [card.objectName() for card in kiosk.cards()]
    names += [
        name
        for name in (
            "priorityOffer",
            "language-en",
            "mode-large",
            "mode-contrast",
            "mode-low",
            "nextPage",
            "previousPage",
        )
        if kiosk.sees(name)
    ]
    names += [name for name in ("printerNotice", "noneOpen", "area-", "area-A") if kiosk.sees(name)]
    return conflicts(kiosk, names, size)


def conflicts(kiosk: Lobby, names: Iterable[str], size: QSize) -> list[str]:
    boxes = {name: box_of(kiosk.item(name)) for name in names}
    window = QRectF(0, 0, size.width(), size.height())
    outside = [name for name, box in boxes.items() if not window.contains(box)]
    pairs = [f"{one} on {two}" for one, two in combinations(boxes, 2) if boxes[one].intersects(boxes[two])]
    return outside + pairs


def box_of(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect()).adjusted(1, 1, -1, -1)


def test_every_touchable_thing_has_a_name_for_those_who_cannot_see_it(lobby: OpenLobby) -> None:
    with lobby() as kiosk:
        heard = [QAccessible.queryAccessibleInterface(card).text(QAccessible.Text.Name) for card in kiosk.cards()]
    assert heard[0] == "Lý lịch tư pháp, công chứng, hộ tịch, Không ai chờ"
    assert all(heard)


def test_a_closed_service_is_heard_with_its_reason(lobby: OpenLobby, server: KioskServer) -> None:
    server.snapshot = with_offer(xa_mau(), "ho-tich", state="closed", message=NOON_BREAK)
    with lobby() as kiosk:
        card = QAccessible.queryAccessibleInterface(kiosk.item("service-ho-tich"))
        assert card.text(QAccessible.Text.Name).endswith("Đang nghỉ giữa hai ca. Mở lại lúc 13:30.")
        assert card.state().disabled
