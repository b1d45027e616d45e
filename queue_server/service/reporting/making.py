"""Making summaries, one date or month at a time: what is over is noted, counted in a read, kept in a short write.

A date is counted beside the queue and not within it; whatever comes late meanwhile, such as a rating of yesterday,
raises the serial of its row, so that what was counted without it is not kept and the date is counted again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from queue_server.service.grouping import read_places
from queue_server.service.reporting.adding_up import ONE_DAY, dates, end_of_month
from queue_server.service.reporting.day import count_day
from queue_server.service.reporting.summary import Summary, add_written, written
from queue_server.store import centres, statistics, summaries
from queue_server.store.database import Transaction
from queue_server.store.summaries import DAY, MONTH, Span, month_of


@dataclass(frozen=True, slots=True)
class Made:
    """What was counted, and the serial that its row had."""

    span: Span
    serial: int
    content: bytes


def over(tx: Transaction) -> list[Span]:
    """Dates and months of all centres that are over and were not noted yet, the oldest first.

    A date is over once its centre has begun another: then nothing is left open of it.
    """
    return sorted(span for centre in centres.all_centres(tx) for span in _over_at(tx, centre.id, centre.day))


def _over_at(tx: Transaction, centre_id: int, today: str | None) -> Iterator[Span]:
    noted = summaries.last_noted(tx, centre_id)
    begin = statistics.first_date(tx, centre_id) if noted is None else noted + ONE_DAY
    if begin is None or today is None:
        return
    for day in dates(begin, date.fromisoformat(today) - ONE_DAY):
        yield Span(DAY, day, centre_id)
        if day == end_of_month(day):
            yield Span(MONTH, month_of(day), centre_id)


def note(spans: Sequence[Span], tx: Transaction) -> None:
    """Note what is over, unless somebody else has noted it first."""
    summaries.note(tx, [span for span in spans if summaries.kept(tx, span) is None])


def make_next(tx: Transaction) -> Made | None:
    """Count the next one; None when there is none."""
    span = summaries.first_stale(tx)
    if span is None:
        return None
    stands = summaries.kept(tx, span)
    assert stands is not None
    return Made(span, stands.serial, written(_count(tx, span)))


def _count(tx: Transaction, span: Span) -> Summary:
    if span.kind == MONTH:
        return _add_up_month(tx, span)
    places = read_places(tx, [span.centre_id])
    # Whatever ran when the date ended has ended with it, so the time that it is now does not matter.
    return count_day(tx, places, places.centres[span.centre_id], span.first, now=_LONG_AFTER)


def _add_up_month(tx: Transaction, span: Span) -> Summary:
    """Its days are all kept, for they come first; those before the centre began are not there."""
    summary = Summary()
    days = summaries.contents(tx, span.centre_id, DAY, span.first, end_of_month(span.first))
    for content in days.values():
        add_written(summary, content)
    return summary


_LONG_AFTER = 2**62


def keep(made: Made, tx: Transaction) -> None:
    """Keep what was counted, unless something came meanwhile."""
    summaries.keep(tx, made.span, made.content, serial=made.serial)
