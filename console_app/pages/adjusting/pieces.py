"""Small pieces of this page: a button that says whole what it does, and a part that is drawn when it changed."""

from collections.abc import Callable
from typing import Any

from nicegui import ui

from console_app.visitor import Visitor
from queue_protocol.state import Counter

DRAGGED_BY = {"handle": ".grip", "forceFallback": True}
"""How services are dragged: by their grip alone, so that a finger can still scroll, and by mouse as by finger."""


def act(text: str, do: Callable[[], Any], *, says: str = "", icon: str | None = None) -> ui.button:
    """A button; `says` is the whole of it for whoever does not see where it stands."""
    button = ui.button(text, icon=icon, on_click=do).props("outline dense no-caps").classes("px-3")
    if says:
        button.props["aria-label"] = says
        button.props["title"] = says
    return button


def grip() -> None:
    """What a service is dragged by. Whoever cannot drag has buttons for the same."""
    ui.icon("drag_indicator", size="24px").classes("grip").props("aria-hidden=true")


def state_of(visitor: Visitor, counter: Counter) -> None:
    """Whether the counter is open, in a word."""
    ui.label(visitor.say(f"adjusting.is_{counter.state}")).classes(f"state {counter.state}")


def mark_of(counter: Counter, service: str) -> str:
    """Whether the counter serves it, and as the how-manieth or by which weight."""
    if service not in counter.services:
        return "–"
    if counter.order == "listed":
        return f"{counter.services.index(service) + 1}."
    return f"×{counter.weights.get(service, 1)}" if counter.order == "weighted" else "✓"


def drawn_when_changed(
    visitor: Visitor, draw: Callable[[], None], what: Callable[[], object]
) -> Callable[[], None]:
    """Draw the part, and anew whenever `what` gives another value: not with every event of a busy hall.

    So the focus of whoever works by keyboard, and what they have begun to type, stay where they are.
    The answer is to be called where `what` may have become another by something else than the hall.
    """
    part = ui.refreshable(draw)
    part()
    shown = what()

    def follow() -> None:
        nonlocal shown
        now = what()
        if now != shown:
            shown = now
            part.refresh()

    visitor.on_change(follow)
    return follow
