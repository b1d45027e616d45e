"""What can be seen in a window, measured as those who read and touch it need it."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem, QQuickWindow

TOUCHED = ("QQuickAbstractButton", "QQuickMouseArea", "QQuickTextInput", "QQuickTextEdit")


def visible(item: QQuickItem) -> Iterator[QQuickItem]:
    """It and all within it that can be seen, in the order of the tree."""
    if not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from visible(child)


def touchables(window: QQuickWindow, front: QQuickItem | None = None) -> list[QQuickItem]:
    """All that is aimed at with a finger, in what lies in `front` of all else where something does.

    Where the whole window takes a touch, nobody has to aim.
    """
    found = [
        each for each in visible(front or window.contentItem()) if any(each.inherits(kind) for kind in TOUCHED)
    ]
    return [item for item in found if item.size().toSize() != window.size() and not is_mark(item)]


def is_mark(item: QQuickItem) -> bool:
    """A pill that states something and cannot be touched."""
    return bool(item.property("mark"))


def texts(window: QQuickWindow) -> list[QQuickItem]:
    """All texts that have words."""
    found = visible(window.contentItem())
    return [item for item in found if item.inherits("QQuickText") and bool(item.property("text"))]


def box(item: QQuickItem) -> QRectF:
    """Where it stands in its window."""
    return item.mapRectToScene(item.boundingRect())


def called(items: list[QQuickItem]) -> list[str]:
    """Their names."""
    return [item.objectName() or item.metaObject().className() for item in items]


def ground_of(item: QQuickItem, window: QQuickWindow) -> QColor:
    """The colour of the nearest surface that it lies in."""
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        for surface in (above, above.property("background")):
            if isinstance(surface, QQuickItem) and surface is not item and surface.inherits("QQuickRectangle"):
                colour = QColor(surface.property("color"))
                if colour.alpha() == 255:
                    return colour
        above = above.parentItem()
    return window.color()
