"""Questions in front of a page: whether, and why."""

from nicegui import ui

from console_app.visitor import Visitor
from console_app.widgets.card import heading


async def confirm(visitor: Visitor, question: str, *, more: str = "", action: str = "") -> bool:
    """Whether the person wants that; `action` is what the button says that does it."""
    with visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card"):
        heading(question)
        if more:
            ui.label(more)
        with ui.row().classes("w-full justify-end"):
            ui.button(visitor.say("resources.cancel"), on_click=lambda: dialog.submit(None)).props("outline")
            ui.button(action or visitor.say("resources.confirm"), on_click=lambda: dialog.submit("yes"))
    return bool(await dialog == "yes")


async def ask_why(visitor: Visitor, question: str, *, needed: bool = True) -> str | None:
    """The reason that the person gives, empty where none is `needed`; None when they think better of it."""
    with visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card"):
        heading(question)
        reason = (
            ui.input(visitor.say("resources.reason")).props("outlined autofocus maxlength=200").classes("w-full")
        )

        def submit() -> None:
            said = (reason.value or "").strip()
            if needed and not said:
                reason.error = visitor.say("resources.reason_needed")
                return
            dialog.submit(said)

        reason.on("keydown.enter", submit)
        with ui.row().classes("w-full justify-end"):
            ui.button(visitor.say("resources.cancel"), on_click=lambda: dialog.submit(None)).props("outline")
            ui.button(visitor.say("resources.confirm"), on_click=submit)
    answer = await dialog
    return None if answer is None else str(answer)
