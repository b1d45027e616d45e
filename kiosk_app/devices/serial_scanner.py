"""A scanner on a serial line, read on a thread of its own; unplugged and plugged in again, it goes on."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress

import serial
from PySide6.QtCore import Qt, Signal

from kiosk_app.devices.scanner import Scanner
from kiosk_app.scanning import LONG_GAP, Line
from printers.errors import PrinterError
from printers.url import SerialAddress, parse
from queue_client.qt.errors import StartError

RETRY_SECONDS = 2.0
"""How long to wait before a port that is not there is tried again."""


class SerialScanner(Scanner):
    """The scanner of a URL such as serial:///dev/ttyACM0?baud=9600. Raises StartError where that makes no sense.

    The port may be missing, now or later. `clock` gives monotonic seconds.
    """

    _read = Signal(str)

    def __init__(
        self, url: str, *, clock: Callable[[], float] = time.monotonic, retry_seconds: float = RETRY_SECONDS
    ) -> None:
        super().__init__()
        self._address = _address(url)
        self._clock = clock
        self._retry_seconds = retry_seconds
        self._closing = threading.Event()
        self._reading = threading.Event()
        # Said on the reader's thread; queued, it is heard on this object's.
        self._read.connect(self.scanned, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="scanner", daemon=True)
        self._thread.start()

    @property
    def is_connected(self) -> bool:
        """Whether the port is open; what was scanned before is lost."""
        return self._reading.is_set()

    def close(self) -> None:
        """See Scanner. Waits until the port is let go."""
        self._closing.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._closing.is_set():
            # An error is the ordinary end of a port that is pulled out; it is opened anew until it is back.
            with suppress(serial.SerialException, OSError, ValueError):
                self._follow()
            self._reading.clear()
            self._closing.wait(self._retry_seconds)

    def _follow(self) -> None:
        """Read on until told to close. Raises SerialException and OSError where the port is gone."""
        line = Line()
        with serial.Serial(self._address.device, self._address.baud, timeout=LONG_GAP / 3) as port:
            self._reading.set()
            while not self._closing.is_set():
                data = port.read(1)
                data += port.read(port.in_waiting) if data else b""
                at = self._clock()
                line, scans = line.received(data, at=at) if data else line.waited(at)
                for scan in scans:
                    self._read.emit(scan)


def _address(url: str) -> SerialAddress:
    try:
        address = parse(url)
    except PrinterError as error:
        raise StartError(f"'{url}' is not the URL of a scanner: {error}") from error
    if not isinstance(address, SerialAddress):
        raise StartError(f"'{url}' is not the URL of a scanner; it should read serial://DEVICE?baud=9600.")
    return address
