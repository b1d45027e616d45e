"""What the server says of a draft: all that would change, all that is wrong, whom it would leave behind."""

from collections.abc import Callable

from nicegui import ui

from console_app.pages.setting.desk import Answer, Desk
from console_app.visitor import Visitor
from console_app.widgets.card import card

ICONS = {"added": "add_circle", "removed": "remove_circle", "changed": "edit"}


def build_verdict(desk: Desk, *, go_to: Callable[[str], None]) -> None:
    """Nothing until the draft was looked at; `go_to` shows a section."""
    if desk.refused:
        ui.label(desk.refused).classes("note bad w-full").props("role=alert")
    if desk.seen is not None:
        with card(desk.visitor.say("setting.verdict")).props("id=verdict"):
            _problems(desk, desk.seen, go_to)
            _stranded(desk.visitor, desk.seen)
            _changes(desk.visitor, desk.seen)


def _problems(desk: Desk, seen: Answer, go_to: Callable[[str], None]) -> None:
    if not seen["problems"]:
        return
    with ui.element("div").classes("note bad").props("role=alert"):
        ui.label(desk.visitor.say("setting.problems", count=len(seen["problems"]))).classes("font-bold")
        with ui.element("ul").classes("said"):
            for problem in seen["problems"]:
                _problem(desk, problem, go_to)


def _problem(desk: Desk, problem: Answer, go_to: Callable[[str], None]) -> None:
    section, line, where = problem["section"], problem["line"], _where(desk, problem)
    with ui.element("li"):
        ui.label(f"{where}: {problem['words']}")
        if section and line is None:
            ui.button(desk.visitor.say("setting.show"), on_click=lambda: go_to(section)).props(
                "flat dense no-caps"
            )


def _where(desk: Desk, problem: Answer) -> str:
    """In a file by its line; in the forms by what the section and the field are called there."""
    if problem["line"] is not None:
        return desk.visitor.say("setting.at_line", place=problem["place"], line=problem["line"])
    section = desk.labels["sections"].get(problem["section"], problem["place"])
    part = "" if problem["index"] is None else f" {problem['index'] + 1}"
    fields = [desk.labels["fields"].get(name, name) for name in problem["field"].split(".") if name]
    return ", ".join([f"{section}{part}", *fields])


def _stranded(visitor: Visitor, seen: Answer) -> None:
    if seen["stranded"] is not None:
        with ui.element("div").classes("note bad").props("role=alert"):
            ui.label(visitor.say("setting.stranded")).classes("font-bold")
            ui.label(seen["stranded"]["words"])


def _changes(visitor: Visitor, seen: Answer) -> None:
    if seen["problems"]:
        return
    if not seen["changes"]:
        ui.label(visitor.say("setting.no_difference")).classes("mute")
        return
    with ui.element("ul").classes("said"):
        for change in seen["changes"]:
            with ui.element("li"):
                ui.icon(ICONS[change["what"]]).props("aria-hidden=true").classes("mute")
                ui.label(change["words"])
