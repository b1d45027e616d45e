"""A framed part of a page under its heading."""

from nicegui import ui


def card(title: str) -> ui.element:
    """Use it with `with`; what is built inside stands below the heading."""
    framed = ui.element("section").classes("card").props(f'aria-label="{attribute(title)}"')
    with framed:
        heading(title)
    return framed


def heading(title: str, *, level: int = 2) -> None:
    """A heading that screen readers know as one."""
    with ui.element(f"h{level}"):
        ui.label(title)


def empty(sentence: str) -> None:
    """What stands where there is nothing to show."""
    ui.label(sentence).classes("empty")


def attribute(text: str) -> str:
    """The text, fit to stand between the quotation marks of a property."""
    return text.replace("\\", "").replace('"', "”")
