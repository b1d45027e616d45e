"""Durations as the clerk reads them."""

from datetime import timedelta


def minutes(duration: timedelta) -> int:
    """Whole minutes, never negative: two clocks may differ by a little."""
    return max(0, duration // timedelta(minutes=1))


def stopwatch(duration: timedelta) -> str:
    """`06:42`, and `1:06:42` from an hour on; never negative."""
    seconds = max(0, duration // timedelta(seconds=1))
    hours, seconds = divmod(seconds, 3600)
    text = f"{seconds // 60:02}:{seconds % 60:02}"
    return f"{hours}:{text}" if hours else text
