"""A scanner that types: its keys are taken out of the window's before anybody else sees them.

A person's keys pass, in order, at most `scanning.KEY_GAP` later than they were pressed.
"""

from collections.abc import Callable
from math import ceil, isinf

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk_app.devices.scanner import Scanner
from kiosk_app.scanning import BACKSPACE, Keys, Told

_SIGNS = {
    Qt.Key.Key_Return: "\r",
    Qt.Key.Key_Enter: "\r",
    Qt.Key.Key_Tab: "\t",
    Qt.Key.Key_Backspace: BACKSPACE,
}
_SILENT = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}
_NEVER_SCANNED = {Qt.Key.Key_Escape, Qt.Key.Key_Delete}
_ALT_ALONE = Qt.KeyboardModifier.AltModifier
_WITH_ALT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class Wedge(Scanner):
    """Watches a window's keys. `clock` gives monotonic seconds."""

    def __init__(self, window: QQuickWindow, clock: Callable[[], float]) -> None:
        super().__init__()
        self._window = window
        self._clock = clock
        self._keys = Keys()
        self._held: list[QKeyEvent] = []
        self._taken: set[int] = set()
        self._is_giving_back = False
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setTimerType(Qt.TimerType.PreciseTimer)
        self._silence.timeout.connect(self.tick)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        """Whether the event is ours, and nobody else's."""
        if self._is_giving_back or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        return event.type() == QEvent.Type.KeyRelease and self._released(event)

    @Slot()
    def tick(self) -> None:
        """Look at the clock."""
        self._obey(self._keys.waited(self._clock()))

    def close(self) -> None:
        """See Scanner."""
        self._window.removeEventFilter(self)
        self._silence.stop()

    def _pressed(self, event: QKeyEvent) -> bool:
        self.tick()
        if event.isAutoRepeat() and not self._keys.signs:
            return False  # somebody leans on a key, which a scanner does not
        sign = _sign(event)
        told = self._keys.interrupted() if sign is None else self._keys.pressed(sign, at=self._clock())
        self._obey(told)
        if told.takes and told.keys.signs and not told.keys.is_scan:
            self._held.append(_copy(event))
        elif told.takes:
            self._taken.add(event.key())
        return told.takes

    def _released(self, event: QKeyEvent) -> bool:
        if event.key() in self._taken:
            self._taken.discard(event.key())
            return True
        if any(held.key() == event.key() for held in self._held):
            self._held.append(_copy(event))
            return True
        return False

    def _obey(self, told: Told) -> None:
        self._keys = told.keys
        if told.lets_go:
            self._give_back()
        elif told.keys.is_scan or told.scan is not None:
            self._forget()
        self._wake_up()
        if told.scan is not None:
            self.scanned.emit(told.scan)

    def _give_back(self) -> None:
        held, self._held = self._held, []
        self._is_giving_back = True
        try:
            for event in held:
                QGuiApplication.sendEvent(self._window, event)
        finally:
            self._is_giving_back = False

    def _forget(self) -> None:
        """These were a scanner's: what is still down of them comes up for nobody."""
        for event in self._held:
            if event.type() == QEvent.Type.KeyPress:
                self._taken.add(event.key())
            else:
                self._taken.discard(event.key())
        self._held.clear()

    def _wake_up(self) -> None:
        until = self._keys.silent_from
        if isinf(until):
            self._silence.stop()
        else:
            self._silence.start(max(0, ceil((until - self._clock()) * 1000)))


def _sign(event: QKeyEvent) -> str | None:
    """The text of a key, "" for one that only goes along with others, None for one that no scanner has."""
    if event.key() in _SIGNS:
        return _SIGNS[Qt.Key(event.key())]
    if event.key() in _NEVER_SCANNED:
        return None
    if event.key() in _SILENT or event.modifiers() & _WITH_ALT == _ALT_ALONE:
        return ""  # digits with Alt are the code of a letter, which then comes by itself
    return event.text() or None


def _copy(event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
