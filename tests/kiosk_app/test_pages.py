"""Cards are spread over pages so that nothing is lost, torn or left alone without need."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.pages import Group, Shape, paginate

PORTRAIT = Shape(columns=2, height=1100, row=205, heading=50)


def codes(count: int, prefix: str = "s") -> tuple[str, ...]:
    return tuple(f"{prefix}{number}" for number in range(count))


def test_a_small_centre_has_one_page() -> None:
    (page,) = paginate([Group("", codes(4))], PORTRAIT)
    assert page.rows == 2
    assert page.headings == 0


def test_each_area_that_fits_stays_in_one_piece() -> None:
    first, second = paginate([Group("A", codes(8, "a")), Group("B", codes(9, "b"))], PORTRAIT)
    assert first.groups == (Group("A", codes(8, "a")),)
    assert second.groups == (Group("B", codes(9, "b")),)


def test_small_areas_share_a_page() -> None:
    (page,) = paginate([Group("A", codes(3, "a")), Group("B", codes(2, "b"))], PORTRAIT)
    assert page.rows == 3
    assert page.headings == 2


def test_a_long_area_is_spread_evenly_and_repeats_its_heading() -> None:
    pages = paginate([Group("A", codes(22))], PORTRAIT)
    assert [page.rows for page in pages] == [4, 4, 3]
    assert all(page.headings == 1 for page in pages)


def test_a_card_knows_what_stands_above_it() -> None:
    (page,) = paginate([Group("A", codes(3, "a")), Group("B", codes(1, "b"))], PORTRAIT)
    last = page.cells()[-1]
    assert (last.code, last.row, last.column, last.headings) == ("b0", 2, 0, 2)


def test_no_services_make_one_empty_page() -> None:
    (page,) = paginate([], PORTRAIT)
    assert page.cells() == ()


def test_a_window_too_low_for_one_row_still_shows_one() -> None:
    pages = paginate([Group("A", codes(3))], Shape(columns=1, height=10, row=205, heading=50))
    assert [page.rows for page in pages] == [1, 1, 1]


@given(
    sizes=st.lists(st.integers(0, 25), max_size=8),
    columns=st.integers(1, 4),
    height=st.floats(100, 3000),
)
def test_every_service_stands_on_exactly_one_page_in_order(sizes: list[int], columns: int, height: float) -> None:
    groups = [Group(f"g{index}", codes(size, f"g{index}-")) for index, size in enumerate(sizes)]
    pages = paginate(groups, Shape(columns=columns, height=height, row=205, heading=50))
    shown = [cell.code for page in pages for cell in page.cells() if cell.code]
    assert shown == [code for group in groups for code in group.codes]
