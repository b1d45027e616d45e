"""Where questions and notices stand that must outlive what is drawn anew around the button that asked for them."""

from collections.abc import Awaitable, Callable

from nicegui import ui

Doing = Callable[[], Awaitable[None]]


def in_front() -> ui.element:
    """Where a dialog is built, with `with`, so that it stays whatever becomes of the button that asked for it."""
    return ui.context.client.content


class Stage:
    """Made once on a page, outside of what is drawn anew."""

    def __init__(self) -> None:
        self._place = ui.element("div").classes("visually-hidden")

    def on(self, doing: Doing) -> Doing:
        """What a button does, done here: a dialog of it stays, whatever becomes of the button."""

        async def done_here() -> None:
            with self._place:
                await doing()

        return done_here
