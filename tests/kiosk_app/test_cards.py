"""The services as cards: grouped, filtered, paged, and changed in place."""

from datetime import timedelta

import pytest

from kiosk_app.view_models.cards import Role
from queue_protocol.events import ServiceChanged, TicketIssued
from queue_protocol.frames import EventFrame, WaitsFrame
from queue_protocol.results import ServiceWait
from queue_protocol.state import ServiceStateName, Ticket
from tests.kiosk_app.conftest import Bench, Open
from tests.kiosk_app.snapshots import ALL_GIVEN, NOON_BREAK, NOW, binh_duong, with_offer, with_services, xa_mau


def fit(bench: Bench, *, height: float = 1130) -> None:
    bench.parts.cards.fit(2, height, 208, 56)


def column(bench: Bench, role: Role) -> list[object]:
    cards = bench.parts.cards
    return [cards.data(cards.index(row), role) for row in range(cards.rowCount())]


def somebody_takes(bench: Bench, service: str) -> None:
    ticket = Ticket(id=1, number="A001", service=service, state="waiting", issued_at=NOW, arrived_at=NOW)
    bench.link.says(EventFrame(seq=2, at=NOW, event=TicketIssued(ticket=ticket, waiting=9)))


def test_services_stand_under_their_area_in_the_order_of_the_departments(bench: Bench) -> None:
    bench.link.connects(binh_duong())
    fit(bench)
    assert column(bench, Role.HEADING)[0] == "Khu A – tầng 1"
    assert column(bench, Role.CODE)[1:5] == ["tu-phap", "y-te", "lao-dong", "dat-dai"]
    assert bench.parts.cards.property("pages") == 2


def test_the_second_page_is_the_second_area(bench: Bench) -> None:
    bench.link.connects(binh_duong())
    fit(bench)
    bench.parts.cards.turn(1)
    assert column(bench, Role.HEADING)[0] == "Khu B – tầng 2"
    assert bench.parts.cards.rowCount() == 10


def test_pages_end_at_the_first_and_the_last(bench: Bench) -> None:
    bench.link.connects(binh_duong())
    fit(bench)
    bench.parts.cards.turn(-1)
    assert bench.parts.cards.property("page") == 1
    bench.parts.cards.turn(1)
    bench.parts.cards.turn(1)
    assert bench.parts.cards.property("page") == 2


def test_an_area_shows_its_own_services_from_the_first_page(bench: Bench) -> None:
    bench.link.connects(binh_duong())
    fit(bench)
    bench.parts.cards.turn(1)
    bench.parts.cards.choose_area("A")
    assert bench.parts.cards.property("page") == 1
    assert "doanh-nghiep" not in column(bench, Role.CODE)
    assert "tu-phap" in column(bench, Role.CODE)


def test_a_small_centre_needs_neither_areas_nor_headings_nor_departments(bench: Bench) -> None:
    bench.link.connects(xa_mau())
    fit(bench)
    assert bench.parts.cards.property("areas") == []
    assert bench.parts.cards.property("few") is True
    assert column(bench, Role.CODE) == ["ho-tich", "dat-dai", "xa-hoi", "tra-ket-qua"]
    assert set(column(bench, Role.DEPARTMENT)) == {""}


def test_a_centre_without_services_shows_an_empty_page(bench: Bench) -> None:
    bench.link.connects(with_services(0))
    fit(bench)
    assert bench.parts.cards.rowCount() == 0
    assert bench.parts.cards.property("pages") == 1


def test_forty_services_are_all_reachable(bench: Bench) -> None:
    bench.link.connects(with_services(40))
    fit(bench)
    seen = set(column(bench, Role.CODE))
    for _ in range(bench.parts.cards.property("pages") - 1):
        bench.parts.cards.turn(1)
        seen |= set(column(bench, Role.CODE))
    assert seen - {""} == {f"s{number}" for number in range(40)}


def test_a_new_number_changes_its_card_and_takes_no_card_away_from_under_a_finger(bench: Bench) -> None:
    bench.link.connects(binh_duong())
    fit(bench)
    resets: list[object] = []
    changed: list[int] = []
    bench.parts.cards.modelReset.connect(lambda: resets.append(1))
    bench.parts.cards.dataChanged.connect(lambda first, _: changed.append(first.row()))
    somebody_takes(bench, "y-te")
    assert resets == []
    assert changed == [2]
    assert column(bench, Role.WAITING)[2] == 9


def test_cards_speak_the_language_that_was_chosen(bench: Bench) -> None:
    bench.link.connects(binh_duong())
    fit(bench)
    bench.parts.language.use("en")
    assert column(bench, Role.NAME)[1] == "Criminal records, notary, civil status"


