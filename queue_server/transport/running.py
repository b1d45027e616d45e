"""Run the server: the socket, the garbage collector, the log."""

import gc
import socket
import sys
from collections.abc import Sequence
from functools import partial

import uvicorn
from fastapi import FastAPI

from queue_server.store.database import Database
from queue_server.transport.application import build_application
from queue_server.transport.heads import HeadLimit
from queue_server.transport.log import set_up_log
from queue_server.transport.server import assemble

COLLECTION_EVERY = (500, 1, 10_000)
"""Collector thresholds (docs/performance.md): many small collections of what is new, and seldom a full one."""
SWITCH_SECONDS = 0.0001
"""How long a thread may keep the interpreter from the others; Python's default is 5 ms.

The writer gives it away at each statement, and waits so long to get it back where threads work for phones.
"""
MOST_SOCKET_BYTES = 1024 * 1024
"""Frames above this end the connection; those above the protocol's own limit get an error frame."""
STOP_SECONDS = 5
LOCAL = ("127.0.0.1", "::1")
"""Where a proxy stands unless the operator says otherwise."""


class PortError(Exception):
    """The port cannot be opened; the message is the system's reason."""


def run(
    database: Database, *, host: str, port: int, public_url: str | None, proxies: Sequence[str] = LOCAL
) -> None:
    """Serve until a signal says stop. Port 0 takes a free one; the line on standard output says which.

    `proxies` are the addresses or networks whose word is taken for whom they forward.

    Raises PortError.
    """
    set_up_log()
    listening = _listen(host, port)
    shown = f"[{host}]" if ":" in host else host
    print(f"http://{shown}:{listening.getsockname()[1]}", flush=True)  # noqa: T201 - for whoever started it
    sys.setswitchinterval(SWITCH_SECONDS)
    app = build_application(partial(assemble, database, public_url=public_url))
    _Server(configuration(app, proxies)).run(sockets=[listening])


class _Server(uvicorn.Server):
    """Freezes what start-up made, once everything is loaded."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        gc.collect()
        gc.freeze()
        gc.set_threshold(*COLLECTION_EVERY)


def configuration(app: FastAPI, proxies: Sequence[str] = LOCAL) -> uvicorn.Config:
    """How the web server is set up."""
    return uvicorn.Config(
        app,
        http=HeadLimit,
        proxy_headers=True,
        forwarded_allow_ips=list(proxies),
        log_config=None,
        access_log=False,
        ws_max_size=MOST_SOCKET_BYTES,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=STOP_SECONDS,
        backlog=2048,
    )


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(2048)
    except (OSError, OverflowError) as error:
        listening.close()
        raise PortError(getattr(error, "strerror", None) or str(error)) from error
    return listening
