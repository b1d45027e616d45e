"""The periods that people ask for by name, as business dates; both ends are included."""

from datetime import date, timedelta

NAMES = ("today", "week", "month", "last_month", "quarter", "year")
FREE = "free"
"""Whichever dates somebody chooses."""
_DAY = timedelta(days=1)


def dates_of(name: str, today: date) -> tuple[date, date]:
    """First and last date of the period, `today` being the last where it is not over. Weeks begin on Monday."""
    month = today.replace(day=1)
    match name:
        case "today":
            return today, today
        case "week":
            return today - today.weekday() * _DAY, today
        case "last_month":
            return (month - _DAY).replace(day=1), month - _DAY
        case "quarter":
            return month.replace(month=3 * ((today.month - 1) // 3) + 1), today
        case "year":
            return month.replace(month=1), today
    return month, today
