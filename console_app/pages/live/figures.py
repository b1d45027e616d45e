"""The figures on top: what the server says of the whole, or the sums of the part that is shown."""

from dataclasses import dataclass
from datetime import datetime

from nicegui import ui

from console_app.pages.live.choosing import Part
from console_app.visitor import Visitor
from console_app.widgets.tile import tile
from queue_protocol.watch import Watch, WatchedService

NOTHING = "–"
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, as it is read; `must_act`: somebody should do something about it."""

    label: str
    value: str
    must_act: bool = False


def figures(visitor: Visitor, part: Part, watch: Watch | None) -> list[Figure]:
    """All of them, in order; a line where something is not known."""
    snapshot = visitor.link.snapshot
    lines = _lines(visitor, part, watch)
    serving = sum(each.ticket is not None and each.ticket.state == "serving" for each in part.counters(snapshot))
    return [
        Figure(visitor.say("live.waiting"), visitor.number(sum(each.waiting for each in part.services(snapshot)))),
        Figure(visitor.say("live.serving"), visitor.number(serving)),
        _longest(visitor, lines),
        Figure(visitor.say("live.median"), _median(visitor, watch)),
        Figure(visitor.say("live.all_served"), _all_served(visitor, lines)),
    ]


def draw(figure: Figure) -> None:
    """One tile."""
    tile(figure.label, figure.value, must_act=figure.must_act)


def frame(_figure: Figure) -> ui.element:
    """What a tile stands in, and is no box of its own."""
    return ui.element("div").classes("contents")


def _lines(visitor: Visitor, part: Part, watch: Watch | None) -> list[WatchedService]:
    shown = {each.code for each in part.services(visitor.link.snapshot)}
    return [] if watch is None else [each for each in watch.services if each.service in shown]


def _longest(visitor: Visitor, lines: list[WatchedService]) -> Figure:
    since = min((each.longest_since for each in lines if each.longest_since is not None), default=None)
    passed = any(each.level == "passed" for each in lines)
    label = visitor.say("live.longest_passed" if passed else "live.longest_wait")
    return Figure(label, NOTHING if since is None else waited(visitor, since), passed)


def _median(visitor: Visitor, watch: Watch | None) -> str:
    seconds = None if watch is None else watch.median_wait_seconds
    if seconds is None:
        return NOTHING
    return visitor.minutes(seconds) if seconds >= _MINUTE else visitor.say("live.a_moment")


def _all_served(visitor: Visitor, lines: list[WatchedService]) -> str:
    """The latest of the lines, where it is known of each in which somebody waits."""
    times = [each.empty_at for each in lines if each.waiting]
    known = [time for time in times if time is not None]
    return visitor.clock(max(known)) if known and len(known) == len(times) else NOTHING


def waited(visitor: Visitor, since: datetime) -> str:
    """How long ago that was, in minutes."""
    return visitor.minutes((visitor.link.now() - since).total_seconds())
