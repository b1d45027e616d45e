"""The process that owns the sound device. It is apart from the screen because losing the sound server can end it.

Seen with Qt 6.11 and PulseAudio: a sound server that starts later is never found, and playing after the server was
away for more than three seconds aborts the process. Here an abort costs a second of voice, not the screen.

In by stdin: for each sound a header (rate and number of bytes, two little-endian 32-bit words), then its samples.
A rate of 0 cuts off what is playing. The one argument, where there is one, names the device: nothing is played on
any other then, because what is meant for headphones is not for the hall.
Out by stdout, a word a line: `ready` and `silent` as devices come and go, `played` after each sound.
"""

import os
import sys
from threading import Thread
from typing import BinaryIO, NoReturn

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio

from voice.pcm import BYTES_PER_SAMPLE
from voice.player_speech import HEADER, PLAYED, READY, SILENT

FAILED = 1
WAIT_FOR_DEVICE_MS = 15_000
"""After this long without a device the process ends; its successor asks the system afresh."""

BUFFER_SECONDS = 0.4
"""How much the device is given ahead. By its own choice PulseAudio told the end of a sound over a second later."""

LOOK_EVERY_MS = 1_000
STALLED_LOOKS = 4
"""A device that takes no samples that often is lost without a word; the last look of a sound may be slow."""


class Player(QObject):
    """Plays what arrives on the device of that name, or on the default one, and says what becomes of it."""

    arrived = Signal(object, object)
    dismissed = Signal()

    def __init__(self, out: BinaryIO, device: str = "") -> None:
        super().__init__()
        self._out = out
        self._name = device
        self._devices = QMediaDevices()
        self._devices.audioOutputsChanged.connect(self.report)
        self._sink: QAudioSink | None = None
        self._sound = QBuffer()
        self._progress = 0
        self._stalled = 0
        self._look = QTimer(interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self._check_progress)
        self._patience = QTimer(singleShot=True, interval=WAIT_FOR_DEVICE_MS)
        self._patience.timeout.connect(QCoreApplication.quit)
        self.arrived.connect(self.play, Qt.ConnectionType.QueuedConnection)
        self.dismissed.connect(QCoreApplication.quit, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def report(self) -> None:
        """Say whether there is a device now."""
        if self._device().isNull():
            self._say(SILENT)
            self._patience.start()
        else:
            self._say(READY)
            self._patience.stop()

    @Slot(object, object)
    def play(self, rate: int, frames: bytes) -> None:
        """Play on whatever is the device at this moment; a rate of 0 stops."""
        if rate == 0:
            self._stop()
            return
        device = self._device()
        if device.isNull():
            self._say(SILENT)
            return
        self._sound.close()
        self._sound.setData(QByteArray(frames))
        self._sound.open(QBuffer.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(device, _format(rate))
        self._sink.setBufferSize(round(BUFFER_SECONDS * rate) * BYTES_PER_SAMPLE)
        self._sink.stateChanged.connect(self._follow)
        self._sink.start(self._sound)
        self._progress = self._stalled = 0
        self._look.start()
        if self._sink.error() != QtAudio.Error.NoError:
            QCoreApplication.exit(FAILED)

    @Slot()
    def _follow(self) -> None:
        if self._sink is None:
            return
        if self._sink.state() is QtAudio.State.IdleState:
            self._stop()
        elif self._sink.state() is QtAudio.State.StoppedState:
            QCoreApplication.exit(FAILED)

    def _stop(self) -> None:
        if self._sink is None:
            return
        self._look.stop()
        sink, self._sink = self._sink, None
        sink.stop()
        sink.deleteLater()
        self._say(PLAYED)

    def _device(self) -> QAudioDevice:
        if not self._name:
            return QMediaDevices.defaultAudioOutput()
        found = (each for each in QMediaDevices.audioOutputs() if self._name in _names(each))
        return next(found, QAudioDevice())

    @Slot()
    def _check_progress(self) -> None:
        if self._sink is None:
            return
        before, self._progress = self._progress, self._sink.processedUSecs()
        self._stalled = self._stalled + 1 if self._progress == before else 0
        if self._stalled >= STALLED_LOOKS:
            QCoreApplication.exit(FAILED)

    def _say(self, word: str) -> None:
        self._out.write(f"{word}\n".encode())
        self._out.flush()


def _names(device: QAudioDevice) -> tuple[str, str]:
    return device.description(), bytes(device.id().data()).decode(errors="replace")


def _format(rate: int) -> QAudioFormat:
    form = QAudioFormat()
    form.setSampleRate(rate)
    form.setChannelCount(1)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return form


def _read(source: BinaryIO, player: Player) -> None:
    while header := _exactly(HEADER.size, source):
        rate, size = HEADER.unpack(header)
        player.arrived.emit(rate, _exactly(size, source))
    player.dismissed.emit()


def _exactly(size: int, source: BinaryIO) -> bytes:
    received = bytearray()
    while len(received) < size:
        part = source.read(size - len(received))
        if not part:
            return b""
        received += part
    return bytes(received)


def main() -> NoReturn:
    """Play until stdin closes, then end the process: 0, or 1 when the device was lost."""
    app = QCoreApplication(sys.argv)
    player = Player(sys.stdout.buffer, *sys.argv[1:2])
    player.report()
    with open(sys.stdin.fileno(), "rb", buffering=0, closefd=False) as source:  # a buffered one is locked at exit
        Thread(target=_read, args=(source, player), daemon=True).start()
        code = app.exec()
        sys.stdout.flush()
        os._exit(code)  # tearing a lost sink down may hang, or abort


if __name__ == "__main__":
    main()
