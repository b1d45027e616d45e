"""What a figure means, one click away from wherever it stands."""

from nicegui import ui

from console_app.visitor import Visitor
from console_app.widgets.card import heading


def define(visitor: Visitor, name: str) -> None:
    """Open the definition of that figure."""
    with visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card"):
        heading(visitor.say(f"reports.{name}"))
        ui.label(visitor.say(f"reports.{name}_means"))
        with ui.row().classes("w-full justify-end"):
            ui.button(visitor.say("resources.close"), on_click=dialog.close).props("outline")
    dialog.on("hide", dialog.delete)
    dialog.open()


def definition_button(visitor: Visitor, name: str) -> None:
    """The button that opens it."""
    about = visitor.say("reports.definition_of", figure=visitor.say(f"reports.{name}"))
    ui.button(icon="info_outline", on_click=lambda: define(visitor, name)).props(
        f'flat round dense size=sm aria-label="{about}"'
    ).style("min-height: 28px")
