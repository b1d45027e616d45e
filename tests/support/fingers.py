"""Real touches on a window, on what can be seen there by its name."""

from collections.abc import Iterator

from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest


class Fingers:
    """Of a person before that window."""

    def __init__(self, window: QQuickWindow, device: QPointingDevice) -> None:
        self._window = window
        self._device = device

    def names(self, beginning: str) -> list[str]:
        """What can be touched whose name begins like that."""
        seen = _visible(self._window.contentItem())
        return [item.objectName() for item in seen if item.objectName().startswith(beginning) and item.isEnabled()]

    def touch(self, name: str, *, times: int = 1) -> None:
        """Put a finger on it and lift it again, once everything stands where it should, as a person sees it.

        Several times at one place, whatever comes to be there meanwhile.
        """
        self._window.grabWindow()
        item = next(each for each in _visible(self._window.contentItem()) if each.objectName() == name)
        place = item.mapToScene(item.boundingRect().center()).toPoint()
        for _ in range(times):
            QTest.touchEvent(self._window, self._device).press(0, place, self._window).commit()
            QTest.touchEvent(self._window, self._device).release(0, place, self._window).commit()


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _visible(child)
