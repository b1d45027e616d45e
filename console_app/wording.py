"""Instants, lengths of time and numbers as people of that language read them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from console_app.texts import say

_MINUTE, _HOUR = 60, 60 * 60


def clock(at: datetime, time_zone: str) -> str:
    """The time on the centre's walls, such as 08:31."""
    return f"{at.astimezone(ZoneInfo(time_zone)):%H:%M}"


def date(at: datetime, time_zone: str) -> str:
    """The date on the centre's walls, such as 23/11/2026."""
    return f"{at.astimezone(ZoneInfo(time_zone)):%d/%m/%Y}"


def day(at: datetime, time_zone: str) -> str:
    """The same without the year, such as 23/11."""
    return f"{at.astimezone(ZoneInfo(time_zone)):%d/%m}"


def minutes(language: str, seconds: float) -> str:
    """Whole minutes in words, such as "52 phút"; under one minute says so."""
    whole = int(seconds // _MINUTE)
    return say(language, "resources.minutes", {"minutes": whole}) if whole else say(language, "resources.a_moment")


def timer(seconds: float) -> str:
    """A running time, such as 09:31, or 1:02:10 from an hour on."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, _HOUR)
    tail = f"{rest // _MINUTE:02}:{rest % _MINUTE:02}"
    return f"{hours}:{tail}" if hours else tail


def number(language: str, value: float, *, digits: int = 0) -> str:
    """A number with the language's marks: 1.234,5 in Vietnamese, 1,234.5 in English."""
    english = f"{value:,.{digits}f}"
    return english.translate(str.maketrans(",.", ".,")) if language == "vi" else english
