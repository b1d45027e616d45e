"""The question before a change is made: what it is, in words, and what it does to the waits of the next hour."""

from collections.abc import Sequence
from typing import Any

from nicegui import background_tasks, ui

from console_app.errors import ConsoleError
from console_app.visitor import Visitor
from console_app.whatif.forecast import Foretold, Verdict, foretold_in, span, touched
from console_app.whatif.wording import Change, clean, in_words, service_name
from console_app.widgets.card import heading

_SIGNS = {Verdict.BETTER: "trending_down", Verdict.WORSE: "trending_up", Verdict.SAME: "trending_flat"}


async def ask(visitor: Visitor, changes: Sequence[Change]) -> bool:
    """Show what the changes would do, and return whether the person wants them made. Nothing is changed here.

    A change is what `POST /what-if` takes of one counter. Whoever may not touch counters can only look.
    """
    with visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card what-if"):
        heading(visitor.say("whatif.question"))
        with ui.element("ul").classes("changes"):
            for sentence in in_words(visitor, changes):
                with ui.element("li"):
                    ui.label(sentence)
        body = ui.element("div").classes("told").props("aria-live=polite")
        with body, ui.row().classes("items-center"):
            ui.spinner(size="24px")
            ui.label(visitor.say("whatif.computing"))
        ui.label(visitor.say("whatif.from_next_call")).classes("mute small")
        with ui.row().classes("w-full justify-end"):
            ui.button(visitor.say("resources.cancel"), on_click=lambda: dialog.submit(None)).props("outline")
            if visitor.may("assign_counter"):
                ui.button(visitor.say("whatif.apply"), on_click=lambda: dialog.submit("apply"))
    background_tasks.create(_fill(visitor, body, changes), name="what-if")
    wanted = bool(await dialog == "apply")
    dialog.delete()
    return wanted


async def _fill(visitor: Visitor, body: ui.element, changes: Sequence[Change]) -> None:
    try:
        told = await visitor.api.post("/what-if", {"changes": [clean(change) for change in changes]})
        failed = ""
    except ConsoleError as error:
        told, failed = None, getattr(error, "message", "") or visitor.say("resources.server_away")
    if body.is_deleted:
        return
    body.clear()
    with body:
        if told is None:
            ui.label(failed).classes("note bad").props("role=alert")
        else:
            _tell(visitor, told)


def _tell(visitor: Visitor, told: dict[str, Any]) -> None:
    if told["reason"] is not None:
        ui.label(visitor.named(told["reason"]["message"])).classes("note warn")
        return
    services = touched(foretold_in(told))
    if not services:
        ui.label(visitor.say("whatif.nothing_changes")).classes("note")
        return
    _table(visitor, services)
    ui.label(visitor.say("whatif.others_stay")).classes("mute small")
    ui.label(visitor.say("whatif.how_sure")).classes("mute small")


def _table(visitor: Visitor, services: Sequence[Foretold]) -> None:
    with ui.element("table").classes("plain-table"):
        with ui.element("thead"), ui.element("tr"):
            for key, place in (("service", ""), ("wait", "end"), ("left", "end")):
                with ui.element("th").classes(place).props("scope=col"):
                    ui.label(visitor.say(f"whatif.{key}"))
        with ui.element("tbody"):
            for each in services:
                _row(visitor, each)


def _row(visitor: Visitor, each: Foretold) -> None:
    with ui.element("tr"):
        with ui.element("td"):
            ui.label(service_name(visitor, each.service)).classes("name")
            with ui.element("div").classes(f"verdict {each.verdict}"):
                ui.icon(_SIGNS[each.verdict], size="20px").props("aria-hidden=true")
                ui.label(visitor.say(f"whatif.{each.verdict}"))
        _pair(visitor, span(each.before), visitor.say("whatif.minutes", minutes=span(each.after)))
        _pair(visitor, str(each.before.left), str(each.after.left))


def _pair(visitor: Visitor, before: str, after: str) -> None:
    with ui.element("td").classes("end"), ui.element("div").classes("pair"):
        ui.label(before)
        ui.label("→").props("aria-hidden=true")
        ui.label(visitor.say("whatif.becomes")).classes("visually-hidden")
        ui.label(after).classes("after")
