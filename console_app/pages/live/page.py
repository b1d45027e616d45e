"""What goes on in the hall right now: figures, alerts, services, counters and devices, told by push."""

from functools import partial
from pathlib import Path

from nicegui import ui

from console_app.page import Page
from console_app.pages.adjusting.doing import make
from console_app.pages.live import counters, devices, figures, lines, warnings
from console_app.pages.live.choosing import Part
from console_app.pages.live.rows import Rows
from console_app.pages.live.ticking import Clocks
from console_app.visitor import Visitor
from console_app.whatif import suggestion_card
from console_app.widgets.card import card

STYLE = Path(__file__).with_name("live.css")
TICK_SECONDS = 1.0


async def build(visitor: Visitor) -> None:
    """The whole hall, or the part of it that the address names or somebody chooses."""
    ui.add_css(STYLE)
    hall = _Hall(visitor)
    hall.show()
    visitor.on_change(hall.show)
    ui.timer(TICK_SECONDS, hall.clocks.tick)
    with hall.suggestions:
        await suggestion_card(visitor, partial(make, visitor))


class _Hall:
    """The lists of the page, and which part of the centre they show."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._part = Part.asked(visitor.asked, visitor.link.snapshot)
        self.clocks = Clocks(visitor.link.now)
        self._build_choice()
        tiles = ui.element("div").classes("tiles live-tiles")
        self._figures = Rows(tiles, figures.frame, figures.draw)
        self._build_alerts()
        with ui.element("div").classes("hall"):
            with ui.element("div").classes("hall-side"):
                self.suggestions = ui.element("div").classes("suggestions")
                self._build_lines()
            with ui.element("div").classes("hall-side"):
                self._build_counters()
                self._build_devices()

    def show(self) -> None:
        """Let everything be as it is now; what has not changed is left alone."""
        visitor, part, watch = self._visitor, self._part, self._visitor.link.watch
        self._figures.show(dict(enumerate(figures.figures(visitor, part, watch))))
        alerts = warnings.shown_alerts(visitor, part, watch)
        self._alerts.show(alerts)
        self._calm.set_visibility(not alerts and watch is not None)
        self._lines.show(lines.shown_lines(visitor, part, watch))
        self._counters.show(counters.shown_counters(visitor, part, watch))
        first, rest = devices.shown_devices(visitor, part, watch)
        self._devices.show(first)
        self._others.show(rest)
        self._folded.set_visibility(bool(rest))
        self._folded.set_text(visitor.say("live.other_devices", count=len(rest)))
        self._no_devices.set_visibility(not first and not rest)

    def _build_choice(self) -> None:
        visitor, snapshot = self._visitor, self._visitor.link.snapshot
        zones = {each.code: visitor.named(each.name) for each in snapshot.zones}
        departments = {each.code: visitor.named(each.name) for each in snapshot.departments}
        with ui.element("div").classes("choice"):
            for name, options in (("zone", zones), ("department", departments)):
                if len(options) > 1:
                    self._build_select(name, options)

    def _build_select(self, name: str, options: dict[str, str]) -> None:
        every = {"": self._visitor.say(f"live.every_{name}")}
        chosen = getattr(self._part, name) or ""

        def choose() -> None:
            self._choose(**{name: select.value or None})

        select = ui.select(
            {**every, **options}, value=chosen, label=self._visitor.say(f"live.{name}"), on_change=choose
        ).props("outlined dense options-dense")

    def _choose(self, **chosen: str | None) -> None:
        self._part = Part(**{"zone": self._part.zone, "department": self._part.department, **chosen})
        ui.navigate.history.replace(self._part.address)
        self.show()

    def _build_alerts(self) -> None:
        self._calm = ui.label(self._visitor.say("live.calm")).classes("mute calm")
        listed = ui.element("ul").classes("alerts").props("role=list aria-live=polite")
        self._alerts = Rows(listed, warnings.frame, warnings.drawing(self._visitor, self.clocks))

    def _build_lines(self) -> None:
        with card(self._visitor.say("live.services")):
            with ui.element("div").classes("wide-table"):
                body = lines.build_table(self._visitor)
            self._lines = Rows(body, lines.frame, lines.draw)

    def _build_counters(self) -> None:
        with card(self._visitor.say("live.counters")):
            listed = ui.element("ul").classes("desks").props("role=list")
            self._counters = Rows(listed, counters.frame, counters.drawing(self._visitor, self.clocks))

    def _build_devices(self) -> None:
        with card(self._visitor.say("live.devices")):
            listed = ui.element("ul").classes("devices").props("role=list")
            self._devices = Rows(listed, devices.frame, devices.draw)
            self._no_devices = ui.label(self._visitor.say("live.no_devices")).classes("empty")
            with ui.expansion("").classes("folded") as self._folded:
                others = ui.element("ul").classes("devices").props("role=list")
            self._others = Rows(others, devices.frame, devices.draw)


PAGE = Page(name="live", path="/", icon="space_dashboard", build=build)
