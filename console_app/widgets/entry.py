"""Links with an icon, as stand in the menu; among them those that every page has, for language and colours."""

from urllib.parse import quote

from nicegui import ui

from console_app.texts import say


def entry(text: str, path: str, icon: str, *, is_chosen: bool = False) -> None:
    """A link to that path; `icon` is a Material icon, `is_chosen` says that this is the page."""
    with ui.link(target=path).classes("entry chosen" if is_chosen else "entry") as link:
        ui.icon(icon, size="22px").props("aria-hidden=true")
        ui.label(text)
    if is_chosen:
        link.props("aria-current=page")


def preferences(language: str, *, dark: bool, address: str) -> None:
    """The other language, and the other colours; whoever chooses one comes back to that address of the console."""
    back = quote(address, safe="/")
    other_language = "en" if language == "vi" else "vi"
    entry(say(language, "resources.other_language"), f"/language/{other_language}?back={back}", "translate")
    mode = "light" if dark else "dark"
    entry(say(language, f"resources.{mode}"), f"/mode/{mode}?back={back}", f"{mode}_mode")
