"""A parent that keeps a program running where no systemd does: begins it anew when it dies or hangs.

The program says that it is alive through a pipe (`queue_client.watchdog`), from its event loop. An end with 0 was
meant.
"""

import logging
import os
import select
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from queue_client.watchdog import PIPE_VARIABLE, USUAL_SECONDS

FIRST_PATIENCE_SECONDS = 60.0
"""So long a program may take until its first sign: a slow computer that has just been switched on."""
SHORTEST_LIFE_SECONDS = 5.0
"""Whatever ends sooner is begun anew only after that long, so that a broken program does not heat the room."""

_log = logging.getLogger(__name__)
_ENDING = (signal.SIGTERM, signal.SIGINT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long, in seconds, a program may be silent at first and later, and how soon it is begun anew."""

    first: float = FIRST_PATIENCE_SECONDS
    usual: float = USUAL_SECONDS
    rest: float = SHORTEST_LIFE_SECONDS


def watch(
    command: Sequence[str],
    *,
    patience: Patience | None = None,
    started: Callable[[int], None] = lambda _: None,
) -> int:
    """Run the command until it ends by itself with 0, or until this process is told to end; the exit code.

    `started` is told the id of each process.
    """
    watching = _Watching(command, patience or Patience(), started)
    old = {number: signal.signal(number, watching.end) for number in _ENDING}
    try:
        return watching.run()
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)


class _Watching:
    def __init__(self, command: Sequence[str], patience: Patience, started: Callable[[int], None]) -> None:
        self._command = list(command)
        self._patience = patience
        self._started = started
        self._child: subprocess.Popen[bytes] | None = None
        self._ending = False

    def end(self, *_signal: object) -> None:
        """Whoever runs us wants it to end: pass it on."""
        self._ending = True
        if self._child is not None:
            self._child.terminate()

    def run(self) -> int:
        while True:
            began = time.monotonic()
            code = self._once()
            if code == 0 or self._ending:
                return 0
            _log.warning("the program ended with %s and is begun anew", code)
            lived = time.monotonic() - began
            if lived < self._patience.rest:
                time.sleep(self._patience.rest - lived)

    def _once(self) -> int:
        listening, telling = os.pipe()
        environment = os.environ | {PIPE_VARIABLE: str(telling)}
        try:
            self._child = subprocess.Popen(self._command, env=environment, pass_fds=[telling])  # noqa: S603 - ours
            os.close(telling)
            self._started(self._child.pid)
            self._listen(listening)
            return self._child.wait()
        finally:
            os.close(listening)

    def _listen(self, listening: int) -> None:
        """Return once the program is gone; end it where it is silent for too long."""
        assert self._child is not None
        patience = self._patience.first
        while True:
            ready, _, _ = select.select([listening], [], [], patience)
            if ready and not os.read(listening, 4096):
                return  # nobody holds the other end any more
            if not ready:
                _log.error("the program gives no sign and is ended")
                with suppress(ProcessLookupError):
                    self._child.kill()
                return
            patience = self._patience.usual
