"""A centre's figures over a period: whole months and dates that are over as they were kept, the rest from legs."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from queue_server.domain.business_day import business_date
from queue_server.service.grouping import Period, Places
from queue_server.service.reporting.day import count_day
from queue_server.service.reporting.summary import Summary, add_written
from queue_server.store import statistics as stored
from queue_server.store import summaries
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.statistics import StoredPlace
from queue_server.store.summaries import DAY, MONTH, month_of

ONE_DAY = timedelta(days=1)


def end_of_month(day: date) -> date:
    """The last date of its month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def whole_months(first: date, last: date) -> Iterator[date]:
    """The first of every month that lies wholly within these dates."""
    begin = first if first == month_of(first) else end_of_month(first) + ONE_DAY
    while end_of_month(begin) <= last:
        yield begin
        begin = end_of_month(begin) + ONE_DAY


def add_up(tx: Transaction, places: Places, place: StoredPlace, period: Period, *, now: datetime) -> Summary:
    """All figures of the period at one of the places. What still runs ends `now`; no later date is looked at."""
    summary = Summary()
    began = stored.first_date(tx, place.id)
    first, last = max(period.first, began or date.max), min(period.last, business_date(now, place.time_zone))
    if first > last:
        return summary
    kept = summaries.contents(tx, place.id, MONTH, first, last)
    whole = {begin: kept[begin] for begin in whole_months(first, last) if begin in kept}
    for content in whole.values():
        add_written(summary, content)
    days = [day for day in dates(first, last) if month_of(day) not in whole]
    kept_days = summaries.contents(tx, place.id, DAY, days[0], days[-1]) if days else {}
    for day in days:
        if day in kept_days:
            add_written(summary, kept_days[day])
        else:
            summary.take_in(count_day(tx, places, place, day, now=to_micros(now)))
    return summary


def dates(first: date, last: date) -> Iterator[date]:
    """All dates from the first to the last."""
    return (first + each * ONE_DAY for each in range((last - first).days + 1))
