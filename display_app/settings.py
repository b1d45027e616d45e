"""What one window of the display is told: by the command line, or by a file where one program has several."""

from itertools import combinations
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from display_app.files import FlawError, read_toml

Metres = Annotated[float, Field(gt=0, le=100)]
Inches = Annotated[float, Field(ge=5, le=400)]


class WindowSettings(BaseModel):
    """Without `screen` the window stands where the desktop puts it; without `layout` one that suits its shape.

    `screen` is a number from 1 or a name. `zones` are those whose calls it shows, all where there are none.
    `distance` is from how far its numbers are read, in metres; `diagonal` the screen's, in inches, where it says
    a wrong one itself. `voice` is whether its calls are announced. Films are silent without `media_sound`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    screen: int | str | None = None
    layout: str | None = None
    zones: tuple[str, ...] = ()
    distance: Metres | None = None
    diagonal: Inches | None = None
    media: Path | None = None
    media_sound: bool = False
    contrast: bool = False
    calm: bool = False
    voice: bool = True


class DisplaySettings(BaseModel):
    """All windows of one program, `[[window]]` each."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    window: Annotated[tuple[WindowSettings, ...], Field(min_length=1, max_length=16)]

    @model_validator(mode="after")
    def _nothing_is_said_twice(self) -> "DisplaySettings":
        speaking = [(at, set(each.zones)) for at, each in enumerate(self.window) if each.voice]
        for (_, one), (second, other) in combinations(speaking, 2):
            if one != other and (not one or not other or one & other):
                reason = "some calls would be announced twice; set voice = false for one of the windows"
                raise FlawError(("window", second, "zones"), reason)
        return self


def read_settings(file: Path) -> tuple[WindowSettings, ...]:
    """The windows of that file, its paths seen from where it lies. Raises DisplayFileError."""
    return tuple(_beside(file, window) for window in read_toml(file, DisplaySettings).window)


def _beside(file: Path, window: WindowSettings) -> WindowSettings:
    media = None if window.media is None else file.parent / window.media
    layout = window.layout
    if layout is not None and layout.endswith(".toml"):
        layout = str(file.parent / layout)
    return window.model_copy(update={"media": media, "layout": layout})
