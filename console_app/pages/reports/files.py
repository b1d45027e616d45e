"""A report as files to take away."""

from nicegui import ui

from console_app.pages.reports.choice import Choice
from console_app.reports.csv_file import as_csv
from console_app.reports.tables import FIGURES, Facts, Reader, Table, tables_of
from console_app.reports.workbook import About, as_workbook
from console_app.visitor import Visitor

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DEFINED = (*(figure.name for figure in FIGURES), "answers", "content_share")
"""Every figure that has a definition."""


def reader_of(visitor: Visitor) -> Reader:
    """Who reads the tables, with this page's sentences."""

    def say(key: str, **facts: object) -> str:
        return visitor.say(f"reports.{key}", **facts)

    return Reader(visitor.language, say)


def lines_about(visitor: Visitor, report: Facts, choice: Choice) -> list[tuple[str, str]]:
    """What a report on paper or in a file says of itself."""
    say, reader = visitor.say, reader_of(visitor)
    centres = ", ".join(reader.named(each["name"], each["key"]) for each in report["centres"])
    return [
        (say("reports.of_centres"), centres),
        (say("reports.period"), f"{choice.first:%d/%m/%Y} – {choice.last:%d/%m/%Y}"),
        (say("reports.made_by"), visitor.name),
        (say("reports.made_at"), f"{visitor.clock(visitor.link.now())} · {visitor.date(visitor.link.now())}"),
        (say("reports.precision"), say("reports.about_percentiles")),
    ]


def definitions(visitor: Visitor) -> list[tuple[str, str]]:
    """Each figure and what it means."""
    say = visitor.say
    return [(say(f"reports.{name}"), say(f"reports.{name}_means")) for name in DEFINED]


def download_workbook(visitor: Visitor, report: Facts, choice: Choice) -> None:
    """Hand the whole report over as XLSX."""
    about = About(
        title=visitor.say("reports.title"),
        sheet=visitor.say("reports.sheet_about"),
        lines=lines_about(visitor, report, choice),
        definitions_title=visitor.say("reports.definitions"),
        definitions=definitions(visitor),
    )
    made = as_workbook(about, tables_of(report, reader_of(visitor)))
    ui.download.content(made, f"{choice.file_name}.xlsx", _XLSX)


def download_csv(table: Table, choice: Choice) -> None:
    """Hand one table over as CSV."""
    ui.download.content(as_csv(table), f"{choice.file_name}-{table.name}.csv", "text/csv")
