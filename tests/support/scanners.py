"""Scanners that are nearly real: one types into a window as a wedge does, one sends through a pseudo-terminal.

A person types with the same hands, only slower.
"""

import os
import tty
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from tests.support.clocks import StandingSeconds

SCANNER_GAP = 0.008
"""A keyboard's report every eight milliseconds."""
PERSON_GAP = 0.12
"""A very good typist."""
_KEYS = {"\r": Qt.Key.Key_Return, "\n": Qt.Key.Key_J, "\t": Qt.Key.Key_Tab, "\b": Qt.Key.Key_Backspace}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Typing:
    """Hands on a keyboard before that window; the program goes by `clock`, which moves with each key."""

    def __init__(self, window: QQuickWindow, clock: StandingSeconds) -> None:
        self._window = window
        self._clock = clock

    def scan(self, text: str, ending: str = "\r") -> None:
        """As a scanner types: Shift for what needs it, CR, LF or Tab at the end, all at once."""
        self.type(text + ending, gap=SCANNER_GAP)

    def type(self, text: str, *, gap: float = PERSON_GAP) -> None:
        for sign in text:
            self._clock.advance(gap)
            self._strike(sign)

    def press(self, key: Qt.Key) -> None:
        """One key that has no text, such as an arrow, in a person's time."""
        self._clock.advance(PERSON_GAP)
        QTest.keyClick(self._window, key)

    def _strike(self, sign: str) -> None:
        if sign == "\n":  # what a scanner that is set to LF types is Ctrl+J
            self._send(_KEYS[sign], _CONTROL, sign)
        elif sign in _KEYS:
            QTest.keyClick(self._window, _KEYS[sign])
        elif sign.isascii() and sign.isprintable():
            shift = _SHIFT if sign.isupper() or sign in '|_:?"<>!' else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(self._window, sign, shift)  # type: ignore[call-overload]  # the stubs know no signs
        else:
            self._send(Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, sign)

    def _send(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QGuiApplication.sendEvent(self._window, QKeyEvent(kind, key, modifiers, text))


class SerialCable:
    """A scanner behind a pseudo-terminal; `url` stays the same when it is unplugged and plugged in again."""

    def __init__(self, folder: Path) -> None:
        self._port = folder / "ttyScanner"
        self._ends: tuple[int, int] | None = None
        self.plug_in()

    @property
    def url(self) -> str:
        return f"serial://{self._port}?baud=9600"

    def plug_in(self) -> None:
        ours, theirs = os.openpty()
        tty.setraw(theirs)
        self._port.symlink_to(os.ttyname(theirs))
        self._ends = ours, theirs

    def unplug(self) -> None:
        if self._ends is None:
            return
        self._port.unlink()
        for end in self._ends:
            os.close(end)
        self._ends = None

    def send(self, data: bytes) -> None:
        assert self._ends is not None
        os.write(self._ends[0], data)
