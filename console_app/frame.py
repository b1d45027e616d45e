"""What is around every page: the menu, the person, the clock that says whether the page is live."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from nicegui import ui

from console_app.page import Page
from console_app.visitor import Visitor
from console_app.widgets.card import heading


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
    with ui.element("main").classes("content") as content:
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
                _entry(
                    visitor.say(f"{other.name}.title"), other.path, other.icon, is_chosen=other.name == page.name
                )
    with ui.element("div").classes("foot"):
        ui.label(visitor.name).classes("px-3 font-semibold")
        ui.label(visitor.say(f"resources.{visitor.role}")).classes("px-3 small")
        other_language = "en" if visitor.language == "vi" else "vi"
        _entry(
            visitor.say("resources.other_language"), f"/language/{other_language}?back={page.path}", "translate"
        )
        mode = "light" if visitor.dark else "dark"
        _entry(visitor.say(f"resources.{mode}"), f"/mode/{mode}?back={page.path}", f"{mode}_mode")
        _entry(visitor.say("resources.log_out"), "/log-out", "logout")


def _entry(text: str, path: str, icon: str, *, is_chosen: bool = False) -> None:
    with ui.link(target=path).classes("chosen" if is_chosen else "") as link:
        ui.icon(icon, size="22px").props("aria-hidden=true")
        ui.label(text)
    if is_chosen:
        link.props("aria-current=page")


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
