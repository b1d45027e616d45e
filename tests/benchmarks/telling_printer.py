"""A virtual printer that says at what second of the machine's clock each slip reached it.

python -m tests.benchmarks.telling_printer FOLDER WIDTH
"""

import sys
import time
from pathlib import Path

from escpos.constants import HW_INIT

from printers.virtual.device import Connection, VirtualDevice
from printers.virtual.server import VirtualServer


def say(what: object) -> None:
    """One line, at once."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


class _Device(VirtualDevice):
    def connect(self) -> Connection:
        super().connect()
        return _Connection(self)


class _Connection(Connection):
    def receive(self, data: bytes) -> bytes:
        if data.startswith(HW_INIT):  # not a question: the slip itself
            say(time.perf_counter())
        return super().receive(data)


def main() -> int:
    """Serve for ever; the first line is the printer's URL."""
    device = _Device(Path(sys.argv[1]), width=int(sys.argv[2]))
    with VirtualServer(device) as server:
        say(server.url)
        server.serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main())
