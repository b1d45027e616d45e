"""The values on the screen, made from a snapshot."""

from datetime import timedelta

from display_app.shown.calls import newest_call
from display_app.shown.foot import foot
from display_app.shown.header import header
from tests.display_app.snapshots import AREA_A, NOON, a_call, a_counter, a_snapshot


def test_the_foot_counts_who_waits_in_each_area_and_which_counters_are_open() -> None:
    counters = (a_counter(1), a_counter(2, state="paused"), a_counter(3), a_counter(9, zone="B", state="closed"))
    shown = foot(a_snapshot(counters=counters), zones=(), language="vi")
    assert [(area.name, area.waiting) for area in shown.areas] == [("Khu A – tầng 1", 12), ("Khu B – tầng 2", 3)]
    assert (shown.waiting, shown.open_counters, shown.open_count, shown.counters) == (15, "1, 3", 2, 4)


def test_the_foot_of_one_area_counts_its_own() -> None:
    shown = foot(a_snapshot(), zones=("B",), language="en")
    assert (shown.waiting, shown.open_counters, shown.counters) == (3, "9, 10", 2)
    assert [area.name for area in shown.areas] == ["Area B – first floor"]


def test_a_centre_without_counters_has_none_open() -> None:
    shown = foot(a_snapshot(counters=()), zones=(), language="vi")
    assert (shown.open_count, shown.open_counters, shown.counters) == (0, "", 0)


def test_the_clock_is_that_of_the_centre() -> None:
    shown = header(a_snapshot(), zones=(), now=NOON + timedelta(hours=12, minutes=5), language="vi")
    assert (shown.time, str(shown.day), shown.area) == ("00:05", "2026-11-24", "")


def test_a_call_says_where_its_counter_is() -> None:
    shown = newest_call(a_call(1, counter=9), a_snapshot(), zones=(), language="vi", shown=1)
    assert (shown.area, shown.service) == ("Khu B – tầng 2", "Lý lịch tư pháp, công chứng, hộ tịch")


def test_a_building_of_one_area_and_a_hall_of_one_area_need_not_name_it() -> None:
    single = newest_call(a_call(1), a_snapshot(zones=(AREA_A,)), zones=(), language="vi", shown=1)
    own = newest_call(a_call(1), a_snapshot(), zones=("A",), language="vi", shown=1)
    assert (single.area, own.area) == ("", "")


def test_a_call_of_a_service_or_counter_that_is_gone_is_still_shown() -> None:
    shown = newest_call(a_call(1, "A001", counter=99), a_snapshot(services=()), zones=(), language="vi", shown=1)
    assert (shown.number, shown.counter, shown.service, shown.area) == ("A001", 99, "", "")
