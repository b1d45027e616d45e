"""The report on screen: figures first, then charts, then a table, each with its definitions a click away."""

from typing import Any

from nicegui import ui

from console_app.pages.reports.choice import Choice
from console_app.pages.reports.defining import definition_button
from console_app.pages.reports.files import reader_of
from console_app.pages.reports.table import show_table
from console_app.pages.reports.writing import written
from console_app.reports import charts
from console_app.reports.charts import DARK, LIGHT, Drawing
from console_app.reports.tables import Facts, Kind, figure, tables_of
from console_app.visitor import Visitor
from console_app.widgets.card import card, empty

_TILES = (
    "issued", "served", "wait_mean", "wait_median", "wait_p90", "within_target", "service_median", "no_show",
    "transferred",
)  # fmt: skip
_SHOWN_OTHERWISE = frozenset({"overview", "slots"})
"""As figures on top, and as heat maps."""


def show(visitor: Visitor, report: Facts, choice: Choice) -> None:
    """All of it; a sentence where there is nothing to show."""
    if report["is_empty"]:
        empty(visitor.say("reports.empty"))
        return
    _tiles(visitor, report)
    _charts(visitor, report)
    _tables(visitor, report, choice)
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


def _tables(visitor: Visitor, report: Facts, choice: Choice) -> None:
    """One at a time, whichever is chosen: all of them at once would take a browser seconds."""
    tables = {
        table.name: table for table in tables_of(report, reader_of(visitor)) if table.name not in _SHOWN_OTHERWISE
    }
    several = len(report["centres"]) > 1
    chooser = ui.select(
        {name: table.title for name, table in tables.items()},
        label=visitor.say("reports.table"),
        value="centres" if several else "services",
        on_change=lambda event: show_one(event.value),
    )
    chooser.props("outlined dense").classes("report-chooser")
    place = ui.element("div").classes("w-full")

    def show_one(name: str) -> None:
        place.clear()
        with place:
            show_table(visitor, tables[name], choice)

    show_one(chooser.value)
