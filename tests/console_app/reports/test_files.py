"""What is downloaded: a workbook with real numbers and no formula, and CSV with its diacritics and no formula."""

import csv
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO, StringIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from console_app import texts
from console_app.reports.csv_file import BYTE_ORDER_MARK, as_csv
from console_app.reports.tables import Column, Kind, Reader, Table, tables_of
from console_app.reports.workbook import About, as_workbook
from tests.console_app.reports.samples import FORMULA, counted_day, report_of
from tests.support.counter_hall import CounterHall

ABOUT = About(
    title="Báo cáo",
    sheet="Giới thiệu",
    lines=[("Trung tâm", "+Xã Mẫu")],
    definitions_title="Định nghĩa",
    definitions=[("Số cấp", "=1+1")],
)


def in_language(language: str) -> Reader:
    say: Callable[..., str] = lambda key, **facts: texts.say(language, f"reports.{key}", facts)  # noqa: E731
    return Reader(language, say)


def opened(tables: tuple[Table, ...]) -> Workbook:
    return load_workbook(BytesIO(as_workbook(ABOUT, tables)))


def cells(book: Workbook, sheet: str) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in book[sheet].iter_rows()]


@pytest.fixture
def tables(hall: CounterHall) -> tuple[Table, ...]:
    counted_day(hall)
    return tables_of(report_of(hall), in_language("vi"))


def test_every_table_is_a_sheet_with_what_the_server_said(tables: tuple[Table, ...]) -> None:
    book = opened(tables)
    assert book.sheetnames[:3] == ["Giới thiệu", "Tổng hợp", "Theo trung tâm"]
    head, *lines = cells(book, "Theo dịch vụ")
    assert head[:6] == ["Dịch vụ", "Số cấp", "Lượt khách", "Chặng", "Đã phục vụ", "Chờ trung bình"]
    assert [line[1] for line in lines] == [9, 3]
    assert lines[1][5] == timedelta(seconds=1644)
    assert lines[1][8] == pytest.approx(0.8)
    assert cells(book, "Theo ngày")[1][0].date() == date(2026, 11, 24)
    assert cells(book, "Đánh giá theo tiêu chí")[1][:3] == ["Chung", 6, 0.5]


def test_numbers_times_and_shares_are_written_as_such(tables: tuple[Table, ...]) -> None:
    sheet = opened(tables)["Theo dịch vụ"]
    assert [sheet.cell(2, place).number_format for place in (1, 2, 6, 9)] == ["@", "#,##0", "[h]:mm:ss", "0.0%"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref[:2]) == ("B2", "A1")
    assert sheet.print_title_rows == "$1:$1"


def test_tables_over_time_have_a_chart(tables: tuple[Table, ...]) -> None:
    book = opened(tables)
    assert [len(book[name]._charts) for name in ("Theo ngày", "Theo giờ đến", "Theo quầy")] == [1, 1, 0]  # noqa: SLF001 - openpyxl tells it no other way


def test_no_text_is_ever_a_formula(tables: tuple[Table, ...]) -> None:
    book = opened(tables)
    written = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in written} <= {"s", "n", "d"}
    assert FORMULA in {cell.value for cell in written}


def test_where_there_is_nothing_to_have_a_mean_of_the_cell_is_empty(tables: tuple[Table, ...]) -> None:
    head, *lines = cells(opened(tables), "Theo giờ đến")
    sixteen = next(line for line in lines if line[0] == "16 giờ")
    assert (sixteen[head.index("Chờ trung bình")], sixteen[head.index("Chờ trong mục tiêu")]) == (None, None)


def test_a_report_of_nothing_is_a_workbook_all_the_same(hall: CounterHall) -> None:
    book = opened(tables_of(report_of(hall, date(2026, 1, 1)), in_language("vi")))
    assert book.sheetnames == ["Giới thiệu", "Tổng hợp"]
    assert cells(book, "Tổng hợp")[1][4] is None


def test_few_answers_about_a_clerk_are_told_in_number_alone(tables: tuple[Table, ...]) -> None:
    of_clerks = next(table for table in tables if table.name == "rated_clerks")
    assert all(row[2] is None for row in of_clerks.rows)


def test_in_english_the_sheets_are_english(hall: CounterHall) -> None:
    counted_day(hall)
    assert "By service" in opened(tables_of(report_of(hall), in_language("en"))).sheetnames


def test_csv_has_a_mark_its_diacritics_and_no_formula() -> None:
    columns = (Column("Tên", Kind.TEXT), Column("Ngày", Kind.DATE), Column("Chờ", Kind.SECONDS))
    names = ("=1+1", "+1", "-1", "@x", "\tx", "\rx", "Hộ tịch, “A”")
    table = Table("x", "X", columns, tuple((name, date(2026, 11, 24), None) for name in names))
    text = as_csv(table).decode()
    assert text.startswith(BYTE_ORDER_MARK)
    head, *lines = csv.reader(StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=""))
    assert head == ["Tên", "Ngày", "Chờ"]
    assert [line[0] for line in lines] == [*(f"'{name}" for name in names[:-1]), names[-1]]
    assert lines[0][1:] == ["2026-11-24", ""]
