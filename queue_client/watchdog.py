"""A sign of life to whoever watches this program: systemd, or `queue_client.watching`.

Both are told in the words of sd_notify(3), one to a datagram socket, the other through a pipe.
"""

import logging
import os
import socket
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

SOCKET_VARIABLE = "NOTIFY_SOCKET"
PERIOD_VARIABLE = "WATCHDOG_USEC"
PIPE_VARIABLE = "HANG_DOI_WATCH_PIPE"
READY, ALIVE = "READY=1", "WATCHDOG=1"
USUAL_SECONDS = 10.0

_log = logging.getLogger(__name__)


class Watchdog:
    """Tells nobody where nobody listens; a listener that is gone is no reason to stop."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._address = environment.get(SOCKET_VARIABLE, "")
        pipe = environment.get(PIPE_VARIABLE, "")
        self._pipe = int(pipe) if pipe.isdigit() and Path(f"/dev/fd/{pipe}").exists() else None
        period = environment.get(PERIOD_VARIABLE, "")
        self.seconds = int(period) / 1e6 if period.isdigit() and int(period) else USUAL_SECONDS
        """After how long without a sign this program counts as hung."""

    @property
    def is_watched(self) -> bool:
        """Whether anybody listens."""
        return bool(self._address) or self._pipe is not None

    def tell(self, words: str) -> None:
        """Say READY or ALIVE."""
        with suppress(OSError):
            if self._pipe is not None:
                os.write(self._pipe, f"{words}\n".encode())
        if self._address:
            self._notify(words)

    def _notify(self, words: str) -> None:
        # "@" stands for the null byte that begins an abstract address.
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sending:
                sending.sendto(words.encode(), address)
        except OSError as error:
            _log.warning("the watchdog was not told: %s", error)
