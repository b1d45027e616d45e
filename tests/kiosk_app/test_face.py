"""What a ticket on the screen says."""

import pytest

from kiosk_app.view_models.face import Face, face
from queue_protocol.results import Wait
from tests.kiosk_app.snapshots import binh_duong, issued, xa_mau


def test_a_ticket_says_where_to_go_and_how_long() -> None:
    assert face(issued(), binh_duong(), "vi") == Face(
        service="Lý lịch tư pháp, công chứng, hộ tịch",
        area="Khu A – tầng 1",
        counters=("4", "5"),
        counter_count=2,
        wait="15–25",
        note="Số chỉ có giá trị trong ngày. Quá 3 lượt gọi vui lòng lấy số mới.",
    )


def test_a_ticket_speaks_the_language_that_was_chosen() -> None:
    assert face(issued(), binh_duong(), "en").area == "Area A – ground floor"


def test_a_service_that_is_no_longer_there_leaves_its_place_empty() -> None:
    told = face(issued(service="doanh-nghiep"), xa_mau(), "vi")
    assert (told.service, told.area, told.counters) == ("", "", ())
    assert told.note == "Số chỉ có giá trị trong ngày."


@pytest.mark.parametrize(("low", "high", "said"), [(15, 25, "15–25"), (5, 5, "5"), (0, 0, "0")])
def test_a_wait_is_a_range_or_one_figure(low: int, high: int, said: str) -> None:
    assert face(issued(wait=Wait(low_minutes=low, high_minutes=high)), binh_duong(), "vi").wait == said


def test_a_wait_that_nobody_knows_is_not_told() -> None:
    assert face(issued(wait=None), binh_duong(), "vi").wait == ""
