"""Which panes the window shows and where they stand: follows the window's size and the screen's."""

import logging
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QSizeF

from display_app import placing, sizes
from display_app.layout import Layout
from display_app.layouts import layout_of, suiting
from display_app.placing import Placed
from queue_client.qt.part import Part

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class PanesShown:
    """The panes in the window's pixels; `scale` is by what the design is enlarged.

    `has_newest`: there is a large place for the newest call.
    """

    areas: tuple[Placed, ...] = ()
    scale: float = 1.0
    has_newest: bool = True

    def of(self, pane: str) -> Placed | None:
        """That pane, where there is one."""
        return next((each for each in self.areas if each.pane == pane), None)


class Panes(Part[PanesShown]):
    """`layout` is that of every size, or None: one that suits the window's shape. `distance` is in metres."""

    def __init__(
        self, layout: Layout | None, *, distance: float | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(PanesShown(), parent=parent)
        self._layout = layout
        self._distance = distance
        self._mm_per_pixel: float | None = None
        self._size = QSizeF()
        self._covered = 0.0

    def seen_on(self, mm_per_pixel: float | None) -> None:
        """The window is on a screen of such pixels; None where that is not known."""
        if mm_per_pixel is None and self._distance is not None:
            _log.warning("this screen does not say how large it is: give its diagonal, or numbers have no size")
        self._mm_per_pixel = mm_per_pixel
        self._place()

    def _get_size(self) -> QSizeF:
        return self._size

    def _set_size(self, size: QSizeF) -> None:
        if size != self._size:
            self._size = QSizeF(size)
            self._place()

    size = Property(QSizeF, _get_size, _set_size)
    """The window's, which its view tells."""

    def _get_covered(self) -> float:
        return self._covered

    def _set_covered(self, covered: float) -> None:
        if covered != self._covered:
            self._covered = covered
            self._place()

    covered = Property(float, _get_covered, _set_covered)
    """How much of its height something else has at the foot for a while, which its view tells too."""

    def _place(self) -> None:
        width, height = self._size.width(), self._size.height()
        if min(width, height) <= 0:
            return
        layout = self._layout or layout_of(suiting(width, height))
        least = self._least_digit()
        areas = placing.placed(layout, width=width, height=height, least_digit=least, covered=self._covered)
        before = self.value.areas
        has_newest = layout.of("newest") is not None
        self.show(PanesShown(areas=areas, scale=sizes.scale_of(width, height), has_newest=has_newest))
        if areas != before:
            self._warn(areas, least)

    def _least_digit(self) -> float | None:
        if self._distance is None or not self._mm_per_pixel:
            return None
        return sizes.least_digit_mm(self._distance) / self._mm_per_pixel

    def _warn(self, areas: tuple[Placed, ...], least: float | None) -> None:
        for each in placing.too_small(areas, least_digit=least):
            mm = each.digit * (self._mm_per_pixel or 0)
            _log.warning(
                "the numbers of “%s” are %.0f mm high: to be read from %.1f m, not from %.1f m",
                each.pane,
                mm,
                mm / sizes.LEAST_MM_PER_METRE,
                self._distance,
            )
