"""Stands before the window: lets nobody close it, and takes the touch that only wakes the kiosk."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk_app.view_models.resting import Resting

_BEGINS = {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}
_GOES_ON = {QEvent.Type.TouchUpdate, QEvent.Type.MouseMove}
_ENDS = {QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease}
_ACTIVATES = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select}


class Doorkeeper(QObject):
    """Filters what comes to the window. `locked`: it is not closed by a key or by the window's frame."""

    def __init__(self, window: QQuickWindow, resting: Resting, *, locked: bool) -> None:
        super().__init__()
        self._resting = resting
        self._locked = locked
        self._woken = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        """Whether the window does not hear of it."""
        _ = watched
        kind = event.type()
        if kind == QEvent.Type.Close and self._locked:
            event.ignore()
            return True
        if kind == QEvent.Type.KeyPress:
            # A scanner types: of what it says only the keys that would press something are held back.
            return self._resting.wake() and cast(QKeyEvent, event).key() in _ACTIVATES
        if kind in _BEGINS:
            self._woken = self._resting.wake()
        return self._swallows(kind, event)

    def _swallows(self, kind: QEvent.Type, event: QEvent) -> bool:
        if not self._woken or kind not in _BEGINS | _GOES_ON | _ENDS:
            return False
        if kind in _ENDS:
            self._woken = False
        event.accept()  # else Qt makes a mouse press of the touch
        return True
