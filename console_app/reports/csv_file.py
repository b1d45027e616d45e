"""A table as CSV that any spreadsheet opens with its diacritics, and in which nothing is taken for a formula."""

import csv
from datetime import date
from io import StringIO

from console_app.reports.tables import Cell, Table

BYTE_ORDER_MARK = "\ufeff"
"""By which spreadsheets know UTF-8."""
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""With one of these a spreadsheet's formula begins. Names are what somebody typed."""


def as_csv(table: Table) -> bytes:
    """The table with its headings. Times are seconds, shares from 0 to 1, with a point, for whatever reads on."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow([_guarded(column.title) for column in table.columns])
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def _written(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return _guarded(cell)
        case date():
            return cell.isoformat()
        case float():
            return f"{cell:.6g}"
    return str(cell)


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULAS) else text
