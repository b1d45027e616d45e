"""A figure with its name, as stand in a row on top of a page."""

from nicegui import ui


def tile(label: str, figure: str, *, must_act: bool = False) -> None:
    """`must_act` says that somebody should do something about it; the text says so too."""
    with ui.element("div").classes("tile act" if must_act else "tile"):
        ui.label(label).classes("label")
        ui.label(figure).classes("figure")
