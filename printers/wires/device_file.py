"""Printers behind a device file such as /dev/usb/lp0; pipes and plain files work too, without answers."""

import os
import select
import stat
from contextlib import suppress

from printers.errors import DisconnectedError, StalledError, UnreachableError
from printers.url import FileAddress
from printers.wires.wire import STALL_SECONDS

CHUNK = 4096
NON_BLOCKING = getattr(os, "O_NONBLOCK", 0)  # Windows has none


class FileWire:
    """An open file. It is never created: a mistyped device name must not become a file that swallows slips."""

    def __init__(self, address: FileAddress) -> None:
        """Open it. Raises UnreachableError."""
        self._path = address.path
        try:
            self.answers = stat.S_ISCHR(self._path.stat().st_mode)
            access = os.O_RDWR if self.answers else os.O_WRONLY | os.O_APPEND
            self._file = os.open(self._path, access | NON_BLOCKING)
        except OSError as error:
            raise UnreachableError(f"The device {self._path} cannot be opened ({error.strerror}).") from error

    def write(self, data: bytes) -> None:
        """See Wire."""
        rest = memoryview(data)
        while rest:
            rest = rest[self._write_some(rest[:CHUNK]) :]

    def read(self, seconds: float) -> bytes:
        """See Wire."""
        if not self.answers:
            return b""
        readable, _, _ = select.select([self._file], [], [], seconds)
        try:
            return os.read(self._file, CHUNK) if readable else b""
        except BlockingIOError:
            return b""
        except OSError as error:
            raise DisconnectedError(f"The device {self._path} is gone ({error.strerror}).") from error

    def interrupt(self) -> None:
        """See Wire. Nothing to do: no single step takes longer than STALL_SECONDS."""

    def close(self) -> None:
        """See Wire."""
        with suppress(OSError):
            os.close(self._file)

    def _write_some(self, data: memoryview) -> int:
        try:
            return os.write(self._file, data)
        except BlockingIOError:
            self._wait_for_room()
            return 0
        except OSError as error:
            raise DisconnectedError(f"The device {self._path} is gone ({error.strerror}).") from error

    def _wait_for_room(self) -> None:
        _, writable, _ = select.select([], [self._file], [], STALL_SECONDS)
        if not writable:
            raise StalledError(f"The printer behind {self._path} takes no more data.")
