"""The clock of a device that is not thrown off when its system clock is set while the program runs."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]
"""Tells the time as an aware UTC datetime."""


def steady_clock() -> Clock:
    """A clock set once by the system's, then running on by itself.

    A kiosk whose battery is flat starts in the wrong year and is put right minutes later; the difference to
    the server's clock that was learned in between must stay true.
    """
    start, origin = datetime.now(UTC), time.monotonic()
    return lambda: start + timedelta(seconds=time.monotonic() - origin)
