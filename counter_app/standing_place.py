"""Puts the window where its shape belongs, and moves it when that changes, or when a strip asks something."""

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from counter_app.docking import docked
from counter_app.preferences import STRIPS, Shape
from counter_app.view_models.panel import Panel
from queue_client.qt.translations import Translations


class StandingPlace(QObject):
    """Follows the panel's appearance once the window is shown by `show`; before that the window is left alone."""

    def __init__(self, window: QQuickWindow, panel: Panel, translations: Translations) -> None:
        super().__init__()
        self._window = window
        self._panel = panel
        self._translations = translations
        self._size: QSize | None = None
        self._on_top = True
        self._is_shown = False
        self._was_asking = False
        panel.appearance.reshaped.connect(self._reshaped)
        for part in (panel.overlay, panel.log_in, panel.lock):
            part.changed.connect(self._asked)
        panel.language_wanted.connect(self._other_language)

    def show(self, *, size: QSize | None = None, on_top: bool = True) -> None:
        """Show the window in its place. `size` is one that was asked for, for the first shape alone."""
        self._size, self._on_top, self._is_shown = size, on_top, True
        self._put()
        self._window.show()

    @Slot()
    def _reshaped(self) -> None:
        self._size = None
        if self._is_shown:
            self._put()

    @Slot()
    def _asked(self) -> None:
        asking = self._panel.needs_room
        if self._is_shown and asking != self._was_asking and self._shape in STRIPS:
            self._put()
        self._was_asking = asking

    @property
    def _shape(self) -> Shape:
        return self._panel.appearance.preferences.shape

    def _put(self) -> None:
        # On top of the clerk's own program; a side panel is an ordinary window: it can be moved and put away.
        self._window.setFlag(Qt.WindowType.WindowStaysOnTopHint, self._on_top and self._shape is not Shape.WINDOW)
        self._window.setFlag(Qt.WindowType.FramelessWindowHint, self._shape in STRIPS)
        self._window.create()  # so that its frame is known
        screen = self._window.screen() or QGuiApplication.primaryScreen()
        place = docked(
            screen.availableGeometry(),
            shape=self._shape,
            size=self._size,
            frame=self._window.frameMargins(),
            asking=self._panel.needs_room,
        )
        self._window.resize(place.size())
        self._window.setFramePosition(place.topLeft())

    @Slot()
    def _other_language(self) -> None:
        languages = self._translations.languages
        following = languages[(languages.index(self._translations.language) + 1) % len(languages)]
        self._translations.use(following)
        self._panel.appearance.reads(following)
