"""A report of a period and some centres: what it is asked for on top, then figures, charts and tables."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from nicegui import ui

from console_app.page import Page
from console_app.pages.reports.choice import Choice, choice_of, date_in
from console_app.pages.reports.files import download_workbook
from console_app.pages.reports.showing import show
from console_app.reports.periods import FREE, NAMES
from console_app.visitor import Visitor
from console_app.widgets.card import empty

_DAY_PROPS = "outlined dense stack-label type=date"


def today_at(visitor: Visitor) -> date:
    """The date on the centre's walls."""
    return visitor.link.now().astimezone(ZoneInfo(visitor.link.snapshot.centre.time_zone)).date()


def chosen(visitor: Visitor) -> Choice:
    """What the page's address asks for."""
    readable = [centre.code for centre in visitor.person.centres]
    own = visitor.link.snapshot.centre.code
    return choice_of(visitor.asked, today=today_at(visitor), own=own, readable=readable or [own])


class _Asking:
    """The controls, what they say, and the report below them."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._choice = chosen(visitor)
        self._report: Any = None

    def build(self) -> None:
        """Everything."""
        with ui.element("div").classes("report-asking"):
            self._build_period()
            self._build_centres()
            self._build_files()
        self._body = ui.element("div").classes("report-body")
        with self._body:
            empty(self._visitor.say("reports.reading"))
        self._workbook.disable()
        # Once the browser is there: a year's report may take longer than a page may take to open.
        ui.timer(0, self._read, once=True)

    def _build_period(self) -> None:
        say, choice = self._visitor.say, self._choice
        names = {name: say(f"reports.period_{name}") for name in (*NAMES, FREE)}
        ui.select(names, label=say("reports.period"), value=choice.name, on_change=self._name).props(
            "outlined dense"
        ).classes("report-period")
        self._first = self._day("reports.from", choice.first)
        self._last = self._day("reports.to", choice.last)

    def _day(self, key: str, day: date) -> ui.input:
        shown = ui.input(self._visitor.say(key), value=day.isoformat()).props(_DAY_PROPS)
        shown.on("change", lambda event: self._date(shown, event.args))
        shown.bind_visibility_from(self, "_is_free")
        return shown

    @property
    def _is_free(self) -> bool:
        return self._choice.name == FREE

    def _build_centres(self) -> None:
        centres = self._visitor.person.centres
        if len(centres) < 2:
            return
        names = {centre.code: self._visitor.named(centre.name) for centre in centres}
        label = self._visitor.say("reports.of_centres")
        ui.select(
            names, label=label, value=list(self._choice.centres), multiple=True, on_change=self._centres
        ).props("outlined dense use-chips").classes("report-centres")

    def _build_files(self) -> None:
        say = self._visitor.say
        with ui.element("div").classes("report-files"):
            self._workbook = ui.button("XLSX", icon="table_view", on_click=self._download).props("outline")
            ui.button(say("reports.print"), icon="print", on_click=self._print).props("outline")

    async def _name(self, event: Any) -> None:
        self._choice = self._choice.named(event.value, today_at(self._visitor))
        self._first.value, self._last.value = self._choice.first.isoformat(), self._choice.last.isoformat()
        if not self._is_free:
            await self._read()

    async def _date(self, shown: ui.input, chosen: str) -> None:
        shown.value = chosen  # the browser may tell of the choice before it tells of the value
        first, last = date_in(self._first.value), date_in(self._last.value)
        if first is not None and last is not None:
            self._choice = self._choice.between(first, last)
            await self._read()

    async def _centres(self, event: Any) -> None:
        if event.value:
            self._choice = self._choice.at(event.value)
            await self._read()

    async def _read(self) -> None:
        visitor, asked = self._visitor, self._choice
        self._hold(None)
        report = await visitor.ask(visitor.api.get("/report", **asked.query))
        if asked.query != self._choice.query:  # somebody has asked for something else meanwhile
            return
        self._hold(report)
        self._body.clear()
        with self._body:
            if report is None:
                empty(visitor.say("reports.not_read"))
            else:
                show(visitor, report, asked)

    def _hold(self, report: Any) -> None:
        """What can be taken along as a file is the report of what is chosen, or nothing."""
        self._report = report
        self._workbook.set_enabled(report is not None)

    def _download(self) -> None:
        download_workbook(self._visitor, self._report, self._choice)

    def _print(self) -> None:
        ui.navigate.to(f"/reports/print?{self._choice.address}", new_tab=True)


async def build(visitor: Visitor) -> None:
    """The page."""
    ui.add_css(_STYLE)
    _Asking(visitor).build()


_STYLE = """
.report-asking { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; }
.report-period { min-width: 180px; } .report-centres { min-width: 240px; max-width: 100%; }
.report-body { display: flex; flex-direction: column; gap: 16px; width: 100%; min-width: 0; }
.report-chooser { width: min(360px, 100%); }
.report-table { width: 100%; max-width: 100%; }
.report-table .q-table__middle { overflow-x: auto; max-width: 100%; }
.report-files { display: flex; gap: 12px; margin-left: auto; }
.report-tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(196px, 1fr)); gap: 12px;
  width: 100%; }
.report-tiles .tile .label { display: flex; justify-content: space-between; align-items: flex-start; gap: 4px; }
.report-tiles .tile .figure { font-size: 28px; }
.report-charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(480px, 100%), 1fr)); gap: 16px;
  width: 100%; }
.report-charts .nicegui-echart { width: 100%; height: 340px; }
.report-head { display: flex; flex-wrap: wrap; gap: 8px; justify-content: space-between; align-items: center; }
.report-table .q-table th { font-weight: 600; font-size: 14px; line-height: 1.35; white-space: normal;
  vertical-align: bottom; color: var(--mute); min-width: 64px; padding: 4px 6px; }
.report-table .q-table td { font-size: 15px; padding: 4px 8px; }
.report-table .q-table th:first-child, .report-table .q-table td:first-child { position: sticky; left: 0;
  z-index: 1; background: var(--card); min-width: 110px; white-space: normal; padding-left: 0; }
.report-table .q-table__container { background: transparent; box-shadow: none; }
@media (max-width: 1279px) {
  .report-tiles { grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 10px; }
  .report-tiles .tile { padding: 10px 12px; } .report-tiles .tile .figure { font-size: 22px; white-space: nowrap; }
}
@media (max-width: 600px) {
  .report-files { margin-left: 0; } .report-tiles { grid-template-columns: 1fr 1fr; }
  .report-table .q-table th { min-width: 96px; }
}
"""

PAGE = Page(name="reports", path="/reports", icon="bar_chart", build=build)
