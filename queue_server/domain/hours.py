"""The hours of a centre's own clock, for figures by the hour."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

QUARTER = 15 * 60 * 1_000_000
"""In microseconds. Every zone stands at whole quarters of an hour from UTC since the 1970s, so that a local hour
begins with one."""
_MICROS = 1_000_000


class Hours:
    """Which hour the wall showed, by quarters that are looked up once each."""

    def __init__(self, time_zone: str) -> None:
        self._zone = ZoneInfo(time_zone)
        self._known: dict[int, int] = {}

    def of(self, micros: int) -> int:
        """The hour, 0 to 23, at an instant in microseconds since 1970."""
        quarter = micros // QUARTER
        hour = self._known.get(quarter)
        if hour is None:
            hour = self._known[quarter] = datetime.fromtimestamp(quarter * QUARTER // _MICROS, self._zone).hour
        return hour

    def parts(self, began_at: int, ended_at: int) -> Iterator[tuple[int, int]]:
        """A stretch of time cut at the quarters: where each part begins, and how many microseconds it has."""
        while began_at < ended_at:
            following = min((began_at // QUARTER + 1) * QUARTER, ended_at)
            yield began_at, following - began_at
            began_at = following
