"""Plays a film as pictures for the view: with every renderer, also where Qt Quick draws without a graphics card.

Qt Multimedia is loaded with the first film, for a hall without one should not pay for it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QObject, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

LEAST_MS_BETWEEN_FRAMES = 60
"""At most some sixteen pictures a second: each is drawn by the thread that also shows the calls."""


class Film(QObject):
    """One film at a time. With `sound` it is heard, unless `hush` says that something else is being said."""

    painted = Signal()
    """`frame` is another one."""
    ended = Signal()
    failed = Signal(str)
    """Why it cannot be played; `ended` does not follow."""

    def __init__(self, *, sound: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.frame = QImage()
        self._with_sound = sound
        self._size = QSize()
        self._player: Any = None
        self._audio: Any = None
        self._since = QElapsedTimer()
        self._hushed = False

    def play(self, file: str, size: QSize) -> None:
        """Play that file from its beginning, its pictures at most so large."""
        self._size = size
        if self._player is None:
            self._open()
        self._since.invalidate()
        self._player.setSource(QUrl.fromLocalFile(file))
        self._player.play()

    def stop(self) -> None:
        """Show nothing, and let the file go."""
        self.frame = QImage()
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())

    def hush(self, *, hushed: bool) -> None:
        """Be silent, or be heard again."""
        self._hushed = hushed
        if self._audio is not None:
            self._audio.setMuted(hushed)

    @property
    def is_heard(self) -> bool:
        """Whether its sound goes out."""
        return self._audio is not None and not self._audio.isMuted()

    def _open(self) -> None:
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoSink  # noqa: PLC0415 - some 15 MB

        self._player = QMediaPlayer(self)
        sink = QVideoSink(self)
        sink.videoFrameChanged.connect(self._take)
        self._player.setVideoSink(sink)
        if self._with_sound:
            self._audio = QAudioOutput(self)
            self._audio.setMuted(self._hushed)
            self._player.setAudioOutput(self._audio)
        self._player.errorOccurred.connect(self._stumbled)
        self._player.mediaStatusChanged.connect(self._look)

    @Slot("QVideoFrame")
    def _take(self, frame: "QVideoFrame") -> None:
        if not frame.isValid() or (self._since.isValid() and self._since.elapsed() < LEAST_MS_BETWEEN_FRAMES):
            return
        self._since.start()
        self.frame = frame.toImage().scaled(
            self._size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation
        )
        self.painted.emit()

    @Slot("QMediaPlayer::Error", str)
    def _stumbled(self, _error: object, words: str) -> None:
        self.failed.emit(words)

    @Slot("QMediaPlayer::MediaStatus")
    def _look(self, status: Any) -> None:
        if status == type(status).EndOfMedia:
            self.ended.emit()


class Frames(QQuickImageProvider):
    """Gives the view the film's picture of the moment, as `image://NAME/anything`."""

    def __init__(self, frame: Callable[[], QImage]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._frame = frame

    def requestImage(self, _name: str, size: QSize, _wanted: QSize) -> QImage:  # noqa: N802 - Qt's own name
        """The picture, as it is."""
        image = self._frame()
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
