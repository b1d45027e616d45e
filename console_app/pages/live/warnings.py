"""What somebody must do something about, and who has said that they take care of it."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from nicegui import ui

from console_app.pages.live.choosing import Part
from console_app.pages.live.ticking import Clocks
from console_app.visitor import Visitor
from queue_protocol.commands import AcknowledgeAlert
from queue_protocol.watch import Alert, Watch

_UNTIMED = frozenset({"backlog_past_closing"})
"""Their `since` is that of the shift, which says nothing here."""
_MARKS = {"act": "error", "heed": "warning"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAlert:
    """One line, as it is read; `acknowledged` says by whom and when, or nothing."""

    key: str
    since: datetime
    severity: str
    text: str
    is_timed: bool
    acknowledged: str


def shown_alerts(visitor: Visitor, part: Part, watch: Watch | None) -> Mapping[Hashable, ShownAlert]:
    """Those of this part: first what nobody has acknowledged, in the server's order."""
    if watch is None:
        return {}
    snapshot, devices = visitor.link.snapshot, {each.id: each for each in watch.devices}
    found = [each for each in watch.alerts if part.has_alert(each, snapshot, devices)]
    found.sort(key=lambda each: each.acknowledged is not None)
    return {(each.key, each.since): _alert(visitor, each) for each in found}


def _alert(visitor: Visitor, alert: Alert) -> ShownAlert:
    seen = alert.acknowledged
    by = "" if seen is None else visitor.say("live.acknowledged", name=seen.by, time=visitor.clock(seen.at))
    return ShownAlert(
        key=alert.key,
        since=alert.since,
        severity=alert.severity,
        text=visitor.named(alert.text),
        is_timed=alert.kind not in _UNTIMED,
        acknowledged=by,
    )


def frame(alert: ShownAlert) -> ui.element:
    """A line; what was acknowledged is quiet."""
    return ui.element("li").classes(f"alert {'seen' if alert.acknowledged else alert.severity}")


def drawing(visitor: Visitor, clocks: Clocks) -> Callable[[ShownAlert], None]:
    """What draws an alert, with its button for whoever may acknowledge."""
    return partial(_draw, visitor, clocks)


def _draw(visitor: Visitor, clocks: Clocks, alert: ShownAlert) -> None:
    mark = "task_alt" if alert.acknowledged else _MARKS.get(alert.severity, "warning")
    ui.icon(mark, size="24px").props("aria-hidden=true")
    ui.label(alert.text).classes("text")
    if alert.is_timed:
        clocks.label(alert.since, partial(_for, visitor)).classes("small")
    if alert.acknowledged:
        ui.label(alert.acknowledged).classes("small")
    elif visitor.may("acknowledge_alert"):
        _draw_button(visitor, alert)


def _for(visitor: Visitor, seconds: float) -> str:
    return visitor.say("live.for", minutes=visitor.minutes(seconds))


def _draw_button(visitor: Visitor, alert: ShownAlert) -> None:
    async def acknowledge() -> None:
        button.disable()
        if await visitor.do(AcknowledgeAlert(key=alert.key, since=alert.since)) is None:
            button.enable()

    button = ui.button(visitor.say("live.acknowledge"), on_click=acknowledge).props("outline no-caps")
