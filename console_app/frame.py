"""What is around every page: the menu, the person, the clock that says whether the page is live."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from nicegui import ui

from console_app.page import Page
from console_app.visitor import Visitor
from console_app.widgets.card import heading
from console_app.widgets.entry import entry, preferences


@contextmanager
def frame(visitor: Visitor, page: Page, pages: Sequence[Page]) -> Iterator[None]:
    """What is built inside is the page's own content."""
    # With a value of its own NiceGUI need not ask the browser for it, which a busy machine answers too late.
    with ui.left_drawer(value=False).props("show-if-above width=224 breakpoint=1023").classes("side") as drawer:
        _menu(visitor, page, pages)
    with ui.header().classes("bar lt-md items-center"):
        ui.button(icon="menu", on_click=drawer.toggle).props(
            f'flat color=white aria-label="{visitor.say("resources.menu")}"'
        )
        ui.label(visitor.say("resources.product")).classes("font-bold")
    with ui.element("div").classes("content") as content:  # the framework's own page is the landmark `main`
        with ui.element("div").classes("page-head"):
            heading(_title(visitor, page), level=1)
            _link_state(visitor)
        yield
    ui.skip_link(visitor.say("resources.skip"), target=content)


def _title(visitor: Visitor, page: Page) -> str:
    centre = visitor.named(visitor.link.snapshot.centre.name)
    return f"{visitor.say(f'{page.name}.title')} · {centre}"


def _menu(visitor: Visitor, page: Page, pages: Sequence[Page]) -> None:
    ui.label(visitor.say("resources.product")).classes("product")
    with ui.element("nav").classes("flex flex-col gap-1 w-full"):
        for other in pages:
            if other.in_menu and visitor.role in other.readers:
                entry(
                    visitor.say(f"{other.name}.title"), other.path, other.icon, is_chosen=other.name == page.name
                )
    with ui.element("div").classes("foot"):
        ui.label(visitor.name).classes("px-3 font-semibold")
        ui.label(visitor.say(f"resources.{visitor.role}")).classes("px-3 small")
        preferences(visitor.language, dark=visitor.dark, address=visitor.address)
        entry(visitor.say("resources.log_out"), "/log-out", "logout")


def _link_state(visitor: Visitor) -> None:
    state = ui.label().classes("link-state").props("role=status")

    def tell() -> None:
        stale = visitor.link.stale_since
        state.classes(remove="stale") if visitor.is_live else state.classes(add="stale")
        if visitor.is_live or stale is None:
            at = visitor.link.now()
            state.set_text(visitor.say("resources.live", time=f"{visitor.clock(at)}:{at:%S}"))
        else:
            state.set_text(visitor.say("resources.stale", time=visitor.clock(stale)))

    tell()
    ui.timer(1.0, tell)
    visitor.on_change(tell)