def test_a_page_that_is_no_more_gives_way_to_the_last(bench: Bench) -> None:
    bench.link.connects(binh_duong())
    fit(bench)
    bench.parts.cards.turn(1)
    bench.link.connects(xa_mau().model_copy(update={"seq": 5}))
    assert bench.parts.cards.property("page") == 1


def test_an_open_service_gives_no_reason(bench: Bench) -> None:
    bench.link.connects(xa_mau())
    fit(bench)
    assert column(bench, Role.IS_OPEN) == [True] * 4
    assert column(bench, Role.WHY_NOT) == [""] * 4
    assert bench.parts.cards.property("none_open") == ""


def test_a_service_that_gives_no_numbers_says_why_and_when_again_in_the_language_on_the_screen(
    bench: Bench,
) -> None:
    bench.link.connects(with_offer(xa_mau(), "dat-dai", state="closed", message=NOON_BREAK))
    fit(bench)
    assert column(bench, Role.IS_OPEN) == [True, False, True, True]
    assert column(bench, Role.WHY_NOT)[1] == "Đang nghỉ giữa hai ca. Mở lại lúc 13:30."
    bench.parts.language.use("en")
    assert column(bench, Role.WHY_NOT)[1] == "We are between shifts. Open again at 13:30."


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("closed", "Hiện chưa phát số"),
        ("paused", "Tạm ngừng phát số"),
        ("full", "Hôm nay đã phát hết số"),
    ],
)
def test_a_server_without_a_reason_leaves_no_card_without_one(
    bench: Bench, state: ServiceStateName, said: str
) -> None:
    bench.link.connects(with_offer(xa_mau(), "dat-dai", state=state))
    fit(bench)
    assert column(bench, Role.WHY_NOT)[1] == said


def test_a_service_that_is_paused_and_resumed_changes_its_card_in_place(bench: Bench) -> None:
    bench.link.connects(xa_mau())
    fit(bench)
    resets: list[object] = []
    bench.parts.cards.modelReset.connect(lambda: resets.append(1))
    bench.link.tells(ServiceChanged(service="dat-dai", state="paused", message={"vi": "Hết tờ khai."}))
    assert column(bench, Role.WHY_NOT) == ["", "Hết tờ khai.", "", ""]
    bench.link.tells(ServiceChanged(service="dat-dai", state="open"))
    assert column(bench, Role.IS_OPEN) == [True] * 4
    assert resets == []


def test_a_centre_that_is_closed_says_so_once_for_all(bench: Bench) -> None:
    bench.link.connects(with_offer(xa_mau(), state="closed", message=NOON_BREAK))
    fit(bench)
    assert bench.parts.cards.property("none_open") == NOON_BREAK["vi"]


def test_where_every_service_has_its_own_reason_the_centre_points_to_them(bench: Bench) -> None:
    closed = with_offer(xa_mau(), state="closed", message=NOON_BREAK)
    bench.link.connects(with_offer(closed, "dat-dai", state="full", message=ALL_GIVEN))
    fit(bench)
    assert bench.parts.cards.property("none_open") == "Hiện chưa việc nào phát số. Lý do ghi ở từng việc."


def test_a_centre_without_services_does_not_claim_to_be_closed(bench: Bench) -> None:
    bench.link.connects(with_services(0))
    fit(bench)
    assert bench.parts.cards.property("none_open") == ""


def test_the_expected_wait_stands_on_the_card_while_it_is_known(bench: Bench) -> None:
    bench.link.connects(xa_mau())
    fit(bench)
    assert set(column(bench, Role.WAIT)) == {""}
    bench.link.says(WaitsFrame(waits=(ServiceWait(service="dat-dai", low_minutes=15, high_minutes=25),)))
    assert column(bench, Role.WAIT) == ["", "15–25 phút", "", ""]
    bench.link.drops()
    assert set(column(bench, Role.WAIT)) == {""}


def test_that_a_kiosk_is_alone_is_said_while_it_is_and_has_numbers_to_give(open_booth: Open) -> None:
    booth = open_booth(scene="alone")
    assert booth.item("aloneWords").property("text").endswith("số bắt đầu bằng 1.")
    booth.link.time += timedelta(hours=3)
    booth.parts.language.changed.emit()  # as the centre does when it looks at the hour again
    assert not booth.sees("alone")
    booth.link.connects(binh_duong())
    assert not booth.sees("alone")
    assert booth.parts.cards.property("alone") == ""
