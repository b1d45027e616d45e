"""Somebody scans something at the kiosk: real keys into the real window, a real server behind it."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPointingDevice
from pytestqt.qtbot import QtBot

from kiosk_app.devices.serial_scanner import SerialScanner
from kiosk_app.screens import Screen
from tests.kiosk_app.lobby import LANDSCAPE, PORTRAIT
from tests.kiosk_app.scanning_desk import WAYS, ScanningDesk, booked, brought_to, desk_at
from tests.support import afar
from tests.support.cards import card
from tests.support.centres import BINH_DUONG, XA_MAU
from tests.support.databases import load, rows
from tests.support.scanners import SerialCable
from tests.support.threaded_server import ThreadedServer, serving

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

OLD = "01011940"
AT_COUNTER_1 = "Mời quý khách đến quầy 1"
COVERED_BY_NOTHING = ("ticketNumber", "ticketAhead", "ticketQr", "standingNumber", "apology", "priorityOffer")
KEEPS_ITS_NUMBER = {Screen.TICKET}
STAYS = {Screen.WAIT, Screen.SEARCH, Screen.PROCEDURE}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ThreadedServer]:
    with serving(tmp_path, XA_MAU, BINH_DUONG) as running:
        yield running


@pytest.fixture
def desk(server: ThreadedServer, qtbot: QtBot, touch_screen: QPointingDevice) -> Iterator[ScanningDesk]:
    with desk_at(server, qtbot, touch_screen) as desk:
        yield desk


# Every screen.


def test_every_screen_is_walked() -> None:
    assert set(WAYS) == set(Screen)


@pytest.mark.parametrize("screen", WAYS)
def test_a_card_is_heard_on_every_screen(desk: ScanningDesk, screen: Screen) -> None:
    brought_to(desk, screen)
    desk.scans(card())
    if screen in KEEPS_ITS_NUMBER:
        desk.says("Xin quý khách nhận số trên màn hình trước")
        assert (desk.screen, desk.flow.card) == (screen, None)
        return
    desk.says("Đã nhận thẻ")
    assert desk.flow.card is not None
    assert desk.screen == (screen if screen in STAYS else "services")


@pytest.mark.parametrize("screen", WAYS)
def test_a_code_that_is_not_known_is_said_on_every_screen_and_changes_none(
    desk: ScanningDesk, screen: Screen
) -> None:
    brought_to(desk, screen)
    desk.scans("8934567890123")
    desk.says("nhận số trên màn hình" if screen in KEEPS_ITS_NUMBER else "Không nhận ra mã này")
    assert desk.screen == screen


@pytest.mark.parametrize("screen", WAYS)
@pytest.mark.parametrize("ending", ["\r", "\r\n", "\t"])
def test_no_key_of_a_scan_presses_or_moves_anything_on_any_screen(
    desk: ScanningDesk, screen: Screen, ending: str
) -> None:
    brought_to(desk, screen)
    desk.hands.press(Qt.Key.Key_Tab)
    focused = desk.program.window.activeFocusItem()
    asked = rows(desk.server.database, "SELECT count(*) FROM receipt")
    desk.after(1)
    desk.hands.scan("xxxxx yyyyy", ending)
    assert desk.program.window.activeFocusItem() is focused
    assert desk.screen == screen
    assert rows(desk.server.database, "SELECT count(*) FROM receipt") == asked


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
@pytest.mark.parametrize("screen", WAYS)
def test_what_is_said_of_a_scan_is_in_the_window_and_whole(
    server: ThreadedServer, qtbot: QtBot, touch_screen: QPointingDevice, size: QSize, screen: Screen
) -> None:
    with desk_at(server, qtbot, touch_screen, size=size) as desk:
        brought_to(desk, screen)
        desk.scans("079190000001")
        qtbot.waitUntil(lambda: desk.sees("scanWord"))
        box = desk.item("scanWord")
        assert not desk.item("scanWords").property("truncated")
        assert box.x() >= 0
        assert box.x() + box.width() <= size.width()


# A person's keys.


def test_a_persons_keys_still_press_what_is_in_focus(desk: ScanningDesk) -> None:
    desk.item("service-dat-dai").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    desk.hands.press(Qt.Key.Key_Space)
    desk.after(1)
    desk.wait_for_screen("ticket")
    assert desk.flow.ticket is not None
    assert desk.flow.ticket.service == "dat-dai"


# The card.


def test_a_card_of_old_age_gives_priority_and_says_so_before_the_touch(desk: ScanningDesk) -> None:
    desk.scans(card(born=OLD))
    desk.says("Quý khách được ưu tiên theo tuổi")
    assert desk.reads("declaredPriority").startswith("Ưu tiên (từ 75 tuổi")
    desk.touch("service-ho-tich")
    desk.wait_for_screen("ticket")
    assert desk.sees("ticketPriority")
    assert rows(desk.server.database, "SELECT priority FROM ticket") == [("priority",)]


def test_who_does_not_want_priority_by_age_takes_an_ordinary_number(desk: ScanningDesk) -> None:
    desk.scans(card(born=OLD))
    desk.touch("priorityOffer")
    assert not desk.sees("declaredPriority")
    desk.touch("service-ho-tich")
    desk.wait_for_screen("ticket")
    assert rows(desk.server.database, "SELECT priority FROM ticket") == [(None,)]
    assert len(rows(desk.server.database, "SELECT * FROM person_day")) == 1


def test_the_same_card_at_two_kiosks_is_one_person(
    desk: ScanningDesk, server: ThreadedServer, qtbot: QtBot, touch_screen: QPointingDevice
) -> None:
    desk.scans(card())
    desk.takes("ho-tich")
    with desk_at(server, qtbot, touch_screen) as other:
        other.scans(card())
        other.touch("service-ho-tich")
        other.wait_for_screen("apology")
        assert other.reads("apology") == "Quý khách đang có số A001 ở dịch vụ này. Xin dùng số đó."
        other.touch("apologyBack")
        other.takes("dat-dai")
    desk.scans(card())
    desk.touch("service-xa-hoi")
    desk.wait_for_screen("apology")
    assert desk.reads("apology") == "Hôm nay quý khách đã lấy đủ 2 số."
    assert not desk.sees("apologyCode")


def test_the_next_person_does_not_get_the_card_of_the_one_before(desk: ScanningDesk) -> None:
    desk.scans(card(born=OLD))
    desk.takes("ho-tich")
    desk.takes("ho-tich")
    assert rows(desk.server.database, "SELECT priority FROM ticket") == [("priority",), (None,)]
    assert len(rows(desk.server.database, "SELECT * FROM person_day")) == 1


def test_who_scans_and_walks_away_leaves_nothing_behind(desk: ScanningDesk) -> None:
    desk.scans(card(born=OLD))
    desk.after(60)
    assert desk.flow.card is None
    assert not desk.sees("declaredPriority")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (card()[:40], "Chưa đọc hết thẻ"),
        (card("07919000000x"), "Chưa đọc được thẻ"),
        (card(born="31021990"), "Ngày đọc được từ thẻ chưa đúng"),
    ],
)
def test_a_card_that_cannot_be_read_costs_nobody_the_number(desk: ScanningDesk, text: str, words: str) -> None:
    desk.scans(text)
    desk.says(words)
    assert "lấy được số" in desk.reads("scanWords")
    desk.takes("ho-tich")
    assert rows(desk.server.database, "SELECT * FROM person_day") == []


def test_what_is_said_of_a_scan_goes_by_itself_and_speaks_the_persons_language(desk: ScanningDesk) -> None:
    desk.touch("language-en")
    desk.scans(card())
    desk.says("Your card was read.")
    desk.after(10)
    assert not desk.sees("scanWord")


def test_the_key_of_the_day_comes_with_the_day(desk: ScanningDesk) -> None:
    desk.scans(card())
    desk.takes("ho-tich")
    first = rows(desk.server.database, "SELECT person_key FROM person_day")
    key = desk.program.link.snapshot.person_key if desk.program.link.snapshot else None
    desk.server.clock.advance(days=1)
    desk.takes("dat-dai")  # the day turns with the first command
    desk.qtbot.waitUntil(lambda: getattr(desk.program.link.snapshot, "person_key", key) not in (key, None))
    desk.scans(card())
    desk.takes("ho-tich")
    (second,) = rows(desk.server.database, "SELECT person_key FROM person_day")
    assert [second] != first


def test_a_serial_scanner_is_heard_beside_the_keyboard(
    server: ThreadedServer, qtbot: QtBot, touch_screen: QPointingDevice, tmp_path: Path
) -> None:
    cable = SerialCable(tmp_path)
    scanner = SerialScanner(cable.url)
    qtbot.waitUntil(lambda: scanner.is_connected)
    with desk_at(server, qtbot, touch_screen, scanner=scanner) as desk:
        cable.send(card(born=OLD).encode() + b"\r\n")
        desk.says("Quý khách được ưu tiên theo tuổi")
    cable.unplug()


# The appointment.


def test_an_appointment_is_checked_in_by_its_code(desk: ScanningDesk, server: ThreadedServer) -> None:
    desk.scans(booked(server))
    desk.wait_for_screen("ticket")
    assert desk.reads("ticketNumber") == "A001"
    assert [ticket.number for ticket in desk.printer.taken] == ["A001"]


def test_an_appointment_is_checked_in_once(desk: ScanningDesk, server: ThreadedServer) -> None:
    code = booked(server)
    desk.scans(code)
    desk.wait_for_screen("ticket")
    desk.slip_comes_out()
    desk.scans(code)
    desk.wait_for_screen("apology")
    assert desk.reads("apologyTitle") == "Mong quý khách thông cảm"
    assert desk.reads("apology") == "Mã này đã được dùng để nhận số A001."


def test_who_is_late_for_an_appointment_gets_a_number_and_is_told(
    desk: ScanningDesk, server: ThreadedServer
) -> None:
    code = booked(server)
    server.clock.advance(hours=3)
    desk.scans(code)
    desk.wait_for_screen("ticket")
    assert desk.reads("ticketNotice").startswith("Đã quá giờ hẹn")


def test_an_appointment_of_another_day_or_centre_is_told_in_the_servers_words(
    desk: ScanningDesk, server: ThreadedServer
) -> None:
    desk.scans(booked(server, days=1))
    desk.wait_for_screen("apology")
    assert desk.reads("apology").startswith("Lịch hẹn này là lúc")
    desk.touch("apologyBack")
    desk.scans(booked(server, "binh-duong", "tu-phap"))
    desk.wait_for_screen("apology")
    assert (
        desk.reads("apology") == "Không tìm thấy mã này ở trung tâm này. Xin xem lại mã hẹn hoặc mã lấy số từ xa."
    )


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_without_a_scanner_the_code_is_typed_on_the_screens_own_keys(
    server: ThreadedServer, qtbot: QtBot, touch_screen: QPointingDevice, size: QSize
) -> None:
    code = booked(server)
    with desk_at(server, qtbot, touch_screen, size=size) as desk:
        desk.touch("appointmentOffer")
        assert not desk.item("appointmentCheckIn").isEnabled()
        for sign in (*code[:3], "Y"):
            desk.touch(f"code-{sign}")
        desk.touch("codeErase")
        for sign in code[3:]:
            desk.touch(f"code-{sign}")
        assert "".join(str(place.property("text")) for place in desk.items("codePlace")) == code
        desk.touch("appointmentCheckIn")
        desk.wait_for_screen("ticket")


# The number from afar.


def from_afar(server: ThreadedServer) -> str:
    """The code of a number that was taken from afar."""
    folder = server.folder
    assert isinstance(folder, Path)
    load(server.database, afar.enabled(folder), now=server.clock())
    return afar.code_on(httpx.get(afar.page_of(server, afar.take(server))).text)


def test_a_number_from_afar_is_checked_in_by_its_code_and_its_slip_comes_out(
    desk: ScanningDesk, server: ThreadedServer
) -> None:
    code = from_afar(server)
    with server.caller() as admin:
        admin.post("/tickets", json={"service": "ho-tich"})
    desk.scans(code)
    desk.wait_for_screen("ticket")
    assert desk.reads("ticketNumber") == "A001"
    assert [ticket.number for ticket in desk.printer.taken] == ["A001"]


def test_who_comes_late_for_a_number_from_afar_keeps_it_and_is_told(
    desk: ScanningDesk, server: ThreadedServer
) -> None:
    code = from_afar(server)
    server.clock.advance(minutes=121)
    desk.scans(code)
    desk.wait_for_screen("ticket")
    assert desk.reads("ticketNumber") == "A001"
    assert desk.reads("ticketNotice").startswith("Đã quá giờ giữ chỗ")


def test_a_code_half_typed_is_not_there_for_the_next_person(desk: ScanningDesk) -> None:
    desk.touch("appointmentOffer")
    desk.touch("code-3")
    desk.touch("appointmentBack")
    desk.wait_for_screen("services")
    desk.touch("appointmentOffer")
    assert {str(place.property("text")) for place in desk.items("codePlace")} == {""}
    desk.touch("code-4")
    desk.after(60)
    desk.wait_for_screen("services")


# The slip.


def test_a_slip_tells_how_many_are_before_and_later_where_to_go(
    desk: ScanningDesk, server: ThreadedServer
) -> None:
    for _ in range(3):
        desk.takes("ho-tich")
    address = desk.takes("ho-tich")
    desk.scans(address)
    desk.wait_for_screen("standing")
    assert desk.reads("standingNumber") == "A004"
    assert desk.reads("standingSentence") == "Còn 3 người trước"
    desk.touch("standingDone")
    with server.caller("counter", 1) as clerk:
        clerk.post("/counters/1/open")
        for sentence in ("Còn 2 người trước", "Còn 1 người trước", "Sắp đến lượt quý khách", AT_COUNTER_1):
            called = clerk.post("/counters/1/call-next").json()["ticket"]["id"]
            desk.scans(address)
            desk.reads_sooner_or_later("standingSentence", sentence)
            clerk.post(f"/tickets/{called}/serve")
            clerk.post(f"/tickets/{called}/finish")
    desk.scans(address)
    desk.reads_sooner_or_later("standingSentence", "Đã xong. Xin cảm ơn quý khách")


def test_a_slip_of_yesterday_is_no_longer_valid(desk: ScanningDesk, server: ThreadedServer) -> None:
    address = desk.takes("ho-tich")
    server.clock.advance(days=1)
    desk.scans(address)
    desk.wait_for_screen("standing")
    assert desk.reads("standingSentence") == "Số này đã hết hiệu lực"


def test_a_slip_of_another_centre_is_told_to_be_that(desk: ScanningDesk, server: ThreadedServer) -> None:
    with server.caller("kiosk", centre="binh-duong") as elsewhere:
        address = elsewhere.post("/tickets", json={"service": "tu-phap"}).json()["follow_url"]
    desk.scans(address)
    desk.wait_for_screen("apology")
    assert desk.reads("apology").startswith("Số này không thuộc trung tâm này.")
    assert not desk.sees("apologyCode")


def test_a_slip_with_a_guessed_secret_tells_nothing(desk: ScanningDesk) -> None:
    address = desk.takes("ho-tich")
    desk.scans(f"{address[:-1]}{'A' if address[-1] != 'A' else 'B'}")
    desk.wait_for_screen("apology")
    assert desk.reads("apology") == "Không tìm thấy số này."


def test_the_citizens_page_and_the_kiosk_say_the_same_number(desk: ScanningDesk) -> None:
    address = desk.takes("ho-tich")
    assert "A001" in httpx.get(address).text
    desk.scans(address)
    desk.wait_for_screen("standing")
    assert desk.reads("standingNumber") == "A001"
