"""When to try again after a lost connection: a policy apart from the sockets that follow it."""

from collections.abc import Callable

FIRST_SECONDS = 2.0
"""The first delay is drawn from 0 up to this, so that a restarted server is not met by all screens at once."""

GROWTH = 1.6
CAP_SECONDS = 10.0
"""Nobody waits longer than this for a screen to come back."""


class Backoff:
    """Gives the seconds to wait before each attempt; `random` gives numbers from 0 up to 1."""

    def __init__(self, random: Callable[[], float]) -> None:
        self._random = random
        self._following = 0.0

    def next_delay(self) -> float:
        """Seconds until the next attempt: random first, then growing up to the cap."""
        if not self._following:
            self._following = 1.0
            return self._random() * FIRST_SECONDS
        delay = self._following
        self._following = min(delay * GROWTH, CAP_SECONDS)
        return delay

    def reset(self) -> None:
        """The connection works again: the next loss starts from the beginning."""
        self._following = 0.0
