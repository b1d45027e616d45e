"""When people wait and the counter is free, for so long that its clerk has probably not seen it. No Qt, no I/O."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

PATIENCE = timedelta(seconds=60)
"""Longer than it takes to put a dossier away, shorter than people in the hall take to wonder."""


@dataclass(frozen=True, slots=True)
class Idling:
    """Since when the counter is open and free while people wait; `told` once for each such spell."""

    since: datetime | None = None
    told: bool = False

    def seen(self, *, free: bool, people: int, now: datetime) -> "Idling":
        """At that moment."""
        if not free or people == 0:
            return Idling()
        return self if self.since is not None else Idling(since=now)

    def is_due(self, now: datetime) -> bool:
        """Whether the clerk is to be told now."""
        return self.since is not None and not self.told and now - self.since >= PATIENCE

    def once_told(self) -> "Idling":
        """Not again before somebody was called."""
        return replace(self, told=True)
