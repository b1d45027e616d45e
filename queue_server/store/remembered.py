"""What was read and holds until its version changes: a centre's settings, read once and not with every command.

Nothing here is the truth. Whoever asks hands in the version that the locked row carries, so that a change by
another process is seen by the next command. What was read of a version that is rolled back is dropped: the next
change gives its version the same name and another meaning.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Remembered:
    """Values by key, each with the version it was read at."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[object, Any]] = {}
        self._unsure: set[Hashable] = set()

    def get(self, key: Hashable, version: object, read: Callable[[], T]) -> T:
        """The value that was kept for this version, or what `read` gives now."""
        kept = self._kept.get(key)
        if kept is not None and kept[0] == version:
            value: T = kept[1]
            return value
        value = read()
        self._unsure.add(key)
        self._kept[key] = version, value
        return value

    def settle(self) -> None:
        """What was read is committed."""
        self._unsure = set()

    def doubt(self) -> None:
        """What was read since the last commit may be of a transaction that is rolled back: drop it."""
        unsure, self._unsure = self._unsure, set()
        for key in unsure:
            self._kept.pop(key, None)

    def forget(self, key: Hashable) -> None:
        """Drop what was kept: it no longer holds for another reason than its version."""
        self._kept.pop(key, None)
