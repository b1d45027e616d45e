"""The report on screen: figures first, then charts, then every table, each with its definitions a click away."""

from typing import Any

from nicegui import ui

from console_app.pages.reports.choice import Choice
from console_app.pages.reports.defining import define, definition_button
from console_app.pages.reports.files import download_csv, reader_of
from console_app.pages.reports.writing import written
from console_app.reports import charts
from console_app.reports.charts import DARK, LIGHT, Drawing
from console_app.reports.tables import Cell, Column, Facts, Kind, Table, figure, tables_of
from console_app.visitor import Visitor
from console_app.widgets.card import card, empty, heading

_TILES = (
    "issued", "served", "wait_mean", "wait_median", "wait_p90", "within_target", "service_median", "no_show",
    "transferred",
)  # fmt: skip
ROWS_SHOWN = 10

_HEAD = r"""
<q-th :props="props">{{ props.col.label }}<q-btn v-if="props.col.figure" flat round dense size="sm"
  icon="info_outline" :aria-label="props.col.about" style="min-height: 24px"
  @click.stop="() => $parent.$emit('define', props.col.figure)" />
</q-th>
"""


def show(visitor: Visitor, report: Facts, choice: Choice) -> None:
    """All of it; a sentence where there is nothing to show."""
    if report["is_empty"]:
        empty(visitor.say("reports.empty"))
        return
    _tiles(visitor, report)
    _charts(visitor, report)
    for table in tables_of(report, reader_of(visitor)):
        if table.name not in {"overview", "slots"}:
            _table(visitor, table, choice)
    ui.label(visitor.say("reports.about_percentiles")).classes("mute small")


def _tiles(visitor: Visitor, report: Facts) -> None:
    with ui.element("div").classes("report-tiles"):
        for name in _TILES:
            each = figure(name)
            _tile(visitor, name, written(visitor, each.of(report["total"]), each.kind))
        ratings = report["ratings"]["total"]
        _tile(visitor, "content_share", written(visitor, ratings["content_share"], Kind.SHARE))


def _tile(visitor: Visitor, name: str, text: str) -> None:
    with ui.element("div").classes("tile"):
        with ui.element("div").classes("label"):
            ui.label(visitor.say(f"reports.{name}"))
            definition_button(visitor, name)
        ui.label(text).classes("figure").mark(f"figure-{name}")


def _charts(visitor: Visitor, report: Facts) -> None:
    drawing = Drawing(reader_of(visitor), DARK if visitor.dark else LIGHT)
    with ui.element("div").classes("report-charts"):
        _chart(visitor, "chart_time", charts.over_time(report, drawing))
        _chart(visitor, "chart_hours", charts.by_hour(report, drawing))
        _chart(visitor, "chart_came", charts.heat_map(report, drawing, of="legs"))
        _chart(visitor, "chart_waited", charts.heat_map(report, drawing, of="wait_mean"))
        if report["ratings"]["total"]["answers"]:
            _chart(visitor, "chart_criteria", charts.by_criterion(report["ratings"], drawing))
            _chart(visitor, "chart_content", charts.content_by_month(report["ratings"], drawing))


def _chart(visitor: Visitor, title: str, options: dict[str, Any]) -> None:
    with card(visitor.say(f"reports.{title}")):
        ui.echart(options)


def _table(visitor: Visitor, table: Table, choice: Choice) -> None:
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
