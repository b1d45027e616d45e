"""Real servers on this machine that stand for network printers, healthy and broken."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from printers.virtual.device import VirtualDevice
from printers.virtual.server import VirtualServer


@contextmanager
def virtual_printer(folder: Path, *, width: int = 576, port: int = 0) -> Iterator[VirtualServer]:
    """A virtual printer on a free port."""
    with VirtualServer(VirtualDevice(folder, width=width), port=port) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join(10)


@contextmanager
def broken_printer(behave: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that does `behave` to its first guest; yields its URL."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)

        def serve() -> None:
            guest, _ = listener.accept()
            with guest:
                behave(guest)

        thread = Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield "tcp://{}:{}".format(*listener.getsockname())
        finally:
            thread.join(10)
