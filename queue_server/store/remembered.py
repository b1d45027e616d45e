"""What was read and holds until its version changes: a centre's settings, read once and not with every command.

Nothing here is the truth. Whoever asks hands in the version that the locked row carries, so that a change by
another process is seen by the next command.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Remembered:
    """Values by key, each with the version it was read at."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[object, Any]] = {}

    def get(self, key: Hashable, version: object, read: Callable[[], T]) -> T:
        """The value that was kept for this version, or what `read` gives now."""
        kept = self._kept.get(key)
        if kept is not None and kept[0] == version:
            value: T = kept[1]
            return value
        value = read()
        self._kept[key] = version, value
        return value

    def forget(self, key: Hashable) -> None:
        """Drop what was kept: it no longer holds for another reason than its version."""
        self._kept.pop(key, None)
