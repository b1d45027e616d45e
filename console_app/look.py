"""How a page looks to whoever opens it: its style sheet, its typeface, its colours by day and by night."""

from nicegui import ui

STYLE = "/look/console.css"
"""Where the application serves `resources/console.css`; the typeface lies under /look/fonts/."""

_LIGHT, _DARK = "#0a4b86", "#9ccbff"


def dress(*, dark: bool) -> None:
    """Give the page that is being built its look."""
    ui.add_head_html(f'<link rel="stylesheet" href="{STYLE}">')
    ui.colors(
        primary=_DARK if dark else _LIGHT,
        positive="#0b5a33",
        negative="#8c1a16",
        warning="#ffc845",
        dark="#12243a",
        dark_page="#0b1724",
    )
