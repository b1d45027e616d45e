"""The report on paper: black on white, A4, headings that come again on every sheet."""

from nicegui import ui

from console_app.page import Page
from console_app.pages.reports.choice import Choice
from console_app.pages.reports.files import definitions, lines_about, reader_of
from console_app.pages.reports.page import chosen
from console_app.pages.reports.writing import written
from console_app.reports import charts
from console_app.reports.charts import LIGHT, Drawing
from console_app.reports.tables import Facts, Kind, Table, tables_of
from console_app.visitor import Visitor
from console_app.widgets.card import empty, heading

_MOST_COLUMNS = 11
"""What is legible across a sheet of A4; wider tables are cut in two, each with its first column."""


async def build(visitor: Visitor) -> None:
    """The page; it offers to print, and what it offers with is not printed."""
    ui.dark_mode(value=False)
    ui.add_css(_STYLE)
    choice = chosen(visitor)
    with ui.element("div").classes("not-on-paper"):
        ui.button(visitor.say("reports.print"), icon="print", on_click=lambda: ui.run_javascript("window.print()"))
    paper = ui.element("article").classes("paper")
    with paper:
        empty(visitor.say("reports.reading"))

    async def read() -> None:
        report = await visitor.ask(visitor.api.get("/report", **choice.query))
        paper.clear()
        with paper:
            if report is None:
                empty(visitor.say("reports.not_read"))
            else:
                _fill(visitor, report, choice)

    # Once the browser is there: a year's report may take longer than a page may take to open.
    ui.timer(0, read, once=True)


def _fill(visitor: Visitor, report: Facts, choice: Choice) -> None:
    heading(visitor.say("reports.title"), level=1)
    for name, said in lines_about(visitor, report, choice):
        ui.label(f"{name}: {said}")
    if report["is_empty"]:
        empty(visitor.say("reports.empty"))
        return
    _charts(visitor, report)
    for table in tables_of(report, reader_of(visitor)):
        if table.name != "slots":
            _build_table(visitor, table)
    _build_definitions(visitor)


def _charts(visitor: Visitor, report: Facts) -> None:
    drawing = Drawing(reader_of(visitor), LIGHT)
    for title, options in (
        ("chart_time", charts.over_time(report, drawing)),
        ("chart_came", charts.heat_map(report, drawing, of="legs")),
    ):
        with ui.element("div").classes("keep"):
            heading(visitor.say(f"reports.{title}"), level=2)
            ui.echart(options, renderer="svg")


def _build_table(visitor: Visitor, table: Table) -> None:
    heading(table.title, level=2)
    width = len(table.columns)
    for begin in range(1, width, _MOST_COLUMNS - 1):
        _build_part(visitor, table, [0, *range(begin, min(begin + _MOST_COLUMNS - 1, width))])


def _build_part(visitor: Visitor, table: Table, places: list[int]) -> None:
    with ui.element("table"):
        with ui.element("thead"), ui.element("tr"):
            for place in places:
                with ui.element("th"):
                    ui.label(table.columns[place].title)
        with ui.element("tbody"):
            for row in table.rows:
                with ui.element("tr"):
                    for place in places:
                        kind = table.columns[place].kind
                        with ui.element("td").classes("" if kind in {Kind.TEXT, Kind.DATE} else "end"):
                            ui.label(written(visitor, row[place], kind))


def _build_definitions(visitor: Visitor) -> None:
    heading(visitor.say("reports.definitions"), level=2)
    with ui.element("dl"):
        for name, said in definitions(visitor):
            with ui.element("dt"):
                ui.label(name)
            with ui.element("dd"):
                ui.label(said)


_STYLE = """
@page { size: A4; margin: 14mm 12mm; }
.q-drawer-container, .q-header, .page-head { display: none !important; }
.q-page-container { padding: 0 !important; }
body, .paper { background: #ffffff !important; color: #000000; }
.paper { display: block; width: 186mm; max-width: 100%; margin: 0 auto; font-size: 12px; line-height: 1.4; }
.paper h1 { font-size: 20px; } .paper h2 { font-size: 15px; margin: 16px 0 4px; break-after: avoid; }
.paper table { width: 100%; border-collapse: collapse; margin-bottom: 8px; }
.paper thead { display: table-header-group; }
.paper tr, .paper .keep { break-inside: avoid; }
.paper th, .paper td { border: 1px solid #000000; padding: 2px 5px; text-align: left; vertical-align: top; }
.paper th:first-child, .paper td:first-child { min-width: 30mm; }
.paper th { font-weight: 600; } .paper td.end { text-align: right; white-space: nowrap; }
.paper dt { font-weight: 600; } .paper dd { margin: 0 0 4px; }
.paper .nicegui-echart { width: 100%; height: 260px; }
.not-on-paper { text-align: right; }
@media print { .not-on-paper, .nicegui-error-popup { display: none; } .content { padding: 0; max-width: none; } }
"""

PAGE = Page(name="reports", path="/reports/print", icon="print", build=build, in_menu=False)
