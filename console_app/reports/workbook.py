"""The tables of a report as a workbook: real numbers, dates and times, headings that stay, filters, charts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from console_app.reports.tables import Cell, Kind, Table

_DAY_SECONDS = 24 * 60 * 60
_FORMATS = {
    Kind.TEXT: "@",
    Kind.DATE: "dd/mm/yyyy",
    Kind.COUNT: "#,##0",
    Kind.SECONDS: "[h]:mm:ss",
    Kind.LONG: "[h]:mm:ss",
    Kind.SHARE: "0.0%",
}
_WIDTHS = {Kind.TEXT: 30, Kind.DATE: 12, Kind.COUNT: 13, Kind.SECONDS: 13, Kind.LONG: 13, Kind.SHARE: 13}
_NO_SHEET_NAME = str.maketrans("", "", "[]:*?/\\'")
_LONGEST_SHEET_NAME = 31
CHARTED: Mapping[str, tuple[str, ...]] = {
    "months": ("issued", "served"),
    "days": ("issued", "served"),
    "hours": ("legs",),
    "weekdays": ("legs",),
    "services": ("wait_mean", "service_mean"),
    "rated_months": ("content_share",),
}
"""Which columns of a table are drawn beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The first sheet: what the report is called, lines about it, and each figure's name with its definition."""

    title: str
    sheet: str
    lines: Sequence[tuple[str, str]]
    definitions_title: str
    definitions: Sequence[tuple[str, str]]


def as_workbook(about: About, tables: Sequence[Table]) -> bytes:
    """The whole as XLSX. Texts are written as texts, whatever they begin with."""
    file = BytesIO()
    workbook = Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    formats = _Formats(workbook)
    _write_about(workbook.add_worksheet(_sheet_name(about.sheet)), about, formats)
    for table in tables:
        sheet = workbook.add_worksheet(_sheet_name(table.title))
        _write(sheet, table, formats)
        if table.name in CHARTED and table.rows:
            _draw(workbook, sheet, table)
    workbook.close()
    return file.getvalue()


class _Formats:
    """The workbook's ways to write a cell."""

    def __init__(self, workbook: Workbook) -> None:
        self.title = workbook.add_format({"bold": True, "font_size": 16})
        self.head = workbook.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8F1FA", "bottom": 2}
        )
        self.wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
        self.by_kind = {kind: workbook.add_format({"num_format": form}) for kind, form in _FORMATS.items()}


def _sheet_name(title: str) -> str:
    return title.translate(_NO_SHEET_NAME)[:_LONGEST_SHEET_NAME]


def _write_about(sheet: Worksheet, about: About, formats: _Formats) -> None:
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 110)
    sheet.write_string(0, 0, about.title, formats.title)
    for row, (name, said) in enumerate(about.lines, start=2):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, said, formats.wrapped)
    first = len(about.lines) + 3
    sheet.write_string(first, 0, about.definitions_title, formats.head)
    sheet.write_string(first, 1, "", formats.head)
    for row, (name, said) in enumerate(about.definitions, start=first + 1):
        sheet.write_string(row, 0, name, formats.wrapped)
        sheet.write_string(row, 1, said, formats.wrapped)


def _write(sheet: Worksheet, table: Table, formats: _Formats) -> None:
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, _WIDTHS[column.kind])
        sheet.write_string(0, place, column.title, formats.head)
        for row, cells in enumerate(table.rows, start=1):
            _write_cell(sheet, (row, place), cells[place], column.kind, formats)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _write_cell(sheet: Worksheet, at: tuple[int, int], cell: Cell, kind: Kind, formats: _Formats) -> None:
    row, place = at
    match cell:
        case None:
            return  # an empty cell: neither a nought nor a dash takes part in a mean
        case str():
            sheet.write_string(row, place, cell, formats.by_kind[Kind.TEXT])
        case date():
            sheet.write_datetime(row, place, cell, formats.by_kind[kind])
        case _:
            value = cell / _DAY_SECONDS if kind in {Kind.SECONDS, Kind.LONG} else cell
            sheet.write_number(row, place, value, formats.by_kind[kind])


def _draw(workbook: Workbook, sheet: Worksheet, table: Table) -> None:
    chart = workbook.add_chart({"type": "column"})
    names = sheet.get_name()
    last = len(table.rows)
    head = next(place for place, column in enumerate(table.columns) if column.figure is None)
    drawn = [place for place, column in enumerate(table.columns) if column.figure in CHARTED[table.name]]
    for place in drawn:
        series: dict[str, Any] = {
            "name": [names, 0, place],
            "categories": [names, 1, head, last, head],
            "values": [names, 1, place, last, place],
        }
        chart.add_series(series)
    chart.set_title({"name": table.title})
    chart.set_size({"width": 900, "height": 360})
    sheet.insert_chart(last + 2, 0, chart)
