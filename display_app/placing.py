"""Where the panes of a layout stand in a window, in its pixels, and how much each of them holds. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from display_app.layout import Area, CallsArea, Layout, MediaArea, NoticesArea, TickerArea, WaitingArea
from display_app.sizes import CAP, Room, fit, scale_of

BLEEDING = frozenset({"header", "foot", "ticker"})
"""Panes that reach to the edges of their cells: bands across the screen."""
EDGE, BETWEEN, ABOVE = 48.0, 20.0, 24.0
"""Around the others, in the design's pixels: at the screen's sides, to each neighbour, above and below."""
TITLE, GAP = 62.0, 11.0
"""Of a pane of calls: the height of its titles, and between two rows."""
SERVICE_ROW = 84.0
"""The height of a service that people wait for."""
NEWEST_OF_HEIGHT, NEWEST_OF_WIDTH, BADGE = 0.4, 0.245, 0.72
LOW, LOW_OF_HEIGHT = 0.42, 0.46
"""The newest number's size as a share of its pane, also of a low one; the counter's as a share of that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A pane in its place. `font` is the size of its numbers; `rows` and `columns` are what it holds at once.

    `digit` is the height of its smallest number, 0 for panes that have none to be read from afar.
    """

    pane: str
    x: float
    y: float
    width: float
    height: float
    rows: int = 0
    columns: int = 1
    font: float = 0.0
    digit: float = 0.0
    seconds: float = 0.0
    moves: bool = False


def placed(
    layout: Layout, *, width: float, height: float, least_digit: float | None = None, covered: float = 0
) -> tuple[Placed, ...]:
    """The panes in a window of that size, numbers at least so high where they can be.

    Of its height so much is `covered` from below for a while; nothing else is made smaller by that.
    """
    scale = scale_of(width, height)
    return tuple(_placed(area, layout, width, height - covered, scale, least_digit) for area in layout.area)


def too_small(panes: tuple[Placed, ...], *, least_digit: float | None) -> tuple[Placed, ...]:
    """Those whose numbers could not be made as large as they should be."""
    return tuple(each for each in panes if least_digit is not None and 0 < each.digit < 0.99 * least_digit)


def _placed(
    area: Area, layout: Layout, width: float, height: float, scale: float, least_digit: float | None
) -> Placed:
    left, right, top, bottom = _edges(area, layout, width, height, scale)
    room = Room(width=right - left, height=bottom - top, title=TITLE * scale, gap=GAP * scale, scale=scale)
    place = {"pane": area.pane, "x": left, "y": top, "width": room.width, "height": room.height}
    return Placed(**place, **_held(area, room, least_digit))  # type: ignore[arg-type]  # named one by one below


def _edges(
    area: Area, layout: Layout, width: float, height: float, scale: float
) -> tuple[float, float, float, float]:
    across, up = (
        [width * at / layout.grid[0] for at in (area.at[0] - 1, area.at[0] - 1 + area.size[0])],
        [height * at / layout.grid[1] for at in (area.at[1] - 1, area.at[1] - 1 + area.size[1])],
    )
    if area.pane in BLEEDING:
        return round(across[0]), round(across[1]), round(up[0]), round(up[1])
    left = EDGE if area.at[0] == 1 else BETWEEN
    right = EDGE if across[1] >= width else BETWEEN
    return across[0] + left * scale, across[1] - right * scale, up[0] + ABOVE * scale, up[1] - ABOVE * scale


def _held(area: Area, room: Room, least_digit: float | None) -> dict[str, object]:
    match area:
        case CallsArea(columns=columns):
            held = fit(room, columns=columns, least_digit=least_digit)
            return {"rows": held.rows, "columns": held.columns, "font": held.font, "digit": held.digit}
        case WaitingArea(columns=columns, seconds=seconds):
            rows = max(1, int((room.height - 0.8 * room.title) // (SERVICE_ROW * room.scale)))
            return {"rows": rows, "columns": columns, "seconds": seconds}
        case TickerArea(seconds=seconds, moves=moves):
            return {"seconds": seconds, "moves": moves}
        case NoticesArea(seconds=seconds) | MediaArea(seconds=seconds):
            return {"seconds": seconds}
        case _:
            return dict(_newest(room)) if area.pane == "newest" else {}


def _newest(room: Room) -> Iterator[tuple[str, float]]:
    of_height = LOW_OF_HEIGHT if room.height < LOW * room.width else NEWEST_OF_HEIGHT
    font = min(of_height * room.height, NEWEST_OF_WIDTH * room.width)
    yield "font", font
    yield "digit", CAP * BADGE * font
