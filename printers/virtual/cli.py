"""`python -m printers.virtual`: a printer for machines that have none."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from printers.errors import PrinterError
from printers.url import VIRTUAL_WIDTH
from printers.virtual.device import VirtualDevice
from printers.virtual.server import VirtualServer
from printers.virtual.trouble import FILE, Trouble


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted; the first line on stdout is the printer's URL. 1 and a sentence if it cannot."""
    given = _parser().parse_args(arguments)
    try:
        device = VirtualDevice(given.folder, width=given.width)
        server = VirtualServer(device, host=given.host, port=given.port)
    except PrinterError as error:
        return _refuse(str(error))
    except (OSError, OverflowError) as error:
        return _refuse(f"Port {given.port} of {given.host} cannot be used ({error}).")
    print(server.url, flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        return 0
    finally:
        server.server_close()
    return 0


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    words = ", ".join(Trouble)
    parser = argparse.ArgumentParser(
        prog="python -m printers.virtual",
        description="A virtual ESC/POS printer on a TCP port; every ticket becomes a picture in the folder.",
        epilog=f"Write words into {FILE} in the folder to give the printer trouble: {words}.",
    )
    parser.add_argument("--folder", type=Path, required=True, help="where tickets go: 0001.png, 0001.bin, ...")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--width", type=int, default=VIRTUAL_WIDTH, metavar="DOTS", help="of the paper")
    return parser
