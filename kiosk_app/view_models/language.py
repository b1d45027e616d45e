"""The language on the screen, and those it can be changed to."""

from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTranslator, Signal, Slot

from queue_client.qt.link import Link
from queue_client.qt.translations import Translations, compiled


class Language(QObject):
    """Starts, and starts over, in the kiosk's own language; offers those that the centre and our texts share."""

    changed = Signal()
    touched = Signal()

    def __init__(self, translations: Translations, link: Link, *, home: str) -> None:
        super().__init__()
        self._translations = translations
        self._link = link
        self._home = home
        self._names = {code: _own_name(code) for code in translations.languages}
        translations.changed.connect(self.changed)
        link.synced.connect(self.changed)

    @property
    def code(self) -> str:
        """The language in use, such as "vi"."""
        return self._translations.language

    @Property(list, notify=changed)
    def choices(self) -> list[dict[str, object]]:
        """`code`, its own `name`, and `chosen` for the one in use; none where there is no choice."""
        return self._choices()

    @Property(list, notify=changed)
    def others(self) -> list[dict[str, object]]:
        """Those of the choices that are not in use."""
        return [choice for choice in self._choices() if not choice["chosen"]]

    @Slot(str)
    def use(self, code: str) -> None:
        """A person has chosen another language."""
        self._translations.use(code)
        self.touched.emit()

    @Slot()
    def start_over(self) -> None:
        """The next person expects the kiosk's own language."""
        self._translations.use(self._home)

    def _choices(self) -> list[dict[str, object]]:
        spoken = self._link.snapshot.centre.languages if self._link.snapshot else ()
        codes = [code for code in spoken if code in self._names]
        if not set(codes) - {self.code}:
            return []
        return [{"code": code, "name": self._names[code], "chosen": code == self.code} for code in codes]


def _own_name(code: str) -> str:
    translator = QTranslator()
    translator.load(str(compiled(Path(str(files("kiosk_app"))) / "resources" / f"kiosk_app_{code}.ts")))
    return translator.translate("", "kiosk.language") or code
