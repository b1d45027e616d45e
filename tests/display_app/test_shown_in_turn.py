"""Waiting services and notices, a page at a time."""

from datetime import date, timedelta

import pytest
from PySide6.QtGui import QGuiApplication

from display_app.placing import Placed
from display_app.shown.notices import notice_of, notices_here, reading_seconds
from display_app.shown.waiting import page_of, services_here
from display_app.view_models.notices import Notices
from display_app.view_models.waiting import Waiting
from queue_protocol.results import Wait
from queue_protocol.state import CentreNotice, Snapshot
from tests.display_app.snapshots import NOON, NOTE, a_service, a_snapshot

MANY = tuple(a_service(f"s{number}", "A", waiting=number) for number in range(70))


def test_a_service_tells_who_waits_and_how_long_a_newcomer_would() -> None:
    waits = {"tu-phap": Wait(low_minutes=5, high_minutes=15)}
    law, health, building = services_here(a_snapshot(), waits, zones=(), language="vi")
    assert (law.name, law.waiting, law.known, law.low, law.high) == (
        "Lý lịch tư pháp, công chứng, hộ tịch",
        7,
        True,
        5,
        15,
    )
    assert (health.known, building.prefix) == (False, "D")


def test_a_hall_of_one_zone_tells_of_its_own_services() -> None:
    assert [each.prefix for each in services_here(a_snapshot(), {}, zones=("B",), language="en")] == ["D"]


@pytest.mark.parametrize(
    ("services", "lines", "columns", "sizes"),
    [(70, 10, 2, [18, 18, 18, 16]), (3, 10, 1, [3]), (11, 10, 1, [6, 5]), (0, 4, 1, [0])],
)
def test_every_service_is_on_one_page_and_pages_are_alike(
    services: int, lines: int, columns: int, sizes: list[int]
) -> None:
    all_of_them = services_here(a_snapshot(services=MANY[:services]), {}, zones=(), language="vi")
    pages = [page_of(all_of_them, turn=turn, lines=lines, columns=columns) for turn in range(len(sizes))]
    assert [len(page.rows) for page in pages] == sizes
    assert tuple(row for page in pages for row in page.rows) == all_of_them
    assert {page.pages for page in pages} == {len(sizes)}
    assert max(page.lines for page in pages) <= lines
    assert page_of(all_of_them, turn=len(sizes), lines=lines, columns=columns) == pages[0]


def told(*notices: CentreNotice, zones: tuple[str, ...] = ()) -> tuple[str, ...]:
    snapshot: Snapshot = a_snapshot().model_copy(update={"notices": notices})
    return notices_here(snapshot, zones=zones, now=NOON, language="vi")


def test_notices_are_told_while_they_hold_and_where_they_concern_somebody() -> None:
    here = CentreNotice(text={"vi": "Ở đây."}, zones=("A",))
    there = CentreNotice(text={"vi": "Ở kia."}, zones=("B",))
    over = CentreNotice(text={"vi": "Đã qua."}, ends_at=NOON)
    later = CentreNotice(text={"vi": "Chưa đến."}, valid_from=date(2026, 11, 24))
    lasting = CentreNotice(text={"vi": "Còn hạn."}, ends_at=NOON + timedelta(minutes=1))
    assert told(here, there, over, later, lasting) == ("Ở đây.", "Ở kia.", "Còn hạn.")
    assert told(here, there, over, later, lasting, zones=("A",)) == ("Ở đây.", "Còn hạn.")


def test_where_there_is_no_notice_the_note_of_the_slips_is_told() -> None:
    assert told() == (NOTE["vi"],)


def test_a_long_notice_is_shown_longer() -> None:
    assert reading_seconds("Ngắn.", least=8) == 8
    assert reading_seconds("từ " * 60, least=8) == pytest.approx(29)


def test_a_moving_strip_says_all_of_them() -> None:
    assert notice_of(("Một.", "Hai."), 3).text == "Hai."
    assert notice_of(("Một.", "Hai."), 0).all.split("•")[1].strip() == "Hai."
    assert notice_of((), 5).text == ""


def test_pages_turn_while_their_pane_is_there(qapp: QGuiApplication) -> None:
    assert qapp
    waiting = Waiting()
    waiting.hold(Placed(pane="waiting", x=0, y=0, width=9, height=9, rows=2, columns=1, seconds=12))
    waiting.tell(services_here(a_snapshot(), {}, zones=(), language="vi"))
    assert [row.prefix for row in waiting.value.rows] == ["A", "B"]
    waiting.turn()
    assert [row.prefix for row in waiting.value.rows] == ["D"]
    waiting.hold(None)


def test_a_new_notice_is_shown_at_once(qapp: QGuiApplication) -> None:
    assert qapp
    notices = Notices()
    notices.hold(Placed(pane="ticker", x=0, y=0, width=9, height=9, seconds=8), None)
    notices.tell(("Một.", "Hai."))
    notices.turn()
    assert (notices.value.text, notices.value.page, notices.value.pages) == ("Hai.", 2, 2)
    notices.tell(("Khẩn.", "Một.", "Hai."))
    assert notices.value.text == "Khẩn."
    notices.hold()
