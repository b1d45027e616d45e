"""The card that says which counter to move: looked for again and again, and never done by itself."""

from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import ui

from console_app.errors import ConsoleError
from console_app.visitor import Visitor
from console_app.whatif.asking import ask
from console_app.whatif.forecast import Foretold, foretold_in, others, span
from console_app.whatif.wording import clean, given_up, in_words, service_name
from console_app.widgets.card import card

EVERY_SECONDS = 20.0
"""How old a suggestion on the screen may be; the server looks for one as often."""

Apply = Callable[[list[dict[str, Any]]], Awaitable[None] | None]
"""Makes changes: each is what `POST /what-if` takes of one counter."""


async def suggestion_card(visitor: Visitor, apply: Apply) -> None:
    """Build the card here. `apply` is called with the changes that the person wants."""
    with card(visitor.say("whatif.suggestion")).classes("suggestion"):
        body = ui.element("div").classes("note").props("aria-live=polite")
    with body:
        ui.label(visitor.say("whatif.looking")).classes("mute")
    shown: list[Any] = []

    async def renew() -> None:
        told = await _suggestion(visitor)
        if told == (shown or [None])[-1] or body.is_deleted:
            return
        shown[:] = [told]
        body.clear()
        with body:
            _show(visitor, told, apply)

    ui.timer(EVERY_SECONDS, renew, immediate=True)


async def _suggestion(visitor: Visitor) -> dict[str, Any]:
    """What the server suggests; what it says, where it cannot."""
    try:
        told: dict[str, Any] = await visitor.api.get("/suggestion")
    except ConsoleError:
        return {"change": None, "sentence": visitor.say("whatif.not_known")}
    told.pop("at")
    return told


def _show(visitor: Visitor, told: dict[str, Any], apply: Apply) -> None:
    if told["change"] is None:
        sentence = told.get("sentence") or visitor.named(told["reason"]["message"])
        ui.label(sentence).classes("mute")
        return
    change = clean(told["change"])
    services = foretold_in(told)
    with ui.element("div").classes("told"):
        for sentence in in_words(visitor, [change]):
            ui.label(sentence).classes("what")
        ui.label(_gain(visitor, services, told["helps"]))
        for each in others(services, told["helps"], given_up(visitor, change)):
            ui.label(_other(visitor, each))
    _buttons(visitor, change, apply)


def _gain(visitor: Visitor, services: list[Foretold], helped: str) -> str:
    each = next(each for each in services if each.service == helped)
    name = service_name(visitor, helped)
    return visitor.say("whatif.gain", service=name, before=span(each.before), after=span(each.after))


def _other(visitor: Visitor, each: Foretold) -> str:
    name, before, after = service_name(visitor, each.service), span(each.before), span(each.after)
    return visitor.say(f"whatif.other_{each.verdict}", service=name, before=before, after=after)


def _buttons(visitor: Visitor, change: dict[str, Any], apply: Apply) -> None:
    async def make() -> None:
        done = apply([change])
        if done is not None:
            await done

    async def try_it() -> None:
        if await ask(visitor, [change]):
            await make()

    with ui.row().classes("actions"):
        ui.button(visitor.say("whatif.try"), on_click=try_it).props("outline")
        if visitor.may("assign_counter"):
            ui.button(visitor.say("whatif.apply"), on_click=make)
