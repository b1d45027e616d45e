"""Where on the screen the panel stands."""

from enum import StrEnum

from PySide6.QtCore import QMargins, QPoint, QRect, QSize


class Side(StrEnum):
    """The edge of the screen that the panel keeps to."""

    LEFT = "left"
    RIGHT = "right"


PANEL_SIZE = QSize(400, 860)
"""Wide enough for the longest button with its key; the clerk's own program keeps the rest of the screen."""

TITLE_BAR = 40
"""Room for the window's own title, in logical pixels; how high it is cannot be asked before it is shown."""


def docked(screen: QRect, *, side: Side, size: QSize = PANEL_SIZE, frame: QMargins | None = None) -> QRect:
    """Where the panel's `frame` begins and how large its content is: at that edge, at the top, on the `screen`.

    `screen` is what the task bar leaves; `frame` is what the system draws around the window, where it is known.
    """
    content = size.boundedTo(screen.size() - QSize(0, TITLE_BAR))
    width = content.grownBy(frame or QMargins()).width()
    x = screen.left() if side is Side.LEFT else screen.right() + 1 - width
    return QRect(QPoint(x, screen.top()), content)
