"""Network printers: raw data on a TCP port."""

import socket
from contextlib import suppress

from printers.errors import DisconnectedError, StalledError, UnreachableError
from printers.url import TcpAddress
from printers.wires.wire import CONNECT_SECONDS, STALL_SECONDS

CHUNK = 4096  # bytes: the stall limit holds for each
KEPT_BACK = 4096  # bytes that the system may hold for a printer that takes nothing; it would hide a whole slip


class TcpWire:
    """A connection to a network printer."""

    answers = True

    def __init__(self, address: TcpAddress) -> None:
        """Connect. Raises UnreachableError."""
        self._where = f"{address.host}:{address.port}"
        try:
            self._socket = socket.create_connection((address.host, address.port), timeout=CONNECT_SECONDS)
        except (OSError, OverflowError) as error:
            raise UnreachableError(f"The printer at {self._where} cannot be reached ({error}).") from error
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, KEPT_BACK)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def write(self, data: bytes) -> None:
        """See Wire."""
        self._socket.settimeout(STALL_SECONDS)
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[self._socket.send(rest[:CHUNK]) :]
        except TimeoutError as error:
            raise StalledError(f"The printer at {self._where} takes no more data.") from error
        except OSError as error:
            raise DisconnectedError(f"The link to the printer at {self._where} broke ({error}).") from error

    def read(self, seconds: float) -> bytes:
        """See Wire."""
        self._socket.settimeout(seconds)
        try:
            said = self._socket.recv(CHUNK)
        except (TimeoutError, BlockingIOError):
            return b""
        except OSError as error:
            raise DisconnectedError(f"The link to the printer at {self._where} broke ({error}).") from error
        if not said:
            raise DisconnectedError(f"The printer at {self._where} closed the link.")
        return said

    def interrupt(self) -> None:
        """See Wire."""
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """See Wire."""
        self._socket.close()
