"""What goes on paper."""

from datetime import timedelta

from slip_printing.slips import slip_of
from tests.kiosk_app.snapshots import binh_duong, issued, xa_mau


def test_a_slip_tells_all_that_is_known() -> None:
    slip = slip_of(issued(priority="elderly"), binh_duong(), language="vi")
    assert slip.centre == "Trung tâm Hành chính công tỉnh Bình Dương"
    assert (slip.number, slip.service) == ("A018", "Lý lịch tư pháp, công chứng, hộ tịch")
    assert (slip.area, slip.counters) == ("Khu A – tầng 1", (4, 5))
    assert (slip.people_ahead, slip.wait_minutes) == (6, (15, 25))
    assert slip.priority == "Người cao tuổi (từ 75 tuổi)"
    assert slip.follow_url == "https://queue.example/t/abc"
    assert slip.note == "Số chỉ có giá trị trong ngày. Quá 3 lượt gọi vui lòng lấy số mới."


def test_a_slip_is_dated_in_the_centres_time_zone() -> None:
    slip = slip_of(issued(), binh_duong(), language="vi")
    assert slip.issued_at.utcoffset() == timedelta(hours=7)
    assert f"{slip.issued_at:%H:%M}" == "08:24"


def test_a_slip_speaks_the_language_that_was_chosen() -> None:
    slip = slip_of(issued(), binh_duong(), language="en")
    assert (slip.language, slip.area, slip.note) == ("en", "Area A – ground floor", "Valid today only.")


def test_a_language_that_slips_do_not_speak_falls_back_to_vietnamese() -> None:
    assert slip_of(issued(), binh_duong(), language="km").language == "vi"


def test_what_the_centre_no_longer_has_is_left_out() -> None:
    slip = slip_of(issued(service="doanh-nghiep", wait=None), xa_mau(), language="vi")
    assert (slip.service, slip.area, slip.counters, slip.wait_minutes) == ("", "", (), None)
