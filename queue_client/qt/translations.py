"""What people read, by message id, in the languages that lie in a package's `resources/` folder.

A language is a set of `*_LANG.ts` files, so that a third one is added without a line of code.
"""

import subprocess
import tempfile
from collections.abc import Iterable
from importlib.resources import files
from os import W_OK, access
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QObject, QTranslator, Signal

from queue_client.qt.errors import StartError

_OWN = "queue_client.qt"


class Translations(QObject):
    """The texts of some packages and of the shared controls, one language at a time, changed while running."""

    changed = Signal(str)
    """Another language is shown: its code."""

    def __init__(self, packages: Iterable[str], *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = ""
        self._folders = [Path(str(files(package))) / "resources" for package in (_OWN, *packages)]
        self._installed: list[QTranslator] = []

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages every package has, in alphabetical order."""
        sets = [{_language(source) for source in folder.glob("*_*.ts")} for folder in self._folders]
        return tuple(sorted(set.intersection(*sets)))

    def use(self, language: str) -> None:
        """Show that language from now on. Raises StartError where a package does not have it."""
        if language == self.language:
            return
        if language not in self.languages:
            raise StartError(f"there is no language {language!r} here; there are {', '.join(self.languages)}")
        self._replace([_load(source) for folder in self._folders for source in folder.glob(f"*_{language}.ts")])
        self.language = language
        self.changed.emit(language)

    def remove(self) -> None:
        """Take the texts out of the application again."""
        self._replace([])
        self.language = ""

    def _replace(self, translators: list[QTranslator]) -> None:
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
        for new in translators:
            QCoreApplication.installTranslator(new)
        self._installed = translators


def _language(source: Path) -> str:
    return source.stem.rpartition("_")[2]


def _load(source: Path) -> QTranslator:
    translator = QTranslator()
    if not translator.load(str(compiled(source))):
        raise StartError(f"{source} could not be compiled")
    return translator


def compiled(source: Path) -> Path:
    """The compiled form of a .ts file: beside it, made or made anew where it is missing or older."""
    target = source.with_suffix(".qm")
    if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
        return target
    if not access(source.parent, W_OK):
        target = Path(tempfile.gettempdir()) / f"hang-doi-{target.name}"
    # Two programs may start at once: each writes its own file and puts it in place whole.
    with tempfile.TemporaryDirectory(dir=target.parent) as scratch:
        made = Path(scratch) / target.name
        _run_lrelease(source, made)
        made.replace(target)
    return target


def _run_lrelease(source: Path, target: Path) -> None:
    program = Path(PySide6.__file__).parent / "lrelease"
    command = [str(program), "-silent", "-idbased", str(source), "-qm", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own files only
    if done.returncode != 0:
        raise StartError(f"{source} could not be compiled: {done.stderr.strip()}")
