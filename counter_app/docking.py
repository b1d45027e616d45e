"""Where on the screen the panel stands, in each of its shapes."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize

from counter_app.preferences import STRIPS, Shape

PANEL_SIZE = QSize(360, 860)
"""Wide enough for the longest button with its key; the clerk's own program keeps the rest of the screen."""
STRIP_HEIGHT = 84
"""One row of large buttons."""
OPEN_HEIGHT = 460
"""How high a strip grows while it asks something."""
WINDOW_SIZE = QSize(1120, 760)

TITLE_BAR = 40
"""Room for the window's own title, in logical pixels; how high it is cannot be asked before it is shown."""


def docked(
    screen: QRect,
    *,
    shape: Shape,
    size: QSize | None = None,
    frame: QMargins | None = None,
    asking: bool = False,
) -> QRect:
    """Where the `frame` of the panel begins and how large its content is, on what the task bar leaves of `screen`.

    `frame` is what the system draws around the window, where it is known; a strip has none. `size` is one that was
    asked for. `asking`: a strip grows, away from its edge, to show a question.
    """
    if shape in STRIPS:
        return _strip(screen, shape, size, asking=asking)
    around = QSize(0, 0).grownBy(frame or QMargins()).width()
    room = screen.size() - QSize(around, TITLE_BAR)
    if shape is Shape.WINDOW:
        content = (size or WINDOW_SIZE).boundedTo(room)
        left = screen.left() + (room.width() - content.width()) // 2
        return QRect(QPoint(left, screen.top() + (room.height() - content.height()) // 2), content)
    content = (size or QSize(PANEL_SIZE.width(), room.height())).boundedTo(room)
    width = content.width() + around
    x = screen.left() if shape is Shape.LEFT else screen.right() + 1 - width
    return QRect(QPoint(x, screen.top()), content)


def _strip(screen: QRect, shape: Shape, size: QSize | None, *, asking: bool) -> QRect:
    height = min(OPEN_HEIGHT if asking else (size or QSize(0, STRIP_HEIGHT)).height(), screen.height())
    content = QSize(min((size or screen.size()).width(), screen.width()), height)
    y = screen.top() if shape is Shape.TOP else screen.bottom() + 1 - height
    return QRect(QPoint(screen.left(), y), content)
