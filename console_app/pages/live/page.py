"""What goes on in the hall right now."""

from nicegui import ui

from console_app.page import Page
from console_app.visitor import Visitor
from console_app.widgets.tile import tile


async def build(visitor: Visitor) -> None:
    """Who waits, now."""

    @ui.refreshable
    def tiles() -> None:
        snapshot = visitor.link.snapshot
        with ui.row().classes("tiles"):
            tile(visitor.say("live.waiting"), visitor.number(sum(line.waiting for line in snapshot.services)))

    tiles()
    visitor.on_change(tiles.refresh)


PAGE = Page(name="live", path="/", icon="space_dashboard", build=build)
