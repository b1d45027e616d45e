"""Keeps each window on the screen that was chosen for it, also when that is unplugged and comes back."""

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

from display_app.sizes import mm_per_pixel

_log = logging.getLogger(__name__)

Screens = Callable[[], Sequence[QScreen]]


def chosen(wanted: int | str, names: Sequence[str]) -> int | None:
    """The place of the screen that is meant by a number from 1 or by a name; None where it is not there."""
    text = str(wanted)
    if text in names:
        return names.index(text)
    return int(text) - 1 if text.isdecimal() and 0 < int(text) <= len(names) else None


class Standing(QObject):
    """One window. Without `wanted` it stands where the desktop puts it; without `size` it fills its screen."""

    on_pixels_of = Signal(object)
    """How many millimetres a pixel has where the window is now, or None."""

    def __init__(
        self,
        window: QQuickWindow,
        *,
        wanted: int | str | None = None,
        inches: float | None = None,
        windowed: bool = False,
        size: QSize | None = None,
        screens: Screens = QGuiApplication.screens,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wanted = wanted
        self._inches = inches
        self._windowed = windowed or size is not None
        self._size = size
        self._screens = screens
        window.screenChanged.connect(self._measure)
        application = QGuiApplication.instance()
        if wanted is not None and isinstance(application, QGuiApplication):
            application.screenAdded.connect(self.stand)
            application.screenRemoved.connect(self.stand)

    @Slot()
    def stand(self) -> None:
        """Show the window where it belongs; hide it while its screen is not there."""
        if self._size is not None:
            self._window.resize(self._size)
        if self._wanted is not None and not self._go_to_its_screen(self._wanted):
            self._window.hide()
            return
        self._measure()
        if self._windowed:
            self._window.show()
        else:
            self._window.showFullScreen()

    def _go_to_its_screen(self, wanted: int | str) -> bool:
        screens = self._screens()
        names = [screen.name() for screen in screens]
        at = chosen(wanted, names)
        if at is None:
            _log.warning("screen %s is not there; there are %s", wanted, ", ".join(names) or "none")
            return False
        self._window.setScreen(screens[at])
        self._window.setPosition(screens[at].geometry().topLeft())
        return True

    @Slot()
    def _measure(self) -> None:
        screen = self._window.screen()
        pixels, mm = screen.geometry().size(), screen.physicalSize()
        self.on_pixels_of.emit(
            mm_per_pixel(
                pixels=(pixels.width(), pixels.height()), mm=(mm.width(), mm.height()), inches=self._inches
            )
        )
