"""Adjusting the running day: what is wrong is put right here, at once, and can be undone."""

from functools import partial

from nicegui import ui

from console_app.page import Page
from console_app.pages.adjusting.counters import Counters
from console_app.pages.adjusting.doing import make
from console_app.pages.adjusting.history import History
from console_app.pages.adjusting.services import services
from console_app.pages.adjusting.telling import telling
from console_app.pages.adjusting.waiting import Waiting
from console_app.visitor import Visitor
from console_app.whatif import suggestion_card


async def build(visitor: Visitor) -> None:
    """Counters first; beside the services what was done; whoever may only look sees no button."""
    with ui.element("div").classes("adjusting"):
        await suggestion_card(visitor, partial(make, visitor))
        Counters(visitor).build()
        with ui.element("div").classes("two-columns"):
            with ui.element("div").classes("column"):
                services(visitor)
                if visitor.may("announce"):
                    telling(visitor)
            with ui.element("div").classes("column"):
                History(visitor).build()
                Waiting(visitor).build()


PAGE = Page(name="adjusting", path="/adjusting", icon="tune", build=build)
