"""`queue-console`: from the command line to a web server that runs."""

import socket
import sys
from collections.abc import Sequence

import uvicorn

from console_app.application import build_application
from console_app.arguments import NAME, parser, tokens_of
from console_app.errors import StartError
from console_app.page import Page
from console_app.pages import PAGES
from queue_client.errors import ClientError


def main(argv: Sequence[str] | None = None, *, pages: Sequence[Page] = PAGES) -> int:
    """Serve until it is stopped; 1 where it cannot start."""
    arguments = parser().parse_args(argv)
    try:
        app = build_application(arguments.server, tokens_of(arguments), pages=pages)
        listening = socket.create_server((arguments.host, arguments.port))
    except (StartError, ClientError, OSError) as error:
        sys.stderr.write(f"{NAME}: {error}\n")
        return 1
    with listening:
        sys.stdout.write(f"http://{arguments.host}:{listening.getsockname()[1]}\n")
        sys.stdout.flush()
        uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False)).run([listening])
    return 0


if __name__ == "__main__":
    sys.exit(main())
