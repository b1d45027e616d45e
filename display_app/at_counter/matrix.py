"""The display of a counter as lamps, for narrow panels of light-emitting diodes."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot, qtTrId

from display_app.at_counter import lamps
from display_app.at_counter.arranging import arranged, pitch_of
from display_app.at_counter.flow import CounterShown, Standing
from queue_client.connection import ConnectionShown
from queue_client.connection import Standing as Link
from queue_client.qt.part import Part

_ROUND_FROM = 3
"""A lamp of fewer pixels than this is a square."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixShown:
    """The pictures as addresses, one pixel for a lamp of `pitch` pixels; `said` is all of it as one text."""

    pitch: int = 1
    columns: int = 0
    rows: int = 0
    words: str = ""
    figure: str = ""
    mask: str = ""
    said: str = ""


class Matrix(Part[MatrixShown]):
    """Draws what it is told, in the size that the window says; nothing before it has said one."""

    def __init__(self, *, parent: QObject) -> None:
        super().__init__(MatrixShown(), parent=parent)
        self._counter = CounterShown()
        self._link = ConnectionShown()
        self._size = (0, 0)

    @Slot(float, float)
    def fit(self, width: float, height: float) -> None:
        """The window has so many pixels now."""
        self._size = (int(width), int(height))
        self._draw()

    def tell(self, counter: CounterShown, link: ConnectionShown) -> None:
        """Show this from now on."""
        if (counter, link) != (self._counter, self._link):
            self._counter, self._link = counter, link
            self._draw()

    def _draw(self) -> None:
        width, height = self._size
        pitch = pitch_of(width, height)
        columns, rows = width // pitch, height // pitch
        if not columns or not rows:
            return
        head = (qtTrId("at_counter.counter"), str(self._counter.number))
        is_round = pitch >= _ROUND_FROM
        ground = lamps.UNLIT if is_round else lamps.DARK  # where a pixel is a real lamp, it is off
        large, small = _words(self._counter, self._link)
        calling = self._counter.standing is Standing.CALLING
        places, lines = arranged(columns, rows, head=head, large=large, small=small, moves=calling)
        self.show(
            MatrixShown(
                pitch=pitch,
                columns=columns,
                rows=rows,
                words=lamps.address(lamps.picture(columns, rows, places, lines, ground=ground)),
                figure=lamps.address(lamps.figure(columns, rows, places)) if calling else "",
                mask=lamps.address(lamps.mask(pitch)) if is_round else "",
                said=", ".join((" ".join(head), large, small)),
            )
        )


def _words(counter: CounterShown, link: ConnectionShown) -> tuple[str, str]:
    """What is large, and what stands under it."""
    if link.standing is Link.CONNECTING:
        return qtTrId("at_counter.connecting"), ""
    if link.standing not in {Link.LIVE, Link.STALE}:
        return qtTrId("at_counter.trouble"), link.code
    large = counter.ticket or qtTrId(f"at_counter.{counter.standing}")
    if link.standing is Link.STALE:
        return large, qtTrId("at_counter.stale_short").replace("%1", link.since)
    if counter.standing is Standing.PAUSED:
        return large, counter.reason or qtTrId("at_counter.paused_hint")
    if counter.last:
        return large, qtTrId("at_counter.last_short")
    return large, qtTrId(
        f"at_counter.{counter.standing}" if counter.ticket else f"at_counter.{counter.standing}_hint"
    )
