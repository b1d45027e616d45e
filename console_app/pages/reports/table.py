"""One table of a report on screen: sorted by any column, all columns a click away, to be taken along as CSV."""

from typing import Any

from nicegui import ui

from console_app.pages.reports.choice import Choice
from console_app.pages.reports.defining import define
from console_app.pages.reports.files import download_csv
from console_app.reports.tables import Cell, Column, Kind, Table
from console_app.visitor import Visitor
from console_app.widgets.card import heading

ROWS_SHOWN = 10
_HEAD = r"""
<q-th :props="props">{{ props.col.label }}<q-btn v-if="props.col.figure" flat round dense size="sm"
  icon="info_outline" :aria-label="props.col.about" style="min-height: 24px"
  @click.stop="() => $parent.$emit('define', props.col.figure)" />
</q-th>
"""


def show_table(visitor: Visitor, table: Table, choice: Choice) -> None:
    """All rows of it, ten at a time, to be sorted by any column."""
    with ui.element("section").classes("card report-table"):
        with ui.element("div").classes("report-head"):
            heading(table.title)
            buttons = ui.row().classes("gap-1")
        shown = ui.table(
            columns=[_column(visitor, place, column) for place, column in enumerate(table.columns)],
            rows=[_row(number, row) for number, row in enumerate(table.rows)],
            pagination=ROWS_SHOWN if len(table.rows) > ROWS_SHOWN else 0,
        ).classes("w-full")
        shown.props("flat dense" if len(table.rows) > ROWS_SHOWN else "flat dense hide-pagination")
        shown.add_slot("header-cell", _HEAD)
        shown.on("define", lambda event: define(visitor, str(event.args)))
        with buttons:
            _columns_button(visitor, table, shown)
            ui.button("CSV", icon="download", on_click=lambda: download_csv(table, choice)).props(
                f'flat dense aria-label="CSV · {table.title}"'
            )


def _columns_button(visitor: Visitor, table: Table, shown: ui.table) -> None:
    """Some columns at first, so that they fit; all of them at a touch."""
    first = [f"c{place}" for place, column in enumerate(table.columns) if column.is_seen_first]
    if len(first) == len(table.columns):
        return

    def show(*, everything: bool) -> None:
        shown.props["visible-columns"] = (
            [f"c{place}" for place in range(len(table.columns))] if everything else first
        )
        key = "fewer_columns" if everything else "all_columns"
        button.set_text(visitor.say(f"reports.{key}"))
        button.props["aria-label"] = f"{visitor.say(f'reports.{key}')} · {table.title}"
        button.props["aria-expanded"] = "true" if everything else "false"

    button = ui.button(icon="view_column").props("flat dense")
    button.on_click(lambda: show(everything=button.props["aria-expanded"] == "false"))
    show(everything=False)


def _row(number: int, row: tuple[Cell, ...]) -> dict[str, Any]:
    cells = {
        f"c{place}": cell if isinstance(cell, int | float | str) else _plain(cell)
        for place, cell in enumerate(row)
    }
    return {"id": number, **cells}


def _plain(cell: Cell) -> str | None:
    return None if cell is None else str(cell)


def _column(visitor: Visitor, place: int, column: Column) -> dict[str, Any]:
    """Sorted by what it holds, written as the person reads it."""
    return {
        "name": f"c{place}",
        "field": f"c{place}",
        "label": _label(visitor, column),
        "align": "left" if column.kind in {Kind.TEXT, Kind.DATE} else "right",
        "sortable": True,
        "figure": column.figure,
        "about": visitor.say("reports.definition_of", figure=column.title),
        ":format": _format(visitor.language, column.kind),
    }


def _label(visitor: Visitor, column: Column) -> str:
    """With the unit, where the cells do not say it."""
    if column.kind in {Kind.SECONDS, Kind.LONG}:
        return visitor.say(f"reports.in_{column.kind}", figure=column.title)
    return column.title


def _format(language: str, kind: Kind) -> str:
    locale = "vi-VN" if language == "vi" else "en-GB"
    tenths = "{minimumFractionDigits: 1, maximumFractionDigits: 1}"
    written_as = {
        Kind.TEXT: "value",
        Kind.DATE: "value.split('-').reverse().join('/')",
        Kind.COUNT: f"value.toLocaleString('{locale}')",
        Kind.LONG: f"(value / 3600).toLocaleString('{locale}', {tenths})",
        Kind.SECONDS: f"(value / 60).toLocaleString('{locale}', {tenths})",
        Kind.SHARE: f"(100 * value).toLocaleString('{locale}', {tenths}) + ' %'",
    }
    return f"value => value === null || value === undefined ? '–' : {written_as[kind]}"
