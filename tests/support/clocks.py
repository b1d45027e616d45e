"""Clocks that stand still until a test moves them."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

MONDAY_NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
"""12:00 on a Monday in Vietnam, which is at UTC+7 all year."""


@dataclass
class StandingClock:
    """Call it for the time, in UTC."""

    now: datetime = MONDAY_NOON

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> datetime:
        """Move on by a `timedelta` given in words, such as `minutes=5`."""
        self.now += timedelta(**by)
        return self.now


@dataclass
class StandingSeconds:
    """A monotonic clock: call it for its seconds. `creep` passes between one look at it and the next."""

    now: float = 1000.0
    creep: float = 0.0

    def __call__(self) -> float:
        self.now += self.creep
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += seconds
