"""A console with one more page, on which the pieces of `console_app.whatif` can be tried: `python -m` this."""

import sys
from typing import Any

from nicegui import ui

from console_app.app import main
from console_app.page import Page
from console_app.pages import PAGES
from console_app.visitor import Visitor
from console_app.whatif import ask, suggestion_card

CLOSING = [{"counter": 3, "state": "closed"}]


async def build(visitor: Visitor) -> None:
    """A suggestion, a change to ask about, and what was wanted."""
    wanted = ui.label("nothing wanted")

    def apply(changes: list[dict[str, Any]]) -> None:
        wanted.set_text(f"wanted: {changes}")

    async def close() -> None:
        wanted.set_text(f"answered: {await ask(visitor, CLOSING)}")

    await suggestion_card(visitor, apply)
    ui.button("close counter 3", on_click=close)


TRIAL = Page(name="live", path="/trial", icon="science", build=build, in_menu=False)

if __name__ == "__main__":
    sys.exit(main(pages=(*PAGES, TRIAL)))
