"""A layout: which panes a screen shows and where they stand, on a grid of equal cells (docs/hall.md)."""

from itertools import combinations
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from display_app.files import FlawError

Cells = Annotated[int, Field(ge=1, le=100)]
Pair = tuple[Cells, Cells]
Seconds = Annotated[float, Field(ge=2, le=3600)]
Columns = Annotated[int, Field(ge=1, le=12)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class _Area(_Part):
    """`at` is the column and row of its upper left cell, from 1; `size` how many of each it covers."""

    at: Pair
    size: Pair


class PlainArea(_Area):
    """The head, the newest call, or the foot with who waits where and what is open."""

    pane: Literal["header", "newest", "foot"]


class CallsArea(_Area):
    """The last calls, newest first, down the first of so many columns and then the next."""

    pane: Literal["calls"]
    columns: Columns = 1


class WaitingArea(_Area):
    """How many wait for each service and how long a newcomer would; a page of them for so many seconds."""

    pane: Literal["waiting"]
    columns: Columns = 1
    seconds: Seconds = 12


class NoticesArea(_Area):
    """One notice after the other, each for at least so many seconds."""

    pane: Literal["notices"]
    seconds: Seconds = 10


class TickerArea(_Area):
    """The notices in one strip: a page each, or, where it `moves`, running through it."""

    pane: Literal["ticker"]
    seconds: Seconds = 8
    moves: bool = False


class MediaArea(_Area):
    """Pictures, for so many seconds each, and films of the display's folder."""

    pane: Literal["media"]
    seconds: Seconds = 10


Area = PlainArea | CallsArea | WaitingArea | NoticesArea | TickerArea | MediaArea


class Layout(_Part):
    """`grid` is how many columns and rows of cells the screen is cut into."""

    grid: Pair
    area: Annotated[tuple[Annotated[Area, Field(discriminator="pane")], ...], Field(min_length=1, max_length=20)]

    @model_validator(mode="after")
    def _fits_together(self) -> "Layout":
        for index, area in enumerate(self.area):
            for axis, word in enumerate(("columns", "rows")):
                if area.at[axis] + area.size[axis] - 1 > self.grid[axis]:
                    reason = f"goes beyond the {self.grid[axis]} {word} of the grid"
                    raise FlawError(("area", index, "size"), reason)
        for (first, one), (second, other) in combinations(enumerate(self.area), 2):
            if one.pane == other.pane:
                raise FlawError(("area", second, "pane"), f"“{one.pane}” is in area {first + 1} already")
            if _overlap(one, other):
                raise FlawError(("area", second, "at"), f"overlaps area {first + 1}, “{one.pane}”")
        return self

    def of(self, pane: str) -> Area | None:
        """The area of that pane, where there is one."""
        return next((area for area in self.area if area.pane == pane), None)


def _overlap(one: Area, other: Area) -> bool:
    return all(
        one.at[axis] < other.at[axis] + other.size[axis] and other.at[axis] < one.at[axis] + one.size[axis]
        for axis in (0, 1)
    )
