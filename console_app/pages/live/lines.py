"""The services, each with who waits, for how long against the target, and what the forecast says."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from nicegui import ui

from console_app.pages.live.choosing import Part
from console_app.pages.live.figures import NOTHING, waited
from console_app.visitor import Visitor
from queue_protocol.state import Service
from queue_protocol.watch import Watch, WatchedService

COLUMNS = ("prefix", "service", "queue", "longest", "against", "newcomer", "empty", "counters")
"""By the keys of their headings; styles hide the later ones where there is no room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """One row, as it is read; `percent` is the longest wait against the target."""

    prefix: str
    name: str
    waiting: str
    longest: str
    percent: int
    level: str
    against: str
    newcomer: str
    empty: str
    counters: str
    on_the_way: str
    is_unserved: bool


def shown_lines(visitor: Visitor, part: Part, watch: Watch | None) -> Mapping[Hashable, ShownLine]:
    """The rows by service, in the order of the centre file."""
    known = {} if watch is None else {each.service: each for each in watch.services}
    services = part.services(visitor.link.snapshot)
    return {each.code: _line(visitor, each, known.get(each.code)) for each in services}


def _line(visitor: Visitor, service: Service, line: WatchedService | None) -> ShownLine:
    share = 0.0 if line is None or not service.waiting else line.share
    level = "empty" if line is None or not service.waiting else line.level
    longest = None if line is None or not service.waiting else line.longest_since
    return ShownLine(
        prefix=service.prefix,
        name=visitor.named(service.name),
        waiting=visitor.number(service.waiting),
        longest=NOTHING if longest is None else waited(visitor, longest),
        percent=round(share * 100),
        level=level,
        against=visitor.say(f"live.level_{level}", percent=round(share * 100)),
        newcomer=_newcomer(visitor, line),
        empty=NOTHING if line is None or line.empty_at is None else visitor.clock(line.empty_at),
        counters=_counters(visitor, line),
        on_the_way=_on_the_way(visitor, line),
        is_unserved=line is not None and bool(service.waiting) and not line.open_counters,
    )


def _newcomer(visitor: Visitor, line: WatchedService | None) -> str:
    if line is None or line.wait is None:
        return NOTHING
    return visitor.say("live.range", low=line.wait.low_minutes, high=line.wait.high_minutes)


def _counters(visitor: Visitor, line: WatchedService | None) -> str:
    if line is None:
        return NOTHING
    if line.paused_counters:
        return visitor.say("live.open_and_paused", open=line.open_counters, paused=line.paused_counters)
    return visitor.number(line.open_counters)


def _on_the_way(visitor: Visitor, line: WatchedService | None) -> str:
    """Those with a number from afar; nothing is said of nobody."""
    return visitor.say("live.on_the_way", count=line.on_the_way) if line is not None and line.on_the_way else ""


def build_table(visitor: Visitor) -> ui.element:
    """The table with its headings; returns its body."""
    with ui.element("table").classes("plain-table lines"):
        with ui.element("thead"), ui.element("tr"):
            for column in COLUMNS:
                with ui.element("th").classes(f"of-{column}").props("scope=col"):
                    ui.label(visitor.say(f"live.{column}"))
        return ui.element("tbody")


def frame(line: ShownLine) -> ui.element:
    """A row; one that no open counter serves says so in words, and in red."""
    return ui.element("tr").classes("unserved" if line.is_unserved else "")


def draw(line: ShownLine) -> None:
    """Its cells."""
    said = (line.prefix, line.name, line.waiting, line.longest, None, line.newcomer, line.empty, line.counters)
    for column, text in zip(COLUMNS, said, strict=True):
        with ui.element("td").classes(f"of-{column}"):
            if text is None:
                _draw_bar(line)
            else:
                ui.label(text)
            if column == "service" and line.on_the_way:
                ui.label(line.on_the_way).classes("mute small")


def _draw_bar(line: ShownLine) -> None:
    with ui.element("div").classes(f"against {line.level}"):
        with ui.element("div").classes("track").props("aria-hidden=true"):
            ui.element("div").classes("fill").style(f"width: {min(line.percent, 100)}%")
        ui.label(line.against).classes("said")
