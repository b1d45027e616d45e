"""Printers on a serial line, by pyserial."""

from contextlib import suppress

import serial

from printers.errors import DisconnectedError, StalledError, UnreachableError
from printers.url import SerialAddress
from printers.wires.wire import STALL_SECONDS

CHUNK = 256  # bytes: at 9,600 baud a quarter of a second, well inside the stall limit, which holds for each


class SerialWire:
    """An open serial port, eight bits, no parity, one stop bit."""

    answers = True

    def __init__(self, address: SerialAddress) -> None:
        """Open the port. Raises UnreachableError."""
        self._device = address.device
        try:
            self._port = serial.Serial(
                address.device,
                address.baud,
                write_timeout=STALL_SECONDS,
                rtscts=address.flow == "rtscts",
                xonxoff=address.flow == "xonxoff",
                exclusive=True,
            )
        except (serial.SerialException, OSError, ValueError) as error:
            raise UnreachableError(f"The serial port {self._device} cannot be opened ({error}).") from error

    def write(self, data: bytes) -> None:
        """See Wire."""
        try:
            for start in range(0, len(data), CHUNK):
                self._port.write(data[start : start + CHUNK])
        except serial.SerialTimeoutException as error:
            raise StalledError(f"The printer on {self._device} takes no more data.") from error
        except (serial.SerialException, OSError) as error:
            raise DisconnectedError(f"The serial port {self._device} is gone ({error}).") from error

    def read(self, seconds: float) -> bytes:
        """See Wire."""
        try:
            self._port.timeout = seconds
            first = self._port.read(1)
            return first + self._port.read(self._port.in_waiting) if first else b""
        except (serial.SerialException, OSError) as error:
            raise DisconnectedError(f"The serial port {self._device} is gone ({error}).") from error

    def interrupt(self) -> None:
        """See Wire."""
        with suppress(serial.SerialException, OSError):
            self._port.cancel_read()
            self._port.cancel_write()

    def close(self) -> None:
        """See Wire."""
        with suppress(serial.SerialException, OSError):
            self._port.close()
