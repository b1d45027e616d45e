"""The pictures and films beside the calls: one after the other, as the folder has them at the time."""

import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QSize, QTimer, QUrl, Slot
from PySide6.QtGui import QImage, QImageReader

from display_app.devices.film import Film
from display_app.devices.speaker import Speaker
from display_app.media import Found, Kind, after, kind_of, shown_of
from display_app.placing import Placed
from queue_client.qt.part import Part

SETTLE_MS = 500
"""So long after the folder changed it is read again: files are copied into it bit by bit."""
AGAIN_MS = 10_000
"""So often it is looked for while there is none, such as a share that is not mounted yet."""
MOST_PIXELS = 60_000_000
FRAMES = "film"
"""The name under which the view is given the film's pictures."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaShown:
    """`picture` is the address of what is shown; empty where there is nothing. `is_film`: it moves."""

    picture: str = ""
    is_film: bool = False


class Media(Part[MediaShown]):
    """`folder` may come and go. A file that cannot be shown is left out, with a line in the log, until it changes.

    Needs `hold` to be told of its pane; `hold(None)` ends it.
    """

    def __init__(
        self,
        folder: Path | None,
        *,
        sound: bool = False,
        speaker: Speaker | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(MediaShown(), parent=parent)
        self._folder = folder
        self._pane: Placed | None = None
        self._names: tuple[str, ...] = ()
        self._bad: dict[str, int] = {}
        self._left_out: tuple[str, ...] = ()
        self._name = ""
        self._frames = 0
        self._film = Film(sound=sound, parent=self)
        self._film.painted.connect(self._show_frame)
        self._film.ended.connect(self.turn)
        self._film.failed.connect(self.skip)
        self._turns = QTimer(self)
        self._turns.setSingleShot(True)
        self._turns.timeout.connect(self.turn)
        self._reads = QTimer(self)
        self._reads.setSingleShot(True)
        self._reads.timeout.connect(self.read)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._changed)
        if speaker is not None:
            speaker.started.connect(self._hush)
            speaker.finished.connect(self._unhush)

    def hold(self, pane: Placed | None) -> None:
        """The pane is such a one, or there is none."""
        began = self._pane is None
        self._pane = pane
        if pane is None:
            self._rest()
            self._reads.stop()
        elif began:
            self.read()

    def frame(self) -> QImage:
        """The film's picture of the moment."""
        return self._film.frame

    @property
    def film(self) -> Film:
        """What plays the films."""
        return self._film

    @Slot()
    def read(self) -> None:
        """Look at the folder, and begin to show what is in it."""
        if self._folder is None or self._pane is None:
            return
        found = _files_in(self._folder)
        if found is None:
            _log.warning("the folder of pictures %s cannot be read", self._folder)
            self._reads.start(AGAIN_MS)
            found = ()
        elif str(self._folder) not in self._watcher.directories():
            self._watcher.addPath(str(self._folder))
        self._sort(found)

    def _sort(self, found: tuple[Found, ...]) -> None:
        sizes = {each.name: each.size for each in found}
        self._bad = {name: size for name, size in self._bad.items() if sizes.get(name) == size}
        names, left_out = shown_of(found)
        for name in set(left_out) - set(self._left_out):
            _log.warning("%s is not shown: it is empty or far too large", name)
        self._left_out = left_out
        self._names = tuple(name for name in names if name not in self._bad)
        if self._name not in self._names:
            self.turn()
        elif len(self._names) > 1 and self.value.picture and not self.value.is_film:
            self._stay()

    @Slot()
    def turn(self) -> None:
        """The next picture or film."""
        self._name = after(self._name, self._names)
        if not self._name or self._pane is None or self._folder is None:
            self._rest()
            return
        file = self._folder / self._name
        if kind_of(self._name) is Kind.FILM:
            self._turns.stop()
            self._film.play(str(file), QSize(round(self._pane.width), round(self._pane.height)))
        else:
            self._picture(file)

    def _picture(self, file: Path) -> None:
        self._film.stop()
        reader = QImageReader(str(file))
        pixels = reader.size().width() * reader.size().height()
        if not reader.canRead() or pixels > MOST_PIXELS:
            self.skip(reader.errorString() if pixels <= MOST_PIXELS else f"it has {pixels} pixels")
            return
        self.show(MediaShown(picture=QUrl.fromLocalFile(str(file)).toString()))
        self._stay()

    def _stay(self) -> None:
        if len(self._names) > 1 and self._pane is not None and not self._turns.isActive():
            self._turns.start(round(1000 * self._pane.seconds))

    @Slot(str)
    def skip(self, words: str) -> None:
        """What is to be shown now cannot be: go on without it."""
        if self._folder is None or self._name not in self._names:
            return
        _log.warning("%s is not shown: %s", self._name, words)
        self._bad[self._name] = _size(self._folder / self._name)
        self._names = tuple(name for name in self._names if name != self._name)
        # Later, for whoever tells of a failure may be in the midst of it.
        QTimer.singleShot(0, self, self.turn)

    @Slot()
    def _show_frame(self) -> None:
        self._frames += 1
        self.show(MediaShown(picture=f"image://{FRAMES}/{self._frames}", is_film=True))

    @Slot(str)
    def _changed(self, _folder: str) -> None:
        self._reads.start(SETTLE_MS)

    def _rest(self) -> None:
        self._turns.stop()
        self._film.stop()
        self.show(MediaShown())

    @Slot()
    def _hush(self) -> None:
        self._film.hush(hushed=True)

    @Slot()
    def _unhush(self) -> None:
        self._film.hush(hushed=False)


def _files_in(folder: Path) -> tuple[Found, ...] | None:
    try:
        return tuple(Found(file.name, _size(file)) for file in folder.iterdir() if file.is_file())
    except OSError:
        return None


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
