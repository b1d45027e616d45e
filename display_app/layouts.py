"""The layouts that come with the display, by name, and which of them suits a screen for which none was chosen."""

from importlib.resources import files
from pathlib import Path

from display_app.files import read_toml
from display_app.layout import Layout
from queue_client.errors import ClientError

FOLDER = Path(str(files("display_app"))) / "resources" / "layouts"
STRIP = 2.4
"""From so many times as wide as high a screen is a strip."""


class UnknownLayoutError(ClientError):
    """No layout of that name comes with the display, and no file is called so."""

    code = "unknown_layout"

    def __init__(self, name: str) -> None:
        super().__init__(f"there is no layout “{name}”; choose {', '.join(names())}, or a file that ends in .toml")


def names() -> tuple[str, ...]:
    """The layouts that come with the display."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.toml")))


def layout_of(name: str) -> Layout:
    """The layout in that file, or of that name. Raises UnknownLayoutError, DisplayFileError."""
    if name.endswith(".toml"):
        return read_toml(Path(name), Layout)
    if name not in names():
        raise UnknownLayoutError(name)
    return read_toml(FOLDER / f"{name}.toml", Layout)


def suiting(width: float, height: float) -> str:
    """The name of the layout for a screen of that shape."""
    if height > width:
        return "portrait"
    return "strip" if width >= STRIP * height else "calls"
