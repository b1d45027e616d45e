"""Which presses count: one command in flight, a moment of deafness after each change. No Qt, clock passed in."""

from collections.abc import Callable

DEAF_SECONDS = 0.6
"""Longer than the slowest usual double click (Windows' default is 0.5 s), shorter than reading a new number."""


class Presses:
    """Keeps a double click, a held key or a slow network from doing the next thing as well.

    The button that said "call" says "start" a few milliseconds later, so the second click of a double click would
    land on a different action. `clock` is any monotonic clock in seconds.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._deaf_until = clock()
        self._pending: str | None = None

    @property
    def pending(self) -> str | None:
        """The command that has no answer yet."""
        return self._pending

    def heard(self) -> bool:
        """Whether a press at this moment counts.

        One that comes too early prolongs the deafness, so that hammering on the key never gets through.
        """
        if self._pending is not None:
            return False
        if self._clock() >= self._deaf_until:
            return True
        self.changed()
        return False

    def sent(self, command_id: str) -> None:
        """From here to its answer nothing else is sent."""
        self._pending = command_id

    def answered(self, command_id: str) -> bool:
        """Whether this was the answer that was waited for."""
        if command_id != self._pending:
            return False
        self._pending = None
        self.changed()
        return True

    def changed(self) -> None:
        """What the buttons would do has just changed under the clerk's finger."""
        self._deaf_until = self._clock() + DEAF_SECONDS
