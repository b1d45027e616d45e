"""Puts a virtual printer on a TCP port, so that it is reached by the same link as a real one."""

import socket
import socketserver

from printers.errors import PrinterError
from printers.virtual.device import VirtualDevice

CHUNK = 4096
LOOK_SECONDS = 0.1  # between two looks at its troubles: what was held is printed soon after the paper is back


class VirtualServer(socketserver.ThreadingTCPServer):
    """Serves one device to whoever connects. `address` is the port it really has."""

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def __init__(self, device: VirtualDevice, *, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 takes a free one. Raises OSError where the port is in use."""
        self.device = device
        super().__init__((host, port), _Link)

    @property
    def url(self) -> str:
        """The printer's URL."""
        host, port = self.socket.getsockname()[:2]
        return f"tcp://{host}:{port}"


class _Link(socketserver.BaseRequestHandler):
    request: socket.socket
    server: VirtualServer

    def handle(self) -> None:
        try:
            self._serve()
        except (PrinterError, OSError):
            return  # unplugged, or the other side is gone: the link ends

    def _serve(self) -> None:
        line = self.server.device.connect()
        self.request.settimeout(LOOK_SECONDS)
        try:
            while (data := self._heard()) != b"":
                self.request.sendall(line.receive(data or b""))
        finally:
            line.close()

    def _heard(self) -> bytes | None:
        """The next bytes, none at the end, None where nothing came for a while."""
        try:
            return self.request.recv(CHUNK)
        except TimeoutError:
            return None
