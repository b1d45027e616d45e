"""A ticket's whole story, or a form to find the ticket by its number and date."""

from datetime import date
from typing import Any

from nicegui import ui

from console_app.page import Page
from console_app.past.reading import listed, names_for, on_the_wall
from console_app.past.sentences import Names
from console_app.visitor import Visitor
from console_app.widgets.card import card, empty

_NONE = "–"


async def build(visitor: Visitor) -> None:
    """The story of the ticket in the address; without one, only the form."""
    with ui.element("div").classes("flex flex-col flex-nowrap gap-4 w-full") as found:
        pass
    _form(visitor)
    ticket_id = visitor.asked.get("ticket_id")
    if ticket_id is None:
        return
    story = (
        await visitor.ask(visitor.api.get(f"/tickets/{int(ticket_id)}/story")) if ticket_id.isdecimal() else None
    )
    with found:
        if story is None:
            empty(visitor.say("story.unknown"))
            return
        _tell(visitor, await visitor.ask(names_for(visitor)) or Names(language=visitor.language), story)


def _form(visitor: Visitor) -> None:
    today = visitor.link.snapshot.business_date

    async def find() -> None:
        day = day_field.value or today.isoformat()
        asked = {"number": number.value.strip(), "date": day}
        answer = await visitor.ask(visitor.api.get("/tickets", **asked)) if asked["number"] else None
        if answer is None:
            return
        if not answer["tickets"]:
            number.error = visitor.say("story.not_found", number=asked["number"], date=_written(day))
            return
        ui.navigate.to(f"/story/{answer['tickets'][0]['id']}")

    with card(visitor.say("story.find")), ui.row().classes("items-start gap-4"):
        number = ui.input(visitor.say("story.number")).props("outlined maxlength=20").classes("w-64")
        day_field = ui.input(visitor.say("story.date"), value=today.isoformat())
        day_field.props(f"type=date outlined max={today}")
        number.on("keydown.enter", find)
        ui.button(visitor.say("story.search"), icon="search", on_click=find).classes("mt-1")


def _written(day: str) -> str:
    try:
        return f"{date.fromisoformat(day):%d/%m/%Y}"
    except ValueError:
        return day


def _tell(visitor: Visitor, names: Names, story: dict[str, Any]) -> None:
    ticket = story["ticket"]
    with card(visitor.say("story.of", number=ticket["number"], date=_written(story["business_date"]))):
        ui.label(visitor.say(f"story.state_{ticket['state']}")).classes("text-xl font-semibold")
        ui.label(names.services.get(ticket["service"], ticket["service"]))
        at = on_the_wall(visitor, story["entries"][-1]["at"] if story["entries"] else ticket["issued_at"])[:5]
        ui.link(visitor.say("story.see_hall"), f"/looking-back?date={story['business_date']}&at={at}")
    with card(visitor.say("story.legs")), ui.element("div").classes("w-full overflow-x-auto"):
        _legs(visitor, names, story["legs"])
    with card(visitor.say("story.entries")):
        listed(visitor, names, story["entries"])


def _legs(visitor: Visitor, names: Names, legs: list[dict[str, Any]]) -> None:
    columns = ("service", "counter", "arrived", "called", "serving", "ended")
    with ui.element("table").classes("plain-table"):
        with ui.element("thead"), ui.element("tr"):
            for column in columns:
                with ui.element("th").props("scope=col"):
                    ui.label(visitor.say(f"story.column_{column}"))
        with ui.element("tbody"):
            for leg in legs:
                _leg(visitor, names, leg)


def _leg(visitor: Visitor, names: Names, leg: dict[str, Any]) -> None:
    instants = (leg[name] for name in ("arrived_at", "called_at", "serving_at", "ended_at"))
    times = [_NONE if at is None else on_the_wall(visitor, at)[:8] for at in instants]
    cells = [names.services.get(leg["service"], leg["service"]), str(leg["counter"] or _NONE), *times]
    with ui.element("tr"):
        for cell in cells:
            with ui.element("td"):
                ui.label(cell)


PAGE = Page(name="story", path="/story", icon="confirmation_number", build=build)
ONE = Page(name="story", path="/story/{ticket_id}", icon="confirmation_number", build=build, in_menu=False)
