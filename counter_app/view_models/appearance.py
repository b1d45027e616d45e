"""The shape of the panel and how it looks, as the clerk chose; kept as soon as it changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from counter_app.keeping import Keeping
from counter_app.preferences import Preferences, Shape
from queue_client.qt.part import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearanceShown:
    """`shape` is the Shape's name."""

    shape: str = "right"
    large_text: bool = False
    high_contrast: bool = False


class Appearance(Part[AppearanceShown]):
    """What can be set from the panel. `clerk` is the login that automatic calls are set for."""

    reshaped = Signal()
    """The window has another place and size."""
    language_wanted = Signal()
    """The other language is wanted."""

    def __init__(self, keeping: Keeping, *, parent: QObject) -> None:
        super().__init__(AppearanceShown(), parent=parent)
        self.preferences = keeping.read()
        self.clerk = ""
        self._keeping = keeping
        self._renew()

    @property
    def calls_by_itself(self) -> bool:
        """Whether the present clerk wants the next person called after a finish."""
        return self.clerk in self.preferences.auto_call

    def facts(self) -> Mapping[str, bool]:
        """What is set, by the names of the settings."""
        now = self.preferences
        looks = {
            "large_text": now.large_text,
            "high_contrast": now.high_contrast,
            "auto_call": self.calls_by_itself,
        }
        return {shape: now.shape is shape for shape in Shape} | looks

    @Slot(str)
    def set(self, name: str) -> None:
        """Dock it there, or switch that on or off."""
        if name == "language":
            self.language_wanted.emit()
        elif name in set(Shape):
            self._become(self.preferences.dock(Shape(name)))
        else:
            self._become(_SWITCHES[name](self.preferences, self.clerk))

    def reads(self, language: str) -> None:
        """Remember the language."""
        self._become(replace(self.preferences, language=language))

    @Slot()
    def toggle_window(self) -> None:
        """The full window, or back to where the panel was docked."""
        self._become(self.preferences.toggled_window())

    def _become(self, preferences: Preferences) -> None:
        reshaped = preferences.shape is not self.preferences.shape
        self.preferences = preferences
        self._keeping.write(preferences)
        self._renew()
        if reshaped:
            self.reshaped.emit()

    def _renew(self) -> None:
        now = self.preferences
        self.show(AppearanceShown(shape=now.shape, large_text=now.large_text, high_contrast=now.high_contrast))


_SWITCHES: Mapping[str, Callable[[Preferences, str], Preferences]] = {
    "large_text": lambda now, _clerk: replace(now, large_text=not now.large_text),
    "high_contrast": lambda now, _clerk: replace(now, high_contrast=not now.high_contrast),
    "auto_call": lambda now, clerk: now.toggled_auto_call(clerk),
}
