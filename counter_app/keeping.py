"""The preferences in a file of their own: of whoever uses this computer, or one that is named."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSettings

from counter_app.preferences import Preferences, Shape

_NAME = "hang-doi", "counter"


class Keeping(Protocol):
    """Where preferences are kept."""

    def read(self) -> Preferences:
        """What was kept; the defaults where nothing was, or where it cannot be understood."""

    def write(self, preferences: Preferences) -> None:
        """Keep it."""


class Unkept:
    """Keeps nothing on disk: for tests, and for trying the panel out."""

    def __init__(self, preferences: Preferences | None = None) -> None:
        self._preferences = preferences or Preferences()

    def read(self) -> Preferences:
        """See Keeping."""
        return self._preferences

    def write(self, preferences: Preferences) -> None:
        """See Keeping."""
        self._preferences = preferences


class SettingsFile:
    """An INI file that can be edited by hand while the panel does not run.

    `[panel]` says shape, docked, large_text, high_contrast, auto_call and language; `[keys]` has a line for each
    button whose key is not the default.
    """

    def __init__(self, path: Path | None = None) -> None:
        scope = QSettings.Scope.UserScope
        ini = QSettings.Format.IniFormat
        self._settings = QSettings(ini, scope, *_NAME) if path is None else QSettings(str(path), ini)

    @property
    def path(self) -> str:
        """Where the file lies."""
        return self._settings.fileName()

    def read(self) -> Preferences:
        """See Keeping."""
        self._settings.beginGroup("keys")
        keys = {name: _text(self._settings.value(name)) for name in self._settings.childKeys()}
        self._settings.endGroup()
        docked = _shape(self._value("docked"))
        return Preferences(
            shape=_shape(self._value("shape")),
            docked=Shape.RIGHT if docked is Shape.WINDOW else docked,
            large_text=self._value("large_text") == "true",
            high_contrast=self._value("high_contrast") == "true",
            auto_call=frozenset(name for name in self._value("auto_call").split() if name),
            language=self._value("language"),
            keys=keys,
        )

    def write(self, preferences: Preferences) -> None:
        """See Keeping. The keys are for people to write."""
        values = {
            "shape": str(preferences.shape),
            "docked": str(preferences.docked),
            "large_text": _word(on=preferences.large_text),
            "high_contrast": _word(on=preferences.high_contrast),
            "auto_call": _words(preferences.auto_call),
            "language": preferences.language,
        }
        for name, value in values.items():
            self._settings.setValue(f"panel/{name}", value)
        self._settings.sync()

    def _value(self, name: str) -> str:
        return _text(self._settings.value(f"panel/{name}"))


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _shape(text: str) -> Shape:
    return Shape(text) if text in set(Shape) else Shape.RIGHT


def _word(*, on: bool) -> str:
    return "true" if on else "false"


def _words(names: Iterable[str]) -> str:
    return " ".join(sorted(names))
