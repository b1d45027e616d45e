"""The next person called by itself a few seconds after one was finished, unless somebody says stop. No Qt."""

from collections.abc import Callable
from math import ceil

COUNTDOWN_SECONDS = 5.0
"""Long enough to say good-bye and to press the key that stops it."""


class Countdown:
    """Runs once from `start` to `due`; `clock` is any monotonic clock in seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._ends: float | None = None

    @property
    def left(self) -> int:
        """Whole seconds to go, rounded up; 0 when it does not run."""
        return 0 if self._ends is None else max(0, ceil(self._ends - self._clock()))

    @property
    def runs(self) -> bool:
        """Whether it has begun and was not stopped."""
        return self._ends is not None

    def start(self) -> None:
        """Begin from the top."""
        self._ends = self._clock() + COUNTDOWN_SECONDS

    def stop(self) -> None:
        """Nobody is called."""
        self._ends = None

    def due(self) -> bool:
        """Whether it has just come to its end: true once for each start."""
        if self._ends is None or self._clock() < self._ends:
            return False
        self._ends = None
        return True
