"""What a computer remembers of the panel: where it stands, how it looks, which keys it has. No Qt, no I/O."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Shape(StrEnum):
    """A slim panel at one side, a strip above or below, or a window with more room."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"
    WINDOW = "window"


STRIPS = frozenset({Shape.TOP, Shape.BOTTOM})


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """`docked` is where the panel goes back to from its window; `auto_call` are clerks who want that, by login."""

    shape: Shape = Shape.RIGHT
    docked: Shape = Shape.RIGHT
    large_text: bool = False
    high_contrast: bool = False
    auto_call: frozenset[str] = frozenset()
    language: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)

    def dock(self, shape: Shape) -> "Preferences":
        """With the panel in that shape."""
        docked = self.docked if shape is Shape.WINDOW else shape
        return replace(self, shape=shape, docked=docked)

    def toggled_window(self) -> "Preferences":
        """The window where it is docked; docked again where it is a window."""
        return self.dock(self.docked if self.shape is Shape.WINDOW else Shape.WINDOW)

    def toggled_auto_call(self, clerk: str) -> "Preferences":
        """For that clerk, who wants it or does not."""
        return replace(self, auto_call=self.auto_call ^ {clerk})
