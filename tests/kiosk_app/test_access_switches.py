"""The switches for those who read or reach less, before any window."""

from kiosk_app.reach import Mounting
from kiosk_app.view_models.access import Access
from tests.kiosk_app.conftest import Bench


def shown(access: Access) -> list[bool]:
    return [access.property(name) for name in ("large", "contrast", "low")]


def test_each_switch_is_on_until_it_is_touched_again(bench: Bench) -> None:
    access = bench.parts.access
    assert shown(access) == [False, False, False]
    access.toggle("large")
    access.toggle("low")
    assert shown(access) == [True, False, True]
    access.toggle("large")
    assert shown(access) == [False, False, True]


def test_the_next_person_finds_them_off(bench: Bench) -> None:
    bench.parts.access.toggle("contrast")
    bench.parts.visit.started_over.emit()
    assert shown(bench.parts.access) == [False, False, False]


def test_a_switch_counts_as_a_touch(bench: Bench) -> None:
    touches: list[str] = []
    bench.parts.visit.changed.connect(lambda: touches.append("touched"))
    bench.parts.access.toggle("large")
    assert touches == ["touched"]


def test_nothing_is_lowered_until_somebody_asks_for_it(bench: Bench) -> None:
    access = bench.parts.access
    access.fit(1080, 1920, 398, 708)
    assert access.property("can_lower") is True
    assert (access.property("above"), access.property("below")) == (0, 0)
    access.toggle("low")
    assert access.property("above") > 0


def test_where_all_of_the_screen_is_in_reach_lowering_is_not_offered() -> None:
    access = Access(Mounting(height_mm=400, floor_mm=800))
    access.fit(1920, 1080, 0, 0)
    assert access.property("can_lower") is False


def test_a_height_that_somebody_measured_counts_for_more_than_what_the_screen_says() -> None:
    measured, believing = Access(Mounting(height_mm=476)), Access(Mounting())
    for access in (measured, believing):
        access.fit(1080, 1920, 398, 708)
    assert measured.property("least_target") > believing.property("least_target")
