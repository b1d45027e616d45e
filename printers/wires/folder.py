"""The virtual printer inside this process, for whoever has no printer at hand."""

from contextlib import suppress

from printers.errors import DisconnectedError
from printers.url import VirtualAddress
from printers.virtual.device import VirtualDevice


class FolderWire:
    """A link to a virtual printer that leaves its tickets in a folder."""

    answers = True

    def __init__(self, address: VirtualAddress) -> None:
        """Plug in. Raises UnreachableError for a folder that cannot be made, or a printer told to be unplugged."""
        self._line = VirtualDevice(address.folder, width=address.width).connect()
        self._said = bytearray()

    def write(self, data: bytes) -> None:
        """See Wire."""
        try:
            self._said += self._line.receive(data)
        except OSError as error:
            raise DisconnectedError(f"The ticket cannot be written ({error}).") from error

    def read(self, seconds: float) -> bytes:  # noqa: ARG002 - answers are there at once or never
        """See Wire."""
        self.write(b"")
        said = bytes(self._said)
        self._said.clear()
        return said

    def interrupt(self) -> None:
        """See Wire. Nothing to do: nothing here waits."""

    def close(self) -> None:
        """See Wire."""
        with suppress(OSError):
            self._line.close()
