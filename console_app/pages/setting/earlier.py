"""What the settings were before: a list to choose from."""

from datetime import datetime

from nicegui import ui

from console_app.visitor import Visitor
from console_app.widgets.card import empty, heading


async def ask_which(visitor: Visitor) -> str | None:
    """The text of the earlier settings that somebody chooses; None when they think better of it."""
    rows = await visitor.ask(visitor.api.get("/centre/documents"))
    if rows is None:
        return None
    with visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card"):
        heading(visitor.say("setting.earlier_ones"))
        ui.label(visitor.say("setting.earlier_more")).classes("mute")
        if not rows:
            empty(visitor.say("setting.no_earlier"))
        for row in rows:
            at = datetime.fromisoformat(row["at"])
            said = visitor.say("setting.until", date=visitor.date(at), time=visitor.clock(at), who=row["who"])
            with ui.row().classes("w-full items-center justify-between"):
                ui.label(said)
                ui.button(
                    visitor.say("setting.compare"), on_click=lambda _, row=row: dialog.submit(row["id"])
                ).props("flat dense")
        ui.button(visitor.say("resources.cancel"), on_click=lambda: dialog.submit(None)).props("outline")
    chosen = await dialog
    if chosen is None:
        return None
    answer = await visitor.ask(visitor.api.get(f"/centre/documents/{chosen}"))
    return None if answer is None else str(answer["toml"])
