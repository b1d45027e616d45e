"""Where on the screen the panel stands."""

from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QSize


class Side(StrEnum):
    """The edge of the screen that the panel keeps to."""

    LEFT = "left"
    RIGHT = "right"


PANEL_SIZE = QSize(400, 860)
"""Wide enough for the longest button with its key; the clerk's own program keeps the rest of the screen."""

TITLE_BAR = 40
"""Room for the window's own title, in logical pixels; how high it is cannot be asked before it is shown."""


def docked(screen: QRect, *, side: Side, size: QSize = PANEL_SIZE) -> QRect:
    """The panel's place at that edge, at the top, never larger than the `screen` without its task bar."""
    fitting = size.boundedTo(screen.size() - QSize(0, TITLE_BAR))
    x = screen.left() if side is Side.LEFT else screen.right() + 1 - fitting.width()
    return QRect(QPoint(x, screen.top()), fitting)
