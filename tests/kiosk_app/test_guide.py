"""Somebody who cannot see takes a number: what is heard at each key, on the real window."""

from PySide6.QtCore import Qt

from kiosk_app.effects import Trouble
from tests.kiosk_app.booth import PACE, Booth
from tests.kiosk_app.conftest import Open
from tests.kiosk_app.scripted import ScriptedHeadphones
from tests.kiosk_app.snapshots import issued

NEXT, ENTER, READ = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_F1


def said(booth: Booth) -> ScriptedHeadphones:
    assert isinstance(booth.headphones, ScriptedHeadphones)
    return booth.headphones


def controls(booth: Booth) -> int:
    return len(booth.program.keypad.controls())


def go_to(booth: Booth, name: str) -> None:
    while booth.focused != name:
        booth.press(NEXT)


def test_nothing_is_said_until_somebody_asks_for_it(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    booth.press(NEXT, NEXT, ENTER)
    assert [each for each in said(booth).said if each] == []


def test_the_key_begins_with_how_it_works_the_screen_and_the_first_control(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    booth.press(READ)
    assert booth.focused != ""
    text, language = said(booth).said[-1] or ("", "")
    assert language == "vi"
    assert text.startswith("Hướng dẫn bằng giọng nói. Phím xuống")
    assert "Mời chọn việc cần làm. Có 17 việc đang phát số. Trang 1 trên 2." in text
    assert text.endswith(f"Tất cả. đang chọn. Mục 1 trên {controls(booth)}.")


def test_the_key_again_reads_again_without_the_help(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    booth.press(READ, NEXT, READ)
    assert said(booth).last.startswith("Mời chọn việc cần làm.")
    assert "Khu A – tầng 1" in said(booth).last


def test_each_move_says_what_the_keys_are_on(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    booth.press(READ)
    go_to(booth, "service-tu-phap")
    place = f"Mục 5 trên {controls(booth)}."
    assert said(booth).last == f"Lý lịch tư pháp, công chứng, hộ tịch, Không ai chờ. {place}"


def test_a_switch_says_that_it_is_on_now(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    booth.press(READ)
    go_to(booth, "mode-contrast")
    assert "đang tắt" in said(booth).last
    booth.press(ENTER)
    assert "đang bật" in said(booth).last


def test_a_closed_service_is_counted_and_passed_over(open_booth: Open) -> None:
    booth = open_booth(scene="few_services")
    booth.press(READ)
    assert "Có 3 việc đang phát số. 1 việc hiện chưa phát số." in said(booth).last


def test_another_screen_is_read_as_it_comes(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    booth.press(READ)
    go_to(booth, "priorityOffer")
    booth.press(ENTER)
    assert "Quý khách thuộc nhóm nào?" in said(booth).last
    assert "Mục 1 trên" in said(booth).last


def test_another_language_is_spoken_at_once(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    booth.press(READ)
    go_to(booth, "language-en")
    booth.press(ENTER)
    text, language = said(booth).said[-1] or ("", "")
    assert language == "en"
    assert "17 services give numbers now." in text


def test_the_number_is_said_and_what_becomes_of_its_slip(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    booth.press(READ)
    go_to(booth, "service-tu-phap")
    booth.press(ENTER)
    booth.link.gives(issued())
    booth.settle()
    assert "A, không, một, tám" in said(booth).last
    assert "Đang in phiếu…" in said(booth).last
    booth.printer.done.emit(7, Trouble.PAPER_OUT, "")
    booth.settle()
    assert "Máy in hết giấy" in said(booth).last


def test_the_question_for_more_time_is_asked_aloud(open_booth: Open) -> None:
    booth = open_booth(scene="declared")
    booth.press(READ)
    booth.after(PACE.idle - PACE.more)
    booth.settle()
    assert said(booth).last.startswith("Quý khách còn cần thêm thời gian không?")


def test_an_apology_and_a_lost_server_are_read_from_the_screen(open_booth: Open) -> None:
    booth = open_booth(scene="apology")
    booth.press(READ)
    assert "Hôm nay dịch vụ này đã phát hết 120 số." in said(booth).last
    waiting = open_booth(scene="without_server")
    waiting.press(READ)
    assert "Máy đang kết nối lại với máy chủ." in said(waiting).last


def test_what_stands_above_every_screen_is_not_said_each_time_and_the_clock_never(open_booth: Open) -> None:
    booth = open_booth(scene="priority")
    booth.press(READ)
    assert "08:24" not in said(booth).last
    assert "Trung tâm" not in said(booth).last
    assert "Quý khách thuộc nhóm nào?" in said(booth).last


def test_each_letter_that_is_typed_says_the_word_so_far(open_booth: Open) -> None:
    booth = open_booth(scene="search")
    booth.press(READ)
    go_to(booth, "key-d")
    booth.press(ENTER)
    assert said(booth).last.startswith("d.")


def test_what_is_said_of_a_scan_is_said_aloud(open_booth: Open) -> None:
    booth = open_booth(scene="scanned")
    booth.press(READ)
    assert str(booth.parts.scans.property("word")) in said(booth).last


def test_it_falls_silent_when_the_person_leaves_and_stays_so_for_the_next(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    booth.press(READ)
    booth.after(PACE.idle)
    assert said(booth).said[-1] is None
    booth.press(NEXT, NEXT)
    assert said(booth).said[-1] is None


def test_a_kiosk_without_its_server_says_so_before_a_number_is_taken_and_of_the_number(open_booth: Open) -> None:
    booth = open_booth(scene="alone")
    booth.press(READ)
    assert "Máy đang tạm mất kết nối. Quý khách vẫn lấy số như thường; số bắt đầu bằng 1." in said(booth).last
    booth.parts.visit.take_number("tu-phap")
    booth.settle()
    assert "Số của quý khách là: một, A, không, không, một." in said(booth).last
    assert "Số vẫn có giá trị như mọi số khác" in said(booth).last
    assert "chờ trước" not in said(booth).last
