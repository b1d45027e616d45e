"""The counters: who works there, which ticket is in front, how it is, and since when."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from nicegui import ui

from console_app.pages.live.choosing import Part
from console_app.pages.live.figures import NOTHING
from console_app.pages.live.ticking import Clocks
from console_app.visitor import Visitor
from console_app.wording import timer
from queue_protocol.state import Counter
from queue_protocol.watch import Watch


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCounter:
    """One card. `state` is `serving`, `called`, `free`, `paused` or `closed`; `more` is why it pauses."""

    name: str
    clerk: str
    state: str
    large: str
    since: datetime | None
    more: str = ""


def shown_counters(visitor: Visitor, part: Part, watch: Watch | None) -> Mapping[Hashable, ShownCounter]:
    """The cards by number."""
    free = {} if watch is None else {each.number: each.since for each in watch.free_counters}
    counters = part.counters(visitor.link.snapshot)
    return {each.number: _counter(visitor, each, free.get(each.number)) for each in counters}


def _counter(visitor: Visitor, counter: Counter, free_since: datetime | None) -> ShownCounter:
    state, since = _state(counter, free_since)
    ticket = counter.ticket
    words = {"paused": visitor.say("live.paused"), "closed": visitor.say("live.closed")}
    return ShownCounter(
        name=visitor.say("live.counter", number=counter.number),
        clerk=counter.clerk or "",
        state=state,
        large=ticket.number if ticket is not None else words.get(state, NOTHING),
        since=since,
        more=_reason(visitor, counter) if state == "paused" else "",
    )


def _state(counter: Counter, free_since: datetime | None) -> tuple[str, datetime | None]:
    ticket = counter.ticket
    if ticket is not None:
        is_serving = ticket.state == "serving"
        return ("serving", ticket.serving_at) if is_serving else ("called", ticket.called_at)
    if counter.state == "open":
        return "free", free_since or counter.since
    return counter.state, counter.since if counter.state == "paused" else None


def _reason(visitor: Visitor, counter: Counter) -> str:
    reasons = {each.code: each.name for each in visitor.link.snapshot.pause_reasons}
    return visitor.named(reasons.get(counter.reason_code or "")) or counter.reason or ""


def frame(counter: ShownCounter) -> ui.element:
    """The card; only one that pauses stands out, and says why."""
    return ui.element("li").classes(f"desk {counter.state}")


def drawing(visitor: Visitor, clocks: Clocks) -> Callable[[ShownCounter], None]:
    """What draws a card with its running time."""
    return partial(_draw, visitor, clocks)


def _draw(visitor: Visitor, clocks: Clocks, counter: ShownCounter) -> None:
    with ui.element("div").classes("who"):
        ui.label(counter.name)
        ui.label(counter.clerk).classes("mute clerk")
    ui.label(counter.large).classes("large")
    with ui.element("div").classes("since"):
        if counter.more:
            ui.label(f"{counter.more} ·")
        if counter.state in {"called", "free"}:
            ui.label(visitor.say(f"live.{counter.state}"))
        if counter.since is None:
            ui.label(NOTHING)
        else:
            runs = counter.state in {"serving", "called"}
            clocks.label(counter.since, timer if runs else visitor.minutes)
